import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Cell, ScoreBook, ScoreSheetTable } from '../../../../shared/decision/score-table';

/** Longest text of one cell (Excel's limit is 32,767). */
const LONGEST = 32_000;

/**
 * The book as an XLSX workbook. Every text is typed as text and formatted as text (`@`):
 * a comment that begins with = is not run, nor once somebody edits its cell. The library
 * is loaded when it is needed.
 */
export async function writeWorkbook({ banner, tables }: ScoreBook): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const workbook = utils.book_new();
  for (const table of tables) {
    utils.book_append_sheet(workbook, sheetOf(banner, table, utils.encode_cell), table.name);
  }
  return new Uint8Array(
    write(workbook, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }),
  );
}

function sheetOf(
  banner: string,
  { heads, rows }: ScoreSheetTable,
  name: (at: { r: number; c: number }) => string,
): WorkSheet {
  const lines: readonly (readonly Cell[])[] = [[banner], heads, ...rows];
  const sheet: WorkSheet = {};
  lines.forEach((line, r) => {
    line.forEach((value, c) => {
      if (value !== null && value !== '') sheet[name({ r, c })] = cellOf(value);
    });
  });
  sheet['!ref'] = `A1:${name({ r: lines.length - 1, c: Math.max(0, heads.length - 1) })}`;
  sheet['!cols'] = heads.map((head) => ({ wch: Math.min(40, Math.max(8, head.length + 2)) }));
  return sheet;
}

function cellOf(value: string | number): CellObject {
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: asWritten(value), z: '@' };
}

/** What XML cannot hold is replaced; `_x0041_`, which would be read as A, is kept as typed. */
function asWritten(text: string): string {
  return text
    .slice(0, LONGEST)
    .replaceAll(/[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');
}
