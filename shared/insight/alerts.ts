import type { AwardId, Edition } from '../edition/edition';
import type { Exact } from '../exact';
import type { DossierId, JurorId } from '../ids';
import type { Standings } from '../merge/ledger';
import { compositesOf } from '../tally/composite';
import { countCollege } from '../tally/method/college';
import type { Method } from '../tally/method/counted';
import { countMean } from '../tally/method/mean';
import { countMedian } from '../tally/method/median';
import { countTwoWay } from '../tally/method/twoway';
import { narrowTable } from '../tally/narrow-table';
import { propose } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import { type RecusedPair, tableOf } from '../tally/table-of-ballots';

/** The figures shown beside the official score (PRIZE rule 5), which is none of them. */
export type GuardMethod = 'mean' | 'median' | 'college' | 'twoway';

/** What the organiser must see beside the ranking; it never changes a rank. */
export type Alert =
  /** This method would give the award to this dossier. */
  | {
      readonly kind: 'method-differs';
      readonly method: GuardMethod;
      readonly award: AwardId;
      readonly dossier: DossierId;
    }
  /** The lead on 100 is under the declared gate: sealing needs a debate (PRIZE rule 9). */
  | { readonly kind: 'margin-below-gate'; readonly award: AwardId; readonly gap: Exact }
  /** A fork or a second device waits for a choice: nothing of this juror counts. */
  | { readonly kind: 'juror-suspended'; readonly juror: JurorId }
  /** Not ranked for want of sheets, in number or from a college (PRIZE rule 4). */
  | { readonly kind: 'too-few-sheets'; readonly dossier: DossierId };

const METHODS: readonly { readonly id: GuardMethod; readonly count: Method }[] = [
  { id: 'mean', count: countMean },
  { id: 'median', count: countMedian },
  { id: 'college', count: countCollege },
  { id: 'twoway', count: countTwoWay },
];

interface Given {
  readonly edition: Edition;
  readonly ranking: Ranking;
  readonly standings: Standings;
  /** Recusals recorded in the meeting, the same that the ranking was made with. */
  readonly recusals?: readonly RecusedPair[];
}

/**
 * The ranked dossiers in the groups of one method, best first; those it cannot score are
 * left out. Sheets of dossiers that are not ranked weigh on nobody.
 */
function groupsBy(count: Method, given: Given): readonly (readonly DossierId[])[] {
  const ranked = new Set(given.ranking.places.map(({ dossier }) => dossier));
  const keep = given.edition.dossiers.flatMap(({ id }) => (ranked.has(id) ? [id] : []));
  const table = narrowTable(tableOf(given).table, keep);
  const { rank } = count(compositesOf(table));
  const groups = new Map<number, DossierId[]>();
  table.dossiers.forEach((id, d) => {
    const at = rank[d];
    if (at === null || at === undefined) return;
    groups.set(at, [...(groups.get(at) ?? []), id]);
  });
  return [...groups].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

/**
 * Where one method would change an award. A tie at the top that holds the official
 * laureate changes nothing. The highly commended is compared only under the same
 * laureate: otherwise it moves because the laureate does, and is not told twice.
 */
function differences(method: GuardMethod, count: Method, given: Given): readonly Alert[] {
  const { laureate, commended } = propose(given);
  const groups = groupsBy(count, given);
  const differs = (award: AwardId, official: readonly DossierId[], best: readonly DossierId[]) =>
    official.length === 0 || best.some((id) => official.includes(id))
      ? []
      : best.map((dossier): Alert => ({ kind: 'method-differs', method, award, dossier }));
  const changed = differs('laureate', laureate, groups[0] ?? []);
  if (changed.length > 0) return changed;
  const rest = groups.map((ids) => ids.filter((id) => !laureate.includes(id)));
  return differs('commended', commended, rest.find((ids) => ids.length > 0) ?? []);
}

/** Every alert of one ranking: methods first, then the margin, jurors and dossiers. */
export function watchAwards(given: Given): readonly Alert[] {
  const { ranking, standings } = given;
  const beside = METHODS.filter(({ id }) => id !== ranking.method);
  const alerts: Alert[] = beside.flatMap(({ id, count }) => differences(id, count, given));
  const { margin } = propose(given).needs;
  if (margin?.isBelowGate) {
    alerts.push({ kind: 'margin-below-gate', award: 'laureate', gap: margin.gap100 });
  }
  for (const [juror, { state }] of standings) {
    if (state === 'suspended') alerts.push({ kind: 'juror-suspended', juror });
  }
  for (const { dossier, why } of ranking.notRanked) {
    if (why.kind === 'too-few-sheets' || why.kind === 'college-without-sheet') {
      alerts.push({ kind: 'too-few-sheets', dossier });
    }
  }
  return alerts;
}
