import { ok, type Result, refuse } from '../result';
import { CsvRecords } from './csv-records';
import { looksLike } from './looks-like';
import { MOST_ROWS, type Table, type TableProblem, type TableRow } from './table';
import { decodeUtf8 } from './utf8';

/** What Windows writes between 0x80 and 0x9F; the other bytes are their own characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * A CSV file of answers: RFC 4180, comma or semicolon as its first line has it; UTF-8 with
 * or without a mark, UTF-16 with one, else as Windows writes (told in the notes). Refused:
 * `empty`, `not-a-table` (told by its first bytes), `heads-only`, `too-many-rows`, and
 * what no CSV may hold.
 */
export function readCsvTable(bytes: Uint8Array): Result<Table, TableProblem> {
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const seen = looksLike(bytes);
  const { text, isWindows } = decode(bytes);
  const isText = seen === 'text' || isWindows || text.charCodeAt(0) > 0x7f || /^[^\0]*$/.test(text);
  if ((seen !== 'text' && seen !== 'unknown') || !isText || text.includes('\0')) {
    return refuse({ kind: 'not-a-table', looksLike: seen });
  }
  const read = readLines(text);
  if (!read.ok) return read;
  const [head, ...rows] = read.value;
  if (head === undefined) return refuse({ kind: 'empty' });
  if (rows.length === 0) return refuse({ kind: 'heads-only' });
  if (rows.length > MOST_ROWS) {
    return refuse({ kind: 'too-many-rows', rows: rows.length, limit: MOST_ROWS });
  }
  return ok({ heads: head.cells, rows, notes: isWindows ? [{ kind: 'windows-text' }] : [] });
}

function readLines(text: string): Result<readonly TableRow[], TableProblem> {
  const rows: TableRow[] = [];
  const records = new CsvRecords<never>(({ line, fields }) => {
    if (fields.some((each) => each.trim() !== '')) rows.push({ line, cells: fields });
    return null;
  });
  for (const [at, line] of text.split('\n').entries()) {
    const problem = records.take(line, at + 1);
    if (problem !== null) return refuse(problem);
  }
  const problem = records.end();
  return problem === null ? ok(rows) : refuse(problem);
}

function decode(bytes: Uint8Array): { readonly text: string; readonly isWindows: boolean } {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { text: decodeUtf16(bytes.subarray(2)), isWindows: false };
  const body = a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
  const read = decodeUtf8(body);
  if (read.ok) return { text: read.value, isWindows: false };
  return { text: decodeWindows(body), isWindows: true };
}

function decodeUtf16(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    parts.push(String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)));
  }
  return parts.join('');
}

function decodeWindows(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) {
    const isSpecial = byte >= 0x80 && byte <= 0x9f;
    parts.push(isSpecial ? (WINDOWS[byte - 0x80] ?? '') : String.fromCharCode(byte));
  }
  return parts.join('');
}
