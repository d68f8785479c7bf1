import type { Separator } from '../../shared/file/csv-records';
import { ByteNames, UNKNOWN } from './table-names';
import type { TableProblem, TableReader } from './table-reader';

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** Whole numbers of so many digits, and powers of ten up to it, are exact in floats. */
const DIGITS = 15;
const POWERS = Array.from({ length: DIGITS + 1 }, (_, power) => 10 ** power);
const EMPTY_HASH = 0x811c9dc5 | 0;

type Column = 'juror' | 'dossier' | 'criterion' | 'ignored' | { readonly criterion: number };

const isBlank = (name: string) => name.trim() === '';

/**
 * Reads plain rows from bytes, without a string a cell. A row is plain when its names are
 * bare or simply quoted and its marks are blank or of at most `DIGITS` digits; any other,
 * sound or not, is left to the reader of records, which alone knows what to say of it.
 */
export class PlainRows {
  readonly #reader: TableReader;
  readonly #columns: readonly Column[];
  readonly #separator: number;
  readonly #comma: number;
  readonly #jurors: ByteNames;
  readonly #dossiers: ByteNames;
  readonly #criteria: ByteNames;
  /** The fields of one row, before anything of it is written. */
  readonly #mark: Float64Array;
  readonly #decimals: Int32Array;
  readonly #criterion: Int32Array;
  /** What the last field read was: where it ended, its number, and the decimals of a mark. */
  #end = 0;
  #number = 0;
  #places = 0;
  /** Where the next row begins, and its line, from 1. */
  at = 0;
  line = 1;
  problem: TableProblem | null = null;

  constructor(reader: TableReader, separator: Separator) {
    const { layout, cells } = reader;
    this.#reader = reader;
    this.#separator = separator.charCodeAt(0);
    // Between semicolons, a comma is a decimal point.
    this.#comma = separator === ';' ? 44 : POINT;
    const named = (of: (name: string) => number) => (name: string) =>
      isBlank(name) ? UNKNOWN : of(name);
    this.#jurors = new ByteNames(named((name) => cells.jurors.indexOf(name)));
    this.#dossiers = new ByteNames(named((name) => cells.dossiers.indexOf(name)));
    this.#criteria = new ByteNames(named((name) => reader.criterionOf(name)));
    const columns = Array.from({ length: layout?.width ?? 0 }, (): Column => 'ignored');
    if (layout?.kind === 'long') columns.splice(0, 3, 'juror', 'dossier', 'criterion');
    if (layout?.kind === 'long') columns[3] = { criterion: -1 };
    if (layout?.kind === 'wide') {
      columns[layout.juror] = 'juror';
      columns[layout.dossier] = 'dossier';
      for (const { at, criterion } of layout.criteria) columns[at] = { criterion };
    }
    this.#columns = columns;
    const marks = columns.flatMap((c) => (typeof c === 'string' ? [] : [c.criterion]));
    this.#criterion = Int32Array.from(marks);
    this.#mark = new Float64Array(marks.length);
    this.#decimals = new Int32Array(marks.length);
  }

  /**
   * Reads rows from `at` while they are plain and end before `to`, where a line ends.
   * Stops at `to`, at a row that is not plain, or at a problem.
   */
  scan(piece: Buffer, to: number): void {
    while (this.at < to) {
      if (piece[this.at] === LINE_FEED) {
        this.at += 1;
      } else {
        const sheet = this.#readRow(piece);
        if (sheet === -1) return;
        this.problem = this.#write(sheet);
        if (this.problem !== null) return;
        this.at = this.#end + 1;
      }
      this.line += 1;
    }
  }

