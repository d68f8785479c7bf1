/**
 * Signs that make a spreadsheet read a cell as a formula (OWASP, CSV injection), in their
 * wide forms too, and after blanks that some spreadsheets trim.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * One CSV file (RFC 4180, CRLF, comma). A cell that a spreadsheet would run gets a
 * leading apostrophe, which it shows as text.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
