// R4: the disk fills up while marks are typed, and is freed; then the app is killed. Target: what
// the screen said to be saved on a full disk is there; saving resumes once there is room.
import fs from 'node:fs';
import path from 'node:path';
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
import { makeTmpfs, whyNoDisk } from './rig/small-disk.mjs';
import { runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'r4-full-disk';
const RUNS = runsOf({ smoke: 2, full: 50 });
const dice = makeDice(Date.now());
const memory = new Map();
const lost = [];
const reasons = new Map();
let timesTold = 0;

/** Whether so many keys were pressed. */
function after(keys) {
  let left = keys;
  return () => {
    left -= 1;
    return left < 0;
  };
}

/** Until the screen says so, or not. */
async function waitFor(desk, at, milliseconds) {
  const began = performance.now();
  while (performance.now() - began < milliseconds) {
    if ((await readScreen(desk)).at === at) return true;
    await desk.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return false;
}

async function fillAgainAndAgain(disk) {
  const userData = path.join(disk.folder, 'profile');
  fs.mkdirSync(userData);
  let { app, desk } = await enterFirst({ userData });
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const fillAt = 200 + dice.below(1200);
    const typing = typeMarks(desk, {
      dice,
      memory,
      until: () => performance.now() - began > fillAt + 2500,
    });
    await new Promise((resolve) => setTimeout(resolve, fillAt));
    disk.fill();
    await typing;
    const { at, said } = await readScreen(desk);
    if (at === 'not-saved') timesTold += 1;
    if (at === 'not-saved') reasons.set(said, (reasons.get(said) ?? 0) + 1);
    disk.free();
    const resumed = await typeMarks(desk, { dice, memory, until: after(4) }).then(() =>
      waitFor(desk, 'saved', 8000),
    );
    if (!resumed) lost.push(`run ${run}: does not save again: ${(await readScreen(desk)).said}`);
    await typeMarks(desk, { dice, memory, until: after(2) });
    await killAll(app);
    ({ app, desk } = await enterAgain({ userData }));
    const held = await readDatabase(desk);
    lost.push(...findLost(memory, held).map((each) => `run ${run}: ${each}`));
    const read = desk.getByRole('button', { name: 'J’ai lu' });
    if ((await read.count()) > 0) await read.click();
    const now = new Map(held);
    for (const cell of memory.keys())
      memory.set(cell, { acknowledged: now.get(cell) ?? 0, since: [] });
  }
  await killAll(app);
}

async function fillDisk() {
  const disk = makeTmpfs('120m');
  try {
    await fillAgainAndAgain(disk);
  } finally {
    disk.remove();
  }
  if (timesTold === 0) lost.push('never told: the disk was not full for the app');
  for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
  for (const [said, times] of reasons) console.log(`  ${times} × ${said}`);
  console.log(`  told « not saved » in ${timesTold} of ${RUNS} runs`);
  tell({
    name: NAME,
    runs: RUNS,
    lost: lost.length,
    refused: timesTold,
    target: 'never "Saved" in vain, resumes when freed',
    isMet: lost.length === 0 && memory.size > 0,
  });
}

const why = whyNoDisk();
if (why === null) await fillDisk();
else skip(NAME, why);
