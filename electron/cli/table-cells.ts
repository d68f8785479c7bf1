import type { ScoreTable, TableColleges, WeightedCriterion } from '../../shared/tally/score-table';
import { Names } from './table-names';

/** Cells of the finished table that are still held in memory at ease. */
const CELL_LIMIT = 60_000_000;
/** A cell that was written without a mark; a cell never written is NaN. */
const BLANK = Number.POSITIVE_INFINITY;

export type CellsProblem =
  | {
      readonly kind: 'duplicate';
      readonly line: number;
      readonly column: number;
      readonly juror: string;
      readonly dossier: string;
      readonly criterion: string;
    }
  | { readonly kind: 'mark-too-large'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-many-cells' };

/** Why a cell was not taken. */
export type CellRefusal = 'duplicate' | 'too-many-cells';

function widened<A extends Float64Array | Int32Array>(list: A, wider: A): A {
  wider.set(list);
  return wider;
}

/** Numbers the pairs of juror and dossier in order of first appearance. */
class Sheets {
  count = 0;
  juror = new Int32Array(1024);
  dossier = new Int32Array(1024);
  /** Sheet + 1 by open addressing, at most half full. */
  #slots = new Int32Array(4096);
  #last = -1;

  indexOf(juror: number, dossier: number): number {
    const last = this.#last;
    if (last !== -1 && this.juror[last] === juror && this.dossier[last] === dossier) return last;
    const mask = this.#slots.length - 1;
    let slot = this.#placeOf(juror, dossier);
    for (;;) {
      const sheet = (this.#slots[slot] ?? 0) - 1;
      if (sheet === -1) break;
      if (this.juror[sheet] === juror && this.dossier[sheet] === dossier) {
        this.#last = sheet;
        return sheet;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.count + 1;
    return this.#add(juror, dossier);
  }

  #placeOf(juror: number, dossier: number): number {
    const mixed = Math.imul(juror, 0x9e3779b1) ^ Math.imul(dossier, 0x85ebca77);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  #add(juror: number, dossier: number): number {
    const sheet = this.count;
    if (sheet === this.juror.length) {
      this.juror = widened(this.juror, new Int32Array(2 * sheet));
      this.dossier = widened(this.dossier, new Int32Array(2 * sheet));
    }
    this.juror[sheet] = juror;
    this.dossier[sheet] = dossier;
    this.count += 1;
    this.#last = sheet;
    if (2 * this.count > this.#slots.length) this.#spread();
    return sheet;
  }

  #spread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let sheet = 0; sheet < this.count; sheet++) {
      let slot = this.#placeOf(this.juror[sheet] ?? 0, this.dossier[sheet] ?? 0);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = sheet + 1;
    }
  }
}

/** Decimals that a number needs when written out. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', power = '0'] = String(value).split('e');
  const fraction = digits.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(power));
}

/** What a finished table is made with. */
interface Finish {
  readonly criteria: readonly WeightedCriterion[];
  readonly colleges: TableColleges | null;
  /** The column, from 1, that the marks of a criterion stand in. */
  readonly columnOf: (criterion: number) => number;
}

/** The finished table; `roundedTo` tells the decimals kept when some were dropped. */
export interface FinishedTable {
  readonly table: ScoreTable;
  readonly roundedTo: number | null;
}

/** Gathers the cells of a table as they are read, then makes whole-number marks of them. */
export class TableCells {
  readonly jurors = new Names();
  readonly dossiers = new Names();
  readonly #sheets = new Sheets();
  /** Sheet × criterion, row by row, as written; a row has room for `#stride` criteria. */
  #marks = new Float64Array(1024).fill(Number.NaN);
  #stride = 1;
  #decimals = 0;
  #largest = { size: 0, line: 0, criterion: 0 };

  /** A sheet that may have no mark at all. */
  sheetOf(juror: number, dossier: number): number {
    return this.#sheets.indexOf(juror, dossier);
  }

  /** Writes one cell; `mark` is NaN for a blank one. */
  write(sheet: number, criterion: number, mark: number): CellRefusal | null {
    if (criterion >= this.#stride && !this.#restride(criterion + 1)) return 'too-many-cells';
    const at = sheet * this.#stride + criterion;
    if (at >= this.#marks.length && !this.#makeRoom()) return 'too-many-cells';
    if (!Number.isNaN(this.#marks[at])) return 'duplicate';
    this.#marks[at] = Number.isNaN(mark) ? BLANK : mark;
    return null;
  }

  /** Notes how large marks are, and how finely written; `line` for what is said of it. */
  measure(mark: number, decimals: number, at: { line: number; criterion: number }): void {
    const size = Math.abs(mark);
    if (size > this.#largest.size) this.#largest = { size, ...at };
    if (decimals > this.#decimals) this.#decimals = decimals;
  }

  /** Whether `measure` would learn anything of this mark. */
  surprises(mark: number, decimals: number): boolean {
    return decimals > this.#decimals || Math.abs(mark) > this.#largest.size;
  }

  #makeRoom(): boolean {
    const length = Math.max(2 * this.#marks.length, (this.#sheets.count + 1) * this.#stride);
    if (this.#sheets.count * this.#stride > CELL_LIMIT) return false;
    const from = this.#marks.length;
    this.#marks = widened(this.#marks, new Float64Array(length)).fill(Number.NaN, from);
    return true;
  }

  /** Gives every row room for `width` criteria, and for as many again where there is room. */
  #restride(width: number): boolean {
    const sheets = this.#sheets.count;
    if (sheets * width > CELL_LIMIT) return false;
    const narrow = this.#stride;
    const wide = Math.max(width, Math.min(2 * narrow, Math.floor(CELL_LIMIT / sheets)));
    const marks = new Float64Array(1024 + sheets * wide).fill(Number.NaN);
    const written = Math.min(sheets, Math.ceil(this.#marks.length / narrow));
    for (let sheet = 0; sheet < written; sheet++) {
      marks.set(this.#marks.subarray(sheet * narrow, (sheet + 1) * narrow), sheet * wide);
    }
    [this.#marks, this.#stride] = [marks, wide];
    return true;
  }

  /** What is said of a cell that was not taken. */
  explain(
    refusal: CellRefusal,
    cell: { line: number; column: number; sheet: number; criterion: string },
  ): CellsProblem {
    if (refusal === 'too-many-cells') return { kind: 'too-many-cells' };
    const { line, column, sheet, criterion } = cell;
    const juror = this.jurors.list[this.#sheets.juror[sheet] ?? -1] ?? '';
    const dossier = this.dossiers.list[this.#sheets.dossier[sheet] ?? -1] ?? '';
    return { kind: 'duplicate', line, column, juror, dossier, criterion };
  }

  /**
   * How many decimals of the marks leave every sum of totals a whole number below 2^53,
   * so that nothing depends on the order of adding. Negative: not even whole marks do.
   */
  #exactDecimals(weights: number): number {
    const sums =
      2 * Math.max(this.#largest.size, 1) * weights * Math.max(this.jurors.list.length, 1);
    return Math.min(this.#decimals, Math.floor(Math.log10(Number.MAX_SAFE_INTEGER / sums)));
  }

  /** Rows of exactly `width` whole numbers of 1/`unit`, made where the cells stand. */
  #wholeMarks(width: number, unit: number): Float64Array {
    const [marks, stride, sheets] = [this.#marks, this.#stride, this.#sheets.count];
    if (stride === width && marks.length >= sheets * width) {
      const all = marks.subarray(0, sheets * width);
      for (let at = 0; at < all.length; at++) {
        const mark = all[at] ?? Number.NaN;
        all[at] = mark === BLANK ? Number.NaN : Math.round(mark * unit);
      }
      return all;
    }
    const whole = stride >= width ? marks : new Float64Array(sheets * width);
    for (let sheet = 0; sheet < sheets; sheet++) {
      for (let c = 0; c < width; c++) {
        const mark = c < stride ? (marks[sheet * stride + c] ?? Number.NaN) : Number.NaN;
        whole[sheet * width + c] = mark === BLANK ? Number.NaN : Math.round(mark * unit);
      }
    }
    return whole.length < sheets * width
      ? widened(whole, new Float64Array(sheets * width)).fill(Number.NaN, whole.length)
      : whole.subarray(0, sheets * width);
  }

  /** Makes the table; the cells are spent by it. */
  finish({ criteria, colleges, columnOf }: Finish): FinishedTable | CellsProblem {
    const { count, juror, dossier } = this.#sheets;
    if (count * criteria.length > CELL_LIMIT) return { kind: 'too-many-cells' };
    const decimals = this.#exactDecimals(criteria.reduce((sum, c) => sum + c.weight, 0));
    if (decimals < 0) {
      const { line, criterion } = this.#largest;
      return { kind: 'mark-too-large', line, column: columnOf(criterion) };
    }
    const unit = 10 ** decimals;
    const table: ScoreTable = {
      jurors: this.jurors.list,
      dossiers: this.dossiers.list,
      criteria,
      unit,
      sheetJuror: juror.slice(0, count),
      sheetDossier: dossier.slice(0, count),
      marks: this.#wholeMarks(criteria.length, unit),
      colleges,
    };
    return { table, roundedTo: decimals < this.#decimals ? decimals : null };
  }
}
