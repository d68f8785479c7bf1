import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decryptWith } from '../../../electron/keys/age-box';
import { openEditionFile } from '../../../electron/keys/edition-file';
import { deriveJurorKeys } from '../../../electron/keys/juror-code';
import { readOrganiserKey } from '../../../electron/keys/organiser-key';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import { tidyCode } from '../../../shared/file/crockford';
import { demoFolder, mergeDemo, palmares, temporaryFolder } from './demo-folder';

const demo = await demoFolder();
/** Making an edition derives codes and draws decks: seconds, on purpose. */
const PATIENCE = 60_000;
const at = (folder: string, name: string) => path.join(folder, name);

const openAsJuror = async (folder: string, juror: string) => {
  const codes = await readFile(at(folder, 'codes.csv'), 'utf8');
  const [, , code = ''] =
    codes
      .split('\r\n')
      .find((line) => line.startsWith(juror))
      ?.split(',') ?? [];
  const { identity } = await deriveJurorKeys({
    code: tidyCode(code) ?? '',
    editionId: 'demo-2027',
  });
  return openEditionFile(await readFile(at(folder, 'demo.edition')), identity);
};

const decryptBallots = async (folder: string) => {
  const secret = (await readFile(at(folder, 'passphrase.txt'), 'utf8')).trim();
  const key = await readOrganiserKey(await readFile(at(folder, 'organiser.key')), secret);
  if (!key.ok) throw new Error(key.error.kind);
  const names = (await readdir(at(folder, 'ballots'))).toSorted();
  const texts = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, 'ballots', name));
      const opened = await decryptWith(key.value.ageIdentity, bytes);
      return opened.ok ? Buffer.from(opened.value).toString('utf8') : opened.error.kind;
    }),
  );
  return { names, texts };
};

describe('palmares demo', () => {
  it('writes everything that one person needs to play all three', async () => {
    expect((await readdir(demo)).toSorted()).toEqual([
      'ballots',
      'choices.json',
      'codes.csv',
      'decision.palmares',
      'demo.edition',
      'odd',
      'organiser.key',
      'passphrase.txt',
    ]);
    expect((await readdir(at(demo, 'odd'))).toSorted()).toEqual([
      'exact-copy.ballot',
      'fork.ballot',
      'other-edition.ballot',
      'superseded.ballot',
      'truncated.ballot',
      'unknown-juror.ballot',
    ]);
  });

  it('names no person and no company in the names of the score files', async () => {
    const { names } = await decryptBallots(demo);
    expect(names).toHaveLength(9);
    for (const name of names) expect(name).toMatch(/^bulletin-[0-9a-z]{4}-r[12]\.ballot$/);
  });

  it('gives each juror a code that opens the edition, decks and all', async () => {
    const opened = await openAsJuror(demo, 'J06');
    if (!opened.ok) throw new Error(opened.error.kind);
    const read = readEditionPayload(opened.value.envelope);
    if (!read.ok) throw new Error(read.error.kind);
    const { dossiers, jurors, grid } = read.value.edition;
    expect([dossiers.length, jurors.length, grid.criteria.length]).toEqual([16, 9, 8]);
    for (const dossier of dossiers) {
      const [deck] = dossier.attachments;
      const bytes = opened.value.attachments.get(deck?.sha256 ?? '');
      expect(
        Buffer.from(bytes ?? [])
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(dossier.sections.INN?.fr ?? dossier.status).not.toBe('eligible');
    }
  });

  it('gives the same content for the same seed, and other secrets for another', {
    timeout: PATIENCE,
  }, async () => {
    const again = await demoFolder();
    const other = await demoFolder('--seed', '7');
    const read = (folder: string, name: string) => readFile(at(folder, name));
    for (const name of ['decision.palmares', 'codes.csv', 'passphrase.txt', 'choices.json']) {
      expect((await read(again, name)).equals(await read(demo, name))).toBe(true);
      expect((await read(other, name)).equals(await read(demo, name))).toBe(false);
    }
    expect(await decryptBallots(again)).toEqual(await decryptBallots(demo));
    const [one, two] = [await openAsJuror(demo, 'J01'), await openAsJuror(again, 'J01')];
    expect(one.ok && two.ok && one.value.envelope === two.value.envelope).toBe(true);
  });

  it('generates an edition of any size that merges and whose decision holds', {
    timeout: PATIENCE,
  }, async () => {
    const folder = await demoFolder('--jurors', '7', '--dossiers', '12', '--criteria', '5');
    const choices = at(folder, 'choices.json');
    const { json } = await mergeDemo(
      folder,
      ...[at(folder, 'ballots'), at(folder, 'odd'), '--choices', choices],
    );
    expect(json.receipts.map((one: { kind: string }) => one.kind).toSorted()).toEqual([
      ...['added', 'added', 'added', 'added', 'added', 'added', 'added'],
      ...['damaged', 'fork', 'older-kept', 'other-edition', 'same-again', 'unknown-juror'],
    ]);
    expect(json.suspended).toEqual([]);
    expect(json.ranking.length + json.notRanked.length).toBe(12);
    const verified = await palmares('verify', at(folder, 'decision.palmares'), '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ ok: true, mergeCode: json.mergeCode });
  });

  it('refuses a size out of bounds and a folder that holds other score files', {
    timeout: PATIENCE,
  }, async () => {
    const folder = await temporaryFolder();
    expect((await palmares('demo', folder, '--jurors', '2')).code).toBe(2);
    expect((await palmares('demo', folder, '--dossiers', '1e3')).code).toBe(2);
    expect((await palmares('demo')).code).toBe(2);
    await writeFile(path.join(demo, 'odd', 'mine.ballot'), 'mine');
    const refused = await palmares('demo', demo);
    expect(refused.code).toBe(2);
    expect(refused.complaints).toContain('mine.ballot');
  });
});
