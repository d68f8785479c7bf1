// `npm run bench -- tally`: our counting beside plain JavaScript and numpy, in turns within
// one run, so that a slow machine is slow for all. CPU seconds of all threads.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build as viteBuild } from 'vite';
import { build } from '../build.mjs';
import { nodeBuild } from '../config/vite.mjs';
import { root } from '../tools.mjs';
import { writeBallots, writeTable } from './make-jury.mjs';

const RUNS = 3;
const REPLICATES = 10_000;
/** What noise may add to a ratio before it counts as missed. */
const NOISE = 1.25;
const LARGE = { jurors: 200, dossiers: 500, criteria: 10 };
const HUGE = { jurors: 5000, dossiers: 1000, criteria: 1 };
const REAL = { jurors: 20, dossiers: 40, criteria: 10 };

/**
 * Each line: a figure of ours as a ratio to one of theirs. The limits are those of the
 * design in seconds, over what plain JavaScript took there: 0.09 for the methods, 2.60
 * for the bootstrap, 2.96 in all.
 */
const LINES = [
  ['read the table', 'parts.read', 'plain.all', 0.3 / 2.96],
  ['read the table', 'parts.read', 'plainTable.read', 0.5],
  ['read the table', 'parts.read', 'numpy.read', 1],
  ['read 200 ballots', 'ballots.read', 'plain.all', 0.3 / 2.96],
  ['composite, mean, z, two-way', 'parts.methods', 'plain.methods', 0.1 / 0.09],
  ['10,000 bootstraps', 'parts.bootstrap', 'plain.bootstrap', 0.6 / 2.6],
  ['the same without vectors', 'parts.script', 'plain.bootstrap', 1],
  ['whole process', 'whole.all', 'plain.all', 1 / 2.96],
  ['whole process', 'whole.all', 'numpy.all', 1],
  ['a real jury, whole report, warm', 'warm.one', 'plain.all', 0.1 / 2.96],
  ['start', 'start.all', 'bare.all', 2],
  ['5,000,000 rows, whole report', 'huge.all', 'plain.all', 60 / 2.96],
];
const MEMORY_LIMIT = 1024;

const here = (name) => path.join(import.meta.dirname, name);
const inDist = (name) => path.join(root, 'dist', name);

/** What a process told as its last line; stops the bench where it failed. */
function run(command, args, env = {}) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, ...env } };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
  const told = (text) => text.trim().split('\n').at(-1) ?? '';
  return JSON.parse(told(stderr).startsWith('{') ? told(stderr) : told(stdout));
}

const node = (...args) => run(process.execPath, args);
const measured = (...args) => node('--require', here('print-usage.cjs'), ...args);

/** The name of a Python that has numpy; null where there is none. */
function findNumpy() {
  const has = (name) => spawnSync(name, ['-c', 'import numpy']).status === 0;
  return ['python3', 'python'].find(has) ?? null;
}

async function buildOurs() {
  await build(['kernel', 'cli']);
  const config = nodeBuild({ entry: 'build/bench/our-tally.mjs', name: 'our-tally' });
  config.build.outDir = path.join(root, '.cache/bench');
  config.build.rolldownOptions.output.format = 'es';
  config.build.rolldownOptions.output.entryFileNames = 'our-tally.mjs';
  await viteBuild(config);
  return path.join(root, '.cache/bench/our-tally.mjs');
}

/** Every subject by name: an act that ends with its figures. */
function subjectsIn(folder, { ours, numpy }) {
  const table = path.join(folder, 'scores.csv');
  const ballots = path.join(folder, 'ballots');
  const kernel = inDist('product.wasm');
  const cli = inDist('cli.cjs');
  const three = ['--methods', 'mean,zscore,twoway', '--bootstrap', String(REPLICATES), '--json'];
  return {
    plain: () => node(here('plain-tally.mjs'), ballots, String(REPLICATES)),
    plainTable: () => node(here('plain-tally.mjs'), table),
    ...(numpy && {
      numpy: () =>
        run(numpy, [here('numpy_tally.py'), table, String(REPLICATES)], {
          OMP_NUM_THREADS: '1',
          OPENBLAS_NUM_THREADS: '1',
        }),
    }),
    parts: () => node(ours, 'parts', table, String(REPLICATES), kernel),
    ballots: () => node(ours, 'ballots', ballots),
    whole: () => measured(cli, 'tally', table, ...three),
    warm: () => ({ one: node(ours, 'warm', path.join(folder, 'real.csv'), kernel).ten / 10 }),
    start: () => measured(cli, '--help'),
    bare: () => measured('-e', '0'),
  };
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

/** Medians of every figure over some runs, the subjects in turns. */
function measureInTurns(subjects) {
  const runs = Array.from({ length: RUNS }, () =>
    Object.fromEntries(Object.entries(subjects).map(([name, act]) => [name, act()])),
  );
  return (figure) => {
    const [name, part] = figure.split('.');
    return runs[0][name] === undefined ? null : median(runs.map((each) => each[name][part]));
  };
}

function tellLine([what, ours, theirs, limit], figureOf) {
  const [own, other] = [figureOf(ours), figureOf(theirs)];
  const against = theirs.split('.')[0];
  const name = `${what} / ${against}`.padEnd(42);
  if (own === null || other === null) {
    console.log(`${name} skipped: ${against} not installed`);
    return true;
  }
  const ratio = own / other;
  const fits = ratio <= limit * NOISE;
  const seconds = `${own.toFixed(3)} s / ${other.toFixed(3)} s`.padEnd(20);
  const verdict = ratio <= limit ? 'ok' : fits ? 'ok within noise' : 'TOO MUCH';
  console.log(`${name} ${seconds} = ${ratio.toFixed(3)} (limit ${limit.toFixed(3)}) ${verdict}`);
  return fits;
}

export async function benchTally() {
  const ours = await buildOurs();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-bench-'));
  try {
    writeTable(path.join(folder, 'scores.csv'), LARGE);
    writeBallots(path.join(folder, 'ballots'), LARGE);
    writeTable(path.join(folder, 'real.csv'), REAL);
    writeTable(path.join(folder, 'huge.csv'), HUGE);
    const figureOf = measureInTurns(subjectsIn(folder, { ours, numpy: findNumpy() }));
    const huge = measured(inDist('cli.cjs'), 'tally', path.join(folder, 'huge.csv'), '--json');
    const all = (figure) => (figure === 'huge.all' ? huge.all : figureOf(figure));
    const fits = LINES.map((line) => tellLine(line, all));
    const isSmall = huge.memory <= MEMORY_LIMIT;
    const memory = `${huge.memory.toFixed(0)} MB (limit ${MEMORY_LIMIT})`;
    console.log(`5,000,000 rows, memory: ${memory} ${isSmall ? 'ok' : 'TOO MUCH'}`);
    console.log(`CPU seconds, median of ${RUNS} runs in turns; the whole report once`);
    process.exitCode = isSmall && fits.every(Boolean) ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
