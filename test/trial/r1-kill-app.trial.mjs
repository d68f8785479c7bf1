// R1: kill −9 of every process of the app at a random moment while marks are typed. Target: no
// mark that the screen had said to be saved is lost, and the app is back within 3 seconds.
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
import { limitOf, runsOf, tell } from './rig/tell.mjs';

const RUNS = runsOf({ smoke: 4, full: 200 });
const RESTART_MS = limitOf(3000);
const userData = makeUserData();
const dice = makeDice(Date.now());
const memory = new Map();
const restarts = [];
const lost = [];

try {
  let { app, desk } = await enterFirst({ userData });
  for (let run = 0; run < RUNS; run += 1) {
    const typing = typeMarks(desk, { dice, memory, until: () => false });
    await new Promise((resolve) => setTimeout(resolve, 150 + dice.below(1500)));
    await killAll(app);
    await typing;
    let took;
    ({ app, desk, took } = await enterAgain({ userData }));
    restarts.push(took);
    const held = await readDatabase(desk);
    lost.push(...findLost(memory, held).map((each) => `run ${run}: ${each}`));
    const { marks } = await readScreen(desk);
    const onDisk = new Map(held);
    for (const [cell, mark] of marks) {
      if (mark !== (onDisk.get(cell) ?? 0)) lost.push(`run ${run}: ${cell} is not shown`);
    }
    // What survived is what counts from now on.
    for (const cell of memory.keys())
      memory.set(cell, { acknowledged: onDisk.get(cell) ?? 0, since: [] });
  }
  await app.close();
} finally {
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
const sorted = restarts.toSorted((a, b) => a - b);
const slow = sorted.filter((took) => took > RESTART_MS).length;
for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
console.log(
  `  ${memory.size} cells marked; restart median ${Math.round(sorted[Math.floor(sorted.length / 2)])} ms, worst ${Math.round(sorted.at(-1))} ms, ${slow} over ${RESTART_MS} ms`,
);
tell({
  name: 'r1-kill-app',
  runs: RUNS,
  lost: lost.length,
  refused: 0,
  target: `0 acknowledged marks lost, restart < ${RESTART_MS} ms`,
  isMet: lost.length === 0 && slow === 0 && memory.size > 0,
});
