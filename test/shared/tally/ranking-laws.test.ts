import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact } from '../../../shared/exact';
import type { Standings } from '../../../shared/merge/ledger';
import { type Ranking, rankDossiers } from '../../../shared/tally/ranking';
import { tableOf } from '../../../shared/tally/table-of-ballots';
import { demoBallots, demoEdition, standingsOf } from '../../make/demo-edition';
import { type MarkRows, type SmallEdition, smallEdition } from '../../make/small-edition';

const JURORS = ['J', 'K', 'L', 'M'];
const DOSSIERS = ['A', 'B', 'C', 'D', 'E'];

const mark = fc.integer({ min: 1, max: 5 });
const row = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(mark, mark) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.tuple(mark, fc.constant(undefined)) },
);
const rows = fc.record(Object.fromEntries(DOSSIERS.map((d) => [d, row])));
const table: fc.Arbitrary<Record<string, MarkRows>> = fc.record(
  Object.fromEntries(JURORS.map((j) => [j, rows])),
);

const ranksOf = ({ places, notRanked }: Ranking) => ({
  ranks: Object.fromEntries(places.map((p) => [p.dossier, p.rank])),
  out: notRanked.map((n) => n.dossier).toSorted(),
});

function shuffled(made: SmallEdition, by: <T>(list: readonly T[]) => T[]): SmallEdition {
  const { edition, standings } = made;
  const entries = by([...standings]).map(([juror, standing]): [string, typeof standing] => {
    if (standing.state !== 'counted') return [juror, standing];
    const { ballot } = standing.verified;
    const sheets = by(ballot.sheets);
    return [
      juror,
      { ...standing, verified: { ...standing.verified, ballot: { ...ballot, sheets } } },
    ];
  });
  const turned: Standings = new Map(entries);
  return {
    edition: { ...edition, jurors: by(edition.jurors), dossiers: by(edition.dossiers) },
    standings: turned,
  };
}

