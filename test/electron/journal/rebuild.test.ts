import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../electron/journal/compare';
import type { Journal } from '../../../electron/journal/journal';
import type { Commit } from '../../../electron/journal/line';
import { rebuild } from '../../../electron/journal/rebuild';
import { applyEntries, difference, type Rows } from '../../../electron/journal/rows';
import type { JournalEntry } from '../../../shared/ipc';
import { filled, freshFolder, granted, mark, open, upTo } from './fill-journal';

const genesis = { seq: 0, hash: '0' };
const entry: fc.Arbitrary<JournalEntry> = fc
  .record({
    table: fc.constantFrom('sheets', 'acts', '__proto__', 'constructor'),
    key: fc.constantFrom('C1', 'C2', '7', '__proto__', ''),
    row: fc.option(fc.record({ mark: fc.nat(10), by: fc.string() }), { nil: undefined }),
  })
  .map(({ row, ...where }) =>
    row ? { ...where, op: 'put', row } : { ...where, op: 'delete', row: null },
  );
const history = fc.array(fc.array(entry, { maxLength: 4 }), { maxLength: 12 });

const commitsOf = (transactions: readonly (readonly JournalEntry[])[]): readonly Commit[] =>
  transactions.map((entries, at) => ({ seq: at + 1, hash: String(at + 1), entries }));

/** The last word on each row, found the other way round: from the newest entry back. */
function lastWords(transactions: readonly (readonly JournalEntry[])[]): readonly string[] {
  const said = new Set<string>();
  const words: string[] = [];
  for (const { table, key, op, row } of transactions.flat().reverse()) {
    const place = JSON.stringify([table, key]);
    if (!said.has(place) && op === 'put') words.push(`${place} ${JSON.stringify(row)}`);
    said.add(place);
  }
  return words.sort();
}

const wordsOf = (rows: Rows): readonly string[] =>
  [...rows]
    .flatMap(([table, kept]) =>
      [...kept].map(([key, row]) => `${JSON.stringify([table, key])} ${JSON.stringify(row)}`),
    )
    .sort();

const rowsOf = (numbers: readonly number[]): Rows => applyEntries(new Map(), numbers.map(mark));

const whole = { kind: 'whole' } as const;

describe('rebuilding a database', () => {
  it('gives each row its last word', () => {
    fc.assert(
      fc.property(history, (transactions) => {
        const commits = commitsOf(transactions);
        const head = commits.at(-1) ?? genesis;
        const { rows } = rebuild({ head, commits, found: whole });
        expect(wordsOf(rows)).toEqual(lastWords(transactions));
      }),
    );
  });

  it('gives the same from a snapshot of any earlier moment', () => {
    fc.assert(
      fc.property(history, fc.nat(12), (transactions, cut) => {
        const commits = commitsOf(transactions);
        const head = commits.at(-1) ?? genesis;
        const before = commits.slice(0, cut);
        const taken = { rows: rebuild({ head, commits: before, found: whole }).rows };
        const snapshot = { ...taken, head: before.at(-1) ?? genesis };
        const { rows } = rebuild({ head, commits, found: whole, snapshot });
        expect(rows).toEqual(rebuild({ head, commits, found: whole }).rows);
      }),
    );
  });

  it('leaves a snapshot of another history aside, and one that is ahead of a whole journal', () => {
    const commits = commitsOf([[mark(1)], [mark(2)]]);
    const head = commits[1] ?? genesis;
    for (const other of [
      { seq: 1, hash: 'x' },
      { seq: 9, hash: '9' },
    ]) {
      const snapshot = { rows: rowsOf([7]), head: other };
      const { rows } = rebuild({ head, commits, found: whole, snapshot });
      expect(rows).toEqual(rowsOf([1, 2]));
    }
  });

  it('from the difference of two databases leads from the one to the other', () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        const from = applyEntries(new Map(), one.flat());
        const to = applyEntries(new Map(), other.flat());
        const entries = difference({ from, to });
        expect(applyEntries(from, entries)).toEqual(to);
        expect(difference({ from: to, to })).toEqual([]);
      }),
    );
  });
});

async function rebuilt(journal: Journal) {
  const commits = granted(await journal.read());
  const snapshot = granted(await journal.latestSnapshot());
  return rebuild({ head: journal.head(), commits, found: journal.found(), snapshot });
}

/** Eight commits, a snapshot after the fifth, line `n` damaged. */
async function damagedAt(n: number): Promise<string> {
  const folder = freshFolder();
  const journal = await open(folder);
  for (const each of upTo(8)) {
    granted(await journal.append([mark(each)]));
    const taken = { rows: rowsOf(upTo(each)), head: journal.head() };
    if (each === 5) granted(await journal.snapshot(taken));
  }
  await journal.close();
  const log = path.join(folder, 'journal.log');
  const lines = readFileSync(log, 'utf8').split('\n');
  writeFileSync(log, lines.map((line, at) => (at === n - 1 ? line.slice(1) : line)).join('\n'));
  return folder;
}

