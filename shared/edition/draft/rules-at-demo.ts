import type { Rules } from '../rules';
import { DEMO_RESULT } from './demo-result';

/** A figure of one dossier as a whole fraction, compared by cross-multiplication. */
interface Fraction {
  readonly n: number;
  readonly d: number;
}

interface Ranked {
  readonly company: string;
  readonly totals: readonly number[];
  readonly sums: readonly number[];
  readonly sheets: number;
  readonly mean: Fraction;
}

/** What each rule comes to on the demonstration's figures; scores on 100 as fractions. */
export interface RulesAtDemo {
  readonly jurors: number;
  /** How many of them may be away before the quorum is lost; negative: it is never met. */
  readonly mayBeAway: number;
  /** Jurors of the smallest college. */
  readonly smallestCollege: number;
  readonly dossiers: number;
  readonly ranked: readonly string[];
  /** Left out by the number of sheets, and by a college that lacks sheets. */
  readonly tooFew: readonly string[];
  readonly lacking: readonly string[];
  /** The first two, once the ladder has separated what it can. */
  readonly first: {
    readonly company: string;
    readonly score: Fraction;
    readonly sheets: number;
  } | null;
  readonly second: { readonly company: string; readonly score: Fraction } | null;
  /** The step that puts the first before the second; `mean` without a tie; null: none does. */
  readonly separatedBy: string | null;
  readonly gap: Fraction | null;
  readonly reachThreshold: number;
  /** The first one's mean mark in the criterion of the threshold; null: the demonstration has none such. */
  readonly markOfFirst: Fraction | null;
  readonly pool: readonly string[];
  /** Lowest score of the pool. */
  readonly poolFloor: Fraction | null;
  readonly votesToLeave: number;
}

const compare = (a: Fraction, b: Fraction): number => a.n * b.d - b.n * a.d;

/** Totals are on 500. */
const onHundred = ({ n, d }: Fraction): Fraction => ({ n, d: d * 5 });

const colleges = [...new Set(DEMO_RESULT.colleges)];

const sheetsOf = (totals: readonly number[], college: string): number =>
  totals.filter((total, at) => total > 0 && DEMO_RESULT.colleges[at] === college).length;

function rank({ sheets: needed, tieLadder }: Rules) {
  const all = DEMO_RESULT.dossiers.map(([company, totals, sums]): Ranked => {
    const given = totals.filter((total) => total > 0);
    const mean = { n: given.reduce((sum, total) => sum + total, 0), d: Math.max(1, given.length) };
    return { company, totals, sums, sheets: given.length, mean };
  });
  const tooFew = all.filter(({ sheets }) => sheets < needed.min);
  const enough = all.filter(({ sheets }) => sheets >= Math.max(1, needed.min));
  const isShort = ({ totals }: Ranked): boolean =>
    colleges.some((college) => sheetsOf(totals, college) < needed.minPerCollege);
  const lacking = enough.filter(isShort);
  const ranked = enough
    .filter((each) => !isShort(each))
    .sort((a, b) => compare(b.mean, a.mean) || climb(a, b, tieLadder).order);
  return { ranked, tooFew, lacking };
}

/** The first step of the ladder that tells two equal means apart. */
function climb(a: Ranked, b: Ranked, ladder: readonly string[]) {
  for (const step of ladder) {
    const order = tell(a, b, step);
    if (order !== 0) return { step, order };
  }
  return { step: null, order: 0 };
}

function tell(a: Ranked, b: Ranked, step: string): number {
  if (step === 'median') return compare(medianOf(b), medianOf(a));
  if (step === 'headToHead') return preferring(b, a) - preferring(a, b);
  const at = DEMO_RESULT.criteria.indexOf(step);
  return at === -1 ? 0 : compare(markOf(b, at), markOf(a, at));
}

const markOf = ({ sums, sheets }: Ranked, at: number): Fraction => ({
  n: sums[at] ?? 0,
  d: sheets,
});

function medianOf({ totals }: Ranked): Fraction {
  const sorted = totals.filter((total) => total > 0).sort((x, y) => x - y);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return { n: upper + (sorted.length % 2 === 1 ? upper : (sorted[half - 1] ?? 0)), d: 2 };
}

const preferring = (a: Ranked, b: Ranked): number =>
  a.totals.filter((total, at) => (b.totals[at] ?? 0) > 0 && total > (b.totals[at] ?? 0)).length;

/** The rules as they stand, at work on the demonstration. */
export function rulesAtDemo(rules: Rules): RulesAtDemo {
  const { ranked, tooFew, lacking } = rank(rules);
  const [first, second] = ranked;
  const { laureate, commended, departure, quorum } = rules;
  const jurors = DEMO_RESULT.colleges.length;
  const criterion = DEMO_RESULT.criteria.indexOf(laureate.criterion);
  const floor = first && {
    n: first.mean.n * (100 - commended.withinPercent),
    d: first.mean.d * 100,
  };
  const gap = first &&
    second && {
      n: first.mean.n * second.mean.d - second.mean.n * first.mean.d,
      d: first.mean.d * second.mean.d,
    };
  return {
    jurors,
    mayBeAway: jurors - quorum.minVoting,
    smallestCollege: Math.min(
      ...colleges.map((id) => DEMO_RESULT.colleges.filter((own) => own === id).length),
    ),
    dossiers: DEMO_RESULT.dossiers.length,
    ranked: namesOf(ranked),
    tooFew: namesOf(tooFew),
    lacking: namesOf(lacking),
    first: first
      ? { company: first.company, score: onHundred(first.mean), sheets: first.sheets }
      : null,
    second: second ? { company: second.company, score: onHundred(second.mean) } : null,
    separatedBy: separation(first, second, rules.tieLadder),
    gap: gap ? onHundred(gap) : null,
    reachThreshold: ranked.filter(
      ({ mean }) =>
        compare(onHundred(mean), { n: Math.round(laureate.threshold100 * 100), d: 100 }) >= 0,
    ).length,
    markOfFirst: first && criterion >= 0 ? markOf(first, criterion) : null,
    pool: namesOf(
      ranked
        .slice(commended.ranks[0] - 1, commended.ranks[1])
        .filter(({ mean }) => floor !== undefined && compare(mean, floor) >= 0),
    ),
    poolFloor: floor ? onHundred(floor) : null,
    votesToLeave: Math.ceil((jurors * departure[0]) / departure[1]),
  };
}

const namesOf = (some: readonly Ranked[]): readonly string[] => some.map(({ company }) => company);

function separation(a: Ranked | undefined, b: Ranked | undefined, ladder: readonly string[]) {
  if (a === undefined || b === undefined) return null;
  return compare(a.mean, b.mean) === 0 ? climb(a, b, ladder).step : 'mean';
}
