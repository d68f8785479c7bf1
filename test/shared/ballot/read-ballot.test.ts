import { describe, expect, it } from 'vitest';
import { BALLOT_TYPE, type Ballot } from '../../../shared/ballot/ballot';
import { admitBallot, checkBallot, readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { writeBallotPayload } from '../../../shared/ballot/write-ballot';
import type { Edition } from '../../../shared/edition/edition';
import { digestGrid, writeEditionPayload } from '../../../shared/edition/edition-file';
import { writeCanonical } from '../../../shared/file/canonical';
import { fingerprint, sha256Hex } from '../../../shared/file/digest';
import { COUNTED_FILES } from '../../make/demo-edition';
import {
  ballotUnderTest,
  editionUnderTest,
  JUROR_SEED,
  ORGANISER_SEED,
  seal,
  sealBallot,
} from '../../make/signed';

const edition = editionUnderTest();
const ballot = ballotUnderTest('J01.rev1', edition);

function against(held: Edition) {
  return {
    edition: held,
    editionDigest: sha256Hex(writeEditionPayload(held)),
    gridDigest: digestGrid(held.grid),
  };
}

function check(changes: Partial<Ballot>, held = edition) {
  const read = readBallotEnvelope(sealBallot({ ...ballot, ...changes }));
  if (!read.ok) throw new Error(`refused before the check: ${read.error.kind}`);
  return checkBallot(read.value, against(held));
}

/** The ballot with one sheet changed. */
function withSheet(at: number, changes: Partial<ScoreSheet>): Partial<Ballot> {
  return { sheets: ballot.sheets.map((s, i) => (i === at ? { ...s, ...changes } : s)) };
}

const marked = ballot.sheets.findIndex((s) => s.state === 'marked');

describe('a signed ballot', () => {
  it.each(COUNTED_FILES)('of the demonstration, %s, is admitted', async (file) => {
    const drawn = ballotUnderTest(file, edition);
    const envelope = sealBallot(drawn);
    const admitted = await admitBallot({
      envelope,
      ...against(edition),
      isEnrolled: async (claim) => claim.juror === drawn.juror,
    });
    const digest = sha256Hex(writeBallotPayload(drawn));
    expect(admitted).toEqual({ ok: true, value: { digest, ballot: drawn, envelope } });
  });

  it('under another key than the one it names is a mismatch', () => {
    expect(readBallotEnvelope(sealBallot(ballot, ORGANISER_SEED))).toEqual({
      ok: false,
      error: { kind: 'key-mismatch' },
    });
  });

  it('signed again says why, or says nothing of it', () => {
    const said = (reason: string) => readBallotEnvelope(sealBallot({ ...ballot, reason }));
    expect(said('Une coquille.').ok).toBe(true);
    expect(said(' ')).toEqual({
      ok: false,
      error: { kind: 'schema', flaws: [{ path: '$.reason', code: 'no-reason' }] },
    });
    expect(said('a\u202eb')).toEqual({ ok: false, error: { kind: 'text', path: '$.reason' } });
  });

  it('of a later version asks for a newer app', () => {
    const later = { ...ballot, version: 2, juror: 7 } as unknown as Ballot;
    expect(readBallotEnvelope(sealBallot(later))).toEqual({
      ok: false,
      error: { kind: 'version-newer', version: 2 },
    });
  });

  it('with an invisible character in a comment says in which dossier', () => {
    const spoilt = { ...ballot, ...withSheet(marked, { comment: 'bon\u200b' }) };
    expect(readBallotEnvelope(sealBallot(spoilt))).toEqual({
      ok: false,
      error: {
        kind: 'text',
        path: `$.sheets[${marked}].comment`,
        dossier: ballot.sheets[marked]?.dossier,
      },
    });
  });

  it.each<[string, Partial<Ballot>, string, string]>([
    [
      'half a mark',
      withSheet(marked, { marks: { MED: 3.5 } }),
      `$.sheets[${marked}].marks.MED`,
      'invalid_type',
    ],
    [
      'a mark written as text',
      withSheet(marked, { marks: { MED: '3' } as never }),
      `$.sheets[${marked}].marks.MED`,
      'invalid_type',
    ],
    [
      'marks on a recused sheet',
      withSheet(marked, { state: 'recused' }),
      `$.sheets[${marked}].state`,
      'state-contradicts-marks',
    ],
    [
      'marks on a blank sheet',
      withSheet(marked, { state: 'blank' }),
      `$.sheets[${marked}].state`,
      'state-contradicts-marks',
    ],
    [
      'nothing on a marked sheet',
      withSheet(marked, { marks: {}, comment: '' }),
      `$.sheets[${marked}].state`,
      'state-contradicts-marks',
    ],
    ['a revision 0', { rev: 0 }, '$.rev', 'too_small'],
    ['a key of its own', { rank: 1 } as never, '$', 'unrecognized_keys'],
  ])('with %s is refused by schema', (_, changes, path, code) => {
    expect(readBallotEnvelope(sealBallot({ ...ballot, ...changes }))).toEqual({
      ok: false,
      error: { kind: 'schema', flaws: [{ path, code }] },
    });
  });

  it('with sheets out of order, or one twice, is refused by schema', () => {
    const [first, second, ...rest] = ballot.sheets;
    if (first === undefined || second === undefined) throw new Error('the demo has sheets');
    for (const sheets of [
      [second, first, ...rest],
      [first, first, ...rest],
    ]) {
      const payload = writeCanonical({ ...ballot, sheets });
      const read = readBallotEnvelope(seal(BALLOT_TYPE, payload, JUROR_SEED));
      expect(!read.ok && read.error).toEqual({
        kind: 'schema',
        flaws: [{ path: '$.sheets[1].dossier', code: 'not-sorted' }],
      });
    }
  });
});

describe('a genuine ballot held against the edition', () => {
  it('is welcome', () => expect(check({})).toBeNull());

  it('of another edition is named', () => {
    expect(check({ edition: { ...ballot.edition, id: 'autre-2026' } })).toEqual({
      kind: 'other-edition',
      edition: 'autre-2026',
      juror: 'J01',
    });
  });

  it('marked with another grid is refused', () => {
    const held = editionUnderTest({
      grid: { ...edition.grid, scale: { min: 1, max: 6, step: 1 } },
    });
    expect(check({}, held)).toEqual({ kind: 'other-grid', juror: 'J01' });
  });

  it('made before an addendum that leaves the grid alone is welcome', () => {
    expect(check({}, editionUnderTest({ seq: 2 }))).toBeNull();
    const [dossier] = edition.dossiers;
    if (dossier === undefined) throw new Error('the demo has dossiers');
    const added = [...edition.dossiers, { ...dossier, id: 'C99' }];
    expect(check({}, editionUnderTest({ seq: 2, dossiers: added }))).toBeNull();
  });

  it('that leaves out a dossier of the very edition it cites is refused', () => {
    expect(check({ sheets: ballot.sheets.slice(1) })).toEqual({
      kind: 'schema',
      flaws: [{ path: '$.sheets', code: 'missing-sheet' }],
    });
  });

  it('of a juror nobody named is refused', () => {
    expect(check({ juror: 'J99' })).toEqual({ kind: 'unknown-juror', juror: 'J99' });
  });

  it('about a dossier nobody named is refused', () => {
    const [sheet] = ballot.sheets;
    if (sheet === undefined) throw new Error('the demo has sheets');
    expect(check({ sheets: [...ballot.sheets, { ...sheet, dossier: 'Z1' }] })).toEqual({
      kind: 'unknown-dossier',
      juror: 'J01',
      dossier: 'Z1',
    });
  });

  it.each([
    ['MED', 0],
    ['MED', 6],
    ['MED', -1],
    ['XYZ', 3],
    ['constructor', 3],
  ])('with %s = %i is off the scale', (criterion, mark) => {
    expect(check(withSheet(marked, { marks: { [criterion]: mark } }))).toEqual({
      kind: 'mark-off-scale',
      juror: 'J01',
      dossier: ballot.sheets[marked]?.dossier,
      criterion,
      mark,
    });
  });

  it('is told by the first step that fails, in the order of the ladder', async () => {
    const asked: string[] = [];
    const admit = (changes: Partial<Ballot>) =>
      admitBallot({
        envelope: sealBallot({ ...ballot, ...changes }),
        ...against(edition),
        isEnrolled: async ({ juror }) => {
          asked.push(juror);
          return false;
        },
      });
    const offScale = withSheet(marked, { marks: { MED: 9 } });
    expect(await admit({ ...offScale, juror: 'J99' })).toEqual({
      ok: false,
      error: { kind: 'unknown-juror', juror: 'J99' },
    });
    expect(asked).toEqual([]);
    expect(await admit(offScale)).toEqual({
      ok: false,
      error: {
        kind: 'key-not-enrolled',
        juror: 'J01',
        publicKey: ballot.publicKey,
        fingerprint: fingerprint(ballot.publicKey),
      },
    });
    expect(asked).toEqual(['J01']);
  });
});