describe('rebuilding from a broken journal', () => {
  it('loses nothing when a snapshot was taken after the damaged line', async () => {
    const journal = await open(await damagedAt(3));
    expect(await rebuilt(journal)).toMatchObject({ rows: rowsOf(upTo(8)), lost: [] });
    await journal.close();
  });

  it('loses that line exactly when it came after the snapshot', async () => {
    const journal = await open(await damagedAt(7));
    const lost = [{ from: 7, to: 7 }];
    expect(await rebuilt(journal)).toMatchObject({ rows: rowsOf([1, 2, 3, 4, 5, 6, 8]), lost });
    await journal.close();
  });

  it('gives the snapshot when the journal itself is missing', async () => {
    const folder = await damagedAt(7);
    rmSync(path.join(folder, 'journal.log'));
    const journal = await open(folder);
    const lost = [{ from: 6, to: 8 }];
    expect(await rebuilt(journal)).toMatchObject({ rows: rowsOf(upTo(5)), lost });
    await journal.close();
    rmSync(path.join(folder, 'journal.log'));
    rmSync(path.join(folder, 'journal.head'));
    const bare = await open(folder);
    expect(await rebuilt(bare)).toMatchObject({ rows: rowsOf(upTo(5)) });
    await bare.close();
  });

  it('never mixes a snapshot of the lost lines into a mended journal', async () => {
    const folder = await damagedAt(3);
    const journal = await open(folder);
    const { rows } = await rebuilt(journal);
    const prefix = applyEntries(
      new Map(),
      granted(await journal.read()).flatMap((c) => c.entries),
    );
    granted(await journal.mend(difference({ from: prefix, to: rows })));
    for (const n of [9, 10, 11]) granted(await journal.append([mark(n)]));
    expect(await rebuilt(journal)).toMatchObject({ rows: rowsOf(upTo(11)), lost: [] });
    expect(granted(await journal.latestSnapshot())).toBeUndefined();
    await journal.close();
  });
});

describe('a database beside its journal', () => {
  const at = (seq: number, hash = `h${seq}`) => ({ seq, hash });
  const hashAt = (seq: number) => `h${seq}`;
  it.each([
    ['is the same at the same head', at(7), at(7), 'same'],
    ['is the same when neither has begun', at(0), null, 'same'],
    ['is behind when it was rolled back', at(7), at(4), 'database-behind'],
    ['is empty when it bears no mark', at(7), null, 'database-empty'],
    ['is empty when its mark is the beginning', at(7), at(0), 'database-empty'],
    ['is ahead when the journal lost its end', at(7), at(9), 'database-ahead'],
    ['is ahead when the journal is new', at(0), at(9), 'database-ahead'],
    ['diverged at the same number', at(7), at(7, 'x'), 'diverged'],
    ['diverged at an earlier number', at(7), at(4, 'x'), 'diverged'],
  ] as const)('%s', (_, journalHead, databaseHead, expected) => {
    expect(compare({ journalHead, databaseHead, hashAt })).toBe(expected);
  });

  it('is told from the real journal: behind its own history, diverged from another', async () => {
    const folder = await filled(6);
    const journal = await open(folder);
    const compared = (seq: number, hash: string) =>
      compare({
        journalHead: journal.head(),
        databaseHead: { seq, hash },
        hashAt: (n) => journal.hashAt(n),
      });
    expect(compared(3, journal.hashAt(3) ?? '')).toBe('database-behind');
    expect(compared(3, journal.hashAt(4) ?? '')).toBe('diverged');
    await journal.close();
  });
});

describe('a journal restored from an older copy', () => {
  it('with a database that went on is brought up to it by the difference', async () => {
    const folder = await filled(4);
    const log = path.join(folder, 'journal.log');
    copyFileSync(log, path.join(folder, 'older'));
    const first = await open(folder);
    for (const n of [5, 6]) granted(await first.append([mark(n)]));
    const databaseHead = first.head();
    await first.close();
    copyFileSync(path.join(folder, 'older'), log);
    const journal = await open(folder);
    expect(compare({ journalHead: journal.head(), databaseHead })).toBe('database-ahead');
    const { rows, lost } = await rebuilt(journal);
    expect(lost).toEqual([{ from: 5, to: 6 }]);
    granted(await journal.mend(difference({ from: rows, to: rowsOf(upTo(6)) })));
    expect((await rebuilt(journal)).rows).toEqual(rowsOf(upTo(6)));
    await journal.close();
  });
});
