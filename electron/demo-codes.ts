import type { DemoKit } from '../shared/ipc';

/** `codes.csv` as the command line writes it (RFC 4180): a header, then one juror a line. */
export function readCodes(csv: string): DemoKit['codes'] {
  const [header = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = readCells(header);
  const cell = (line: readonly string[], name: string) => line[names.indexOf(name)] ?? '';
  return lines.map(readCells).map((line) => ({
    juror: cell(line, 'juror'),
    name: cell(line, 'name'),
    code: cell(line, 'code'),
  }));
}

function readCells(line: string): readonly string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
