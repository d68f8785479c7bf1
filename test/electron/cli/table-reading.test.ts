import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScoreTable } from '../../../electron/cli/score-table-file';
import { runTally } from '../../../electron/cli/tally-command';
import type { Language } from '../../../shared/ids';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-reading-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const NO_META = { weights: null, step: null, colleges: null };
const LONG = 'juror,dossier,criterion,score\n';

async function read(content: string) {
  const file = path.join(folder, 'scores.csv');
  writeFileSync(file, content);
  const found = await readScoreTable(file, NO_META);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value.table;
}

/** Marks as they were written, by names. */
async function cellsOf(content: string): Promise<Map<string, number>> {
  const { jurors, dossiers, criteria, marks, unit, sheetJuror, sheetDossier } = await read(content);
  const cells = new Map<string, number>();
  sheetJuror.forEach((j, sheet) => {
    criteria.forEach(({ id }, c) => {
      const mark = marks[sheet * criteria.length + c] ?? Number.NaN;
      const key = [jurors[j], dossiers[sheetDossier[sheet] ?? -1], id].join('|');
      if (!Number.isNaN(mark)) cells.set(key, mark / unit);
    });
  });
  return cells;
}

/** How a name and a mark may be written, all of one meaning. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const name = fc.constantFrom(
  'A',
  'Zoé',
  'de la Tour',
  'x"y',
  'a,b',
  'two\nlines',
  '長い名前',
  '0',
  '-1',
);
const STYLES: readonly ((text: string) => string)[] = [
  quoted,
  (text) => (/[",\n]/.test(text) ? quoted(text) : text),
];
const MARKS: readonly (readonly [string, number])[] = [
  ['4', 4],
  ['4.0', 4],
  ['07.250', 7.25],
  ['-3', -3],
  ['+2', 2],
  [' 5 ', 5],
  ['.5', 0.5],
  ['1e1', 10],
  ['0.10000000000000001', 0.1],
  ['"6"', 6],
];

describe('a table means the same however it is written', () => {
  it('plain rows, quoted rows and rows that only a record reader understands', async () => {
    const row = fc.record({
      key: fc.tuple(name, name, name),
      style: fc.constantFrom(...STYLES),
      mark: fc.constantFrom(...MARKS),
      end: fc.constantFrom('\n', '\r\n', '\n\n'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { minLength: 1, maxLength: 40, selector: ({ key }) => key.join('|') }),
        async (list) => {
          const lines = list.map(
            ({ key, style, mark, end }) => `${[...key.map(style), mark[0]].join(',')}${end}`,
          );
          const known = new Map(list.map(({ key, mark }) => [key.join('|'), mark[1]]));
          expect(await cellsOf(LONG + lines.join(''))).toEqual(known);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('long or wide, in whatever order the columns stand', async () => {
    const long = await cellsOf(`${LONG}J,X,A,1\nJ,X,B,2.5\nK,X,B,3\n`);
    const wide = await cellsOf('B,dossier,A,juror\n2.5,X,1,J\r\n3,"X",,K');
    expect(long).toEqual(
      new Map([
        ['J|X|A', 1],
        ['J|X|B', 2.5],
        ['K|X|B', 3],
      ]),
    );
    expect(wide).toEqual(long);
  });

  it('in criteria that first appear late, and sheets that come back', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const [c, j, d] = [Math.floor(i / 100), Math.floor(i / 10) % 10, i % 10];
      return [`J${j}`, `D${d}`, `C${c}`, String(i)];
    });
    const cells = await cellsOf(LONG + rows.map((r) => `${r.join(',')}\n`).join(''));
    expect(cells.size).toBe(3000);
    for (const [j, d, c, mark] of rows) expect(cells.get(`${j}|${d}|${c}`)).toBe(Number(mark));
  });

  it('wherever the pieces of a large file are cut', async () => {
    // 3 MB of lines of uneven length, letters of two and three bytes at every boundary.
    const rows = Array.from({ length: 60_000 }, (_, i) => {
      const juror = `Jé長${'x'.repeat(i % 37)}${i % 50}`;
      return `${i % 3 === 0 ? quoted(juror) : juror},D${i},s,${i % 9}`;
    });
    const { jurors, dossiers, marks } = await read(`\uFEFF${LONG}${rows.join('\r\n')}`);
    expect([new Set(jurors).size, dossiers.length, marks.length]).toEqual([1850, 60_000, 60_000]);
    expect(marks.every((mark, i) => mark === i % 9)).toBe(true);
  });
});

describe('a table of any size is read in bounded room', () => {
  async function tell(file: string, language: Language) {
    let said = '';
    const code = await runTally([file], {
      language,
      write: (text) => {
        said += text;
      },
      complain: (text) => {
        said += text;
      },
    });
    return { code, said };
  }

  it('refuses ten gigabytes by their size, in one sentence', async () => {
    const file = path.join(folder, 'ten-gigabytes.csv');
    const handle = openSync(file, 'w');
    ftruncateSync(handle, 10 * 2 ** 30);
    closeSync(handle);
    const [english, french] = [await tell(file, 'en'), await tell(file, 'fr')];
    expect(english).toEqual({ code: 2, said: `${file} is too big: 1.1\u00A0GB at most.` });
    expect(french.code).toBe(2);
    expect(french.said).toContain('Go');
  });

  it('keeps the cells, not the file', async () => {
    const file = path.join(folder, 'talkative.csv');
    const remark = 'bien '.repeat(200);
    const rows = Array.from({ length: 50_000 }, (_, i) => `J${i % 100},D${i},${remark},${i % 9}\n`);
    writeFileSync(file, `juror,dossier,remark,s\n${rows.join('')}`);
    const held = () => {
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = held();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, held());
    }, 1);
    const found = await readScoreTable(file, { ...NO_META, weights: new Map([['s', 1]]) });
    clearInterval(watch);
    expect(found.ok && found.value.table.marks.length).toBe(50_000);
    // 50 MB of file: a third of it would already be the file, not the cells.
    expect((most - before) / 2 ** 20).toBeLessThan(16);
  });
});
