import type { AwardId, Edition } from '../edition/edition';
import { countsOrders, type OfficialMethod } from '../edition/rules';
import type { DossierId } from '../ids';
import { type Composites, compositesOf } from '../tally/composite';
import type { Counted } from '../tally/method/counted';
import { rankScores } from '../tally/method/counted';
import { fitHuber } from '../tally/method/huber';
import { METHODS, type MethodId } from '../tally/method/methods';
import { narrowTable } from '../tally/narrow-table';
import type { Proposal } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import type { ScoreTable } from '../tally/score-table';

/** The awards that the ranking proposes by itself. */
export type ContestedAward = Extract<AwardId, 'laureate' | 'commended'>;

/**
 * The dossiers among whom one award is decided, with their complete sheets: those ranked
 * no higher than its holder. So the laureate is not in the contest for the highly
 * commended, which would otherwise move because the laureate does, and be told twice.
 * `holder` is the index of the dossier that the rules propose.
 */
export interface Contest {
  readonly award: ContestedAward;
  readonly holder: number;
  readonly method: OfficialMethod;
  readonly table: ScoreTable;
  readonly composites: Composites;
}

/**
 * The contest for one award; null when the rules propose nobody, or several at once: a
 * tie is for the people in the room, and no figure about "the" holder has a meaning. Null
 * also where the method counts orders and those ahead, once out, would change who leads.
 */
export function contestFor(given: {
  readonly award: ContestedAward;
  readonly edition: Edition;
  readonly table: ScoreTable;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
}): Contest | null {
  const { award, edition, ranking, proposal } = given;
  const [holder, ...others] = proposal[award];
  if (holder === undefined || others.length > 0) return null;
  const own = ranking.places.find(({ dossier }) => dossier === holder)?.rank ?? 1;
  const below = new Set(ranking.places.flatMap((p) => (p.rank < own ? [] : [p.dossier])));
  const keep = edition.dossiers.flatMap(({ id }) => (below.has(id) ? [id] : []));
  const table = narrowTable(given.table, keep);
  const { method } = edition.rules;
  const at = keep.indexOf(holder);
  const composites = compositesOf(table);
  // Orders without those ahead may say otherwise of the rest than the whole order does.
  if (countsOrders(method) && !leadersOf(countBy(method, composites)).includes(at)) return null;
  return { award, holder: at, method, table, composites };
}

/** One method on a table; Huber with half a step of the marks as its least scale. */
export function countBy(method: MethodId, composites: Composites, halfStep?: number): Counted {
  if (method !== 'huber' || halfStep === undefined) return METHODS[method](composites);
  const fit = fitHuber(composites, halfStep)?.fit;
  const score = fit?.adjusted ?? new Array<null>(composites.dossiers).fill(null);
  return { score, rank: rankScores(score) };
}

/** Who is first, ties together, by index; nobody where the method ranks nothing. */
export function leadersOf({ rank }: Counted): readonly number[] {
  return rank.flatMap((r, d) => (r === 1 ? [d] : []));
}

/**
 * What became of the holder: first alone, or with none but those it tied with before
 * (`kept`); first with others (`shared`); another first (`lost`). The tie ladder is not
 * climbed.
 */
export type Outcome = 'kept' | 'shared' | 'lost';

export function outcomeOf(given: {
  readonly holder: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}): Outcome {
  const { holder, before, after } = given;
  if (!after.includes(holder)) return 'lost';
  return after.every((d) => d === holder || before.includes(d)) ? 'kept' : 'shared';
}

/** Names of dossiers of a table, from indices. */
export function namesOf(table: ScoreTable, list: readonly number[]): readonly DossierId[] {
  return list.flatMap((d) => table.dossiers[d] ?? []);
}
