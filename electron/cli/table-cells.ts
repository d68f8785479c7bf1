import type { ScoreTable, TableColleges, WeightedCriterion } from '../../shared/tally/score-table';

/** Cells of the finished table that are still held in memory at ease. */
const CELL_LIMIT = 60_000_000;

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

/** A growing list of numbers that costs what its numbers cost. */
class Numbers<A extends Float64Array | Int32Array> {
  length = 0;
  #list: A;
  readonly #make: (size: number) => A;
  constructor(make: (size: number) => A) {
    this.#make = make;
    this.#list = make(1024);
  }
  push(value: number): void {
    if (this.length === this.#list.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.#list);
      this.#list = wider;
    }
    this.#list[this.length] = value;
    this.length += 1;
  }
  at(index: number): number {
    return this.#list[index] ?? 0;
  }
  map(of: (value: number) => number): A {
    const list = this.#list.slice(0, this.length) as A;
    list.forEach((value, at) => {
      list[at] = of(value);
    });
    return list;
  }
}

/** Names in order of first appearance, NFC, and their index. */
class Names {
  readonly list: string[] = [];
  readonly #index = new Map<string, number>();
  #last = '';
  #lastIndex = -1;
  indexOf(raw: string): number {
    if (raw === this.#last && this.#lastIndex !== -1) return this.#lastIndex;
    let index = this.#index.get(raw);
    if (index === undefined) {
      // A copy of its own: a piece of the file must not keep the whole piece alive.
      const name = Buffer.from(raw.normalize('NFC'), 'utf8').toString('utf8');
      index = this.#index.get(name) ?? this.list.push(name) - 1;
      this.#index.set(name, index);
    }
    this.#last = raw;
    this.#lastIndex = index;
    return index;
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
  readonly #sheets = new Map<number, number>();
  readonly #sheetJuror = new Numbers((size) => new Int32Array(size));
  readonly #sheetDossier = new Numbers((size) => new Int32Array(size));
  readonly #cellSheet = new Numbers((size) => new Int32Array(size));
  readonly #cellCriterion = new Numbers((size) => new Int32Array(size));
  readonly #cellLine = new Numbers((size) => new Int32Array(size));
  readonly #cellMark = new Numbers((size) => new Float64Array(size));
  #decimals = 0;
  #largest = { size: 0, line: 0, criterion: 0 };
  #lastKey = -1;
  #lastSheet = -1;

  #sheetOf(juror: number, dossier: number): number {
    const key = juror * 2 ** 26 + dossier;
    if (key === this.#lastKey) return this.#lastSheet;
    let sheet = this.#sheets.get(key);
    if (sheet === undefined) {
      sheet = this.#sheetJuror.length;
      this.#sheets.set(key, sheet);
      this.#sheetJuror.push(juror);
      this.#sheetDossier.push(dossier);
    }
    this.#lastKey = key;
    this.#lastSheet = sheet;
    return sheet;
  }

  /** Adds one cell; NaN for a blank one, -1 for a criterion that is not counted. */
  add(cell: {
    readonly line: number;
    readonly juror: string;
    readonly dossier: string;
    readonly criterion: number;
    readonly mark: number;
  }): void {
    const juror = this.jurors.indexOf(cell.juror);
    const sheet = this.#sheetOf(juror, this.dossiers.indexOf(cell.dossier));
    if (cell.criterion === -1) return;
    this.#cellSheet.push(sheet);
    this.#cellCriterion.push(cell.criterion);
    this.#cellLine.push(cell.line);
    this.#cellMark.push(cell.mark);
    if (Number.isNaN(cell.mark)) return;
    const size = Math.abs(cell.mark);
    if (size > this.#largest.size) {
      this.#largest = { size, line: cell.line, criterion: cell.criterion };
    }
    if (!Number.isInteger(cell.mark)) {
      this.#decimals = Math.max(this.#decimals, decimalsOf(cell.mark));
    }
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

  finish({ criteria, colleges, columnOf }: Finish): FinishedTable | CellsProblem {
    const width = criteria.length;
    const sheets = this.#sheetJuror.length;
    if (sheets * width > CELL_LIMIT) return { kind: 'too-many-cells' };
    const decimals = this.#exactDecimals(criteria.reduce((sum, c) => sum + c.weight, 0));
    if (decimals < 0) {
      const { line, criterion } = this.#largest;
      return { kind: 'mark-too-large', line, column: columnOf(criterion) };
    }
    const unit = 10 ** decimals;
    const marks = new Float64Array(sheets * width).fill(Number.NaN);
    const seen = new Uint8Array(sheets * width);
    for (let i = 0; i < this.#cellSheet.length; i++) {
      const sheet = this.#cellSheet.at(i);
      const criterion = this.#cellCriterion.at(i);
      const at = sheet * width + criterion;
      if (seen[at] === 1) {
        return {
          kind: 'duplicate',
          line: this.#cellLine.at(i),
          column: columnOf(criterion),
          juror: this.jurors.list[this.#sheetJuror.at(sheet)] ?? '',
          dossier: this.dossiers.list[this.#sheetDossier.at(sheet)] ?? '',
          criterion: criteria[criterion]?.id ?? '',
        };
      }
      seen[at] = 1;
      marks[at] = Math.round(this.#cellMark.at(i) * unit);
    }
    const table: ScoreTable = {
      jurors: this.jurors.list,
      dossiers: this.dossiers.list,
      criteria,
      unit,
      sheetJuror: this.#sheetJuror.map((j) => j),
      sheetDossier: this.#sheetDossier.map((d) => d),
      marks,
      colleges,
    };
    return { table, roundedTo: decimals < this.#decimals ? decimals : null };
  }
}
