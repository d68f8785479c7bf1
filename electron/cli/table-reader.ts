import type { CsvProblem, CsvRecord, Separator } from '../../shared/file/csv-records';
import { type CellsProblem, decimalsOf, TableCells } from './table-cells';

const CRITERIA_LIMIT = 1000;
const LONG_HEADER = ['juror', 'dossier', 'criterion', 'score'];

/** What is wrong with a table; lines and columns count from 1. */
export type TableProblem =
  | CsvProblem
  | CellsProblem
  | { readonly kind: 'not-a-file'; readonly file: string }
  | { readonly kind: 'too-big'; readonly file: string; readonly limit: number }
  | { readonly kind: 'not-utf8'; readonly file: string }
  | { readonly kind: 'empty'; readonly file: string }
  | { readonly kind: 'missing-column'; readonly line: number; readonly column: string }
  | { readonly kind: 'repeated-column'; readonly line: number; readonly column: string }
  | {
      readonly kind: 'field-count';
      readonly line: number;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly kind: 'blank-name'; readonly line: number; readonly column: number }
  | {
      readonly kind: 'not-a-number';
      readonly line: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'too-many-criteria'; readonly line: number };

const MARK = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** A mark as a person wrote it; NaN for blank, null for what is not a finite number. */
function readMark(text: string, separator: Separator): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return Number.NaN;
  const pointed = separator === ';' ? trimmed.replace(',', '.') : trimmed;
  if (!MARK.test(pointed)) return null;
  const mark = Number(pointed);
  return Number.isFinite(mark) ? mark : null;
}

/** Where the columns of a table are. */
export type Layout =
  | { readonly kind: 'long'; readonly width: number }
  | {
      readonly kind: 'wide';
      readonly width: number;
      readonly juror: number;
      readonly dossier: number;
      readonly criteria: readonly { readonly at: number; readonly criterion: number }[];
    };

/** Reads the records of one table into cells, long or wide by its header. */
export class TableReader {
  readonly cells = new TableCells();
  /** Criteria in order: of the weights where given, else of first appearance. */
  readonly criteria: string[];
  readonly #criterionIndex: Map<string, number>;
  readonly #weights: ReadonlyMap<string, number> | null;
  layout: Layout | null = null;

  constructor(weights: ReadonlyMap<string, number> | null) {
    this.#weights = weights;
    this.criteria = [...(weights?.keys() ?? [])];
    this.#criterionIndex = new Map(this.criteria.map((id, at) => [id, at]));
  }

  /** The column, from 1, that the marks of a criterion stand in. */
  columnOf(criterion: number): number {
    if (this.layout?.kind !== 'wide') return LONG_HEADER.length;
    return (this.layout.criteria.find((c) => c.criterion === criterion)?.at ?? 0) + 1;
  }

  /** Index of a criterion; -1 where weights are given and this one is not among them. */
  criterionOf(raw: string): number {
    const known = this.#criterionIndex.get(raw);
    if (known !== undefined) return known;
    const id = raw.normalize('NFC');
    const index = this.#criterionIndex.get(id) ?? (this.#weights ? -1 : this.criteria.push(id) - 1);
    this.#criterionIndex.set(id, index);
    return index;
  }

  /** Whether a long table has named more criteria than are counted. */
  get isCrowded(): boolean {
    return this.criteria.length > CRITERIA_LIMIT;
  }

  read({ line, fields }: CsvRecord, separator: Separator): TableProblem | null {
    if (this.layout === null) return this.#readHeader(line, fields);
    if (fields.length !== this.layout.width) {
      return { kind: 'field-count', line, found: fields.length, expected: this.layout.width };
    }
    return this.layout.kind === 'long'
      ? this.#readLong(line, fields, separator)
      : this.#readWide(this.layout, line, fields, separator);
  }

