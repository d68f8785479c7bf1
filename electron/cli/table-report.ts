import {
  completeTable,
  correlateRanks,
  measureIcc,
  measureKendall,
} from '../../shared/insight/agreement';
import {
  type Bootstrap,
  bootstrapByDrawing,
  bootstrapExactly,
} from '../../shared/insight/bootstrap';
import { type MakeProduct, multiplyInScript } from '../../shared/insight/bootstrap-product';
import { measureAlpha } from '../../shared/insight/krippendorff';
import { LEAVE_ONE_OUT, leaveJurorsOut } from '../../shared/insight/leave-one-out';
import { measureMargin } from '../../shared/insight/margin';
import { describeJurors } from '../../shared/insight/severity';
import { type Composites, compositesOf } from '../../shared/tally/composite';
import { countComponents } from '../../shared/tally/method/connected';
import { type Counted, rankScores, totalsOf } from '../../shared/tally/method/counted';
import { fitHuber } from '../../shared/tally/method/huber';
import { findKemeny, KEMENY_LIMIT } from '../../shared/tally/method/kemeny';
import { METHOD_IDS, METHODS, type MethodId } from '../../shared/tally/method/methods';
import { countPairs } from '../../shared/tally/method/pairwise';
import { fitTwoWay, type TwoWay } from '../../shared/tally/method/twoway';
import type { ScoreTable } from '../../shared/tally/score-table';

/** Above this many dossiers no table of dossiers by dossiers is made: of duels, of ranks. */
export const DUEL_LIMIT = 2000;
/** Ranks that the bootstrap tells of more dossiers: the first, and the first two. */
const FIRST_RANKS = 2;
/** Residuals that are listed. */
const LARGEST = 5;
/** Sheets × replicates that a default number of replicates stays under. */
const DRAW_BUDGET = 1e10;
const DUEL_METHODS: readonly MethodId[] = [
  'copeland',
  'schulze_winning',
  'schulze_margin',
  'ranked_pairs_margin',
];

/** What is asked of a table; null for the default. */
export interface ReportWish {
  /** Only these methods, and nothing that does not follow from them. */
  readonly methods: readonly (MethodId | 'kemeny')[] | null;
  readonly bootstrap: number | null;
  readonly seed: number;
  /** Half a step of the marks, for Huber's scale. */
  readonly halfStep: number | null;
  /** A product faster than plain JavaScript. */
  readonly makeProduct?: MakeProduct;
}

/** Figures under the names of what they are about, in the order of the names. */
function named<T>(names: readonly string[], of: (at: number) => T): Record<string, T> {
  return Object.fromEntries(names.map((name, at) => [name, of(at)]));
}

/** The methods that this table and this wish call for. */
export function methodsFor(table: ScoreTable, wish: ReportWish): readonly MethodId[] {
  return METHOD_IDS.filter((id) => {
    if (wish.methods !== null) return wish.methods.includes(id);
    if (id === 'college') return table.colleges !== null;
    return table.dossiers.length <= DUEL_LIMIT || !DUEL_METHODS.includes(id);
  });
}

/** Fitted once for the method, the report on jurors and the guard. */
function countAll(composites: Composites, ids: readonly MethodId[], wish: ReportWish) {
  const counted = new Map<MethodId, Counted>();
  for (const id of ids) {
    if (id === 'huber' && wish.halfStep !== null) {
      const fit = fitHuber(composites, wish.halfStep)?.fit;
      const score = fit?.adjusted ?? new Array<null>(composites.dossiers).fill(null);
      counted.set(id, { score, rank: rankScores(score) });
    } else counted.set(id, METHODS[id](composites));
  }
  return counted;
}

function reportBootstrap(dossiers: readonly string[], { rank }: Bootstrap) {
  const all = { P_rank: named(dossiers, (d) => Array.from(rank[d] ?? [])) };
  return {
    ...(dossiers.length > DUEL_LIMIT ? {} : all),
    P_win: named(dossiers, (d) => rank[d]?.[0] ?? 0),
    P_top2: named(dossiers, (d) => (rank[d]?.[0] ?? 0) + (rank[d]?.[1] ?? 0)),
  };
}

