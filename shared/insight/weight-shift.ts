import {
  addExact,
  compareExact,
  divideExact,
  type Exact,
  exact,
  multiplyExact,
  subtractExact,
  ZERO,
} from '../exact';
import type { CriterionId, DossierId } from '../ids';
import type { Contest } from './contest';
import { leadsOn, rivalsOf, sumCriteria } from './criterion-sums';

/**
 * The least change of weights after which the holder no longer leads `against` alone.
 * `l1` is Σ |v − w| of weights that sum to 1, from 0 (they tie already) to 2; `weights`
 * are those it leads to.
 */
export interface LeastShift {
  readonly against: DossierId;
  readonly l1: Exact;
  readonly weights: Readonly<Record<CriterionId, Exact>>;
}

/**
 * Moves weight from the criteria where the holder gains most to the one where it gains
 * least, which is where each moved point costs most: the linear programme
 * min Σ |v − w|, Σ v = 1, v ≥ 0, Σ v δ = 0, solved by its greedy. Null when the holder is
 * ahead on every criterion: no weights tie them.
 */
function shiftAgainst(
  weights: readonly number[],
  leads: readonly number[],
): { readonly l1: Exact; readonly to: readonly Exact[] } | null {
  const whole = exact(weights.reduce((sum, w) => sum + w, 0));
  const to = weights.map((w) => exact(w));
  let need = exact(weights.reduce((sum, w, c) => sum + w * (leads[c] ?? 0), 0));
  let moved = ZERO;
  const receiver = leads.indexOf(Math.min(...leads));
  const least = leads[receiver] ?? 0;
  const givers = leads.map((_, c) => c).sort((a, b) => (leads[b] ?? 0) - (leads[a] ?? 0));
  for (const giver of givers) {
    if (compareExact(need, ZERO) <= 0) break;
    const worth = (leads[giver] ?? 0) - least;
    if (worth <= 0) break;
    const full = to[giver] ?? ZERO;
    const wanted = divideExact(need, exact(worth));
    const take = compareExact(wanted, full) < 0 ? wanted : full;
    to[giver] = subtractExact(full, take);
    moved = addExact(moved, take);
    need = subtractExact(need, multiplyExact(take, exact(worth)));
  }
  if (compareExact(need, ZERO) > 0) return null;
  to[receiver] = addExact(to[receiver] ?? ZERO, moved);
  return {
    l1: divideExact(multiplyExact(exact(2), moved), whole),
    to: to.map((weight) => divideExact(weight, whole)),
  };
}

/**
 * The least change of weights that ties the holder with each other dossier, nearest
 * first; those that no weights can tie are left out. Exact, for the mean of complete
 * sheets (a weighted mean is linear in its weights). Empty for another official method.
 */
export function shiftWeights({ method, table, holder }: Contest): readonly LeastShift[] {
  if (method !== 'mean') return [];
  const sums = sumCriteria(table);
  const weights = table.criteria.map(({ weight }) => weight);
  const shifts = rivalsOf(sums, holder).flatMap((behind): LeastShift[] => {
    const found = shiftAgainst(weights, leadsOn(sums, { ahead: holder, behind }));
    if (found === null) return [];
    const named = table.criteria.map(({ id }, c) => [id, found.to[c] ?? ZERO] as const);
    const against = table.dossiers[behind] ?? '';
    return [{ against, l1: found.l1, weights: Object.fromEntries(named) }];
  });
  return shifts.toSorted((a, b) => compareExact(a.l1, b.l1));
}
