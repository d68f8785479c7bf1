// A Palmarès of the future: today's own source with one version raised, built beside.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const SOURCE = [
  'build',
  'electron',
  'renderer',
  'shared',
  'package.json',
  'tsconfig.json',
  'LICENSE',
];

/** What is raised: file, what it says today, what it will say. */
const RAISED = {
  database: [
    ['renderer/store/database.ts', DATABASE()],
    ['renderer/store/draft-database.ts', DATABASE()],
  ],
  journal: [['electron/journal/head-mirror.ts', [/const VERSION = 1;/, 'const VERSION = 2;']]],
};

function DATABASE() {
  return [
    /this\.schema = this\.verno;/g,
    "this.version(90).stores({ ofTheFuture: 'id' });\n    this.schema = this.verno;",
  ];
}

/** Builds it; the folder it runs from, gone when this process ends. */
export function buildNewer(what) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-newer-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  for (const each of SOURCE) {
    fs.cpSync(path.join(root, each), path.join(folder, each), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [name, [today, then]] of RAISED[what]) {
    const file = path.join(folder, name);
    const before = fs.readFileSync(file, 'utf8');
    const after = before.replaceAll(new RegExp(today, 'g'), then);
    if (after === before) throw new Error(`${name} says no version any more`);
    fs.writeFileSync(file, after);
  }
  const built = spawnSync(process.execPath, ['build/build.mjs'], { cwd: folder, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the newer app does not build: ${built.stderr}`);
  return folder;
}