/** Exact for a small jury, drawn for a larger one, with what it takes to draw it again. */
function reportBootstraps({ dossiers }: ScoreTable, composites: Composites, wish: ReportWish) {
  const places = dossiers.length > DUEL_LIMIT ? FIRST_RANKS : dossiers.length;
  const exactly = bootstrapExactly(composites, { places });
  if (exactly !== null) {
    const { replicates, mass } = exactly;
    return {
      exact_bootstrap_mean: {
        n_multisets: replicates,
        total_prob: mass,
        ...reportBootstrap(dossiers, exactly),
      },
    };
  }
  const { seed, makeProduct = multiplyInScript } = wish;
  const affordable = Math.floor(DRAW_BUDGET / Math.max(composites.total.length, 1));
  const replicates = wish.bootstrap ?? Math.min(10_000, Math.max(1000, affordable));
  const drawn = bootstrapByDrawing(composites, { replicates, seed, places, makeProduct });
  return { bootstrap_mean: { B: replicates, seed, ...reportBootstrap(dossiers, drawn) } };
}

/** Each pair of methods once: the other way round it is the same. */
function reportTau(ids: readonly MethodId[], rankOf: (id: MethodId) => Counted['rank']) {
  const found = new Map<string, number | null>();
  const tauOf = (a: MethodId, b: MethodId) => {
    const pair = ids.indexOf(a) < ids.indexOf(b) ? `${a} ${b}` : `${b} ${a}`;
    if (!found.has(pair)) found.set(pair, correlateRanks(rankOf(a), rankOf(b)));
    return found.get(pair) ?? null;
  };
  return Object.fromEntries(
    ids.map((a) => [a, Object.fromEntries(ids.map((b) => [b, tauOf(a, b)]))]),
  );
}

/** What is asked for beside the methods themselves: the bootstrap is of the mean. */
function reportAsked(table: ScoreTable, composites: Composites, wish: ReportWish) {
  const asksKemeny = wish.methods?.includes('kemeny') === true;
  const draws = wish.bootstrap !== null || wish.methods?.includes('mean') === true;
  return {
    ...(asksKemeny && table.dossiers.length <= KEMENY_LIMIT
      ? reportKemeny(table, countPairs(composites))
      : {}),
    ...(draws ? reportBootstraps(table, composites, wish) : {}),
  };
}

function reportTwoWay({ jurors, dossiers }: ScoreTable, fit: TwoWay | null) {
  if (fit === null) return null;
  const { mu, alpha, adjusted, sigma2, df } = fit;
  return {
    mu,
    alpha: named(jurors, (j) => alpha[j] ?? null),
    adj: named(dossiers, (d) => adjusted[d] ?? null),
    sigma2,
    df,
  };
}

function reportResiduals(table: ScoreTable, composites: Composites, fit: TwoWay | null) {
  if (fit === null) return null;
  // The first few of millions: kept sorted as they are met, the earlier first of equals.
  const largest: { readonly residual: number; readonly i: number }[] = [];
  fit.residual.forEach((residual, i) => {
    const least = largest.at(-1);
    const isFull = largest.length === LARGEST;
    if (isFull && Math.abs(residual) <= Math.abs(least?.residual ?? 0)) return;
    if (isFull) largest.pop();
    largest.push({ residual, i });
    largest.sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
  });
  return largest.map(({ residual, i }) => [
    table.jurors[composites.juror[i] ?? 0],
    table.dossiers[composites.dossier[i] ?? 0],
    residual,
  ]);
}

function reportMargin({ dossiers }: ScoreTable, composites: Composites) {
  const margin = measureMargin(composites);
  return {
    winner: margin === null ? null : (dossiers[margin.winner] ?? null),
    runner_up: margin === null ? null : (dossiers[margin.runnerUp] ?? null),
    gap: margin?.gap ?? null,
    single_score_drop_on_winner_to_tie: margin?.drop ?? null,
    single_score_rise_on_runner_up_to_tie: margin?.rise ?? null,
  };
}

