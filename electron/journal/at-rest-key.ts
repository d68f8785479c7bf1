import { randomBytes } from 'node:crypto';
import { open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ContainerProblem, MachineProblem } from '../../shared/file/problem';
import { ok, type Result, refuse } from '../../shared/result';
import { decryptWith, encryptTo } from '../keys/age-box';
import { machineProblem } from '../machine-problem';
import { keep } from '../save-file';
import { readIfPresent } from './aside';

const NAME = 'at-rest.key';
/** The same bytes again: one damaged file must not shut a work for ever. */
const COPY = 'at-rest.copy';
/** What a lost key would leave unreadable, so that no new key may take its place. */
const UNDER_THE_KEY = ['journal.log', 'journal.head', 'snapshots'];

/** `key-lost`: the folder holds a journal, and the key that opens it is not there. */
export type AtRestRefusal = { readonly kind: 'key-lost' } | ContainerProblem | MachineProblem;

/**
 * The 32-byte key under which this folder keeps its journal, made at its first use and
 * kept as `at-rest.key`, age{32 bytes} to all recipients: the juror code's own, and the
 * organisers' as recovery slots (`age -d -i organiser.key at-rest.key`), and again beside it,
 * as `at-rest.copy`. Refused:
 * `wrong-recipient` for another person's identity; `damaged`; `key-lost`. Throws when the
 * identity is not of one of the recipients: the key would be lost as it is made.
 */
export async function openAtRestKey({
  folder,
  identity,
  recipients,
}: {
  readonly folder: string;
  /** `AGE-SECRET-KEY-1…` of the juror code or of the organiser. */
  readonly identity: string;
  /** `age1…`; read only when the key is made. */
  readonly recipients: readonly string[];
}): Promise<Result<Uint8Array, AtRestRefusal>> {
  const file = path.join(folder, NAME);
  try {
    const first = await openIfPresent(identity, file);
    if (first?.ok) return await kept(first, file, path.join(folder, COPY));
    const copy = await openIfPresent(identity, path.join(folder, COPY));
    if (copy?.ok) return await kept(copy, path.join(folder, COPY), file);
    if (first ?? copy) return first ?? copy ?? refuse({ kind: 'key-lost' });
    if (await holdsJournal(folder)) return refuse({ kind: 'key-lost' });
    const made = await encryptTo(recipients, randomBytes(32));
    const key = await openBox(identity, made);
    if (!key.ok) throw new Error('an at-rest key is made by one of its recipients');
    const saved = await keep(file, made);
    return saved.ok ? await kept(key, file, path.join(folder, COPY)) : saved;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return refuse(machineProblem(cause));
  }
}

/**
 * Wraps the key of a folder anew, for a code that came after the one that opens it: nothing
 * under it changes. False where there is no key, or this identity does not open it.
 */
export async function rewrapAtRestKey({
  folder,
  identity,
  recipients,
}: {
  readonly folder: string;
  /** Of the former code. */
  readonly identity: string;
  readonly recipients: readonly string[];
}): Promise<Result<boolean, MachineProblem>> {
  try {
    const files = [NAME, COPY].map((name) => path.join(folder, name));
    for (const file of files) {
      const key = await openIfPresent(identity, file);
      if (!key?.ok) continue;
      const box = await encryptTo(recipients, key.value);
      for (const each of files) {
        const saved = await keep(each, box);
        if (!saved.ok) return saved;
      }
      return ok(true);
    }
    return ok(false);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === undefined) throw cause;
    return refuse(machineProblem(cause));
  }
}

type Opened = Result<Uint8Array, AtRestRefusal>;

/** What one of the two files says; undefined without it. */
async function openIfPresent(identity: string, file: string): Promise<Opened | undefined> {
  const box = await readIfPresent(file);
  return box && openBox(identity, box);
}

/** Sees that the other file says the same; where the disk refuses it, one is enough for now. */
async function kept(key: Opened, file: string, other: string): Promise<Opened> {
  const [box, beside] = await Promise.all([readIfPresent(file), readIfPresent(other)]);
  if (box === undefined || (beside && box.equals(beside))) return key;
  const saved = await keep(other, box);
  if (!saved.ok) console.error(`${path.basename(other)}: ${saved.error.kind}`);
  return key;
}

/** Makes all that lies under the key unreadable, the first act of "close and purge". */
export async function destroyAtRestKey(folder: string): Promise<Result<null, MachineProblem>> {
  const copy = await destroyKeyFile(path.join(folder, COPY));
  const first = await destroyKeyFile(path.join(folder, NAME));
  return copy.ok ? first : copy;
}

/**
 * Overwrites a key file, unlinks it, flushes its folder. Nothing to destroy is no failure.
 * A disk may keep the overwritten block (flash, copies on write): the files that lie under
 * the key go next all the same.
 */
export async function destroyKeyFile(file: string): Promise<Result<null, MachineProblem>> {
  try {
    const box = await readIfPresent(file);
    if (box === undefined) return ok(null);
    const handle = await open(file, 'r+');
    try {
      await handle.write(randomBytes(box.length), 0, box.length, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(file);
    await flushFolder(path.dirname(file));
    return ok(null);
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

async function openBox(
  identity: string,
  box: Uint8Array,
): Promise<Result<Uint8Array, ContainerProblem>> {
  const opened = await decryptWith(identity, box, { limit: 64 * 1024 });
  return opened.ok && opened.value.length !== 32 ? refuse({ kind: 'damaged' }) : opened;
}

async function holdsJournal(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.some((name) => UNDER_THE_KEY.includes(name));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cause;
  }
}

/** Windows keeps its folders itself and refuses to flush one. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
