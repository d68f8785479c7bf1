import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../../electron/keys/signing';
import type { Ballot } from '../../../shared/ballot/ballot';
import { checkTotalOf } from '../../../shared/ballot/paper';
import { admitBallot, checkBallot, readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import {
  ballotOfPaper,
  cellsOnPaper,
  compareTypings,
  dossiersOnPaper,
  isOnPaper,
  keyOfCell,
  settleTypings,
  sumOfTyping,
  type TypedCells,
  writeSettled,
} from '../../../shared/ballot/two-typings';
import { digestGrid, writeEditionPayload } from '../../../shared/edition/edition-file';
import { sha256Hex } from '../../../shared/file/digest';
import { receiveAll } from '../../../shared/merge/receive';
import { whatCounts } from '../../../shared/merge/standings';
import {
  ballotUnderTest,
  editionUnderTest,
  JUROR_SEED,
  ORGANISER_SEED,
  sealBallot,
} from '../../make/signed';

const edition = editionUnderTest();
const juror = 'J02';
const cells = cellsOnPaper(edition, juror);
const cited = {
  id: edition.id,
  digest: sha256Hex(writeEditionPayload(edition)),
  grid: digestGrid(edition.grid),
};
const against = { edition, editionDigest: cited.digest, gridDigest: cited.grid };
const TYPISTS: [string, string] = ['Mme Martin', 'M. Petit'];

/** Any sheet a juror may have filled: letters, marks, empty boxes. */
const typing: fc.Arbitrary<TypedCells> = fc
  .tuple(
    ...cells.map((cell) =>
      cell.criterion === null
        ? fc.constantFrom('A', 'A', 'L', 'D', '')
        : fc.constantFrom('1', '3', '5', '5', ''),
    ),
  )
  .map((said) => Object.fromEntries(cells.map((cell, at) => [keyOfCell(cell), said[at] ?? ''])));

function typed(read: TypedCells, changes: Partial<Ballot> = {}): Ballot {
  const made = ballotOfPaper({
    edition,
    cited,
    juror,
    publicKey: publicKeyOf(ORGANISER_SEED),
    last: null,
    signedAt: '2027-09-20T18:00:00Z',
    cells: read,
    paper: { typedBy: TYPISTS, checkTotal: null, settled: [], reason: 'ordinateur volé' },
  });
  return { ...made, ...changes };
}

const whole = Object.fromEntries(
  cells.map((cell) => [keyOfCell(cell), cell.criterion === null ? 'A' : '4']),
);

describe('a sheet typed twice', () => {
  it('has lines for the dossiers given to the juror, where not all read all', () => {
    const assignment = {
      perDossier: 1,
      seed: 'a',
      jurors: [{ juror, dossiers: ['C01', 'C03', 'C16'] }],
    };
    const shared = editionUnderTest({ assignment, recusals: [] });
    // C16 is withdrawn in the demo edition.
    expect(dossiersOnPaper(shared, juror)).toEqual(['C01', 'C03']);
    expect(dossiersOnPaper(shared, 'J01')).toEqual([]);
  });

  it('has nothing to settle when both read the same, whatever is on it', () => {
    fc.assert(
      fc.property(typing, (read) => {
        expect(compareTypings(read, read, cells)).toEqual([]);
        expect(sumOfTyping(read, cells)).toBe(checkTotalOf(typed(read).sheets));
      }),
    );
  });

  it('shows every box that differs, once, and what was read again takes its place', () => {
    fc.assert(
      fc.property(typing, typing, (first, second) => {
        const differing = compareTypings(first, second, cells);
        const kept = Object.fromEntries(
          differing.map((cell) => [keyOfCell(cell), second[keyOfCell(cell)] ?? '']),
        );
        const settled = settleTypings(first, kept, cells);
        expect(compareTypings(settled, second, cells)).toEqual([]);
      }),
    );
  });

  it('never lets in a mark of a line that was struck out by a recusal', () => {
    const first = { ...whole, C03: 'D' };
    const second = { ...whole, C03: 'A', 'C03/INN': '' };
    const differing = compareTypings(first, second, cells).map(keyOfCell);
    expect(differing).toContain('C03');
    expect(differing).not.toContain('C03/INN');
    const kept = Object.fromEntries(differing.map((key) => [key, second[key as 'C03'] ?? '']));
    expect(settleTypings(first, kept, cells)['C03/INN']).toBe('');
  });

  it('writes down what each typed and what was kept, the total too', () => {
    const first = { cells: whole, total: '480' };
    const second = { cells: { ...whole, 'C01/MED': '1' }, total: '477' };
    const kept = { 'C01/MED': '4', '#total': '480' };
    expect(writeSettled({ first, second, cells, kept })).toEqual([
      { dossier: 'C01', criterion: 'MED', typed: ['4', '1'], kept: '4' },
      { dossier: null, criterion: null, typed: ['480', '477'], kept: '480' },
    ]);
  });

  it('takes whole marks of the scale, three letters, and nothing else', () => {
    const mark = { dossier: 'C01', criterion: 'MED' };
    const letter = { dossier: 'C01', criterion: null };
    for (const good of ['', '1', '5']) expect(isOnPaper(good, mark, edition)).toBe(true);
    for (const bad of ['0', '6', '4.5', '-1', '1e0', 'A', ' 4']) {
      expect(isOnPaper(bad, mark, edition)).toBe(false);
    }
    for (const good of ['', 'A', 'L', 'D']) expect(isOnPaper(good, letter, edition)).toBe(true);
    for (const bad of ['a', 'X', '1', 'AL']) expect(isOnPaper(bad, letter, edition)).toBe(false);
  });
});

describe('the ballot of a paper sheet', () => {
  it('is read like any other, and needs no code of the juror', async () => {
    await fc.assert(
      fc.asyncProperty(typing, async (read) => {
        const envelope = sealBallot(typed(read), ORGANISER_SEED);
        const isEnrolled = () => Promise.reject(new Error('nobody is asked'));
        const admitted = await admitBallot({ ...against, envelope, isEnrolled });
        expect(admitted.ok && admitted.value.ballot).toEqual(typed(read));
      }),
      { numRuns: 30 },
    );
  });

  it('is refused when the organiser did not sign it, and no other is when they did', () => {
    const stolen = typed(whole, { publicKey: publicKeyOf(JUROR_SEED) });
    const own = ballotUnderTest('J02.rev1', edition, { publicKey: publicKeyOf(ORGANISER_SEED) });
    for (const [ballot, seed] of [
      [stolen, JUROR_SEED],
      [own, ORGANISER_SEED],
    ] as const) {
      const read = readBallotEnvelope(sealBallot(ballot, seed));
      expect(read.ok && checkBallot(read.value, against)).toEqual({ kind: 'key-mismatch' });
    }
  });

  it('is refused when one person typed it twice, or nobody is named', () => {
    for (const typedBy of [
      ['Mme Martin', 'mme  martin '],
      ['', 'M. Petit'],
    ] as [string, string][]) {
      const { paper } = typed(whole);
      if (paper === undefined) throw new Error('it comes from paper');
      const ballot = typed(whole, { paper: { ...paper, typedBy } });
      const read = readBallotEnvelope(sealBallot(ballot, ORGANISER_SEED));
      expect(read).toMatchObject({
        ok: false,
        error: { kind: 'schema', flaws: [{ path: '$.paper.typedBy' }] },
      });
    }
  });
});

describe('a paper sheet among the files', () => {
  const verify = (ballot: Ballot, seed = JUROR_SEED) => {
    const read = readBallotEnvelope(sealBallot(ballot, seed));
    if (!read.ok) throw new Error(read.error.kind);
    return read.value;
  };
  const gather = (...ballots: ReturnType<typeof verify>[]) =>
    receiveAll({ ledger: new Map(), ballots, edition });
  const sheet = verify(typed(whole), ORGANISER_SEED);

  it('counts for its juror, and says who typed it', () => {
    const { ledger, outcomes } = gather(sheet);
    const standings = whatCounts({ edition, ledger, choices: [] });
    expect(standings.get(juror)).toEqual({ state: 'counted', verified: sheet });
    expect(outcomes[0]?.warnings).toContainEqual({
      kind: 'paper',
      first: 'Mme Martin',
      second: 'M. Petit',
      settled: 0,
    });
  });

  it('says that the total written on it is not the sum of its marks', () => {
    const { paper } = sheet.ballot;
    if (paper === undefined) throw new Error('it comes from paper');
    const wrong = verify(typed(whole, { paper: { ...paper, checkTotal: 7 } }), ORGANISER_SEED);
    const sum = cells.filter(({ criterion }) => criterion !== null).length * 4;
    expect(gather(wrong).outcomes[0]?.warnings).toContainEqual({
      kind: 'paper-total',
      written: 7,
      sum,
    });
  });

  it('never replaces a file of the juror in silence: a person chooses between the two', () => {
    const own = verify(ballotUnderTest('J02.rev1', edition));
    for (const order of [
      [own, sheet],
      [sheet, own],
    ]) {
      const { ledger } = gather(...order);
      expect(whatCounts({ edition, ledger, choices: [] }).get(juror)).toMatchObject({
        state: 'suspended',
        why: 'two-devices',
      });
    }
  });

  it('is no code used twice when the organiser types for several jurors', () => {
    const other = verify({ ...typed(whole), juror: 'J05' }, ORGANISER_SEED);
    const { outcomes } = gather(sheet, other);
    expect(outcomes[1]?.warnings.map(({ kind }) => kind)).not.toContain('code-reused');
  });
});
