import { utils, type WorkSheet, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../renderer/derive/table-file/read-bytes';

const book = (
  fill: (sheet: WorkSheet) => void,
  rows: unknown[][] = [
    ['nom', 'an'],
    ['A', 1],
  ],
) => {
  const sheet = utils.aoa_to_sheet(rows);
  fill(sheet);
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, 'Réponses');
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));
};
const nothing = (): void => undefined;

describe('a workbook', () => {
  it('gives its first sheet, with what a person should know of its cells', async () => {
    const bytes = book((sheet) => {
      sheet.B2 = { t: 'n', v: 2020, f: '2019+1' };
      sheet.A3 = { t: 'e', v: 0x07 };
      sheet.B3 = { t: 'd', v: new Date('2027-05-01T00:00:00Z') };
      sheet['!ref'] = 'A1:B4';
      sheet.A4 = { t: 's', v: 'B' };
      sheet['!merges'] = [utils.decode_range('A4:B4')];
    });
    const read = await readBytes(bytes);
    expect(read).toMatchObject({
      ok: true,
      value: {
        heads: ['nom', 'an'],
        rows: [
          { line: 2, cells: ['A', '2020'] },
          { line: 3, cells: ['', '2027-05-01'] },
          { line: 4, cells: ['B', ''] },
        ],
      },
    });
    expect(read.ok && read.value.notes).toEqual(
      expect.arrayContaining([
        { kind: 'formula', line: 2, column: 2 },
        { kind: 'error-cell', line: 3, column: 1 },
        { kind: 'merged', from: 'A4', to: 'B4' },
      ]),
    );
  });

  it('never runs what a cell says', async () => {
    const bytes = book((sheet) => {
      sheet.A2 = { t: 's', v: '=HYPERLINK("http://example.org")' };
    });
    expect(await readBytes(bytes)).toMatchObject({
      ok: true,
      value: { rows: [{ cells: ['=HYPERLINK("http://example.org")', '1'] }] },
    });
  });

  it.each([
    [
      '10,000 lines',
      book(
        nothing,
        Array.from({ length: 10_001 }, (_, at) => [`A${at}`]),
      ),
      'too-many-rows',
    ],
    ['heads alone', book(nothing, [['nom']]), 'heads-only'],
    ['an archive that is no workbook', zipSync({ 'a.txt': Uint8Array.of(65) }), 'not-readable'],
    ['half a workbook', book(nothing).subarray(0, 900), 'not-readable'],
    [
      'a workbook under a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
      'under-password',
    ],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'not-a-table'],
  ])('of %s is refused', async (_, bytes, kind) => {
    expect(await readBytes(bytes)).toMatchObject({ ok: false, error: { kind } });
  });
});
