import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvTable } from '../../../shared/file/csv-table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

describe('a CSV table', () => {
  it('is read with commas or semicolons, quotes and line breaks inside them', () => {
    const read = readCsvTable(
      utf8('\uFEFFnom;ville\r\n"A ""B""; C";Lyon\n\n"deux\nlignes";Metz\n'),
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        heads: ['nom', 'ville'],
        rows: [
          { line: 2, cells: ['A "B"; C', 'Lyon'] },
          { line: 4, cells: ['deux\nlignes', 'Metz'] },
        ],
        notes: [],
      },
    });
  });

  it('is read as Windows writes it, and says so', () => {
    const read = readCsvTable(latin('nom,prix\nÉchographie d\x92Été,3 \x80\n'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [{ cells: ['Échographie d’Été', '3 €'] }],
        notes: [{ kind: 'windows-text' }],
      },
    });
  });

  it('is read in UTF-16, as some spreadsheets save it', () => {
    const text = '\uFEFFnom;ville\nŒil;Metz\n';
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((sign, at) => {
      new DataView(bytes.buffer).setUint16(at * 2, sign.charCodeAt(0), true);
    });
    expect(readCsvTable(bytes)).toMatchObject({
      ok: true,
      value: { rows: [{ cells: ['Œil', 'Metz'] }] },
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a head alone', utf8('nom;ville\n'), 'heads-only'],
    ['a PDF', utf8('%PDF-1.7\n'), 'not-a-table'],
    ['bytes of no text', Uint8Array.from([0, 1, 2, 3, 0, 255]), 'not-a-table'],
    ['a quote never closed', utf8('nom\n"jamais\n'), 'open-quote'],
    ['a quote out of place', utf8('nom;x\na"b"c;d\n'), 'stray-quote'],
    ['10,000 lines', utf8(`nom\n${'x\n'.repeat(10_000)}`), 'too-many-rows'],
  ])('refuses %s', (_, bytes, kind) => {
    expect(readCsvTable(bytes)).toMatchObject({ ok: false, error: { kind } });
  });

  it('answers any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readCsvTable(bytes)).toHaveProperty('ok');
      }),
    );
  });
});