  /** The sheet of one row, its marks at hand and `#end` on its line feed; -1 if not plain. */
  #readRow(piece: Buffer): number {
    const columns = this.#columns;
    let juror = 0;
    let dossier = 0;
    let marks = 0;
    this.#end = this.at - 1;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c];
      const from = this.#end + 1;
      if (column === 'juror') {
        if (!this.#readName(piece, from, this.#jurors)) return -1;
        juror = this.#number;
      } else if (column === 'dossier') {
        if (!this.#readName(piece, from, this.#dossiers)) return -1;
        dossier = this.#number;
      } else if (column === 'criterion') {
        if (!this.#readName(piece, from, this.#criteria)) return -1;
        this.#criterion[0] = this.#number;
      } else if (column === 'ignored') {
        if (!this.#skip(piece, from)) return -1;
      } else {
        if (!this.#readMark(piece, from)) return -1;
        this.#mark[marks] = this.#number;
        this.#decimals[marks] = this.#places;
        marks += 1;
      }
      const stop = piece[this.#end];
      if (c + 1 < columns.length ? stop !== this.#separator : stop !== LINE_FEED) return -1;
    }
    return this.#reader.isCrowded ? -1 : this.#reader.cells.sheetOf(juror, dossier);
  }

  #write(sheet: number): TableProblem | null {
    const { cells } = this.#reader;
    for (let m = 0; m < this.#mark.length; m++) {
      const criterion = this.#criterion[m] ?? -1;
      if (criterion === -1) continue;
      const mark = this.#mark[m] ?? Number.NaN;
      const decimals = this.#decimals[m] ?? 0;
      const refusal = cells.write(sheet, criterion, mark);
      if (refusal === null && !cells.surprises(mark, decimals)) continue;
      const { line } = this;
      if (refusal === null) cells.measure(mark, decimals, { line, criterion });
      else {
        const column = this.#reader.columnOf(criterion);
        const id = this.#reader.criteria[criterion] ?? '';
        return cells.explain(refusal, { line, column, sheet, criterion: id });
      }
    }
    return null;
  }

  /** Moves `#end` behind a field: to its separator, line feed, or a return before that. */
  #close(piece: Buffer, at: number): boolean {
    this.#end = piece[at] === RETURN && piece[at + 1] === LINE_FEED ? at + 1 : at;
    return true;
  }

  #skip(piece: Buffer, from: number): boolean {
    let at = from;
    for (let byte = piece[at]; byte !== this.#separator && byte !== LINE_FEED; ) {
      if (byte === QUOTE || (byte === RETURN && piece[at + 1] !== LINE_FEED)) return false;
      if (byte === RETURN) break;
      at += 1;
      byte = piece[at];
    }
    return this.#close(piece, at);
  }

  #readName(piece: Buffer, from: number, names: ByteNames): boolean {
    const separator = this.#separator;
    const end = names.guess(piece, from, separator);
    if (end !== -1) {
      this.#end = end;
      this.#number = names.guessed;
      return true;
    }
    const isQuoted = piece[from] === QUOTE;
    const start = isQuoted ? from + 1 : from;
    let hash = EMPTY_HASH;
    let at = start;
    for (;;) {
      const byte = piece[at] ?? LINE_FEED;
      if (byte === QUOTE || byte === LINE_FEED || byte === RETURN) break;
      if (byte === separator) {
        if (!isQuoted) break;
        // Remembered, it would be taken for two bare fields.
        return false;
      }
      hash = Math.imul(hash ^ byte, 0x01000193);
      at += 1;
    }
    // A quote must close the field it opened; what else it may mean is told elsewhere.
    if (isQuoted !== (piece[at] === QUOTE)) return false;
    this.#close(piece, isQuoted ? at + 1 : at);
    const stop = piece[this.#end];
    if (stop !== separator && stop !== LINE_FEED) return false;
    this.#number = names.find(piece, start, at, hash);
    return this.#number !== UNKNOWN;
  }

  #readMark(piece: Buffer, from: number): boolean {
    let at = from;
    const isNegative = piece[at] === MINUS;
    if (isNegative) at += 1;
    let value = 0;
    let digits = 0;
    let point = -1;
    let trailing = 0;
    for (;;) {
      const byte = piece[at] ?? LINE_FEED;
      const digit = byte - ZERO;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digits += 1;
        trailing = digit === 0 ? trailing + 1 : 0;
      } else if (point === -1 && (byte === POINT || byte === this.#comma)) {
        point = digits;
        trailing = 0;
      } else break;
      at += 1;
    }
    if (digits > DIGITS || (digits === 0 && at !== from)) return false;
    const decimals = point === -1 ? 0 : digits - point;
    const size = decimals === 0 ? value : value / (POWERS[decimals] ?? 1);
    this.#places = decimals === 0 ? 0 : decimals - trailing;
    this.#number = digits === 0 ? Number.NaN : isNegative ? -size : size;
    return this.#close(piece, at);
  }
}
