// R11: random ledgers as files, recomputed by a fresh process of the application from the raw
// ballots, and by a second implementation in another language that shares no code with it
// (rig/second-count, exact fractions of Python). Target: identical to the last figure.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle, bundleFile } from './rig/bundle.mjs';
import { runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'r11-second-count';
const RUNS = runsOf({ smoke: 40, full: 1_000 });
const SECOND = path.join(import.meta.dirname, 'rig/second-count/second_count.py');

/** The fresh process: every ledger of a folder, by name. */
async function count([module, folder]) {
  const { freshCount, freshKey } = await import(pathToFileURL(module).href);
  const key = await freshKey();
  for (const name of fs.readdirSync(folder).toSorted()) {
    console.log(`${name} ${await freshCount(path.join(folder, name), key)}`);
  }
}

function say(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (data) => {
      said += data;
    });
    child.on('close', (code) => resolve({ code, lines: said.trim().split('\n') }));
  });
}

/** How much of what can happen did happen: a trial of plain ledgers would prove little. */
function told(lines) {
  const seen = lines.map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)));
  const blocks = new Set(seen.flatMap((one) => one.blocks.map(([kind]) => kind)));
  const steps = new Set(seen.flatMap((one) => one.ranking.map((place) => place[5])));
  const sealed = seen.filter((one) => one.decided !== null).length;
  const suspended = seen.filter((one) => Object.values(one.standings).includes('suspended')).length;
  const aside = seen.filter((one) => one.setAside.length > 0).length;
  const papers = seen.filter((one) => one.papers.length > 0).length;
  const unproofed = seen.filter((one) => one.blocks.some(([kind]) => kind === 'name-unproofed'));
  console.log(
    `  ${aside} with sheets set aside, ${papers} with a counted sheet from paper, ` +
      `${unproofed.length} with a name not read over`,
  );
  console.log(
    `  ${sealed} decided, ${suspended} with a suspended juror, ${blocks.size} kinds of block, ` +
      `separated by ${[...steps]
        .filter((step) => step !== null)
        .toSorted()
        .join(' ')}`,
  );
}

async function compare() {
  if (spawnSync('python3', ['--version']).status !== 0) return skip(NAME, 'no python3 here');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-r11-'));
  const module = await bundleFile(import.meta.resolve('./rig/fresh-count.ts'));
  const lost = [];
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  try {
    const { writeRandomLedger } = await bundle(import.meta.resolve('./rig/random-ledger.ts'));
    for (let at = 0; at < RUNS; at += 1) {
      await writeRandomLedger(path.join(folder, String(at).padStart(5, '0')), seed + at);
    }
    const own = [fileURLToPath(import.meta.url), '--count', module, folder];
    const [fresh, second] = await Promise.all([
      say(process.execPath, own),
      say('python3', [SECOND, folder]),
    ]);
    if (fresh.code !== 0 || second.code !== 0)
      lost.push(`${fresh.code}, ${second.code}: a count died`);
    if (fresh.lines.length !== RUNS) lost.push(`${fresh.lines.length} ledgers counted of ${RUNS}`);
    for (const [at, line] of fresh.lines.entries()) {
      if (line !== second.lines[at]) lost.push(`SEED=${seed}: ${line}\n  / ${second.lines[at]}`);
    }
    if (lost.length === 0) told(fresh.lines);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const each of lost.slice(0, 5)) console.log(`  ${each}`);
  tell({
    name: NAME,
    runs: RUNS,
    lost: lost.length,
    refused: 0,
    target: 'both counts identical to the last figure',
    isMet: lost.length === 0,
  });
}

const at = process.argv.indexOf('--count');
if (at > 0) await count(process.argv.slice(at + 1));
else await compare();
