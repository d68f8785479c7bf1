import { stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS, whatIsAt } from './read-file';

/** What may be double-clicked, and the largest file of each kind. */
const OPENABLE: Readonly<Record<string, number>> = {
  '.edition': LIMITS.edition,
  '.ballot': LIMITS.ballot,
  '.palmares': LIMITS.palmares,
  '.show': LIMITS.show,
  '.key': LIMITS['organiser-key'],
};
/** A person selects some files; a script may pass a million. */
const MOST = 500;

/**
 * The files a command line names, as absolute paths. A switch is never a file, whatever
 * it looks like; unpackaged, the first word is the app's own folder.
 */
export function filesOf(argv: readonly string[], folder: string): readonly string[] {
  const words = argv.slice(1).filter((each) => !each.startsWith('-'));
  const given = process.defaultApp ? words.slice(1) : words;
  return given
    .filter((each) => Object.hasOwn(OPENABLE, path.extname(each).toLowerCase()))
    .slice(0, MOST)
    .map((each) => path.resolve(folder, each));
}

/** Why a given path is not opened; null when it may be. Nothing is read to know it. */
export async function refusalOf(file: string): Promise<string | null> {
  const at = await whatIsAt(file);
  if (!at.ok) return at.error.kind;
  if (at.value !== 'file') return at.value;
  const limit = OPENABLE[path.extname(file).toLowerCase()] ?? 0;
  return (await stat(file)).size > limit ? 'too-big' : null;
}
