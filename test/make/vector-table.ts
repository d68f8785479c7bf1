import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readScoreTable } from '../../electron/cli/score-table-file';
import { readTableMeta } from '../../electron/cli/table-meta';
import { compositesOf } from '../../shared/tally/composite';

const folder = path.resolve(import.meta.dirname, '../vectors/tables');

/** The sets of tables with known answers. */
export const VECTOR_SETS = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export const vectorPath = (set: string, file: string) => path.join(folder, set, file);

/** Parsed answers of one set; undefined where the file is not there. */
export function readAnswers(set: string, file: 'expected.json' | 'extras.json' | 'meta.json') {
  try {
    return JSON.parse(readFileSync(vectorPath(set, file), 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** One table with known answers, read by the real reader. */
export async function vectorTable(set: string) {
  const meta = await readTableMeta(vectorPath(set, 'meta.json'));
  if (!meta.ok) throw new Error(JSON.stringify(meta.error));
  const read = await readScoreTable(vectorPath(set, 'scores.csv'), meta.value);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { table } = read.value;
  return { table, composites: compositesOf(table) };
}
