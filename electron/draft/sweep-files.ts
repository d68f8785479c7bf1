import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Journal } from '../journal/journal';
import { fold } from '../journal/opening';
import type { Rows } from '../journal/rows';
import { machineProblem } from '../machine-problem';

const DIGEST = /[0-9a-f]{64}/g;

/** What is swept: the files of a draft, by what its journal still names. */
interface Swept {
  readonly folder: string;
  readonly journal: Journal;
}

/**
 * Removes the files that no row of the draft names, and those that were never finished: an
 * import that was cut leaves some, and so does an attachment that was taken away. Only while
 * the journal is whole: of a broken one nobody knows yet what it names.
 */
export async function sweepFiles({ folder, journal }: Swept): Promise<void> {
  const files = path.join(folder, 'files');
  try {
    const there = await readdir(files).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return [];
      throw cause;
    });
    if (there.length === 0 || journal.found().kind === 'journal-broken') return;
    const kept = await fold(journal);
    if (!kept.ok) return;
    const named = digestsOf(kept.value.rows);
    for (const name of there.filter((each) => !named.has(each))) {
      await rm(path.join(files, name), { force: true });
    }
  } catch (cause) {
    // They weigh and say nothing: the next opening tries again.
    console.error(`files of the draft: not swept: ${machineProblem(cause).kind}`);
  }
}

function digestsOf(rows: Rows): ReadonlySet<string> {
  const named = new Set<string>();
  for (const table of rows.values()) {
    for (const row of table.values()) {
      for (const [digest] of JSON.stringify(row).matchAll(DIGEST)) named.add(digest);
    }
  }
  return named;
}
