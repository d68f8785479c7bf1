import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { readEditionPayload, type VerifiedEdition } from '../../shared/edition/edition-file';
import type { Problem } from '../../shared/file/problem';
import { decodeUtf8 } from '../../shared/file/utf8';
import { readChoices } from '../../shared/merge/choices';
import type { Choice } from '../../shared/merge/ledger';
import { ok, type Result, refuse } from '../../shared/result';
import { openEditionFile } from '../keys/edition-file';
import { type OrganiserKey, readOrganiserKey } from '../keys/organiser-key';
import { LIMITS, readRegularFile, whatIsAt } from '../read-file';

/** A file that could not be used, by name. */
export interface FileRefusal {
  readonly file: string;
  readonly problem: Problem;
}

export interface OpenedOffice {
  readonly key: OrganiserKey;
  readonly verified: VerifiedEdition;
}

const CHOICES_LIMIT = 2 ** 20;

/** Opens the organiser's key and the edition it belongs to. */
export async function openOffice(paths: {
  readonly edition: string;
  readonly key: string;
  readonly passphraseFile: string;
}): Promise<Result<OpenedOffice, FileRefusal>> {
  const blame = (file: string, problem: Problem) => refuse({ file, problem });
  const secret = await readText(paths.passphraseFile, LIMITS.other);
  if (!secret.ok) return blame(paths.passphraseFile, secret.error);
  const keyBytes = await readRegularFile(paths.key, { limit: LIMITS['organiser-key'] });
  if (!keyBytes.ok) return blame(paths.key, keyBytes.error);
  const key = await readOrganiserKey(keyBytes.value, secret.value.trim());
  if (!key.ok) return blame(paths.key, key.error);
  const bytes = await readRegularFile(paths.edition, { limit: LIMITS.edition });
  if (!bytes.ok) return blame(paths.edition, bytes.error);
  const opened = await openEditionFile(bytes.value, key.value.ageIdentity);
  if (!opened.ok) return blame(paths.edition, opened.error);
  const verified = readEditionPayload(opened.value.envelope);
  if (!verified.ok) return blame(paths.edition, verified.error);
  if (verified.value.edition.organiser.publicKey !== key.value.publicKey) {
    return blame(paths.key, { kind: 'key-of-another-edition' });
  }
  return ok({ key: key.value, verified: verified.value });
}

/** Reads `choices.json`; no file, no choice. */
export async function openChoices(
  file: string | undefined,
): Promise<Result<readonly Choice[], FileRefusal>> {
  if (file === undefined) return ok([]);
  const text = await readText(file, CHOICES_LIMIT);
  if (!text.ok) return refuse({ file, problem: text.error });
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse({ file, problem: { kind: 'schema', flaws: [{ path: '$', code: 'json' }] } });
  }
  const choices = readChoices(json);
  return choices.ok ? choices : refuse({ file, problem: choices.error });
}

async function readText(file: string, limit: number): Promise<Result<string, Problem>> {
  const bytes = await readRegularFile(file, { limit });
  return bytes.ok ? decodeUtf8(bytes.value) : bytes;
}

/**
 * The score files under the paths, in the order given; folders are walked in the order of
 * their names and only `*.ballot` files are taken there. A file named outright is always
 * answered for.
 */
export async function listBallots(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of paths) {
    const at = await whatIsAt(each);
    if (at.ok && at.value === 'folder') found.push(...(await walkBallots(each)));
    else found.push(each);
  }
  return found;
}

async function walkBallots(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const inside = path.join(folder, name);
    const seen = await lstat(inside);
    if (seen.isDirectory()) found.push(...(await walkBallots(inside)));
    else if (seen.isFile() && name.toLowerCase().endsWith('.ballot')) found.push(inside);
  }
  return found;
}
