import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../electron/journal/journal';
import { filled, granted, KEY, mark, open, seqsOf, upTo } from './fill-journal';

const logOf = (folder: string) => path.join(folder, 'journal.log');

/** Where line `n` begins, and where its newline is. */
function spanOf(bytes: Buffer, n: number): { readonly from: number; readonly to: number } {
  let from = 0;
  for (let line = 1; line < n; line += 1) from = bytes.indexOf(10, from) + 1;
  return { from, to: bytes.indexOf(10, from) };
}

function flip(file: string, at: number, bit = 1): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ bit;
  writeFileSync(file, bytes);
}

/** The journal as after a power cut in mid-write: part of a line that nobody was told is saved. */
async function torn(): Promise<{ readonly folder: string; readonly tail: Buffer }> {
  const folder = await filled(5);
  const head = readFileSync(path.join(folder, 'journal.head'));
  const journal = await open(folder);
  granted(await journal.append([mark(6)]));
  await journal.close();
  const bytes = readFileSync(logOf(folder));
  const { from, to } = spanOf(bytes, 6);
  const tail = bytes.subarray(from, from + Math.floor((to - from) / 2));
  truncateSync(logOf(folder), from + tail.length);
  writeFileSync(path.join(folder, 'journal.head'), head);
  return { folder, tail };
}

describe('a torn tail', () => {
  it('drops its one line, is kept aside and told, and the journal goes on', async () => {
    const { folder, tail } = await torn();
    const journal = await open(folder);
    expect(journal.found()).toEqual({ kind: 'torn', droppedLines: 1, keptAside: 'torn-1' });
    expect(readFileSync(path.join(folder, 'torn-1')).equals(tail)).toBe(true);
    expect(granted(await journal.append([mark(7)])).seq).toBe(6);
    await journal.close();
    const again = await open(folder);
    expect(again.found()).toEqual({ kind: 'whole' });
    expect(granted(await again.read()).at(-1)?.entries).toEqual([mark(7)]);
    await again.close();
  });

  it('of zeros, as some file systems leave it, is one too', async () => {
    const folder = await filled(5);
    appendFileSync(logOf(folder), Buffer.alloc(300));
    const journal = await open(folder);
    expect(journal.found()).toMatchObject({ kind: 'torn', droppedLines: 1 });
    expect(await seqsOf(journal)).toEqual(upTo(5));
    await journal.close();
  });

  it('that lacks the newline only loses nothing', async () => {
    const folder = await filled(5);
    truncateSync(logOf(folder), readFileSync(logOf(folder)).length - 1);
    const journal = await open(folder);
    expect(journal.found()).toEqual({ kind: 'whole' });
    granted(await journal.append([mark(6)]));
    await journal.close();
    const again = await open(folder);
    expect(await seqsOf(again)).toEqual(upTo(6));
    await again.close();
  });
});

describe('one flipped byte', () => {
  const regions = [
    ['the body', (line: string) => line.indexOf('"body":"') + 30, [{ from: 4, to: 4 }]],
    ['the hash', (line: string) => line.indexOf('"hash":"') + 12, [{ from: 4, to: 4 }]],
    [
      'the link to the line before',
      (line: string) => line.indexOf('"prev":"') + 12,
      [{ from: 4, to: 4 }],
    ],
    ['the number', (line: string) => line.indexOf('"seq":') + 6, [{ from: 4, to: 4 }]],
    ['the punctuation', () => 0, [{ from: 4, to: 4 }]],
    ['the newline, which joins two lines', (line: string) => line.length, [{ from: 4, to: 5 }]],
  ] as const;

  it.each(regions)(
    'in %s loses that line exactly, and the rest is salvaged',
    async (_, at, lost) => {
      const folder = await filled(8);
      const bytes = readFileSync(logOf(folder));
      const { from, to } = spanOf(bytes, 4);
      flip(logOf(folder), from + at(bytes.toString('latin1', from, to)));
      const damaged = readFileSync(logOf(folder));
      const journal = await open(folder);
      expect(await seqsOf(journal)).toEqual([1, 2, 3]);
      const found = journal.found();
      expect(found).toMatchObject({ kind: 'journal-broken', how: 'damaged', lost });
      const salvaged = found.kind === 'journal-broken' ? found.beyond.map(({ seq }) => seq) : [];
      expect(salvaged).toEqual(upTo(8).slice(lost[0].to));
      expect(readFileSync(logOf(folder)).equals(damaged), 'untouched until mended').toBe(true);
      await journal.close();
    },
  );

  it('in the last line, which was acknowledged, is a loss and not a torn tail', async () => {
    const folder = await filled(5);
    flip(logOf(folder), spanOf(readFileSync(logOf(folder)), 5).from + 20);
    const journal = await open(folder);
    expect(journal.found()).toMatchObject({
      kind: 'journal-broken',
      how: 'damaged',
      lost: [{ from: 5, to: 5 }],
      beyond: [],
    });
    await journal.close();
  });

  it('or any other bytes anywhere never make opening throw, nor a lost line readable', async () => {
    const folder = await filled(6);
    const whole = readFileSync(logOf(folder));
    const head = readFileSync(path.join(folder, 'journal.head'));
    const start = (n: number) => spanOf(whole, n).from;
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, bytes, cut }) => {
        const tail = cut ? Buffer.alloc(0) : whole.subarray(at + bytes.length);
        const written = Buffer.concat([whole.subarray(0, at), bytes, tail]);
        writeFileSync(logOf(folder), written);
        writeFileSync(path.join(folder, 'journal.head'), head);
        const journal = await open(folder);
        const intact = upTo(6).filter((n) => start(n + 1) <= at).length;
        const kept = granted(await journal.read());
        expect(kept.map(({ entries }) => entries[0])).toEqual(upTo(kept.length).map(mark));
        expect(kept.length).toBeGreaterThanOrEqual(intact);
        if (kept.length < 6) {
          const found = journal.found();
          const known = found.kind === 'journal-broken' ? found : undefined;
          const missing = known?.lost.flatMap(({ from, to }) => upTo(to).slice(from - 1)) ?? [];
          const beyond = known?.beyond.map(({ seq }) => seq) ?? [];
          const all = [...upTo(kept.length), ...missing, ...beyond].sort((a, b) => a - b);
          expect(all).toEqual(upTo(6));
        }
        await journal.close();
      }),
      { numRuns: 120 },
    );
  });
});