  /** Writes one cell of a sheet; -1 is a criterion that is not counted. */
  put(cell: {
    readonly line: number;
    readonly sheet: number;
    readonly criterion: number;
    readonly mark: number;
    readonly decimals: number;
  }): TableProblem | null {
    const { line, sheet, criterion, mark, decimals } = cell;
    if (criterion === -1) return null;
    const refusal = this.cells.write(sheet, criterion, mark);
    if (refusal !== null) {
      const column = this.columnOf(criterion);
      const id = this.criteria[criterion] ?? '';
      return this.cells.explain(refusal, { line, column, sheet, criterion: id });
    }
    if (this.cells.surprises(mark, decimals)) {
      this.cells.measure(mark, decimals, { line, criterion });
    }
    return null;
  }

  #readHeader(line: number, raw: readonly string[]): TableProblem | null {
    const header = raw.map((name) => name.trim());
    if (header.length === 4 && header.every((name, at) => name === LONG_HEADER[at])) {
      this.layout = { kind: 'long', width: 4 };
      return null;
    }
    const repeated = header.find((name, at) => header.indexOf(name) !== at);
    if (repeated !== undefined) return { kind: 'repeated-column', line, column: repeated };
    const names = this.#weights?.keys() ?? [];
    const missing = ['juror', 'dossier', ...names].find(
      (name) => !header.some((column) => column.normalize('NFC') === name),
    );
    if (missing !== undefined) return { kind: 'missing-column', line, column: missing };
    const [juror, dossier] = [header.indexOf('juror'), header.indexOf('dossier')];
    const criteria = header
      .map((name, at) => ({ name, at }))
      .filter(({ at }) => at !== juror && at !== dossier)
      .map(({ name, at }) => ({ at, criterion: this.criterionOf(name) }))
      .filter(({ criterion }) => criterion !== -1);
    if (criteria.length === 0) return { kind: 'missing-column', line, column: 'score' };
    if (criteria.length > CRITERIA_LIMIT) return { kind: 'too-many-criteria', line };
    this.layout = { kind: 'wide', width: header.length, juror, dossier, criteria };
    return null;
  }

  #sheetOf(juror: string, dossier: string): number {
    const { cells } = this;
    return cells.sheetOf(cells.jurors.indexOf(juror), cells.dossiers.indexOf(dossier));
  }

  #readLong(line: number, fields: readonly string[], separator: Separator): TableProblem | null {
    const [juror = '', dossier = '', criterion = '', text = ''] = fields;
    const blank = fields.findIndex((name, at) => at < 3 && name.trim() === '');
    if (blank !== -1) return { kind: 'blank-name', line, column: blank + 1 };
    const mark = readMark(text, separator);
    if (mark === null) return { kind: 'not-a-number', line, column: 4, text };
    const problem = this.put({
      line,
      sheet: this.#sheetOf(juror, dossier),
      criterion: this.criterionOf(criterion),
      mark,
      decimals: decimalsOf(mark),
    });
    return problem ?? (this.isCrowded ? { kind: 'too-many-criteria', line } : null);
  }

  #readWide(
    layout: Extract<Layout, { kind: 'wide' }>,
    line: number,
    fields: readonly string[],
    separator: Separator,
  ): TableProblem | null {
    const juror = fields[layout.juror] ?? '';
    const dossier = fields[layout.dossier] ?? '';
    if (juror.trim() === '') return { kind: 'blank-name', line, column: layout.juror + 1 };
    if (dossier.trim() === '') return { kind: 'blank-name', line, column: layout.dossier + 1 };
    const sheet = this.#sheetOf(juror, dossier);
    for (const { at, criterion } of layout.criteria) {
      const text = fields[at] ?? '';
      const mark = readMark(text, separator);
      if (mark === null) return { kind: 'not-a-number', line, column: at + 1, text };
      const problem = this.put({ line, sheet, criterion, mark, decimals: decimalsOf(mark) });
      if (problem !== null) return problem;
    }
    return null;
  }
}
