import { describe, expect, it } from 'vitest';
import { admitBallot } from '../../../shared/ballot/read-ballot';
import { readChoices, writeChoices } from '../../../shared/merge/choices';
import { closeMerge, inTimeBy } from '../../../shared/merge/closing';
import type { AdmissionChoice, Choice, Ledger } from '../../../shared/merge/ledger';
import { mergeCode } from '../../../shared/merge/merge-code';
import { receiveAll } from '../../../shared/merge/receive';
import { whatCounts } from '../../../shared/merge/standings';
import { ballotUnderTest, editionUnderTest, sealBallot } from '../../make/signed';
import { ballotOf, smallEdition } from './small-jury';

const small = smallEdition();
const at = '2027-09-20T18:00:00Z';
const marks = { C1: { INN: 4, MED: 4 } };
const first = ballotOf(small, { juror: 'J1', marks });
const second = ballotOf(small, { juror: 'J1', rev: 2, marks: { C1: { INN: 5, MED: 4 } } });
const other = ballotOf(small, { juror: 'J2', marks });
const gathered = (...ballots: (typeof first)[]): Ledger =>
  receiveAll({ ledger: new Map(), ballots, edition: small }).ledger;
const closing = closeMerge(gathered(first), { by: 'Mme Martin, SNITEM', at });
const admission = (digest: string): AdmissionChoice => ({
  kind: 'admission',
  juror: 'J1',
  digest,
  by: 'Mme Martin',
  second: 'M. Petit',
  reason: 'clé retrouvée',
  at,
  preview: { before: ['C1'], after: ['C1'] },
});
const count = (ledger: Ledger, choices: readonly Choice[]) => {
  const standings = whatCounts({ edition: small, ledger, choices });
  const of = (juror: string) => standings.get(juror);
  const editionDigest = '0'.repeat(64);
  return { of, code: mergeCode({ editionDigest, standings, choices }) };
};

describe('a merge that was closed', () => {
  const all = gathered(first, second, other);

  it('counts what it had gathered, whatever comes later', () => {
    const { of } = count(all, [closing]);
    expect(of('J1')).toEqual({ state: 'counted', verified: first });
    expect(of('J2')).toEqual({ state: 'missing' });
  });

  it('has the same code as before, and as without the late files', () => {
    expect(count(gathered(first), [closing]).code).toBe(count(gathered(first), []).code);
    expect(count(all, [closing]).code).toBe(count(gathered(first), []).code);
  });

  it('counts a late file once it is admitted by name, and the code covers that', () => {
    const after = count(all, [closing, admission(second.digest)]);
    expect(after.of('J1')).toEqual({ state: 'counted', verified: second });
    expect(after.of('J2')).toEqual({ state: 'missing' });
    expect(after.code).not.toBe(count(gathered(second), []).code);
  });

  it('follows the last closing', () => {
    const again = closeMerge(gathered(first, other), { by: 'M. Petit', at });
    expect(count(all, [closing, again]).of('J2')).toEqual({ state: 'counted', verified: other });
  });

  it('admits a late file by two people: the same name twice is one', () => {
    const read = (change: object) => {
      const said = { ...admission(second.digest), ...change };
      return readChoices({ format: 'palmares-choices', version: 1, choices: [said] });
    };
    const refusal = { kind: 'schema', flaws: [{ path: 'choices.0.second', code: 'one-person' }] };
    for (const name of ['Mme Martin', ' mme  MARTIN', '']) {
      expect(read({ second: name }), name).toEqual({ ok: false, error: refusal });
    }
    expect(read({ second: 'M. Petit' }).ok).toBe(true);
    // A file of before two were asked is still read.
    const { second: _, ...alone } = admission(second.digest);
    expect(read({ ...alone, second: undefined }).ok).toBe(true);
  });

  it('is read back from choices.json, and files are held against it on any laptop', () => {
    const choices = [closing, admission(second.digest)];
    const written: unknown = JSON.parse(JSON.stringify(writeChoices(choices)));
    expect(readChoices(written)).toEqual({ ok: true, value: choices });
    const isInTime = inTimeBy(choices);
    expect([first, second, other].map(({ digest }) => isInTime(digest))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a genuine ballot that comes after the closing', () => {
  const edition = editionUnderTest();
  const ballot = ballotUnderTest('J03.rev1', edition);
  const admit = (changes: Partial<typeof ballot>, choices: readonly Choice[]) =>
    admitBallot({
      envelope: sealBallot({ ...ballot, ...changes }),
      edition,
      editionDigest: ballot.edition.digest,
      gridDigest: ballot.edition.grid,
      isEnrolled: async () => true,
      isInTime: inTimeBy(choices),
    });
  const closed = closeMerge(new Map(), { by: 'P', at });

  it('is told late, with its juror and its revision', async () => {
    expect(await admit({}, [closed])).toMatchObject({
      ok: false,
      error: { kind: 'late', juror: 'J03', rev: 1 },
    });
    expect((await admit({}, [])).ok).toBe(true);
  });

  it('is told its own fault first: lateness is the last question', async () => {
    expect(await admit({ juror: 'J99' }, [closed])).toMatchObject({
      error: { kind: 'unknown-juror' },
    });
  });
});
