// R2: one process of the running app dies (the page's, the one that draws, the one that stores or
// fetches) while marks are typed. Target: no mark that the screen had said to be saved is lost,
// and the screen is back on the same sheet within 2 seconds, without a code typed again.
import fs from 'node:fs';
import { makeUserData } from '../../build/launch-app.mjs';
import { makeDice } from './rig/dice.mjs';
import {
  enterAgain,
  enterFirst,
  findLost,
  killAll,
  readDatabase,
  readScreen,
  typeMarks,
} from './rig/juror.mjs';
import { killOne, processesOf, throughMain } from './rig/one-process.mjs';
import { limitOf, PATIENCE_MS, runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'r2-kill-process';
if (process.platform !== 'linux') {
  skip(NAME, 'what each process does is read from /proc');
  process.exit();
}
const RUNS = runsOf({ smoke: 3, full: 60 });
const BACK_MS = limitOf(2000);
/** A page that dies again this soon is left as it is, by the app's own rule. */
const CRASHES_APART_MS = 3000;
/** Chromium ends itself where what draws died six times within minutes. */
const KILLS_A_START = 12;
const KINDS = ['renderer', 'gpu-process', 'utility'];
const userData = makeUserData();
const dice = makeDice(Date.now());
const memory = new Map();
const lost = [];
const backs = new Map(KINDS.map((kind) => [kind, []]));

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the sheet stands there and answers to the next frame; how long it took. */
async function waitForSheet(desk, since) {
  for (;;) {
    const isBack = await desk.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() =>
            resolve(document.querySelector('aside[aria-labelledby="juror-sheet"]') !== null),
          );
        }),
    );
    const took = performance.now() - since;
    if (isBack === true) return took;
    if (took > PATIENCE_MS) throw new Error('the sheet did not come back');
    await pause(10);
  }
}

/** What the app, which lives on, had not yet saved. */
async function waitForSaved(desk) {
  const began = performance.now();
  while ((await readScreen(desk))?.at !== 'saved') {
    if (performance.now() - began > PATIENCE_MS) throw new Error('does not save any more');
    await pause(10);
  }
}

try {
  let { app } = await enterFirst({ userData });
  let desk = throughMain(app);
  let lastCrash = Number.NEGATIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const kind = KINDS[run % KINDS.length];
    if (run > 0 && run % KILLS_A_START === 0) {
      await killAll(app);
      ({ app } = await enterAgain({ userData }));
      desk = throughMain(app);
    }
    let isOver = false;
    const typing = typeMarks(desk, { dice, memory, until: () => isOver });
    const rest = kind === 'renderer' ? lastCrash + CRASHES_APART_MS + 200 - performance.now() : 0;
    await pause(Math.max(rest, 150 + dice.below(1000)));
    const [victim] = processesOf(app, kind);
    if (victim === undefined) throw new Error(`no ${kind} runs`);
    const since = performance.now();
    killOne(victim);
    isOver = true;
    await typing;
    const took = await waitForSheet(desk, since);
    // By now the app has heard of it, however late.
    if (kind === 'renderer') lastCrash = performance.now();
    backs.get(kind).push(took);
    await waitForSaved(desk);
    const held = new Map(await readDatabase(desk));
    lost.push(...findLost(memory, held).map((each) => `run ${run}, ${kind}: ${each}`));
    // What survived is what counts from now on.
    for (const cell of memory.keys())
      memory.set(cell, { acknowledged: held.get(cell) ?? 0, since: [] });
  }
  await killAll(app);
} finally {
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}

for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
let slow = 0;
for (const [kind, took] of backs) {
  const sorted = took.toSorted((a, b) => a - b).map(Math.round);
  slow += sorted.filter((each) => each > BACK_MS).length;
  console.log(
    `  ${kind}: ${sorted.length} times, back in ${sorted[Math.floor(sorted.length / 2)]} ms (median), ${sorted.at(-1)} ms (worst)`,
  );
}
tell({
  name: NAME,
  runs: RUNS,
  lost: lost.length,
  refused: 0,
  target: `0 acknowledged marks lost, screen back < ${BACK_MS} ms`,
  isMet: lost.length === 0 && memory.size > 0 && slow === 0,
});
