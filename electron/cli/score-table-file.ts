import { type FileHandle, open } from 'node:fs/promises';
import { ok, type Result, refuse } from '../../shared/result';
import type { TableColleges, WeightedCriterion } from '../../shared/tally/score-table';
import { type CsvProblem, type CsvRecord, csvCutter, type Separator } from './csv';
import { statFile } from './stat-file';
import { type CellsProblem, type FinishedTable, TableCells } from './table-cells';
import type { TableMeta } from './table-meta';

/** Largest table that is read: five million rows are about a fifth of it. */
export const TABLE_LIMIT = 1 << 30;
const CRITERIA_LIMIT = 1000;
const CHUNK = 1 << 20;
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
export function readMark(text: string, separator: Separator): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return Number.NaN;
  const pointed = separator === ';' ? trimmed.replace(',', '.') : trimmed;
  if (!MARK.test(pointed)) return null;
  const mark = Number(pointed);
  return Number.isFinite(mark) ? mark : null;
}

/** Where the columns of a table are. */
type Layout =
  | { readonly kind: 'long'; readonly width: number }
  | {
      readonly kind: 'wide';
      readonly width: number;
      readonly juror: number;
      readonly dossier: number;
      readonly criteria: readonly { readonly at: number; readonly criterion: number }[];
    };

/** Reads the records of one table into cells, long or wide by its header. */
class TableReader {
  readonly cells = new TableCells();
  /** Criteria in order: of the weights where given, else of first appearance. */
  readonly criteria: string[];
  readonly #criterionIndex: Map<string, number>;
  readonly #weights: ReadonlyMap<string, number> | null;
  #layout: Layout | null = null;

  constructor(weights: ReadonlyMap<string, number> | null) {
    this.#weights = weights;
    this.criteria = [...(weights?.keys() ?? [])];
    this.#criterionIndex = new Map(this.criteria.map((id, at) => [id, at]));
  }

  get isEmpty(): boolean {
    return this.#layout === null;
  }

  /** The column, from 1, that the marks of a criterion stand in. */
  columnOf(criterion: number): number {
    if (this.#layout?.kind !== 'wide') return LONG_HEADER.length;
    return (this.#layout.criteria.find((c) => c.criterion === criterion)?.at ?? 0) + 1;
  }

  /** Index of a criterion; -1 where weights are given and this one is not among them. */
  #criterion(raw: string): number {
    const known = this.#criterionIndex.get(raw);
    if (known !== undefined) return known;
    const id = raw.normalize('NFC');
    const index = this.#criterionIndex.get(id) ?? (this.#weights ? -1 : this.criteria.push(id) - 1);
    this.#criterionIndex.set(Buffer.from(raw, 'utf8').toString('utf8'), index);
    return index;
  }

  read({ line, fields }: CsvRecord, separator: Separator): TableProblem | null {
    if (this.#layout === null) return this.#readHeader(line, fields);
    if (fields.length !== this.#layout.width) {
      return { kind: 'field-count', line, found: fields.length, expected: this.#layout.width };
    }
    return this.#layout.kind === 'long'
      ? this.#readLong(line, fields, separator)
      : this.#readWide(this.#layout, line, fields, separator);
  }

  #readHeader(line: number, raw: readonly string[]): TableProblem | null {
    const header = raw.map((name) => name.trim());
    if (header.length === 4 && header.every((name, at) => name === LONG_HEADER[at])) {
      this.#layout = { kind: 'long', width: 4 };
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
      .map(({ name, at }) => ({ at, criterion: this.#criterion(name) }))
      .filter(({ criterion }) => criterion !== -1);
    if (criteria.length === 0) return { kind: 'missing-column', line, column: 'score' };
    if (criteria.length > CRITERIA_LIMIT) return { kind: 'too-many-criteria', line };
    this.#layout = { kind: 'wide', width: header.length, juror, dossier, criteria };
    return null;
  }

  #readLong(line: number, fields: readonly string[], separator: Separator): TableProblem | null {
    const [juror = '', dossier = '', criterion = '', text = ''] = fields;
    const blank = fields.findIndex((name, at) => at < 3 && name.trim() === '');
    if (blank !== -1) return { kind: 'blank-name', line, column: blank + 1 };
    const mark = readMark(text, separator);
    if (mark === null) return { kind: 'not-a-number', line, column: 4, text };
    this.cells.add({ line, juror, dossier, criterion: this.#criterion(criterion), mark });
    return this.criteria.length > CRITERIA_LIMIT ? { kind: 'too-many-criteria', line } : null;
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
    for (const { at, criterion } of layout.criteria) {
      const text = fields[at] ?? '';
      const mark = readMark(text, separator);
      if (mark === null) return { kind: 'not-a-number', line, column: at + 1, text };
      this.cells.add({ line, juror, dossier, criterion, mark });
    }
    return null;
  }
}

/** Feeds the file piece by piece; nothing of it is kept. */
async function pour(
  handle: FileHandle,
  file: string,
  reader: TableReader,
): Promise<TableProblem | null> {
  const cutter = csvCutter((record, separator) => reader.read(record, separator));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const piece = Buffer.alloc(CHUNK);
  let total = 0;
  for (;;) {
    const { bytesRead } = await handle.read(piece, 0, CHUNK);
    total += bytesRead;
    if (total > TABLE_LIMIT) return { kind: 'too-big', file, limit: TABLE_LIMIT };
    let text: string;
    try {
      text = decoder.decode(piece.subarray(0, bytesRead), { stream: bytesRead > 0 });
    } catch {
      return { kind: 'not-utf8', file };
    }
    const problem = cutter.push(text);
    if (problem !== null) return problem;
    if (bytesRead === 0) return cutter.end();
  }
}

function collegesOf(meta: TableMeta, jurors: readonly string[]): TableColleges | null {
  if (meta.colleges === null) return null;
  const names = [...meta.colleges.keys()];
  const lists = [...meta.colleges.values()];
  const ofJuror = Int32Array.from(jurors, (j) => lists.findIndex((list) => list.includes(j)));
  return { names, ofJuror };
}

/**
 * Reads SCORES.csv (CLI, tally): long when its header is `juror,dossier,criterion,score`,
 * else wide. Every refusal tells where. Names become NFC. Only regular files, up to
 * `TABLE_LIMIT`, in pieces.
 */
export async function readScoreTable(
  file: string,
  meta: TableMeta,
): Promise<Result<FinishedTable, TableProblem>> {
  const found = await statFile(file);
  // Asked before opening: a pipe would make us wait for its other end.
  if (found === null || !found.isFile()) return refuse({ kind: 'not-a-file', file });
  if (found.size > TABLE_LIMIT) return refuse({ kind: 'too-big', file, limit: TABLE_LIMIT });
  const handle = await open(file, 'r');
  try {
    const reader = new TableReader(meta.weights);
    const problem = await pour(handle, file, reader);
    if (problem !== null) return refuse(problem);
    if (reader.isEmpty || reader.cells.jurors.list.length === 0) {
      return refuse({ kind: 'empty', file });
    }
    const criteria = reader.criteria.map(
      (id): WeightedCriterion => ({ id, weight: meta.weights?.get(id) ?? 1 }),
    );
    const colleges = collegesOf(meta, reader.cells.jurors.list);
    const finished = reader.cells.finish({
      criteria,
      colleges,
      columnOf: (criterion) => reader.columnOf(criterion),
    });
    return 'kind' in finished ? refuse(finished) : ok(finished);
  } finally {
    await handle.close();
  }
}
