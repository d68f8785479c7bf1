import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicKeyOf, signWith } from '../../../electron/keys/signing';
import { decision as decisionSchema } from '../../../shared/decision/decision';
import { SEAL_TYPE, writeSealPayload } from '../../../shared/decision/seal';
import { writeCanonical } from '../../../shared/file/canonical';
import { writeContainer } from '../../../shared/file/container';
import { fingerprint } from '../../../shared/file/digest';
import { writeEnvelope } from '../../../shared/file/envelope';
import { seedOf } from '../../make/signed';
import { demoFolder, openDemoKey, openSealed, palmares, temporaryFolder } from './demo-folder';

const demo = await demoFolder();
const sealed = path.join(demo, 'decision.palmares');
const { publicKey, signingKey } = await openDemoKey(demo);
const opened = await openSealed(sealed);
const original: ReadonlyMap<string, string> = new Map(
  [...opened].map(([name, content]) => [name, Buffer.from(content).toString('utf8')]),
);
const folder = await temporaryFolder();

type Entries = Map<string, string>;

const verify = async (change: (entries: Entries) => void, ...options: readonly string[]) => {
  const entries = new Map(original);
  change(entries);
  const file = path.join(folder, 'changed.palmares');
  const packed = [...entries].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  await writeFile(file, writeContainer(packed));
  const answered = await palmares('verify', file, '--json', ...options);
  return { code: answered.code, json: JSON.parse(answered.out) };
};

const replace = (name: string, from: string, to: string) => (entries: Entries) => {
  const text = entries.get(name) ?? '';
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  entries.set(name, text.replace(from, to));
};

/** What a dishonest organiser would do: change, then seal again with the right key. */
const sealAgain = (entries: Entries) => {
  const decision = decisionSchema.parse(JSON.parse(entries.get('decision.json') ?? ''));
  const payload = writeSealPayload({
    entries,
    decision,
    sealedAt: '2027-10-09T20:00:00+02:00',
    by: ['A', 'B'],
  });
  const signed = { payloadType: SEAL_TYPE, payload, keyid: publicKey };
  entries.set('seal.json', writeEnvelope({ ...signed, sign: signWith(signingKey) }));
};

const OTHERS = [seedOf(41), seedOf(42)];

/** The same decision sealed by the organiser and cosigned: whom the seal names, who signs. */
const cosign =
  (named: readonly Uint8Array[], signing: readonly Uint8Array[]) => (entries: Entries) => {
    const decision = decisionSchema.parse(JSON.parse(entries.get('decision.json') ?? ''));
    const cosigners = named.map((seed, at) => ({
      organiser: ['SNITEM', 'SFR'][at] ?? '',
      publicKey: publicKeyOf(seed),
    }));
    const at = { sealedAt: '2027-10-09T20:00:00+02:00', by: ['A', 'B'] as const };
    const payload = writeSealPayload({ entries, decision, cosigners, ...at });
    const signed = {
      payloadType: SEAL_TYPE,
      payload,
      keyid: publicKey,
      sign: signWith(signingKey),
    };
    const signers = signing.map((seed) => ({ keyid: publicKeyOf(seed), sign: signWith(seed) }));
    entries.set('seal.json', writeEnvelope({ ...signed, cosigners: signers }));
  };

const ballots = [...original.keys()].filter((name) => name.startsWith('ballots/'));

