import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run';
import { inflateWhole } from '../../../electron/keys/inflate';
import { readOrganiserKey } from '../../../electron/keys/organiser-key';
import { readContainer } from '../../../shared/file/container';

export interface Answered {
  readonly code: number;
  readonly out: string;
  readonly complaints: string;
}

/** Runs `palmares …` as a person would, in the language given. */
export async function palmares(...words: readonly string[]): Promise<Answered> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine({
    words,
    environment: { LANG: 'fr_FR.UTF-8' },
    write: (text) => out.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, out: out.join('\n'), complaints: complaints.join('\n') };
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((one) => rm(one, { recursive: true, force: true }))));

/** A folder that is gone when the file's tests are over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'palmares-'));
  folders.push(folder);
  return folder;
}

/** A demo edition in a folder of its own. */
export async function demoFolder(...options: readonly string[]): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'demo');
  const made = await palmares('demo', folder, ...options);
  if (made.code !== 0) throw new Error(made.complaints);
  return folder;
}

/** The entries of a sealed decision, by name. */
export async function openSealed(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = await readFile(file);
  const opened = readContainer({
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    inflate: inflateWhole,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

/** The organiser's key of a demo folder. */
export async function openDemoKey(folder: string) {
  const read = (name: string) => readFile(path.join(folder, name));
  const secret = (await read('passphrase.txt')).toString('utf8').trim();
  const key = await readOrganiserKey(await read('organiser.key'), secret);
  if (!key.ok) throw new Error(key.error.kind);
  return key.value;
}

/** `merge` of paths inside a demo folder, as its JSON. */
export async function mergeDemo(folder: string, ...words: readonly string[]) {
  const at = (name: string): string => path.join(folder, name);
  const answered = await palmares(
    'merge',
    ...['--edition', at('demo.edition'), '--key', at('organiser.key')],
    ...['--passphrase-file', at('passphrase.txt'), '--json'],
    ...words,
  );
  return { ...answered, json: answered.out === '' ? null : JSON.parse(answered.out) };
}
