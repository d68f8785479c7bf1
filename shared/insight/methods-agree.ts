import type { DossierId } from '../ids';
import type { Composites } from '../tally/composite';
import { findKemeny, KEMENY_LIMIT } from '../tally/method/kemeny';
import { METHOD_IDS, type MethodId } from '../tally/method/methods';
import { countPairs } from '../tally/method/pairwise';
import type { ScoreTable } from '../tally/score-table';
import { correlateRanks } from './agreement';
import { countBy, leadersOf, namesOf } from './contest';

/** One method's order of the ranked dossiers, for the picture of how it changes. */
export interface MethodOrder {
  readonly method: MethodId | 'kemeny';
  /** Competition ranks by dossier; null where the method has nothing to say. */
  readonly rank: Readonly<Record<DossierId, number | null>>;
  readonly leaders: readonly DossierId[];
}

/** Every method side by side. They inform; only the official one ranks. */
export interface MethodsAgree {
  readonly orders: readonly MethodOrder[];
  /**
   * Kendall's τ_b (1945) between the orders, in their order; null where one ties all or
   * ranks nothing.
   */
  readonly tau: readonly (readonly (number | null)[])[];
}

/**
 * Ranks of the ranked dossiers by every method that can speak of the table, and by
 * Kemeny where it can be found (of several best orders, one).
 */
export function compareMethods(
  table: ScoreTable,
  composites: Composites,
  halfStep: number,
): MethodsAgree {
  const ranks: { readonly method: MethodOrder['method']; readonly rank: (number | null)[] }[] = [];
  for (const method of METHOD_IDS) {
    if (method === 'college' && composites.colleges === null) continue;
    ranks.push({ method, rank: [...countBy(method, composites, halfStep).rank] });
  }
  const kemeny =
    composites.dossiers > KEMENY_LIMIT
      ? null
      : findKemeny(countPairs(composites), composites.dossiers);
  if (kemeny !== null) {
    const rank = table.dossiers.map((_, d) => kemeny.order.indexOf(d) + 1);
    ranks.push({ method: 'kemeny', rank });
  }
  return {
    orders: ranks.map(({ method, rank }) => ({
      method,
      rank: Object.fromEntries(table.dossiers.map((id, d) => [id, rank[d] ?? null])),
      leaders: namesOf(table, leadersOf({ rank, score: [] })),
    })),
    tau: ranks.map((a) => ranks.map((b) => correlateRanks(a.rank, b.rank))),
  };
}
