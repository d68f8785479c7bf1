import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../renderer/desk/organiser/palmares-room/write-workbook';
import { writeScoreBook } from '../../../shared/decision/score-table';
import { demoPrize } from '../../shared/decision/demo-decision';
import { hostileTexts } from '../../shared/decision/hostile-texts';

interface Files {
  readonly files: Readonly<Record<string, { readonly content: ArrayLike<number> } | undefined>>;
}

/** Text of an XML element, with the escapes that workbooks add (ECMA-376, ST_Xstring). */
function readXml(text: string): string {
  const doc = new DOMParser().parseFromString(`<t>${text}</t>`, 'text/xml');
  return (doc.documentElement.textContent ?? '').replaceAll(/_x([\dA-F]{4})_/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

describe('the workbook of scores', () => {
  it('has the three tables, figures as figures, under a confidential banner', async () => {
    const bytes = await writeWorkbook(writeScoreBook({ ...demoPrize, withJurors: false }, 'fr'));
    const { SheetNames, Sheets } = read(bytes);
    expect(SheetNames).toEqual(['Classement', 'Critères', 'Fiches']);
    expect(Sheets.Classement?.A1?.v).toMatch(/^CONFIDENTIEL/);
    expect(Sheets.Classement?.C3).toMatchObject({ t: 's', v: 'Œil-de-Brume' });
    expect(Sheets.Classement?.F3).toMatchObject({ t: 'n', v: 80 });
  });

  it('keeps whatever was typed as a text, never as a formula', async () => {
    const bytes = await writeWorkbook({
      banner: '=1+1',
      tables: [{ id: 'sheets', name: 'Fiches', heads: ['a'], rows: hostileTexts.map((t) => [t]) }],
    });
    const { files } = read(bytes, { bookFiles: true }) as unknown as Files;
    const xml = (name: string): string =>
      new TextDecoder().decode(Uint8Array.from(files[`xl/${name}`]?.content ?? []));
    expect(xml('worksheets/sheet1.xml')).not.toMatch(/<f[ >]|t="str"/);
    const cells = xml('worksheets/sheet1.xml').match(/<c /g) ?? [];
    expect(cells).toHaveLength(hostileTexts.length + 2);
    expect(xml('worksheets/sheet1.xml').match(/<c [^>]*t="s"/g)).toHaveLength(cells.length);
    const kept = new Set(
      [...xml('sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) =>
        readXml(text),
      ),
    );
    expect(hostileTexts.filter((text) => !kept.has(text))).toEqual([]);
  });
});
