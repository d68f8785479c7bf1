import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Journal, openJournal } from '../../../electron/journal/journal';
import type { JournalEntry } from '../../../shared/ipc';
import type { Result } from '../../../shared/result';

export const KEY = new Uint8Array(32).fill(7);

/** A folder of the real file system that goes with its test. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'palmares-journal-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export function granted<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function open(folder: string, more: { readonly now?: () => Date } = {}) {
  return granted(await openJournal({ folder, key: KEY, ...more }));
}

/** The mark that juror's commit number `n` puts: a new dossier's sheet each time. */
export const mark = (n: number): JournalEntry => ({
  table: 'sheets',
  op: 'put',
  key: `C${n}`,
  row: { dossier: `C${n}`, marks: { MED: n % 11 } },
});

/** A closed journal of `count` commits in a fresh folder. */
export async function filled(count: number): Promise<string> {
  const folder = freshFolder();
  const journal = await open(folder);
  for (let n = 1; n <= count; n += 1) granted(await journal.append([mark(n)]));
  await journal.close();
  return folder;
}

export async function seqsOf(journal: Journal): Promise<readonly number[]> {
  return granted(await journal.read()).map(({ seq }) => seq);
}

/** One to `n`. */
export const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, at) => at + 1);