describe('the last head kept beside the journal', () => {
  it('tells an older file, and what it lacks', async () => {
    const folder = await filled(4);
    copyFileSync(logOf(folder), path.join(folder, 'older'));
    const journal = await open(folder);
    for (const n of [5, 6, 7]) granted(await journal.append([mark(n)]));
    await journal.close();
    copyFileSync(path.join(folder, 'older'), logOf(folder));
    const again = await open(folder);
    const lost = [{ from: 5, to: 7 }];
    const told = { kind: 'journal-broken', how: 'older', lost, beyond: [] };
    expect(again.found()).toMatchObject(told);
    expect(again.head().seq).toBe(4);
    await again.close();
  });

  it('tells a missing file, and how much it held', async () => {
    const folder = await filled(4);
    rmSync(logOf(folder));
    const journal = await open(folder);
    const lost = [{ from: 1, to: 4 }];
    const told = { kind: 'journal-broken', how: 'missing', lost, beyond: [] };
    expect(journal.found()).toMatchObject(told);
    await journal.close();
    const emptied = await open(folder);
    expect(emptied.found()).toMatchObject({ kind: 'journal-broken', lost });
    await emptied.close();
  });

  it('tells a file of another history under the same key', async () => {
    const folder = await filled(4);
    const other = await filled(6);
    copyFileSync(logOf(other), logOf(folder));
    const journal = await open(folder);
    expect(journal.found()).toMatchObject({ kind: 'journal-broken', how: 'replaced' });
    await journal.close();
  });

  it('may be lost, or damaged in one of its two slots, without harm', async () => {
    const folder = await filled(5);
    const file = path.join(folder, 'journal.head');
    flip(file, 40);
    flip(logOf(folder), spanOf(readFileSync(logOf(folder)), 5).from + 20);
    const journal = await open(folder);
    expect(journal.found()).toMatchObject({ how: 'damaged', lost: [{ from: 5, to: 5 }] });
    await journal.close();
    const other = await filled(5);
    rmSync(path.join(other, 'journal.head'));
    const unguarded = await open(other);
    expect(unguarded.found()).toEqual({ kind: 'whole' });
    await unguarded.close();
    const guarded = await open(other);
    rmSync(logOf(other));
    await guarded.close();
    const again = await open(other);
    expect(again.found()).toMatchObject({ how: 'missing', lost: [{ from: 1, to: 5 }] });
    await again.close();
  });

  it('of a newer Palmarès is refused, not wiped', async () => {
    const folder = await filled(2);
    const before = readFileSync(logOf(folder));
    const said = `{"format":"palmares-journal-head","hash":"00","key":"00","seq":9,"version":2}`;
    const sum = createHash('sha256').update(said).digest('hex');
    const slot = said.replace(',"version"', `,"sum":"${sum}","version"`).padEnd(256);
    writeFileSync(path.join(folder, 'journal.head'), slot);
    expect(await openJournal({ folder, key: KEY })).toEqual({
      ok: false,
      error: { kind: 'version-newer', version: 2 },
    });
    expect(readFileSync(logOf(folder)).equals(before)).toBe(true);
  });
});

describe('a broken journal', () => {
  it('takes nothing until it is mended, then goes on, the broken file kept whole', async () => {
    const folder = await filled(6);
    flip(logOf(folder), spanOf(readFileSync(logOf(folder)), 3).from + 20);
    const damaged = readFileSync(logOf(folder));
    const journal = await open(folder);
    expect(await journal.append([mark(9)])).toEqual({ ok: false, error: { kind: 'bad-request' } });
    expect(granted(await journal.mend([mark(4), mark(5), mark(6)])).seq).toBe(3);
    expect(journal.found()).toEqual({ kind: 'whole' });
    expect(readFileSync(path.join(folder, 'broken-1')).equals(damaged)).toBe(true);
    expect(granted(await journal.append([mark(7)])).seq).toBe(4);
    await journal.close();
    const again = await open(folder);
    expect(again.found()).toEqual({ kind: 'whole' });
    expect(granted(await again.read()).map(({ entries }) => entries.length)).toEqual([1, 1, 3, 1]);
    await again.close();
  });

  it('of which the file is missing is mended in one commit', async () => {
    const folder = await filled(6);
    rmSync(logOf(folder));
    const journal = await open(folder);
    granted(await journal.mend(upTo(6).map(mark)));
    await journal.close();
    const again = await open(folder);
    expect(again.found()).toEqual({ kind: 'whole' });
    expect(again.head().seq).toBe(1);
    await again.close();
    expect(readdirSync(folder).sort()).toEqual(['journal.head', 'journal.log']);
  });
});
