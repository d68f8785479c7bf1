// `npm run bench -- mark`: what a juror feels, in one run: a key to its painted mark and to
// « Enregistré », a list of 500 dossiers, the first page of a 200-page PDF, memory over 60
// dossiers. Beside the two times of a key stand bare ones of the same machine and run, so that
// a slow machine is slow for both.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from '../../test/trial/rig/bundle.mjs';
import { launchApp, makeUserData } from '../launch-app.mjs';
import { root } from '../tools.mjs';
import { memoryOf } from './memory-of.mjs';
import { median, p99, sayLine } from './say-line.mjs';
import { makeEdition, sitDown } from './sit-down.mjs';
import { firstPage, keyTimes, longTasks, watchKeys } from './watch-desk.mjs';

const PAGES = 200;
const DOSSIERS = 60;
const LIST = 500;
/** Milliseconds on an idle machine, where a bare box answers a key within one frame; MB. */
const LIMITS = { painted: 32, saved: 60, task: 50, page: 1000, growth: 30 };
const IDLE_BARE = 16;

/** Milliseconds of one line flushed to this disk, as the journal does it. */
function bareFlush(folder) {
  const handle = fs.openSync(path.join(folder, 'bare'), 'a');
  const took = Array.from({ length: 200 }, () => {
    const began = performance.now();
    fs.writeSync(handle, 'a line of a journal, about as long as one\n');
    fs.fdatasyncSync(handle);
    return performance.now() - began;
  });
  fs.closeSync(handle);
  return p99(took);
}

/** Marks every dossier from the keyboard; the times of each key. */
async function markAll(desk) {
  await watchKeys(desk);
  for (let nth = 0; nth < DOSSIERS; nth += 1) {
    for (let at = 0; at < 8; at += 1) {
      await desk.keyboard.press(String(((nth + at * 2) % 5) + 1));
      // A hand that knows the grid strikes five or six digits a second.
      await desk.waitForTimeout(150);
      // Every other time, a key that nothing hears: it measures the machine.
      if (at % 2 === 1) await desk.keyboard.press('q');
      if (at % 2 === 1) await desk.waitForTimeout(100);
    }
    await desk.keyboard.press('n');
    await desk.waitForTimeout(120);
  }
  return keyTimes(desk);
}

/** Opens every dossier once and waits for its first page; milliseconds each. */
async function readAll(desk) {
  const took = [];
  for (let nth = 0; nth < DOSSIERS; nth += 1) {
    took.push(await firstPage(desk, nth, PAGES));
  }
  return took;
}

async function collect(app, desk) {
  const session = await app.context().newCDPSession(desk);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await desk.waitForTimeout(1500);
  return memoryOf(app.process().pid);
}

async function benchDossiers(folder) {
  const made = await makeEdition(path.join(folder, 'sixty'), DOSSIERS);
  const { withLongDecks } = await bundle(import.meta.resolve('../../test/bench/long-decks.ts'));
  fs.writeFileSync(made.edition, await withLongDecks(made.folder, PAGES));
  const userData = makeUserData();
  const app = await launchApp({ userData, language: 'fr' });
  try {
    const desk = await sitDown(app, made);
    const pages = await readAll(desk);
    // Caches fill once: what counts is whether another sixty add to them.
    await readAll(desk);
    const before = await collect(app, desk);
    await readAll(desk);
    const after = await collect(app, desk);
    return { pages, before, after };
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function benchKeys(folder) {
  const made = await makeEdition(path.join(folder, 'keys'), DOSSIERS);
  const userData = makeUserData();
  const app = await launchApp({ userData, language: 'fr' });
  try {
    const desk = await sitDown(app, made);
    return { ...(await markAll(desk)), flush: bareFlush(userData) };
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function benchList(folder) {
  const made = await makeEdition(path.join(folder, 'list'), LIST);
  const userData = makeUserData();
  const app = await launchApp({ userData, language: 'fr' });
  try {
    const desk = await sitDown(app, made);
    return await longTasks(desk, LIST);
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function benchMark() {
  if (!fs.existsSync(path.join(root, 'dist/cli.cjs'))) throw new Error('npm run build first');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-mark-'));
  try {
    const keys = await benchKeys(folder);
    const list = await benchList(folder);
    const read = await benchDossiers(folder);
    const painted = p99(keys.painted);
    const saved = p99(keys.saved);
    const bare = p99(keys.bare);
    // On a busy machine a bare box is late too: the limits are late by as much.
    const busy = Math.max(1, bare / IDLE_BARE);
    const isMet = [
      sayLine(`key to painted mark, p99 of ${keys.painted.length}`, painted, {
        limit: LIMITS.painted * busy,
        beside: `a bare box ${bare.toFixed(1)} ms, median ${median(keys.painted).toFixed(1)} ms`,
      }),
      sayLine(`key to « Enregistré », p99 of ${keys.saved.length}`, saved, {
        limit: LIMITS.saved * busy,
        beside: `one bare flush ${keys.flush.toFixed(1)} ms, median ${median(keys.saved).toFixed(1)} ms`,
      }),
      sayLine(
        `${LIST} dossiers scrolled, longest of ${list.tasks.length} long tasks`,
        list.longest,
        {
          limit: LIMITS.task * busy,
          beside: `${list.steps} steps`,
        },
      ),
      sayLine(`first page of ${PAGES}, slowest of ${read.pages.length}`, Math.max(...read.pages), {
        limit: LIMITS.page,
        beside: `median ${median(read.pages).toFixed(0)} ms`,
      }),
      sayLine(`memory, ${DOSSIERS} dossiers opened and closed again`, read.after - read.before, {
        limit: LIMITS.growth,
        beside: `${read.before.toFixed(0)} then ${read.after.toFixed(0)} MB`,
        unit: 'MB',
      }),
    ].every(Boolean);
    process.exitCode = isMet ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
