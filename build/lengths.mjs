// Lengths of our files: long files are where a house starts to run away.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './tools.mjs';

const FOLDERS = ['electron', 'renderer', 'shared', 'build', 'test'];
const CODE = /\.(ts|tsx|mjs|cjs)$/;
const MEDIAN_LIMIT = 120;
const FILE_LIMIT = 400;

function listFiles() {
  return FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .map((name) => path.join(folder, name))
      .filter((name) => CODE.test(name)),
  );
}

/** `{ status, output }`: fails above 400 lines in one file, or a median above 120. */
export function checkLengths() {
  const lengths = listFiles()
    .map((name) => ({
      name,
      lines: fs.readFileSync(path.join(root, name), 'utf8').split('\n').length - 1,
    }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share) => lengths[Math.floor((lengths.length - 1) * share)];
  const long = lengths.filter(({ lines }) => lines > FILE_LIMIT);
  const facts = `${lengths.length} files, median ${at(0.5).lines}, 95 % ≤ ${at(0.95).lines}, longest ${at(1).lines} (${at(1).name})`;
  const fails = long.length > 0 || at(0.5).lines > MEDIAN_LIMIT;
  return {
    status: fails ? 1 : 0,
    output: `${facts}\n${long.map(({ name }) => `too long: ${name}\n`).join('')}`,
  };
}
