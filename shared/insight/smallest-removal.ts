import type { JurorId } from '../ids';
import type { Composites } from '../tally/composite';
import { type Contest, countBy, leadersOf, outcomeOf } from './contest';
import { withoutJurors } from './leave-out';
import { leastRemovalByMean } from './removal-size';

/** Sizes looked at; no jury of this prize is nearly as fragile. */
export const MOST_REMOVED = 25;
/** Sets listed one by one at most, by the mean; recounts, by another method. */
const MOST_SETS = 5000;
const MOST_RECOUNTS = 1500;

/**
 * The smallest sets of jurors whose removal changes who is first: the holder is passed,
 * or tied by a dossier it led. By the official method, without the tie ladder.
 */
export interface SmallestRemoval {
  /** Null when no removal of up to `searchedTo` jurors changes anything. */
  readonly size: number | null;
  /** Every set of that size where `isEverySet`; none where there were too many to try. */
  readonly sets: readonly (readonly JurorId[])[];
  readonly isEverySet: boolean;
  /** No smaller set changes anything; the bound of the search where `size` is null. */
  readonly searchedTo: number;
}

/** How many sets of `size` among `of`, or Infinity when it is no matter. */
function countSets(of: number, size: number): number {
  let count = 1;
  for (let k = 0; k < size; k++) count = (count * (of - k)) / (k + 1);
  return Math.round(count);
}

/** Every set of `size` members, in order. */
function* setsOf(members: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = 0; at + size <= members.length; at++) {
    const head = members[at] ?? 0;
    for (const rest of setsOf(members.slice(at + 1), size - 1)) yield [head, ...rest];
  }
}

/** Tells of a set whether its removal changes who has the best mean: sums, no recount. */
function changesOfMean({ composites, holder }: Contest, before: readonly number[]) {
  const { jurors, dossiers, juror, dossier, total } = composites;
  const sum = new Float64Array(dossiers);
  const count = new Float64Array(dossiers);
  const own = new Float64Array(jurors * dossiers).fill(Number.NaN);
  juror.forEach((j, i) => {
    const d = dossier[i] ?? 0;
    sum[d] = (sum[d] ?? 0) + (total[i] ?? 0);
    count[d] = (count[d] ?? 0) + 1;
    own[j * dossiers + d] = total[i] ?? 0;
  });
  const mayTie = Uint8Array.from(sum, (_, d) => (before.includes(d) ? 1 : 0));
  return (out: readonly number[]): boolean => {
    let [top, bottom] = [0, 0];
    const leave = (d: number) => {
      [top, bottom] = [sum[d] ?? 0, count[d] ?? 0];
      for (const j of out) {
        const t = own[j * dossiers + d] ?? Number.NaN;
        if (Number.isNaN(t)) continue;
        top -= t;
        bottom -= 1;
      }
    };
    leave(holder);
    const [mine, sheets] = [top, bottom];
    if (sheets === 0) return true;
    for (let d = 0; d < dossiers; d++) {
      if (d === holder) continue;
      leave(d);
      const lead = mine * bottom - top * sheets;
      if (bottom > 0 && (lead < 0 || (lead === 0 && mayTie[d] === 0))) return true;
    }
    return false;
  };
}

function changesOfRecount({ composites, holder, method }: Contest, before: readonly number[]) {
  const again = (left: Composites) => leadersOf(countBy(method, left));
  return (out: readonly number[]): boolean =>
    outcomeOf({
      holder,
      before,
      after: again(withoutJurors(composites, (j) => out.includes(j))),
    }) !== 'kept';
}

/** Tries sets of growing size until some change the contest or the bound is reached. */
function search(given: {
  readonly contest: Contest;
  readonly from: number;
  readonly most: number;
  readonly changes: (out: readonly number[]) => boolean;
}): SmallestRemoval {
  const { contest, from, most, changes } = given;
  const present = [...new Set(contest.composites.juror)].sort((a, b) => a - b);
  let tries = 0;
  for (let size = from; size <= present.length; size++) {
    tries += countSets(present.length, size);
    if (tries > most) return { size: null, sets: [], isEverySet: false, searchedTo: size - 1 };
    const sets = [...setsOf(present, size)].filter(changes);
    if (sets.length === 0) continue;
    const named = sets.map((set) => set.flatMap((j) => contest.table.jurors[j] ?? []));
    return { size, sets: named, isEverySet: true, searchedTo: size };
  }
  return { size: null, sets: [], isEverySet: true, searchedTo: present.length };
}

/**
 * Exact search by increasing size. Under the mean the size is found without trying sets
 * and the sets are then listed where they can be; under another method every set is
 * recounted, up to a bound that the answer tells.
 */
export function findSmallestRemoval(contest: Contest): SmallestRemoval {
  const { composites, holder, method } = contest;
  const before = leadersOf(countBy(method, composites));
  if (method !== 'mean') {
    const changes = changesOfRecount(contest, before);
    return search({ contest, from: 1, most: MOST_RECOUNTS, changes });
  }
  const size = leastRemovalByMean(composites, { holder, most: MOST_REMOVED });
  if (size === null) {
    return { size, sets: [], isEverySet: false, searchedTo: MOST_REMOVED };
  }
  const changes = changesOfMean(contest, before);
  const found = search({ contest, from: size, most: MOST_SETS, changes });
  return found.size === null ? { size, sets: [], isEverySet: false, searchedTo: size } : found;
}
