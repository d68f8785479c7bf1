import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeCanonical } from '../../shared/file/canonical';
import type { MachineProblem } from '../../shared/file/problem';
import type { Instant } from '../../shared/ids';
import type { Head } from '../../shared/ipc';
import { ok, type Result, refuse } from '../../shared/result';
import { machineProblem } from '../machine-problem';
import { saveAtomically } from '../save-file';
import { readIfPresent } from './aside';
import { decryptInPlace, encryptInPlace, type JournalKeys } from './journal-keys';
import type { Rows } from './rows';

/** All rows of a database at one moment of its journal. */
export interface Snapshot {
  readonly rows: Rows;
  readonly head: Head;
}

interface Where {
  readonly folder: string;
  readonly keys: JournalKeys;
}

/** Kept: so many of the latest, and the last of each day. */
const LATEST = 20;
/** `00000012-2027-05-04.snapshot`: the number orders, so a clock set back drops nothing new. */
const NAME = /^(\d{8})-(\d{4}-\d{2}-\d{2})\.snapshot$/;

const content = z.strictObject({
  format: z.literal('palmares-snapshot'),
  head: z.strictObject({ hash: z.string(), seq: z.int().min(0) }),
  rows: z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.unknown()]))])),
  version: z.literal(1),
});

/** Encrypts and writes a snapshot, whole or not at all, then lets older ones go. */
export async function keepSnapshot({
  folder,
  keys,
  taken: { rows, head },
  on,
}: Where & { readonly taken: Snapshot; readonly on: Date }): Promise<Result<null, MachineProblem>> {
  const clear = writeContent(rows, head);
  if (clear === undefined) return refuse({ kind: 'bad-request' });
  try {
    const home = homeOf(folder);
    await mkdir(home, { recursive: true, mode: 0o700 });
    const kept = await listSnapshots(folder);
    const number = String(Number(kept[0]?.slice(0, 8) ?? 0) + 1).padStart(8, '0');
    const name = `${number}-${on.toISOString().slice(0, 10)}.snapshot`;
    const place = Buffer.from('palmares-snapshot-v1', 'latin1');
    const bytes = encryptInPlace({ key: keys.snapshot, bytes: clear, place });
    const saved = await saveAtomically(path.join(home, name), bytes);
    if (!saved.ok) return saved;
    for (const old of tooMany([name, ...kept])) await rm(path.join(home, old), { force: true });
    return ok(null);
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/** The newest snapshot that opens under this key: a damaged one is passed over. */
export async function latestSnapshot({
  folder,
  keys,
}: Where): Promise<Result<Snapshot | undefined, MachineProblem>> {
  try {
    for (const name of await listSnapshots(folder)) {
      const snapshot = await readSnapshot({ folder, keys, name });
      if (snapshot) return ok(snapshot);
    }
    return ok(undefined);
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/** When the newest snapshot was written; null before the first, or where the disk refuses. */
export async function snapshotInstant(folder: string): Promise<Instant | null> {
  try {
    const [newest] = await listSnapshots(folder);
    return newest ? (await stat(path.join(homeOf(folder), newest))).mtime.toISOString() : null;
  } catch (cause) {
    console.error(`snapshots: ${machineProblem(cause).kind}`);
    return null;
  }
}

/**
 * Renames the snapshots of lost lines to `*.retired`: their numbers will be given again,
 * to other commits. What cannot be renamed is logged.
 */
export async function retireSnapshots({
  folder,
  keys,
  isOurs,
}: Where & { readonly isOurs: (head: Head) => boolean }): Promise<void> {
  try {
    for (const name of await listSnapshots(folder)) {
      const snapshot = await readSnapshot({ folder, keys, name });
      const file = path.join(homeOf(folder), name);
      if (snapshot && !isOurs(snapshot.head)) await rename(file, `${file}.retired`);
    }
  } catch (cause) {
    console.error(`snapshots: ${machineProblem(cause).kind}`);
  }
}

const homeOf = (folder: string) => path.join(folder, 'snapshots');

/** Names, newest first. */
async function listSnapshots(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(homeOf(folder));
    return names.filter((name) => NAME.test(name)).sort((a, b) => (a < b ? 1 : -1));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

/** Of names newest first, those past the latest that are not the last of their day. */
function tooMany(names: readonly string[]): readonly string[] {
  const dayOf = (name: string) => NAME.exec(name)?.[2];
  return names.filter(
    (name, at) => at >= LATEST && names.findIndex((other) => dayOf(other) === dayOf(name)) < at,
  );
}

function writeContent(rows: Rows, { seq, hash }: Head): Buffer | undefined {
  const tables = [...rows].map(([table, kept]) => [table, [...kept]]);
  const said = { format: 'palmares-snapshot', head: { hash, seq }, rows: tables, version: 1 };
  try {
    return Buffer.from(writeCanonical(said), 'utf8');
  } catch (cause) {
    if (cause instanceof TypeError) return undefined;
    throw cause;
  }
}

async function readSnapshot({
  folder,
  keys,
  name,
}: Where & { readonly name: string }): Promise<Snapshot | undefined> {
  const bytes = await readIfPresent(path.join(homeOf(folder), name));
  const place = Buffer.from('palmares-snapshot-v1', 'latin1');
  const clear = bytes && decryptInPlace({ key: keys.snapshot, bytes, place });
  if (clear === undefined) return undefined;
  const read = content.safeParse(JSON.parse(clear.toString('utf8')));
  if (!read.success) return undefined;
  const rows = new Map(read.data.rows.map(([table, kept]) => [table, new Map(kept)]));
  return { rows, head: read.data.head };
}
