import { readCsvTable } from '../../../shared/file/csv-table';
import { looksLike } from '../../../shared/file/looks-like';
import { TABLE_LIMIT, type Table, type TableProblem } from '../../../shared/file/table';
import { type Result, refuse } from '../../../shared/result';
import { readWorkbook } from './read-workbook';

/** A table by its first bytes: a workbook is a ZIP, everything else is read as CSV or refused. */
export async function readBytes(bytes: Uint8Array): Promise<Result<Table, TableProblem>> {
  if (bytes.length > TABLE_LIMIT) {
    return refuse({ kind: 'too-big', bytes: bytes.length, limit: TABLE_LIMIT });
  }
  const seen = looksLike(bytes);
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (seen === 'zip' || seen === 'office') {
    // An encrypted workbook is wrapped in the old format of Office.
    return isOldOffice && !isOldWorkbook(bytes)
      ? refuse({ kind: 'under-password' })
      : readWorkbook(bytes);
  }
  return readCsvTable(bytes);
}

/** `Workbook`, as the directory of an old XLS file names its stream (UTF-16). */
function isOldWorkbook(bytes: Uint8Array): boolean {
  const name = [...'Workbook'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + name.length < bytes.length; at += 64) {
    if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
