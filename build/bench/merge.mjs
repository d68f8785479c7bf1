// `npm run bench -- merge`: score files brought in at the organiser's desk (time, tasks that
// hold the window, memory, the stop), and ten thousand of them through the command line.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../../test/trial/rig/bundle.mjs';
import { launchApp, makeUserData } from '../launch-app.mjs';
import { root, run } from '../tools.mjs';
import { memoryOf } from './memory-of.mjs';
import { sayLine } from './say-line.mjs';

const LARGE = { jurors: 200, dossiers: 500, criteria: 10 };
const USUAL = { jurors: 25, dossiers: 16, criteria: 8 };
/** Milliseconds, MB. */
const LIMITS = { large: 30_000, usual: 2000, stop: 2000, task: 100, growth: 500, memory: 1024 };
const MANY = 10_000;
/** Four times as many files may take four times as long, and what noise adds. */
const LINEAR = 1.25;
const cli = path.join(root, 'dist/cli.cjs');

async function makeDemo(folder, sizes) {
  const asked = Object.entries(sizes).flatMap(([name, size]) => [`--${name}`, String(size)]);
  const made = await run([process.execPath, cli, 'demo', folder, ...asked], { quiet: true });
  if (made.status !== 0) throw new Error(made.output);
  return folder;
}

const answerDialog = (app, paths) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);

