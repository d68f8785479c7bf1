// `npm run bench -- start`: our first heading and memory beside those of a bare Electron
// window, in turns within one run, so that a slow machine is slow for both.
// `npm run bench -- mark`: what a juror feels at the desk.
// `npm run bench -- merge`: score files brought in by the hundred, and by the ten thousand.
// `npm run bench -- stage`: dropped frames of a reveal, and the key to the first changed pixel.
// `npm run bench -- prepare`: 500 applications with 900 MB, from the table to the published edition.
// `npm run bench -- tally`: counting beside plain JavaScript and numpy.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { memoryOf } from './bench/memory-of.mjs';
import { neededSwitches } from './electron-runtime.mjs';
import { launchApp, makeUserData, startElectron } from './launch-app.mjs';
import { onScreen, root } from './tools.mjs';

const RUNS = 7;
/** Time to the first heading, and proportional memory of all processes, as ratios to a bare window. */
const LIMITS = { start: 2.2, memory: 1.5 };

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const SUBJECTS = {
  bare: (userData) =>
    startElectron([
      ...neededSwitches(),
      '--disable-gpu',
      `--user-data-dir=${userData}`,
      path.join(root, 'build/bare-window'),
    ]),
  palmares: (userData) => launchApp({ userData }),
};

/** Milliseconds to the first heading on screen, MB once settled. */
async function measure(subject, userData) {
  const began = Date.now();
  const app = await SUBJECTS[subject](userData);
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const painted = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return performance.timeOrigin + (paint?.startTime ?? performance.now());
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return { start: painted - began, memory: memoryOf(app.process().pid) };
  } finally {
    await app.close();
  }
}

async function benchStart() {
  const found = { bare: [], palmares: [] };
  const folders = { bare: makeUserData(), palmares: makeUserData() };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const subject of Object.keys(SUBJECTS)) {
      const seen = await measure(subject, folders[subject]);
      // The first run fills caches of the disk: seen by nobody twice.
      if (run > 0) found[subject].push(seen);
    }
  }
  for (const folder of Object.values(folders))
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const of = (subject, what) => median(found[subject].map((seen) => seen[what]));
  let isMet = true;
  for (const [what, unit] of [
    ['start', 'ms'],
    ['memory', 'MB'],
  ]) {
    const ratio = of('palmares', what) / of('bare', what);
    const fits = Number.isNaN(ratio) || ratio <= LIMITS[what];
    isMet &&= fits;
    console.log(
      `${what}: bare ${of('bare', what).toFixed(0)} ${unit}, palmares ${of('palmares', what).toFixed(0)} ${unit}, ratio ${ratio.toFixed(2)} (limit ${LIMITS[what]}) ${fits ? 'ok' : 'TOO MUCH'}`,
    );
  }
  console.log(`median of ${RUNS} runs, in turns, both through the same test driver`);
  process.exitCode = isMet ? 0 : 1;
}

/** Counting needs no window. */
async function benchTally() {
  const bench = await import('./bench/tally.mjs');
  await bench.benchTally();
}

async function benchMark() {
  const bench = await import('./bench/mark.mjs');
  await bench.benchMark();
}

async function benchMerge() {
  const bench = await import('./bench/merge.mjs');
  await bench.benchMerge();
}

/** On a screen of its own, whose memory can be read. */
async function benchStage() {
  const bench = await import('./bench/stage.mjs');
  await bench.benchStage();
}

async function benchPrepare() {
  const bench = await import('./bench/prepare.mjs');
  await bench.benchPrepare();
}

const BENCHES = {
  start: benchStart,
  stage: benchStage,
  tally: benchTally,
  mark: benchMark,
  merge: benchMerge,
  prepare: benchPrepare,
};
const SEEN = ['start', 'mark', 'prepare', 'merge'];

/** A screen of Xvfb whose memory is a file in `BENCH_SCREEN`; every other bench takes what there is. */
function screenFor(bench, asked) {
  if (bench === 'stage' && !process.env.BENCH_SCREEN) {
    process.env.BENCH_SCREEN = makeUserData();
    const server = `-screen 0 1920x1080x24 -fbdir ${process.env.BENCH_SCREEN}`;
    return ['xvfb-run', '-a', '-s', server, ...asked];
  }
  return SEEN.includes(bench) ? onScreen(asked) : asked;
}

const [name = 'start'] = process.argv.slice(2);
const command = [process.execPath, import.meta.filename, name];
const screen = screenFor(name, command);
if (!BENCHES[name]) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
} else if (screen[0] === process.execPath) {
  await BENCHES[name]();
} else {
  process.exitCode = spawnSync(screen[0], screen.slice(1), { stdio: 'inherit' }).status ?? 1;
}
