import type { Composites } from '../tally/composite';
import { compareMajority } from '../tally/method/majority-judgment';

/**
 * Counts a jury drawn again: `times` says how often each juror sits, `key` takes what ranks
 * each dossier, higher first, equal where they tie, −∞ where the method says nothing of it.
 */
export type Redrawn = (times: Int32Array, key: Float64Array) => void;

const NOTHING = Number.NEGATIVE_INFINITY;

/** The sheets of each dossier, lowest total first; dossier d from `start[d]` to `start[d + 1]`. */
class Sheets {
  readonly start: Int32Array;
  readonly who: Int32Array;
  readonly total: Float64Array;

  constructor({ start, juror, total, dossiers }: Composites) {
    const order = Int32Array.from(juror, (_, i) => i);
    for (let d = 0; d < dossiers; d++) {
      order.subarray(start[d], start[d + 1]).sort((a, b) => (total[a] ?? 0) - (total[b] ?? 0));
    }
    this.start = start;
    this.who = order.map((i) => juror[i] ?? 0);
    this.total = Float64Array.from(order, (i) => total[i] ?? 0);
  }

  /** How many sheets a dossier has. */
  size(dossier: number, times: Int32Array): number {
    let size = 0;
    const to = this.start[dossier + 1] ?? 0;
    for (let i = this.start[dossier] ?? 0; i < to; i++) size += times[this.who[i] ?? 0] ?? 0;
    return size;
  }

  /** The total of sheet `place` of a dossier, 0 being the lowest. */
  at(dossier: number, place: number, times: Int32Array): number {
    let [i, left] = [(this.start[dossier] ?? 0) - 1, place];
    while (left >= 0) {
      i += 1;
      left -= times[this.who[i] ?? 0] ?? 0;
    }
    return this.total[i] ?? 0;
  }

  /** All the totals of a dossier, each as often as its juror sits. */
  list(dossier: number, times: Int32Array): Float64Array {
    const list = new Float64Array(this.size(dossier, times));
    const to = this.start[dossier + 1] ?? 0;
    let at = 0;
    for (let i = this.start[dossier] ?? 0; i < to; i++) {
      const next = at + (times[this.who[i] ?? 0] ?? 0);
      list.fill(this.total[i] ?? 0, at, next);
      at = next;
    }
    return list;
  }
}

/** Twice the median, as a whole number. */
const twiceMedian = (sheets: Sheets, d: number, times: Int32Array, size: number) =>
  sheets.at(d, Math.floor((size - 1) / 2), times) + sheets.at(d, Math.floor(size / 2), times);

/** The median of a jury drawn again. */
export function redrawMedian(composites: Composites): Redrawn {
  const sheets = new Sheets(composites);
  return (times, key) => {
    for (let d = 0; d < key.length; d++) {
      const size = sheets.size(d, times);
      key[d] = size === 0 ? NOTHING : twiceMedian(sheets, d, times, size);
    }
  };
}

/** The mean without one highest and one lowest; the median of two sheets or fewer. */
export function redrawTrimmed(composites: Composites): Redrawn {
  const sheets = new Sheets(composites);
  return (times, key) => {
    for (let d = 0; d < key.length; d++) {
      const size = sheets.size(d, times);
      if (size <= 2) {
        key[d] = size === 0 ? NOTHING : twiceMedian(sheets, d, times, size) / 2;
        continue;
      }
      let sum = -sheets.at(d, 0, times) - sheets.at(d, size - 1, times);
      const to = sheets.start[d + 1] ?? 0;
      for (let i = sheets.start[d] ?? 0; i < to; i++) {
        sum += (times[sheets.who[i] ?? 0] ?? 0) * (sheets.total[i] ?? 0);
      }
      // Equal quotients of whole numbers are equal floats: ties are exact.
      key[d] = sum / (size - 2);
    }
  };
}

/** The lower median, then the majority-value sequence: keys are ranks, the first highest. */
export function redrawMajority(composites: Composites): Redrawn {
  const sheets = new Sheets(composites);
  const order = Int32Array.from({ length: composites.dossiers }, (_, d) => d);
  const settle = (from: number, to: number, times: Int32Array, key: Float64Array): void => {
    const lists = Array.from(order.subarray(from, to), (d) => ({ d, list: sheets.list(d, times) }));
    lists.sort((a, b) => compareMajority(a.list, b.list));
    let head = 0;
    lists.forEach(({ d, list }, at) => {
      const above = lists[head];
      if (above !== undefined && compareMajority(above.list, list) < 0) head = at;
      key[d] = -(from + head + 1);
    });
  };
  return (times, key) => {
    for (let d = 0; d < key.length; d++) {
      const size = sheets.size(d, times);
      key[d] = size === 0 ? NOTHING : sheets.at(d, Math.floor((size - 1) / 2), times);
    }
    order.sort((a, b) => (key[a] === key[b] ? a - b : (key[b] ?? 0) - (key[a] ?? 0)));
    for (let from = 0; from < order.length; ) {
      const own = key[order[from] ?? 0];
      if (own === NOTHING) return;
      let to = from + 1;
      while (to < order.length && key[order[to] ?? 0] === own) to += 1;
      if (to === from + 1) key[order[from] ?? 0] = -(from + 1);
      else settle(from, to, times, key);
      from = to;
    }
  };
}

/** The mean of college means; a dossier that a college has no sheet of is not ranked. */
export function redrawColleges(composites: Composites): Redrawn {
  const { start, juror, total, colleges } = composites;
  const width = colleges?.names.length ?? 0;
  const [sum, count] = [new Float64Array(width), new Float64Array(width)];
  return (times, key) => {
    for (let d = 0; d < key.length; d++) {
      sum.fill(0);
      count.fill(0);
      for (let i = start[d] ?? 0; i < (start[d + 1] ?? 0); i++) {
        const seats = times[juror[i] ?? 0] ?? 0;
        const own = colleges?.ofJuror[juror[i] ?? 0] ?? -1;
        if (own < 0 || seats === 0) continue;
        sum[own] = (sum[own] ?? 0) + seats * (total[i] ?? 0);
        count[own] = (count[own] ?? 0) + seats;
      }
      // One fraction of whole numbers, so that equal means are equal floats.
      let [top, bottom] = [0, 1];
      for (let c = 0; c < width; c++) {
        top = top * (count[c] ?? 0) + (sum[c] ?? 0) * bottom;
        bottom *= count[c] ?? 0;
      }
      key[d] = width === 0 || bottom === 0 ? NOTHING : top / bottom;
    }
  };
}
