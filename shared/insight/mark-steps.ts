import type { Grid } from '../edition/grid';
import type { CriterionId, DossierId } from '../ids';
import type { Contest } from './contest';
import { leadsOn, rivalsOf, sumCriteria } from './criterion-sums';

/** Marks of one dossier on one criterion that move by a number of steps in all. */
export interface MarkMove {
  readonly dossier: DossierId;
  readonly criterion: CriterionId;
  /** Positive up, negative down; the sum over its jurors. */
  readonly steps: number;
}

/**
 * The smallest number of one-step mark changes after which another dossier is strictly
 * ahead. A mark may move by several steps, each counted.
 */
export interface SmallestFlip {
  readonly steps: number;
  readonly ahead: DossierId;
  readonly moves: readonly MarkMove[];
}

/** Steps that the marks of one dossier on one criterion can make: whole. */
interface Supply {
  readonly dossier: number;
  readonly criterion: number;
  readonly sign: 1 | -1;
  /** What one step takes off the lead, in the unit of `leadsOn`. */
  readonly worth: number;
  readonly room: number;
}

/**
 * The holder's marks go down or the rival's go up. Every step of one criterion takes the
 * same off the lead, so the dearest steps first is the least number: exact. Null where
 * the scale has no room for it.
 */
function flipAgainst(lead: number, supplies: readonly Supply[]) {
  let left = lead;
  const used: { readonly supply: Supply; readonly steps: number }[] = [];
  for (const supply of supplies.toSorted((a, b) => b.worth - a.worth)) {
    if (left < 0) break;
    // One more than what ties.
    const steps = Math.min(supply.room, Math.floor(left / supply.worth) + 1);
    if (steps <= 0) continue;
    used.push({ supply, steps });
    left -= steps * supply.worth;
  }
  return left < 0 ? used : null;
}

/**
 * The smallest flip by the mean of complete sheets, over all rivals; of equal ones the
 * first listed. Null for another official method, without a rival, or where no marks on
 * the scale could do it. `scale` is in the marks of the grid.
 */
export function findSmallestFlip(
  { method, table, holder }: Contest,
  scale: Grid['scale'],
): SmallestFlip | null {
  if (method !== 'mean') return null;
  const sums = sumCriteria(table);
  const { width, sum, count } = sums;
  const step = scale.step * table.unit;
  const room = (d: number, c: number, sign: 1 | -1) => {
    const [all, marks] = [sum[d * width + c] ?? 0, count[d] ?? 0];
    const free =
      sign < 0 ? all - scale.min * table.unit * marks : scale.max * table.unit * marks - all;
    return Math.max(0, Math.floor(free / step));
  };
  let best: SmallestFlip | null = null;
  for (const rival of rivalsOf(sums, holder)) {
    const leads = leadsOn(sums, { ahead: holder, behind: rival });
    const lead = leads.reduce((s, l, c) => s + l * (table.criteria[c]?.weight ?? 0), 0);
    const supplies = table.criteria.flatMap(({ weight }, criterion): Supply[] =>
      ([-1, 1] as const).map((sign) => {
        const [dossier, other] = sign < 0 ? [holder, rival] : [rival, holder];
        const worth = weight * step * (count[other] ?? 0);
        return { dossier, criterion, sign, worth, room: room(dossier, criterion, sign) };
      }),
    );
    const used = flipAgainst(lead, supplies);
    if (used === null) continue;
    const steps = used.reduce((s, u) => s + u.steps, 0);
    if (best !== null && steps >= best.steps) continue;
    best = {
      steps,
      ahead: table.dossiers[rival] ?? '',
      moves: used.map(({ supply, steps: n }) => ({
        dossier: table.dossiers[supply.dossier] ?? '',
        criterion: table.criteria[supply.criterion]?.id ?? '',
        steps: n * supply.sign,
      })),
    };
  }
  return best;
}