describe('laws of the ranking', () => {
  it('is blind to the order of jurors, dossiers, files and sheets', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), (marks, turn) => {
        const made = smallEdition({ marks, dossiers: DOSSIERS });
        const by = <T>(list: readonly T[]) =>
          [...list.slice(turn), ...list.slice(0, turn)].toReversed();
        expect(ranksOf(rankDossiers(shuffled(made, by)))).toEqual(ranksOf(rankDossiers(made)));
      }),
    );
  });

  it('never moves the mean of another dossier by a recusal', () => {
    const recusal = fc.record({
      juror: fc.constantFrom(...JURORS),
      dossier: fc.constantFrom(...DOSSIERS),
    });
    fc.assert(
      fc.property(table, recusal, (marks, pair) => {
        const made = smallEdition({ marks, dossiers: DOSSIERS });
        const before = rankDossiers(made);
        const after = rankDossiers({ ...made, recusals: [pair] });
        for (const dossier of DOSSIERS.filter((d) => d !== pair.dossier)) {
          expect(after.tallies.get(dossier)).toEqual(before.tallies.get(dossier));
        }
        const recused = after.tallies.get(pair.dossier)?.recused;
        expect(recused).toContain(pair.juror);
      }),
    );
  });

  it('never lowers a mean when one mark rises', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...JURORS),
        fc.constantFrom(...DOSSIERS),
        (marks, juror, dossier) => {
          const old = marks[juror]?.[dossier];
          fc.pre(old !== null && old !== undefined && old[0] !== undefined && old[0] < 5);
          const [first = 1, second] = old ?? [];
          const raised = {
            ...marks,
            [juror]: { ...marks[juror], [dossier]: [first + 1, second] },
          };
          const meanIn = (m: Record<string, MarkRows>) =>
            rankDossiers(smallEdition({ marks: m, dossiers: DOSSIERS })).tallies.get(dossier)?.mean;
          const [before, after] = [meanIn(marks), meanIn(raised)];
          if (before === null || before === undefined || after === null || after === undefined) {
            expect(after).toEqual(before);
          } else {
            expect(compareExact(after, before)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it('gives equal dossiers the same rank', () => {
    fc.assert(
      fc.property(table, (marks) => {
        // Z repeats A, whatever A got.
        const twin = Object.fromEntries(
          Object.entries(marks).map(([j, r]) => [j, { ...r, Z: r.A ?? null }]),
        );
        const { places } = rankDossiers(
          smallEdition({ marks: twin, dossiers: [...DOSSIERS, 'Z'] }),
        );
        const rank = (id: string) => places.find((p) => p.dossier === id)?.rank;
        expect(rank('Z')).toBe(rank('A'));
      }),
    );
  });
});

describe('the table of the ballots', () => {
  const edition = demoEdition();

  it('sets aside and reports a sheet that contradicts a recusal of the meeting', () => {
    const standings = standingsOf(edition, demoBallots());
    const recusals = [{ juror: 'J01', dossier: 'C02' }];
    const gathered = tableOf({ edition, standings, recusals });
    expect(gathered.setAside).toEqual([{ juror: 'J01', dossier: 'C02' }]);
    expect(gathered.uncounted.get('C02')?.recused).toEqual(['J01']);
    expect(rankDossiers({ edition, standings, recusals }).tallies.get('C02')?.totals).toHaveLength(
      8,
    );
  });

  it('takes a recusal from the edition, from a sheet, or from a declaration alone', () => {
    const marks = { J: { A: [4, 4], B: [4, 4], C: [4, 4] }, K: { A: [2, 2], B: [2, 2], C: null } };
    const made = smallEdition({ marks });
    const [first, second] = made.standings;
    if (first?.[1].state !== 'counted' || second === undefined) throw new Error('two ballots');
    const { verified } = first[1];
    const ballot = {
      ...verified.ballot,
      interests: [{ dossier: 'B', kind: 'recusal', why: 'family', note: '' } as const],
    };
    const standings = new Map([
      [first[0], { state: 'counted', verified: { ...verified, ballot } } as const],
      second,
    ]);
    const edition = {
      ...made.edition,
      recusals: [{ juror: 'J', dossier: 'A', kind: 'other', note: '' } as const],
    };
    const gathered = tableOf({ edition, standings });
    const recused = (d: string) => gathered.uncounted.get(d)?.recused;
    expect([recused('A'), recused('B'), recused('C')]).toEqual([['J'], ['J'], ['K']]);
    expect(gathered.setAside).toEqual([
      { juror: 'J', dossier: 'A' },
      { juror: 'J', dossier: 'B' },
    ]);
  });

  it('takes a comment without a mark for a sheet that is not scored', () => {
    const { edition, standings } = smallEdition({ marks: { J: { A: [] }, K: { A: [3, 3] } } });
    const { uncounted } = tableOf({ edition, standings });
    expect(uncounted.get('A')).toEqual({ recused: [], partial: [], missing: ['J'] });
  });
});

describe('enough sheets', () => {
  it('needs one sheet of each college', () => {
    const made = smallEdition({
      marks: { J: { A: [4, 4] }, K: { A: [4, 4] } },
      rules: { sheets: { min: 2, minPerCollege: 1 } },
    });
    const colleges = [...made.edition.colleges, { id: 'NEW', label: 'New' }];
    const ranking = rankDossiers({ ...made, edition: { ...made.edition, colleges } });
    expect(ranking.notRanked).toEqual([
      { dossier: 'A', why: { kind: 'college-without-sheet', college: 'NEW' } },
    ]);
    expect(ranking.tallies.get('A')?.collegeMean).toBeNull();
  });

  it('never ranks a dossier without a sheet, even where the edition asks for none', () => {
    const made = smallEdition({ marks: { J: { A: [4, 4], B: null } } });
    expect(rankDossiers(made).notRanked.map((n) => n.dossier)).toEqual(['B']);
  });
});
