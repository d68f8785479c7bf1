import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { CsvRecords, RECORD_LIMIT } from '../../shared/file/csv-records';
import { ok, type Result, refuse } from '../../shared/result';
import type { TableColleges, WeightedCriterion } from '../../shared/tally/score-table';
import { statFile } from './stat-file';
import type { FinishedTable } from './table-cells';
import type { TableMeta } from './table-meta';
import { type TableProblem, TableReader } from './table-reader';
import { PlainRows } from './table-scan';

/** Largest table that is read: five million rows are about a fifth of it. */
export const TABLE_LIMIT = 1 << 30;
const CHUNK = 1 << 20;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** Reads lines of a table, plain ones from their bytes and others as records of text. */
class LineReader {
  readonly #reader: TableReader;
  readonly #records: CsvRecords<TableProblem>;
  #plain: PlainRows | null = null;
  #line = 1;

  constructor(reader: TableReader) {
    this.#reader = reader;
    this.#records = new CsvRecords((record, separator) => reader.read(record, separator));
  }

  get line(): number {
    return this.#line;
  }

  /** Reads whole lines, from `from` to `to`, which is behind a line feed. */
  read(piece: Buffer, from: number, to: number): TableProblem | null {
    for (let at = from; at < to; ) {
      const plain = this.#plainRows();
      if (plain !== null) {
        [plain.at, plain.line] = [at, this.#line];
        plain.scan(piece, to);
        [at, this.#line] = [plain.at, plain.line];
        if (plain.problem !== null || at >= to) return plain.problem;
      }
      const end = piece.indexOf(LINE_FEED, at);
      const problem = this.#records.take(piece.toString('utf8', at, end), this.#line);
      if (problem !== null) return problem;
      at = end + 1;
      this.#line += 1;
    }
    return null;
  }

  /** Null before the header is known and inside a quoted field. */
  #plainRows(): PlainRows | null {
    const { separator, isOpen } = this.#records;
    if (separator === null || isOpen || this.#reader.layout === null) return null;
    this.#plain ??= new PlainRows(this.#reader, separator);
    return this.#plain;
  }

  end(): TableProblem | null {
    return this.#records.end();
  }
}

/** Feeds the file piece by piece; nothing of it is kept but a line that is not whole yet. */
async function pour(
  handle: FileHandle,
  file: string,
  reader: TableReader,
): Promise<TableProblem | null> {
  const lines = new LineReader(reader);
  // Room for the rest of a line, a piece of the file, and a last line feed.
  const piece = Buffer.allocUnsafeSlow(RECORD_LIMIT + CHUNK + 1);
  let [rest, total] = [0, 0];
  for (;;) {
    const { bytesRead } = await handle.read(piece, rest, CHUNK);
    const isFirst = total === 0;
    total += bytesRead;
    if (total > TABLE_LIMIT) return { kind: 'too-big', file, limit: TABLE_LIMIT };
    let end = rest + bytesRead;
    // The last line may lack its line feed.
    if (bytesRead === 0 && end > 0) piece[end++] = LINE_FEED;
    const whole = piece.lastIndexOf(LINE_FEED, end - 1) + 1;
    const to = end === 0 ? 0 : whole;
    if (!isUtf8(piece.subarray(0, to))) return { kind: 'not-utf8', file };
    const marked = isFirst && piece.subarray(0, 3).equals(BYTE_ORDER_MARK);
    const problem = lines.read(piece, marked ? 3 : 0, to);
    if (problem !== null) return problem;
    if (bytesRead === 0) return lines.end();
    piece.copyWithin(0, to, end);
    rest = end - to;
    if (rest > RECORD_LIMIT) return { kind: 'line-too-long', line: lines.line };
  }
}

function collegesOf(meta: TableMeta, jurors: readonly string[]): TableColleges | null {
  if (meta.colleges === null) return null;
  const names = [...meta.colleges.keys()];
  const ofName = new Map([...meta.colleges.values()].flatMap((list, c) => list.map((j) => [j, c])));
  const ofJuror = Int32Array.from(jurors, (j) => ofName.get(j) ?? -1);
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
    if (reader.layout === null || reader.cells.jurors.list.length === 0) {
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
