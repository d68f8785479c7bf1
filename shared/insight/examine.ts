import type { Edition } from '../edition/edition';
import type { Standings } from '../merge/ledger';
import { type Composites, compositesOf } from '../tally/composite';
import { fitTwoWay, type TwoWay } from '../tally/method/twoway';
import { narrowTable } from '../tally/narrow-table';
import { type Proposal, propose } from '../tally/proposal';
import { type Ranking, rankDossiers, type TieVote } from '../tally/ranking';
import type { ScoreTable } from '../tally/score-table';
import { type RecusedPair, tableOf } from '../tally/table-of-ballots';
import { type AgendaPoint, proposeAgenda } from './agenda';
import { type AwardInsight, type Drawing, examineAward } from './award-insight';
import { type Concord, measureConcord } from './concord';
import { type ContestedAward, contestFor } from './contest';
import { type CriteriaFigures, describeCriteria } from './criteria';
import { drawWeights } from './dirichlet';
import { findOutliers, type JurorReading, type OutlierCell, readJurors } from './juror-reading';
import { compareMethods, type MethodsAgree } from './methods-agree';
import { jurorsPresent, measureOdds, type PlaceOdds } from './place-odds';
import { type AwardVerdict, judgeAward, judgeTie } from './verdict';

/** Everything that says how sure a ranking is; nothing here changes a rank. */
export interface Insight {
  /** Agreement of the jurors on the ranked dossiers. */
  readonly concord: Concord;
  readonly criteria: CriteriaFigures;
  /** Jurors whose ballot counts, in the edition's order. */
  readonly jurors: readonly JurorReading[];
  readonly outliers: readonly OutlierCell[];
  readonly methods: MethodsAgree;
  readonly odds: PlaceOdds;
  /** Null when the rules propose nobody or several for the award. */
  readonly awards: Readonly<Record<ContestedAward, AwardInsight | null>>;
  /** Null when the rules propose nobody for the award. */
  readonly verdicts: Readonly<Record<ContestedAward, AwardVerdict | null>>;
  readonly agenda: readonly AgendaPoint[];
}

/** Some of the figures, as they are ready. */
export type InsightPart = Partial<Insight>;

export interface Examined {
  readonly edition: Edition;
  readonly standings: Standings;
  /** Recusals recorded in the meeting, the same that the ranking was made with. */
  readonly recusals?: readonly RecusedPair[];
  /** Votes that settled a tie, likewise. */
  readonly votes?: readonly TieVote[];
  /** What drawn figures are drawn from: the same seed, the same figures. */
  readonly seed: number;
}

interface Bench {
  readonly edition: Edition;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly table: ScoreTable;
  readonly composites: Composites;
  readonly fit: TwoWay | null;
  readonly seed: number;
}

function layOut({ edition, standings, recusals = [], votes = [], seed }: Examined): Bench {
  const ranking = rankDossiers({ edition, standings, recusals, votes });
  const ranked = new Set(ranking.places.map(({ dossier }) => dossier));
  const keep = edition.dossiers.flatMap(({ id }) => (ranked.has(id) ? [id] : []));
  const table = narrowTable(tableOf({ edition, standings, recusals }).table, keep);
  const composites = compositesOf(table);
  const proposal = propose({ edition, ranking });
  return { edition, ranking, proposal, table, composites, fit: fitTwoWay(composites), seed };
}

function examineOne(award: ContestedAward, bench: Bench, drawing: Drawing): AwardInsight | null {
  const contest = contestFor({ ...bench, award });
  const { scale } = bench.edition.grid;
  return contest === null ? null : examineAward(contest, { ...drawing, scale });
}

/**
 * Examines an edition step by step, cheapest and most asked for first: each part that is
 * ready is yielded, so that a worker may show it, and stop between two when a newer
 * ballot makes the rest pointless. The whole is returned at the end.
 */
export function* examineInParts(given: Examined): Generator<InsightPart, Insight> {
  const bench = layOut(given);
  const { edition, ranking, proposal, table, composites, fit } = bench;
  const { step } = edition.grid.scale;
  const concord = measureConcord(composites);
  const jurors = readJurors({ table, composites, fit, step });
  const outliers = findOutliers(table, composites, fit);
  yield { concord, jurors, outliers };
  const { method } = edition.rules;
  const draw = { drawn: jurorsPresent(composites), seed: bench.seed, method };
  const odds = measureOdds(table, composites, draw);
  yield { odds };
  const weights = drawWeights(table.criteria, { seed: bench.seed });
  const drawing = { ...draw, odds, weights };
  const laureate = examineOne('laureate', bench, drawing);
  const first = laureate === null ? judgeTie('laureate', proposal) : judgeAward(laureate);
  yield { awards: { laureate, commended: null }, verdicts: { laureate: first, commended: null } };
  const commended = examineOne('commended', bench, drawing);
  const second = commended === null ? judgeTie('commended', proposal) : judgeAward(commended);
  const awards = { laureate, commended };
  const verdicts = { laureate: first, commended: second };
  const told = [first, second].flatMap((verdict) => verdict ?? []);
  const agenda = proposeAgenda({
    ...{ table, composites, fit, ranking, proposal, outliers },
    verdicts: told,
  });
  yield { awards, verdicts, agenda };
  const criteria = describeCriteria(table);
  yield { criteria };
  const methods = compareMethods(table, composites, step / 2);
  yield { methods };
  return { concord, criteria, jurors, outliers, methods, odds, awards, verdicts, agenda };
}

/** The whole examination at once. */
export function examine(given: Examined): Insight {
  const parts = examineInParts(given);
  for (;;) {
    const next = parts.next();
    if (next.done) return next.value;
  }
}

/** The verdicts and the agenda alone: the parts that need no picture. */
export function examineAwards(given: Examined): Pick<Insight, 'verdicts' | 'agenda'> {
  for (const { verdicts, agenda } of examineInParts(given)) {
    if (verdicts !== undefined && agenda !== undefined) return { verdicts, agenda };
  }
  throw new Error('an examination without verdicts');
}
