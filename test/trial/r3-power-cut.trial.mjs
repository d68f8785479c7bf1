// R3: the power goes while marks are typed, while files come in and while a decision is sealed, on
// a file system that forgets what was not synced; a key (vfat where the kernel knows it) is pulled out during an export.
// Target: nothing that was said to be saved is lost; an older file stays intact, a new one is whole
// or absent, a seal all or nothing. Marks are typed in the window; the three others are the app's
// own acts of saving, run without it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFile } from './rig/bundle.mjs';
import { cutExports, cutWork } from './rig/cut-saver.mjs';
import { makeDice } from './rig/dice.mjs';
import {
  enterAgain,
  enterFirst,
  findLost,
  killAll,
  readDatabase,
  readTold,
  typeMarks,
} from './rig/juror.mjs';
import { makeExt4, whyNoPowerCut } from './rig/small-disk.mjs';
import { runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'r3-power-cut';
const RUNS = runsOf({ smoke: 5, full: 100 });
/** A fifth of the cuts for each of the three other acts. */
const OTHERS = Math.floor(RUNS / 5);
const MARKING = RUNS - 3 * OTHERS;
const dice = makeDice(Date.now());
const memory = new Map();
const lost = [];
const fates = new Map();

async function cutAgainAndAgain(disk) {
  const userData = path.join(disk.folder, 'profile');
  fs.mkdirSync(userData);
  let { app, desk } = await enterFirst({ userData });
  for (let run = 0; run < MARKING; run += 1) {
    const typing = typeMarks(desk, { dice, memory, until: () => false });
    await new Promise((resolve) => setTimeout(resolve, 300 + dice.below(1500)));
    disk.cutPower();
    // A cut is a cut: what the dying app still says is said to nobody.
    const seen = structuredClone(memory);
    await killAll(app);
    await typing;
    disk.restart();
    ({ app, desk } = await enterAgain({ userData }));
    const held = await readDatabase(desk);
    lost.push(...findLost(withLater(seen, memory), held).map((each) => `run ${run}: ${each}`));
    const said = (await readTold(desk)) ?? 'nothing to tell';
    fates.set(said, (fates.get(said) ?? 0) + 1);
    if (said !== 'nothing to tell') await desk.getByRole('button', { name: 'J’ai lu' }).click();
    const now = new Map(held);
    for (const cell of memory.keys())
      memory.set(cell, { acknowledged: now.get(cell) ?? 0, since: [] });
  }
  await killAll(app);
}

/** What was saved at the cut, and all that was typed since, shown or not. */
function withLater(seen, later) {
  const all = new Map(
    [...later].map(([cell, { acknowledged, since }]) => {
      const before = seen.get(cell) ?? { acknowledged: 0, since: [] };
      return [cell, { ...before, since: [...before.since, acknowledged, ...since] }];
    }),
  );
  return Object.assign(all, { pressed: later.pressed });
}

async function cutPower() {
  const script = await bundleFile(import.meta.resolve('./rig/saver.ts'));
  const saver = await import(pathToFileURL(script).href);
  const others = { saver, script, runs: OTHERS, dice };
  lost.push(...(await cutExports(others)));
  lost.push(...(await cutWork({ ...others, what: 'import' })));
  lost.push(...(await cutWork({ ...others, what: 'seal' })));
  const disk = makeExt4(256);
  try {
    await cutAgainAndAgain(disk);
  } finally {
    disk.remove();
  }
  console.log(`  ${MARKING} cuts while marking, ${OTHERS} during each of export, import, seal`);
  for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
  for (const [said, times] of fates) console.log(`  ${times} × ${said}`);
  tell({
    name: NAME,
    runs: RUNS,
    lost: lost.length,
    refused: 0,
    target: '0 acknowledged lost, old file intact, new one whole or absent',
    isMet: lost.length === 0 && memory.size > 0,
  });
}

const why = whyNoPowerCut();
if (why === null) await cutPower();
else skip(NAME, why);