/** The organiser's desk of a generated edition, before any file. */
async function sitAtMerge(app, demo) {
  const desk = await app.firstWindow();
  desk.setDefaultTimeout(60_000);
  await desk.getByRole('heading', { level: 1 }).first().waitFor();
  await desk.keyboard.press('2');
  for (const [name, label] of [
    ['demo.edition', /^Fichier d’édition/],
    ['organiser.key', /^Clé d’organisateur/],
  ]) {
    await answerDialog(app, [path.join(demo, name)]);
    await desk.getByRole('button', { name: label }).click();
    await desk.getByText(name, { exact: true }).first().waitFor();
  }
  const passphrase = fs.readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  await desk.getByLabel('Phrase secrète de la clé').fill(passphrase);
  await desk.getByRole('button', { name: 'Ouvrir l’édition' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Fichiers reçus' }).waitFor();
  await answerDialog(app, [path.join(demo, 'ballots')]);
  return desk;
}

async function atMerge(demo, act) {
  const userData = makeUserData();
  const app = await launchApp({ userData, language: 'fr' });
  try {
    return await act(await sitAtMerge(app, demo), app.process().pid);
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Every task that holds the page, and every number the progress bar shows. */
const watchPage = (desk) =>
  desk.evaluate(() => {
    window.benchSeen = { tasks: [], steps: [] };
    const { tasks, steps } = window.benchSeen;
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map((each) => each.duration));
    }).observe({ type: 'longtask' });
    const look = () => {
      const now = document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow');
      if (now !== null && now !== undefined && now !== steps.at(-1)) steps.push(now);
      requestAnimationFrame(look);
    };
    look();
  });

const bring = (desk) => desk.getByRole('button', { name: 'Choisir des fichiers…' }).click();

/** Brings every ballot in; milliseconds, the longest task, the memory it grew by at its highest. */
function importAll(demo, jurors) {
  return atMerge(demo, async (desk, pid) => {
    await desk.waitForTimeout(2000);
    await watchPage(desk);
    const before = memoryOf(pid);
    let highest = before;
    const sampling = setInterval(() => {
      highest = Math.max(highest, memoryOf(pid));
    }, 700);
    const began = performance.now();
    await bring(desk);
    await desk
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${jurors} fichiers lus`) })
      .waitFor();
    const took = performance.now() - began;
    // What is drawn after the last file belongs to it as well.
    await desk.waitForTimeout(1500);
    clearInterval(sampling);
    const { tasks, steps } = await desk.evaluate(() => window.benchSeen);
    const growth = Math.max(highest, memoryOf(pid)) - before;
    return { took, tasks, longest: Math.max(0, ...tasks), steps: steps.length, growth, before };
  });
}

/** Milliseconds from « Arrêter » to the sentence that says so; then the rest comes in. */
function stopHalfWay(demo, jurors) {
  return atMerge(demo, async (desk) => {
    await bring(desk);
    const stop = desk.getByRole('button', { name: 'Arrêter' });
    await stop.waitFor();
    const began = performance.now();
    await stop.click();
    await desk.getByText(/Arrêté par vous/).waitFor();
    const took = performance.now() - began;
    const said = await desk.getByText(/Arrêté par vous/).textContent();
    const read = Number(/^(\d+) fichiers? lus?/.exec(said ?? '')?.[1] ?? Number.NaN);
    await bring(desk);
    await desk
      .getByRole('status')
      .filter({ hasText: new RegExp(`^${jurors} fichiers lus`) })
      .waitFor();
    return { took, read };
  });
}

/** CPU seconds and MB of `palmares merge` over the first so many files. */
function mergeMany(demo, folder) {
  const at = (name) => path.join(demo, name);
  const usage = path.join(import.meta.dirname, 'print-usage.cjs');
  const key = ['--key', at('organiser.key'), '--passphrase-file', at('passphrase.txt')];
  const asked = ['merge', '--json', '--edition', at('demo.edition'), ...key, folder];
  const options = { encoding: 'utf8', maxBuffer: 1 << 30 };
  const ran = spawnSync(process.execPath, ['--require', usage, cli, ...asked], options);
  if (ran.status !== 0) throw new Error(ran.stderr);
  const { receipts } = JSON.parse(ran.stdout.trim().split('\n').at(-1));
  const refused = receipts.filter((each) => each.receiptCode === undefined).length;
  return { ...JSON.parse(ran.stderr.trim().split('\n').at(-1)), files: receipts.length, refused };
}

async function sayMany(folder) {
  const { writeManyBallots } = await bundle(
    import.meta.resolve('../../test/bench/many-ballots.ts'),
  );
  const demo = path.join(folder, 'demo');
  const made = await run([process.execPath, cli, 'demo', demo], { quiet: true });
  if (made.status !== 0) throw new Error(made.output);
  const all = path.join(folder, 'many');
  await writeManyBallots({ demo, into: all, count: MANY });
  const quarter = path.join(folder, 'quarter');
  fs.mkdirSync(quarter);
  for (const name of fs
    .readdirSync(all)
    .toSorted()
    .slice(0, MANY / 4)) {
    fs.copyFileSync(path.join(all, name), path.join(quarter, name));
  }
  const few = mergeMany(demo, quarter);
  const many = mergeMany(demo, all);
  const beside = `${few.files} files ${few.all.toFixed(1)} s, ${many.files} files ${many.all.toFixed(1)} s, ${many.refused} refused`;
  return [
    sayLine('palmares merge, four times the files', many.all / few.all, {
      limit: 4 * LINEAR,
      beside,
      unit: 'times',
    }),
    sayLine(`palmares merge, memory of ${many.files} files`, many.memory, {
      limit: LIMITS.memory,
      beside: `${few.memory.toFixed(0)} MB for ${few.files}`,
      unit: 'MB',
    }),
    many.refused === 0 && many.files === MANY,
  ];
}

async function sayDesk(folder) {
  const large = await makeDemo(path.join(folder, 'large'), LARGE);
  const usual = await makeDemo(path.join(folder, 'usual'), USUAL);
  const big = await importAll(large, LARGE.jurors);
  const stopped = await stopHalfWay(large, LARGE.jurors);
  const small = await importAll(usual, USUAL.jurors);
  const tasks = (seen) => `${seen.tasks.length} tasks over 50 ms`;
  return [
    sayLine(`${LARGE.jurors} ballots of ${LARGE.dossiers} × ${LARGE.criteria}`, big.took, {
      limit: LIMITS.large,
      beside: `${big.steps} steps of the bar`,
    }),
    sayLine('  longest task of the window', big.longest, {
      limit: LIMITS.task,
      beside: tasks(big),
    }),
    sayLine('  memory grown at its highest', big.growth, {
      limit: LIMITS.growth,
      beside: `${big.before.toFixed(0)} MB before`,
      unit: 'MB',
    }),
    sayLine('  « Arrêter » to stopped', stopped.took, {
      limit: LIMITS.stop,
      beside: `${stopped.read} read by then, all after the second drop`,
    }),
    stopped.read < LARGE.jurors,
    sayLine(`${USUAL.jurors} usual ballots`, small.took, {
      limit: LIMITS.usual,
      beside: `longest task ${small.longest.toFixed(0)} ms`,
    }),
  ];
}

export async function benchMerge() {
  if (!fs.existsSync(cli)) throw new Error('npm run build first');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-merge-'));
  try {
    const met = [...(await sayDesk(folder)), ...(await sayMany(folder))];
    process.exitCode = met.every(Boolean) ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