function reportLeftOut({ jurors, dossiers }: ScoreTable, composites: Composites) {
  return Object.fromEntries(
    LEAVE_ONE_OUT.map((id) => {
      const { without, changes } = leaveJurorsOut(composites, id);
      const names = (list: readonly number[] = []) => list.map((d) => dossiers[d]);
      return [id, { winner_without: named(jurors, (j) => names(without[j])), n_changes: changes }];
    }),
  );
}

function reportJurors({ jurors }: ScoreTable, composites: Composites, fit: TwoWay | null) {
  const traits = describeJurors(composites, fit);
  return named(jurors, (j) => ({
    severity: traits[j]?.severity ?? null,
    slope: traits[j]?.slope ?? null,
    r_rest: traits[j]?.rRest ?? null,
    rms_res: traits[j]?.rmsResidual ?? null,
    n: traits[j]?.sheets ?? 0,
  }));
}

function reportKemeny({ dossiers }: ScoreTable, pairs: Int32Array) {
  const found = findKemeny(pairs, dossiers.length);
  return found === null
    ? {}
    : {
        kemeny: {
          score: found.score,
          order: found.order.map((d) => dossiers[d]),
          n_optimal: found.optima,
        },
      };
}

/** Of a complete table only, which is as large as the marks and let go at once. */
function reportAgreement(composites: Composites) {
  const complete = completeTable(composites);
  return complete === null ? {} : { icc: measureIcc(complete), kendall: measureKendall(complete) };
}

/** What does not depend on a choice of methods. */
function reportInsight(table: ScoreTable, composites: Composites, wish: ReportWish) {
  const fit = fitTwoWay(composites);
  const size = table.dossiers.length;
  const pairs = size <= DUEL_LIMIT ? countPairs(composites) : null;
  return {
    ...(pairs === null
      ? {}
      : { pairwise: table.dossiers.map((_, d) => [...pairs.subarray(d * size, (d + 1) * size)]) }),
    ...reportAgreement(composites),
    krippendorff: measureAlpha(composites),
    ...(pairs === null || size > KEMENY_LIMIT ? {} : reportKemeny(table, pairs)),
    components: countComponents(composites),
    jurors_diag: reportJurors(table, composites, fit),
    twoway: reportTwoWay(table, fit),
    largest_residuals: reportResiduals(table, composites, fit),
    leave_one_juror_out: reportLeftOut(table, composites),
    ...reportBootstraps(table, composites, wish),
    margin_mean: reportMargin(table, composites),
  };
}

/**
 * Everything that is computed of a table, in the shape of the tables with known answers
 * (SCORING, command-line contract): null for what is undefined or infinite.
 */
export function reportTable(table: ScoreTable, wish: ReportWish) {
  const composites = compositesOf(table);
  const { jurors, dossiers } = table;
  const ids = methodsFor(table, wish);
  const counted = countAll(composites, ids, wish);
  const rankOf = (id: MethodId) => counted.get(id)?.rank ?? [];
  const about = <T>(of: (id: MethodId) => T) => Object.fromEntries(ids.map((id) => [id, of(id)]));
  const insight = (wish.methods === null ? reportInsight : reportAsked)(table, composites, wish);
  return {
    jurors,
    dossiers,
    n_scores_per_dossier: dossiers.map((_, d) => totalsOf(composites, d).length),
    methods: about((id) => ({
      score: named(dossiers, (d) => counted.get(id)?.score[d] ?? null),
      rank: named(dossiers, (d) => rankOf(id)[d] ?? null),
    })),
    winner: about((id) => dossiers.filter((_, d) => rankOf(id)[d] === 1)),
    method_agreement_tau_b: reportTau(ids, rankOf),
    ...insight,
  };
}
