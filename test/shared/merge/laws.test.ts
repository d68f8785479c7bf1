import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../../shared/ballot/ballot';
import type { Paper } from '../../../shared/ballot/paper';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import { coverage } from '../../../shared/merge/coverage';
import type { Choice, Ledger, Standings } from '../../../shared/merge/ledger';
import { mergeCode } from '../../../shared/merge/merge-code';
import { receive } from '../../../shared/merge/receive';
import { countedBallots, whatCounts } from '../../../shared/merge/standings';
import { naiveCount } from './naive-count';
import { ballotOf, smallEdition } from './small-jury';

const RUNS = Number(process.env.PALMARES_LAW_RUNS ?? 300);
const edition = smallEdition({ jurors: 4, dossiers: 2 });
const mark = fc.integer({ min: 1, max: 5 });

const PAPER = { typedBy: ['P', 'Q'], checkTotal: null, settled: [], reason: 'R' } satisfies Paper;

/** A laptop that another one signed, of the same juror; moves in a ring among them too. */
const moveTo = (laptop: string, from: string | null, juror: string): Partial<Ballot> =>
  from === null || from === laptop
    ? {}
    : { succession: { from: `${juror}-${from}`, proof: 'proof' } };

/** Few jurors, revisions, laptops and marks, so that copies, forks and second laptops abound. */
const file = fc
  .record({
    juror: fc.constantFrom('J1', 'J2', 'J3'),
    rev: fc.integer({ min: 1, max: 3 }),
    laptop: fc.constantFrom('a', 'a', 'a', 'b', 'c', 'paper'),
    movedFrom: fc.constantFrom(null, null, null, 'a', 'b', 'c'),
    status: fc.constantFrom('final', 'final', 'draft'),
    mark: fc.constantFrom(2, 3),
  })
  .map(({ juror, rev, laptop, movedFrom, status, mark: given }) =>
    ballotOf(edition, {
      juror,
      rev,
      status: status === 'draft' ? 'draft' : 'final',
      // The organiser's key signs every sheet from paper, whoever's it is.
      publicKey: laptop === 'paper' ? 'organiser' : `${juror}-${laptop}`,
      ...(laptop === 'paper' ? { paper: PAPER } : moveTo(laptop, movedFrom, juror)),
      marks: { C1: { INN: given, MED: 4 } },
    }),
  );

const scene = fc.array(file, { maxLength: 14 }).chain((files) =>
  fc.record({
    files: fc.constant(files),
    choices: files.length === 0 ? fc.constant([]) : fc.array(choiceAmong(files), { maxLength: 4 }),
    again: fc.shuffledSubarray([...files, ...files], { minLength: files.length }),
    cut: fc.integer({ min: 0, max: files.length }),
  }),
);

function choiceAmong(files: readonly VerifiedBallot[]): fc.Arbitrary<Choice> {
  return fc
    .record({
      of: fc.constantFrom(...files),
      kind: fc.constantFrom('fork', 'fork', 'two-devices', 'two-devices', 'closing', 'admission'),
      gathered: fc.subarray([...files]),
    })
    .map(({ of: { ballot, digest }, kind, gathered }): Choice => {
      const { juror, rev } = ballot;
      const said = { by: 'P', reason: 'R' };
      const at = '2027-09-20T18:00:00Z';
      if (kind === 'closing') {
        return { kind, ballots: gathered.map((one) => one.digest).sort(), by: 'P', at };
      }
      const preview = { before: [], after: [] };
      if (kind === 'admission') return { kind, juror, digest, ...said, at, preview };
      return { kind: kind === 'fork' ? 'fork' : 'two-devices', juror, rev, digest, ...said };
    });
}

const gather = (files: readonly VerifiedBallot[], from: Ledger = new Map()): Ledger =>
  files.reduce((ledger, verified) => receive({ ledger, verified, edition }).ledger, from);

const shown = (standings: Standings) =>
  [...standings].map(([juror, standing]) => {
    if (standing.state === 'suspended') {
      return [juror, standing.why, standing.rev, standing.between.map((one) => one.digest)];
    }
    return [juror, standing.state, 'verified' in standing ? standing.verified.digest : ''];
  });

const count = (ledger: Ledger, choices: readonly Choice[]) => {
  const standings = whatCounts({ edition, ledger, choices });
  return {
    standings: shown(standings),
    code: mergeCode({ editionDigest: '0'.repeat(64), standings, choices }),
  };
};

const law = <T>(scenes: fc.Arbitrary<T>, holds: (scene: T) => void) =>
  fc.assert(fc.property(scenes, holds), { numRuns: RUNS });

describe('what counts, whatever way the files came', () => {
  it('does not depend on the order of the files (commutative)', () => {
    law(scene, ({ files, choices }) => {
      expect(count(gather(files.toReversed()), choices)).toEqual(count(gather(files), choices));
    });
  });

  it('does not depend on how the files were grouped (associative)', () => {
    law(scene, ({ files, choices, cut }) => {
      const left = gather(files.slice(0, cut));
      const right = gather(files.slice(cut));
      const union: Ledger = new Map([...right, ...left]);
      expect(count(union, choices)).toEqual(count(gather(files), choices));
    });
  });

  it('does not change when files come again, shuffled among themselves (idempotent)', () => {
    law(scene, ({ files, choices, again }) => {
      expect(count(gather(again, gather(files)), choices)).toEqual(count(gather(files), choices));
    });
  });

  it('agrees with a second, naive reading of the rule', () => {
    law(scene, ({ files, choices }) => {
      const standings = whatCounts({ edition, ledger: gather(files), choices });
      for (const [juror, standing] of standings) {
        const said =
          standing.state === 'counted'
            ? standing.verified.digest
            : standing.state === 'suspended'
              ? standing.why
              : standing.state;
        expect(said).toBe(naiveCount(juror, files, choices));
      }
    });
  });

  it('counts every final sheet exactly once when each juror hands in one file', () => {
    const honest = fc.array(fc.array(mark, { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    law(honest, (marks) => {
      const files = edition.jurors.map(({ id }, at) => {
        const [a = 1, b = 1, c = 1, d = 1] = marks[at] ?? [];
        return ballotOf(edition, {
          juror: id,
          marks: { C1: { INN: a, MED: b }, C2: { INN: c, MED: d } },
        });
      });
      const standings = whatCounts({ edition, ledger: gather([...files, ...files]), choices: [] });
      const sheets = countedBallots(standings).flatMap(({ ballot }) =>
        ballot.sheets.map((sheet) => JSON.stringify([ballot.juror, sheet])),
      );
      const expected = files.flatMap(({ ballot }) =>
        ballot.sheets.map((sheet) => JSON.stringify([ballot.juror, sheet])),
      );
      expect(sheets.toSorted()).toEqual(expected.toSorted());
    });
  });

  it('tells every eligible dossier of every juror once in the coverage', () => {
    law(scene, ({ files, choices }) => {
      const standings = whatCounts({ edition, ledger: gather(files), choices });
      for (const row of coverage({ edition, standings }).values()) {
        expect(row.marked + row.partial + row.recused + row.missing).toBe(2);
        expect([...row.cells.keys()]).toEqual(['C1', 'C2']);
      }
    });
  });
});
