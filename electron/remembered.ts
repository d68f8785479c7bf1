import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { tidyCode } from '../shared/file/crockford';
import { identifier } from '../shared/file/fields';
import type { MachineProblem } from '../shared/file/problem';
import { ok, type Result } from '../shared/result';
import { destroyKeyFile } from './journal/at-rest-key';
import type { KeyHolder } from './juror-key';
import { readRegularFile } from './read-file';
import { keep } from './save-file';

/** What is used of Electron's `safeStorage`; older ones cannot tell what keeps their key. */
export interface Keychain {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(box: Buffer): string;
  getSelectedStorageBackend?(): string;
}

/** Whose code is remembered: one juror of one edition, in the edition's own folder. */
type Whose = Pick<KeyHolder, 'folder' | 'juror'>;

const FILE = /^juror-([A-Za-z0-9][A-Za-z0-9-]{0,39})\.remembered$/;
const FORMAT = 'palmares-remembered-v1';
const LARGEST = 64 * 1024;

/**
 * Whether the system keeps secrets for its user. On Linux Electron answers even where it only
 * hides them under a password that everybody knows: that is no keychain, nor is one unnamed.
 */
export function isReal(keychain: Keychain, platform: string = process.platform): boolean {
  try {
    if (!keychain.isEncryptionAvailable()) return false;
    if (platform !== 'linux') return true;
    const backend = keychain.getSelectedStorageBackend?.() ?? 'unknown';
    return backend !== 'basic_text' && backend !== 'unknown';
  } catch (cause) {
    console.error(`keychain: ${String(cause)}`);
    return false;
  }
}

/** Keeps a code under the keychain, the only one of its edition. False: it is not kept. */
export async function remember(keychain: Keychain, whose: Whose, code: string): Promise<boolean> {
  if (!isReal(keychain)) return false;
  try {
    const box = keychain.encryptString(textOf(whose, code));
    const saved = await keep(fileOf(whose), box);
    if (!saved.ok) return false;
    for (const juror of await jurorsIn(whose.folder)) {
      if (juror !== whose.juror) await forget({ ...whose, juror });
    }
    return true;
  } catch (cause) {
    console.error(`keychain: ${String(cause)}`);
    return false;
  }
}

/** `lost`: something is kept, and it gives no code: damaged, of another place, or refused. */
type Recall =
  | { readonly at: 'none' }
  | { readonly at: 'lost' }
  | { readonly at: 'kept'; readonly juror: string; readonly code: string };

/** The code remembered in an edition's folder; nothing is changed by asking. */
export async function recall(keychain: Keychain, folder: string): Promise<Recall> {
  const [juror] = await jurorsIn(folder);
  if (juror === undefined) return { at: 'none' };
  const code = isReal(keychain) ? await codeIn(keychain, { folder, juror }) : undefined;
  return code === undefined ? { at: 'lost' } : { at: 'kept', juror, code };
}

/** Overwrites and removes what is remembered of one juror; nothing to forget is no failure. */
export const forget = (whose: Whose): Promise<Result<null, MachineProblem>> =>
  destroyKeyFile(fileOf(whose));

/** Forgets everybody of an edition's folder. */
export async function forgetAll(folder: string): Promise<Result<null, MachineProblem>> {
  for (const juror of await jurorsIn(folder)) {
    const gone = await forget({ folder, juror });
    if (!gone.ok) return gone;
  }
  return ok(null);
}

export const isRemembered = async ({ folder, juror }: Whose): Promise<boolean> =>
  (await jurorsIn(folder)).includes(juror);

/** Under a code that came after the one remembered, the former is forgotten. */
export async function forgetOther(
  keychain: Keychain,
  whose: Whose,
  code: string,
): Promise<Result<null, MachineProblem>> {
  if (!(await isRemembered(whose))) return ok(null);
  const isSame = isReal(keychain) && (await codeIn(keychain, whose)) === code;
  return isSame ? ok(null) : forget(whose);
}

const fileOf = ({ folder, juror }: Whose): string =>
  path.join(folder, `juror-${identifier.parse(juror)}.remembered`);

/** The edition's folder bears its id: what is kept of one opens no other. */
const textOf = ({ folder, juror }: Whose, code: string): string =>
  [FORMAT, path.basename(folder), juror, code].join(' ');

async function codeIn(keychain: Keychain, whose: Whose): Promise<string | undefined> {
  const box = await readRegularFile(fileOf(whose), { limit: LARGEST });
  if (!box.ok) return undefined;
  try {
    const text = keychain.decryptString(Buffer.from(box.value));
    const code = text.slice(textOf(whose, '').length);
    return text === textOf(whose, code) && tidyCode(code) === code ? code : undefined;
  } catch (cause) {
    console.error(`keychain: ${String(cause)}`);
    return undefined;
  }
}

async function jurorsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  return names.map((name) => FILE.exec(name)?.[1]).filter((juror) => juror !== undefined);
}
