// R5: the files of the database corrupted between two starts: log, table, MANIFEST, CURRENT, any
// byte, cut, gone. Target: every mark is there again from the journal, and never in silence.
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../build/launch-app.mjs';
import { makeDice } from './rig/dice.mjs';
import {
  enterAgain,
  enterFirst,
  findLost,
  hasSentinel,
  killAll,
  leaveSentinel,
  NotOpened,
  readDatabase,
  readTold,
  typeMarks,
} from './rig/juror.mjs';
import { runsOf, tell } from './rig/tell.mjs';

const RUNS = runsOf({ smoke: 4, full: 200 });
let userData = makeUserData();
const dice = makeDice(Date.now());
const memory = new Map();
const lost = [];
/** Said at once: a long run that is cut short has still told what it found. */
function lose(what) {
  lost.push(what);
  if (lost.length <= 20) console.log(`  ${what}`);
}

const fates = { told: 0, unhurt: 0 };

const HURTS = {
  log: (folder) => flip(folder, /\.log$/),
  table: (folder) => flip(folder, /\.ldb$|\.log$/),
  manifest: (folder) => flip(folder, /^MANIFEST/),
  current: (folder) => fs.writeFileSync(path.join(folder, 'CURRENT'), 'MANIFEST-999999\n'),
  bytes: (folder) => flip(folder, /./, 1 + dice.below(200)),
  cut: (folder) => {
    const file = pick(folder, /\.log$|\.ldb$|^MANIFEST/);
    fs.truncateSync(file, dice.below(fs.statSync(file).size + 1));
  },
  'file gone': (folder) => fs.rmSync(pick(folder, /\.log$|\.ldb$|^MANIFEST|^CURRENT/)),
  'folder gone': (folder) => fs.rmSync(folder, { recursive: true }),
};

function pick(folder, pattern) {
  const names = fs.readdirSync(folder).filter((each) => pattern.test(each) && each !== 'LOCK');
  return path.join(folder, dice.oneOf(names));
}

function flip(folder, pattern, times = 1) {
  const file = pick(folder, pattern);
  const bytes = fs.readFileSync(file);
  for (let n = 0; n < times && bytes.length > 0; n += 1)
    bytes[dice.below(bytes.length)] ^= 1 << dice.below(8);
  fs.writeFileSync(file, bytes);
}

/** In at the first start, or at a second one with the first counted as a failure; else null. */
async function enterOrTell(name) {
  for (const start of ['first', 'second']) {
    try {
      return await enterAgain({ userData });
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      lose(`${name}: not open at the ${start} start: ${error.message}`);
    }
  }
  return null;
}

try {
  let { app, desk } = await enterFirst({ userData });
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await typeMarks(desk, { dice, memory, until: () => performance.now() - started > 300 });
    await leaveSentinel(desk);
    let marked = 0;
    await typeMarks(desk, { dice, memory, until: () => marked++ >= 8 });
    await desk.locator('[data-at=saved]').first().waitFor();
    const before = new Map(await readDatabase(desk));
    if (dice.below(2) === 0) await killAll(app);
    else await app.close();
    const [hurt, act] = dice.oneOf(Object.entries(HURTS));
    const folder = path.join(userData, 'IndexedDB/app_palmares_0.indexeddb.leveldb');
    act(folder);
    const entered = await enterOrTell(`run ${run}, ${hurt}`);
    if (entered === null) {
      // What does not open at a second start either is lost; the trial goes on with another.
      fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
      userData = makeUserData();
      memory.clear();
      ({ app, desk } = await enterFirst({ userData }));
      continue;
    }
    ({ app, desk } = entered);
    const held = await readDatabase(desk);
    const said = await readTold(desk);
    for (const each of findLost(memory, held)) lose(`run ${run}, ${hurt}: ${each}`);
    const after = new Map(held);
    for (const [cell, mark] of before)
      if (after.get(cell) !== mark) lose(`run ${run}, ${hurt}: ${cell} changed`);
    const isWhole = await hasSentinel(desk);
    if (!isWhole && said === null) lose(`run ${run}, ${hurt}: rebuilt in silence`);
    fates[said === null ? 'unhurt' : 'told'] += 1;
    if (said !== null) await desk.getByRole('button', { name: 'J’ai lu' }).click();
  }
  await killAll(app);
} finally {
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`  ${fates.told} rebuilt and told, ${fates.unhurt} unhurt`);
tell({
  name: 'r5-broken-database',
  runs: RUNS,
  lost: lost.length,
  refused: 0,
  target: 'all rebuilt from the journal, never silent',
  isMet: lost.length === 0 && memory.size > 0,
});
