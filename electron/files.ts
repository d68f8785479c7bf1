import { randomBytes } from 'node:crypto';
import { opendir } from 'node:fs/promises';
import path from 'node:path';
import type { MachineProblem, Problem } from '../shared/file/problem';
import type { FileRef } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { HEAD_BYTES, kindOfFile } from './file-kind';
import { LIMITS, readRegularFile, whatIsAt } from './read-file';

/** A person's folder of score files, not a disk: walking stops here. */
const MOST_FILES = 20_000;
const DEEPEST = 6;
/** Files looked at side by side. */
const AT_ONCE = 8;

const known = new Map<string, { readonly path: string; readonly view: FileRef }>();
const byPath = new Map<string, FileRef>();

/** Gives a path a name the page may hold. The same path keeps the same reference. */
export async function refer(file: string): Promise<FileRef> {
  const before = byPath.get(file);
  if (before) return before;
  const head = await readRegularFile(file, { limit: LIMITS.edition, only: HEAD_BYTES });
  const name = path.basename(file);
  const kind = head.ok ? kindOfFile(name, head.value) : 'other';
  const view = { ref: randomBytes(12).toString('base64url'), name, kind };
  known.set(view.ref, { path: file, view });
  byPath.set(file, view);
  return view;
}

/** In turns: hundreds of files looked at side by side would answer all at once, and hold main. */
export async function referAll(files: readonly string[]): Promise<readonly FileRef[]> {
  const views: FileRef[] = [];
  for (let from = 0; from < files.length; from += AT_ONCE) {
    views.push(...(await Promise.all(files.slice(from, from + AT_ONCE).map(refer))));
  }
  return views;
}

export function pathOf(ref: string): Result<string, MachineProblem> {
  const found = known.get(ref);
  return found ? ok(found.path) : refuse({ kind: 'gone' });
}

/** The bytes behind a reference, read as the kind of file the act needs. */
export async function readReferred(
  ref: string,
  kind: keyof typeof LIMITS,
): Promise<Result<Uint8Array, Problem>> {
  const file = pathOf(ref);
  return file.ok ? readRegularFile(file.value, { limit: LIMITS[kind] }) : file;
}

/** The files under a path in order of name, itself if it is no folder. Hidden ones are left alone. */
export async function walk(file: string): Promise<readonly string[]> {
  const at = await whatIsAt(file);
  if (!at.ok || at.value !== 'folder') return [file];
  const found: string[] = [];
  await walkInto(file, 0, found);
  return found.toSorted();
}

async function walkInto(folder: string, depth: number, found: string[]): Promise<void> {
  if (depth > DEEPEST) return;
  for await (const entry of await opendir(folder)) {
    if (found.length >= MOST_FILES) return;
    if (entry.name.startsWith('.')) continue;
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) await walkInto(inside, depth + 1, found);
    else if (entry.isFile()) found.push(inside);
  }
}
