import { readdir, rename } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { fromBase64url, toBase64url } from '../shared/file/base64';
import { readCanonical, writeCanonical } from '../shared/file/canonical';
import { sha256Hex } from '../shared/file/digest';
import { identifier } from '../shared/file/fields';
import type { Problem } from '../shared/file/problem';
import { succession } from '../shared/file/succession';
import { cleanText } from '../shared/file/text-rules';
import { decodeUtf8, encodeUtf8 } from '../shared/file/utf8';
import { ok, type Result, refuse } from '../shared/result';
import { readIfPresent } from './journal/aside';
import { decryptWith, encryptTo } from './keys/age-box';
import type { JurorKeys } from './keys/juror-code';
import { makeSeed } from './keys/signing';
import { machineProblem } from './machine-problem';
import { keep } from './save-file';

/** Where a laptop handed over to, or came from. Absent: it did not move. */
const moves = {
  /** The laptop before this one, whose key signed this one's. */
  succession: succession.exactOptional(),
  /** The name of the laptop that this one's key signed. */
  movedTo: z.string().min(1).exactOptional(),
};
const laptopKey = z.strictObject({ device: z.string().min(1), seed: z.string(), ...moves });

/** What this laptop signs with for one juror of one edition. */
export interface LaptopKey extends Omit<z.infer<typeof laptopKey>, 'seed'> {
  /** `device`: name of the laptop when the key was made; part of the enrolment, so it stays. */
  readonly seed: Uint8Array;
}

export interface KeyHolder {
  /** Of the edition: every juror of this machine keeps their keys in it. */
  readonly folder: string;
  readonly juror: string;
  readonly keys: JurorKeys;
}

interface Finding extends KeyHolder {
  /** Keys of the code this laptop knew before, where the person still has it. */
  readonly former: JurorKeys | null;
  /** What no code here opens is set aside, and a new key made. */
  readonly isAnew: boolean;
}

/**
 * The laptop's key, made at the first opening and kept encrypted under the juror code. Each
 * code has its own file; under a code made anew (FILES, a lost slip) the laptop keeps its
 * key once the former code opens it. Refused, never replaced unless asked (two keys make two
 * laptops of one juror): `laptop-key-damaged`; `other-code`, where only another code opens it.
 */
export async function laptopKeyOf(finding: Finding): Promise<Result<LaptopKey, Problem>> {
  const { keys, former, isAnew } = finding;
  const present = fileOf(finding);
  try {
    const kept = await readIfPresent(present);
    const opened = kept && (await openKey(kept, keys));
    if (opened) return ok(opened);
    if (kept && !isAnew) return refuse({ kind: 'laptop-key-damaged' });
    if (kept) await setAside(present);
    const others = kept ? [] : await otherFiles(finding);
    for (const file of others) {
      const bytes = (await readIfPresent(file)) ?? Buffer.alloc(0);
      const before = (await openKey(bytes, keys)) ?? (former && (await openKey(bytes, former)));
      if (before) return await keepKey(finding, before);
    }
    if (others.length > 0 && !isAnew) return refuse({ kind: 'other-code', tried: former !== null });
    return await makeLaptopKey(finding);
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}

/** A new key for this laptop; one that is here already is set aside. */
export async function makeLaptopKey(holder: KeyHolder): Promise<Result<LaptopKey, Problem>> {
  const present = fileOf(holder);
  if (await readIfPresent(present)) await setAside(present);
  const device = cleanText(os.hostname()).slice(0, 60) || 'laptop';
  return keepKey(holder, { seed: makeSeed(), device });
}

/** Keeps a key under this code, whole or not at all. */
export async function keepKey(
  holder: KeyHolder,
  key: LaptopKey,
): Promise<Result<LaptopKey, Problem>> {
  const text = writeCanonical({ ...key, seed: toBase64url(key.seed) });
  const box = await encryptTo([holder.keys.recipient], encodeUtf8(text));
  const kept = await keep(fileOf(holder), box);
  return kept.ok ? ok(key) : kept;
}

/** Files of this juror's keys on this machine, under any code, those set aside too. */
export async function keyFilesOf({
  folder,
  juror,
}: Pick<KeyHolder, 'folder' | 'juror'>): Promise<readonly string[]> {
  const ours = new RegExp(
    `^juror-${identifier.parse(juror)}(-[0-9a-f]{16})?\\.key(\\.aside-\\d+)?$`,
  );
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  return names.filter((name) => ours.test(name)).map((name) => path.join(folder, name));
}

async function otherFiles(holder: KeyHolder): Promise<readonly string[]> {
  const present = fileOf(holder);
  return (await keyFilesOf(holder)).filter((file) => file !== present && file.endsWith('.key'));
}

function fileOf({ folder, juror, keys }: KeyHolder): string {
  const name = `juror-${identifier.parse(juror)}-${sha256Hex(keys.recipient).slice(0, 16)}.key`;
  return path.join(folder, name);
}

async function setAside(file: string): Promise<void> {
  const taken = await readdir(path.dirname(file));
  let n = 1;
  while (taken.includes(`${path.basename(file)}.aside-${n}`)) n += 1;
  await rename(file, `${file}.aside-${n}`);
}

/** Undefined when these keys do not open it, or it holds no key. */
async function openKey(bytes: Uint8Array, keys: JurorKeys): Promise<LaptopKey | undefined> {
  const opened = await decryptWith(keys.identity, bytes, { limit: 64 * 1024 });
  if (!opened.ok) return undefined;
  const text = decodeUtf8(opened.value);
  const value = text.ok ? readCanonical(text.value) : text;
  const read = laptopKey.safeParse(value.ok ? value.value : null);
  const seed = read.success ? fromBase64url(read.data.seed) : undefined;
  return read.success && seed?.length === 32 ? { ...read.data, seed } : undefined;
}