describe('palmares verify', () => {
  it('recomputes the demo decision from its nine signed ballots', async () => {
    const answered = await palmares('verify', sealed, '--json');
    expect(answered.code).toBe(0);
    expect(JSON.parse(answered.out)).toMatchObject({
      ok: true,
      sameLaureate: true,
      laureate: { sealed: ['C02'], recomputed: ['C02'] },
      ballots: 9,
      by: ['Pr Radiologue Démonstration', 'Mme Secrétaire Fictive'],
      faults: [],
    });
    const told = await palmares('verify', sealed);
    expect(told.out).toContain('Même lauréat\u00A0: oui\n');
    expect(told.out).toContain('Lauréat recompté\u00A0: C02\n');
    expect(told.out).not.toMatch(/verify\.|\{\{/);
  });

  it('compares the fingerprint that was printed in the minutes', async () => {
    const printed = fingerprint(publicKey);
    expect(original.get('minutes.html')).toContain(printed);
    const typed = printed.toLowerCase().replaceAll(' ', '-');
    expect((await palmares('verify', sealed, '--organiser', typed)).code).toBe(0);
    const other = await palmares('verify', sealed, '--organiser', 'AAAA BBBB CCCC DDDD', '--json');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out).faults).toMatchObject([{ kind: 'other-organiser' }]);
  });

  it.each([...original.keys()].filter((name) => name !== 'seal.json').map((name) => [name]))(
    'names %s when it was changed after the seal',
    async (name) => {
      const { code, json } = await verify((entries) => entries.set(name, `${entries.get(name)} `));
      expect(code).toBe(1);
      expect(json.faults).toContainEqual({ kind: 'entry-changed', entry: name });
    },
  );

  it.each([...original.keys()].map((name) => [name]))(
    'names %s whatever byte of it changed, if only by one bit',
    async (name) => {
      const before = opened.get(name) ?? new Uint8Array();
      for (const at of [0, Math.floor(before.length / 2), before.length - 1]) {
        for (const bit of [0x01, 0x80]) {
          const after = Buffer.from(before);
          after[at] = (after[at] ?? 0) ^ bit;
          const file = path.join(folder, 'one-bit.palmares');
          const packed = [...opened].map(([entry, content]) => ({
            name: entry,
            bytes: entry === name ? after : content,
          }));
          await writeFile(file, writeContainer(packed));
          const { code, out } = await palmares('verify', file);
          expect(code, `byte ${at}`).toBe(1);
          expect(out).toContain(name);
        }
      }
    },
    30_000,
  );

  it('takes an untouched copy, zipped anew in another order', async () => {
    const file = path.join(folder, 'anew.palmares');
    const packed = [...opened].reverse().map(([name, content]) => ({ name, bytes: content }));
    await writeFile(file, writeContainer(packed));
    expect((await palmares('verify', file)).code).toBe(0);
  });

  it('says who cosigned, by name and fingerprint', async () => {
    const { code, json } = await verify(cosign(OTHERS, OTHERS));
    expect(code).toBe(0);
    expect(json.cosigners).toEqual([
      { organiser: 'SNITEM', fingerprint: fingerprint(publicKeyOf(seedOf(41))) },
      { organiser: 'SFR', fingerprint: fingerprint(publicKeyOf(seedOf(42))) },
    ]);
  });

  it.each([
    ['is missing', OTHERS, OTHERS.slice(0, 1)],
    ['is there that the seal does not name', OTHERS.slice(0, 1), OTHERS],
    ['is another organiser’s', OTHERS, [...OTHERS].reverse()],
  ])('does not hold when a cosignature %s', async (_, named, signing) => {
    const { code, json } = await verify(cosign(named, signing));
    expect(code).toBe(1);
    expect(json.faults).toEqual([{ kind: 'cosigners-differ', entry: 'seal.json' }]);
    expect(json.cosigners).toEqual([]);
  });

  it('names an entry that was added or taken away', async () => {
    const [gone = ''] = ballots;
    const taken = await verify((entries) => void entries.delete(gone));
    expect(taken.json.faults).toContainEqual({ kind: 'entry-missing', entry: gone });
    expect(taken.json.faults.map((one: { kind: string }) => one.kind)).toContain('merge-differs');
    const added = await verify((entries) => void entries.set('note.txt', 'x'));
    expect(added.json.faults).toEqual([{ kind: 'entry-not-sealed', entry: 'note.txt' }]);
    const unsealed = await verify((entries) => void entries.delete('seal.json'));
    expect(unsealed.json.faults).toEqual([{ kind: 'entry-missing', entry: 'seal.json' }]);
  });

  it('finds another laureate put in the decision, even under a good seal', async () => {
    const { code, json } = await verify((entries) => {
      replace('decision.json', '"id":"C02"', '"id":"C05"')(entries);
      sealAgain(entries);
    });
    expect(code).toBe(1);
    expect(json.sameLaureate).toBe(false);
    expect(json.laureate).toEqual({ sealed: ['C05'], recomputed: ['C02'] });
    expect(json.faults).toEqual([
      { kind: 'minutes-differ' },
      { kind: 'recount-differs', entry: 'decision.json', at: ['awards'] },
    ]);
  });

  it('finds minutes that name another laureate, even under a good seal', async () => {
    const { json } = await verify((entries) => {
      const html = entries.get('minutes.html') ?? '';
      const last = html.lastIndexOf('Article 6');
      const end = html.slice(last).replaceAll('Œil-de-Brume', 'Mammolune');
      entries.set('minutes.html', html.slice(0, last) + end);
      sealAgain(entries);
    });
    expect(json.faults).toEqual([{ kind: 'minutes-differ' }]);
    expect(json.sameLaureate).toBe(true);
  });

  it('finds a mean changed in the tally, even under a good seal', async () => {
    const { json } = await verify((entries) => {
      replace('tally.json', '"mean":"400/1"', '"mean":"401/1"')(entries);
      sealAgain(entries);
    });
    expect(json.faults).toEqual([{ kind: 'recount-differs', entry: 'tally.json', at: [] }]);
    expect(json.sameLaureate).toBe(true);
  });

  it('names the rule when the acts were rewritten, even under a good seal', async () => {
    const { json } = await verify((entries) => {
      replace('acts.json', '"against":2,"for":5', '"against":5,"for":2')(entries);
      sealAgain(entries);
    });
    expect(json.faults).toEqual([
      { kind: 'rule', block: { kind: 'vote-lost', award: 'laureate', dossier: 'C02' } },
    ]);
  });

  it('refuses a ballot whose marks were changed: its signature no longer holds', async () => {
    const [name = ''] = ballots;
    const { json } = await verify((entries) => {
      const envelope = JSON.parse(entries.get(name) ?? '');
      const payload = Buffer.from(envelope.payload, 'base64').toString('utf8');
      envelope.payload = Buffer.from(payload.replace('"EVI":4', '"EVI":5')).toString('base64');
      entries.set(name, writeCanonical(envelope));
      sealAgain(entries);
    });
    expect(json.faults).toContainEqual({ kind: 'entry-unreadable', entry: name, why: 'signature' });
  });

  it('does not take a seal by another key for the organiser’s', async () => {
    const stranger = new Uint8Array(32).fill(7);

    const { json } = await verify((entries) => {
      const payload = Buffer.from(JSON.parse(entries.get('seal.json') ?? '').payload, 'base64');
      const signed = { payloadType: SEAL_TYPE, payload: payload.toString('utf8') };
      const keyid = publicKeyOf(stranger);
      entries.set('seal.json', writeEnvelope({ ...signed, keyid, sign: signWith(stranger) }));
    });
    expect(json.faults).toMatchObject([{ kind: 'seal-by-another-key' }]);
  });

  it('says no to a file that is no sealed decision, and to a bad call', async () => {
    const cut = path.join(folder, 'cut.palmares');
    await writeFile(cut, (await readFile(sealed)).subarray(0, 5000));
    expect((await palmares('verify', cut)).code).toBe(1);
    expect((await palmares('verify', path.join(demo, 'codes.csv'))).code).toBe(1);
    expect((await palmares('verify', path.join(folder, 'absent'))).code).toBe(1);
    expect((await palmares('verify')).code).toBe(2);
  });
});
