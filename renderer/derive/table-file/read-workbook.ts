import type { CellObject, WorkSheet } from '@e965/xlsx';
import {
  MOST_ROWS,
  type Table,
  type TableNote,
  type TableProblem,
  type TableRow,
} from '../../../shared/file/table';
import { ok, type Result, refuse } from '../../../shared/result';

/** A workbook unfolds to a few times its size; this much is a bomb. */
const UNFOLDED_LIMIT = 256 * 1024 * 1024;
const MOST_NOTES = 200;

/**
 * The first sheet of an XLSX or ODS workbook. A formula gives the value its spreadsheet
 * computed, a date its day (`2027-06-30`), a merged cell its first cell's value; each is
 * told in the notes. The library is loaded when it is needed.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<Table, TableProblem>> {
  if (unfoldedSize(bytes) > UNFOLDED_LIMIT) {
    return refuse({ kind: 'too-big', bytes: unfoldedSize(bytes), limit: UNFOLDED_LIMIT });
  }
  const { read, utils } = await import('@e965/xlsx');
  let sheet: WorkSheet | undefined;
  let names: readonly string[];
  try {
    // One line more than may be, so that too many is told.
    const book = read(bytes, {
      type: 'array',
      dense: false,
      cellDates: true,
      UTC: true,
      cellHTML: false,
    });
    names = book.SheetNames;
    sheet = book.Sheets[names[0] ?? ''];
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    return refuse({ kind: isLocked ? 'under-password' : 'not-readable' });
  }
  if (sheet?.['!ref'] === undefined) return refuse({ kind: 'empty' });
  return readSheet({
    sheet,
    names,
    bounds: utils.decode_range(sheet['!ref']),
    nameOf: utils.encode_cell,
  });
}

interface Sheet {
  readonly sheet: WorkSheet;
  readonly names: readonly string[];
  readonly bounds: { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } };
  readonly nameOf: (at: { r: number; c: number }) => string;
}

function readSheet({ sheet, names, bounds, nameOf }: Sheet): Result<Table, TableProblem> {
  const notes: TableNote[] = [];
  const note = (one: TableNote): void => void (notes.length < MOST_NOTES && notes.push(one));
  const rows: TableRow[] = [];
  const [first = ''] = names;
  if (names.length > 1) note({ kind: 'other-sheets', count: names.length - 1, sheet: first });
  for (const { s, e } of sheet['!merges'] ?? []) {
    note({ kind: 'merged', from: nameOf(s), to: nameOf(e) });
  }
  const width = Math.min(bounds.e.c, 299);
  for (let r = bounds.s.r; r <= bounds.e.r; r += 1) {
    const cells: string[] = [];
    for (let c = 0; c <= width; c += 1) {
      const cell = sheet[nameOf({ r, c })] as CellObject | undefined;
      cells.push(cell === undefined ? '' : textOf(cell, { line: r + 1, column: c + 1 }, note));
    }
    if (cells.every((each) => each.trim() === '')) continue;
    rows.push({ line: r + 1, cells });
    if (rows.length > MOST_ROWS + 1) {
      return refuse({ kind: 'too-many-rows', rows: bounds.e.r - bounds.s.r, limit: MOST_ROWS });
    }
  }
  const [head, ...lines] = rows;
  if (head === undefined) return refuse({ kind: 'empty' });
  if (lines.length === 0) return refuse({ kind: 'heads-only' });
  return ok({ heads: head.cells, rows: lines, notes });
}

function textOf(
  cell: CellObject,
  at: { readonly line: number; readonly column: number },
  note: (one: TableNote) => void,
): string {
  if (cell.t === 'e') {
    note({ kind: 'error-cell', ...at });
    return '';
  }
  const isEmpty = cell.v === undefined || cell.v === null;
  if (cell.f !== undefined) note({ kind: isEmpty ? 'formula-without-value' : 'formula', ...at });
  if (isEmpty) return '';
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t === 'b') return cell.v ? 'oui' : 'non';
  return String(cell.v);
}

/** What the directory of a ZIP says its entries unfold to, in bytes; 0 where there is none. */
function unfoldedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    total += view.getUint32(at + 24, true);
    at += 45;
  }
  return total;
}
