import type { Composites } from '../tally/composite';

/** One rival of the holder, and the totals that the two of them have of each juror. */
interface Duel {
  /** A tie already: the rival must pass, not only catch up. */
  readonly mustPass: boolean;
  readonly both: readonly { readonly own: number; readonly other: number }[];
  /** Totals of jurors who scored the holder only, highest first. */
  readonly onlyOwn: readonly number[];
  /** Totals of jurors who scored the rival only, lowest first. */
  readonly onlyOther: readonly number[];
}

const sumOf = (list: readonly number[]) => list.reduce((sum, v) => sum + v, 0);

/** Totals of one dossier, by juror. */
function totalsByJuror({ start, juror, total }: Composites, dossier: number) {
  const totals = new Map<number, number>();
  for (let i = start[dossier] ?? 0; i < (start[dossier + 1] ?? 0); i++) {
    totals.set(juror[i] ?? -1, total[i] ?? 0);
  }
  return totals;
}

function duelOf(own: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Duel {
  const both: { readonly own: number; readonly other: number }[] = [];
  const onlyOwn: number[] = [];
  for (const [j, mine] of own) {
    const theirs = other.get(j);
    if (theirs === undefined) onlyOwn.push(mine);
    else both.push({ own: mine, other: theirs });
  }
  const onlyOther = [...other].flatMap(([j, theirs]) => (own.has(j) ? [] : [theirs]));
  const [sumOwn, sumOther] = [sumOf([...own.values()]), sumOf([...other.values()])];
  return {
    mustPass: sumOwn * other.size === sumOther * own.size,
    both,
    onlyOwn: onlyOwn.toSorted((a, b) => b - a),
    onlyOther: onlyOther.toSorted((a, b) => a - b),
  };
}

/**
 * Whether the rival can catch the holder once `size` jurors are out. With the numbers of
 * sheets that remain fixed, the lead is a sum of one term a juror: the best removals are
 * those of the largest terms, so that no set need be tried.
 */
function isCaught({ both, onlyOwn, onlyOther, mustPass }: Duel, size: number): boolean {
  for (let ofBoth = Math.min(size, both.length); ofBoth >= 0; ofBoth--) {
    for (let ofOwn = Math.min(size - ofBoth, onlyOwn.length); ofOwn >= 0; ofOwn--) {
      const ofOther = size - ofBoth - ofOwn;
      const owns = both.length + onlyOwn.length - ofBoth - ofOwn;
      const others = both.length + onlyOther.length - ofBoth - ofOther;
      if (ofOther > onlyOther.length || owns === 0 || others <= 0) continue;
      const terms = Float64Array.from(both, ({ own, other }) => own * others - other * owns);
      const kept = terms.sort().subarray(0, both.length - ofBoth);
      const lead =
        kept.reduce((sum, term) => sum + term, 0) +
        others * sumOf(onlyOwn.slice(ofOwn)) -
        owns * sumOf(onlyOther.slice(ofOther));
      if (lead < 0 || (lead === 0 && !mustPass)) return true;
    }
  }
  return false;
}

/**
 * The least number of jurors whose removal leaves the holder behind, or tied with a
 * dossier it led, by the exact mean; removing every juror of the holder counts too. Null
 * above `most`, or where the holder has no sheet. Exact at any size of jury, in
 * polynomial time.
 */
export function leastRemovalByMean(
  composites: Composites,
  { holder, most }: { readonly holder: number; readonly most: number },
): number | null {
  const own = totalsByJuror(composites, holder);
  const duels: Duel[] = [];
  for (let d = 0; d < composites.dossiers; d++) {
    const other = totalsByJuror(composites, d);
    if (d !== holder && other.size > 0) duels.push(duelOf(own, other));
  }
  for (let size = 1; size <= Math.min(most, own.size); size++) {
    if (size === own.size || duels.some((duel) => isCaught(duel, size))) return size;
  }
  return null;
}
