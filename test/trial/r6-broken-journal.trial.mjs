// R6: the journal corrupted between two starts: torn tail, flipped byte, truncated, missing,
// older; and the same with the database gone too. Target: a torn tail drops one line; else all
// is rebuilt from the database or a snapshot, and the exact loss is told.
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../build/launch-app.mjs';
import { makeDice } from './rig/dice.mjs';
import {
  enterAgain,
  enterFirst,
  findLost,
  JUROR,
  killAll,
  readDatabase,
  readTold,
  typeMarks,
} from './rig/juror.mjs';
import { runsOf, tell } from './rig/tell.mjs';

const RUNS = runsOf({ smoke: 4, full: 200 });
const userData = makeUserData();
const folder = path.join(userData, 'editions/demo-2027', `juror-${JUROR}`);
const database = path.join(userData, 'IndexedDB');
const log = path.join(folder, 'journal.log');
const dice = makeDice(Date.now());
const memory = new Map();
const lost = [];
const fates = new Map();
let older = null;

const linesOf = () => fs.readFileSync(log, 'utf8').split('\n').filter(Boolean);
const HURTS = {
  'torn tail': () =>
    fs.appendFileSync(
      log,
      linesOf()
        .at(-1)
        .slice(0, 1 + dice.below(80)),
    ),
  'flipped byte': () => {
    const bytes = fs.readFileSync(log);
    bytes[dice.below(bytes.length)] ^= 1 << dice.below(8);
    fs.writeFileSync(log, bytes);
  },
  truncated: () => fs.truncateSync(log, dice.below(fs.statSync(log).size)),
  'last lines gone': () => {
    const kept = linesOf().slice(0, -(1 + dice.below(5)));
    fs.writeFileSync(log, kept.map((line) => `${line}\n`).join(''));
  },
  missing: () => fs.rmSync(log),
  older: () => fs.writeFileSync(log, older),
  'head gone': () => fs.rmSync(path.join(folder, 'journal.head')),
};
/** With the database gone too, what is missing must be told as lost, mark for mark or more. */
function judge({ name, hasDatabase, isHurt, held, said, lostDeclaration }) {
  const missing = findLost(memory, held);
  if (hasDatabase && missing.length > 0) lost.push(`${name}: ${missing.join(', ')}`);
  if (missing.length > 0 && !/perdu|base est vide/.test(said ?? ''))
    lost.push(`${name}: ${missing.length} marks lost, told: ${said}`);
  if (lostDeclaration && !/perdu|base est vide/.test(said ?? ''))
    lost.push(`${name}: the declaration lost, told: ${said}`);
  if (hasDatabase && isHurt && said === null) lost.push(`${name}: in silence`);
  if (hasDatabase && /perdu/.test(said ?? ''))
    lost.push(`${name}: told a loss that is none: ${said}`);
  return missing.length;
}

try {
  let { app, desk } = await enterFirst({ userData });
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    await typeMarks(desk, { dice, memory, until: () => performance.now() - began > 500 });
    await desk.locator('[data-at=saved]').first().waitFor();
    if (dice.below(2) === 0) await killAll(app);
    else await app.close();
    older ??= fs.readFileSync(log);
    const [name, hurt] = dice.oneOf(Object.entries(HURTS));
    const hasDatabase = dice.below(4) > 0;
    const before = fs.readFileSync(log);
    hurt();
    const isHurt = !fs.existsSync(log) || !before.equals(fs.readFileSync(log));
    if (!hasDatabase) fs.rmSync(database, { recursive: true });
    const entered = await enterAgain({ userData, mayLose: !hasDatabase });
    ({ app, desk } = entered);
    const held = await readDatabase(desk);
    const said = await readTold(desk);
    const missing = judge({ name, hasDatabase, isHurt, held, said, ...entered });
    const fate = `${name}${hasDatabase ? '' : ', no database'}`;
    const seen = fates.get(fate) ?? { runs: 0, missing: 0 };
    fates.set(fate, { runs: seen.runs + 1, missing: seen.missing + missing });
    if (said !== null) await desk.getByRole('button', { name: 'J’ai lu' }).click();
    const now = new Map(held);
    for (const cell of memory.keys())
      memory.set(cell, { acknowledged: now.get(cell) ?? 0, since: [] });
  }
  await killAll(app);
} finally {
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
for (const [fate, { runs, missing }] of fates) {
  console.log(`  ${fate}: ${runs} runs${missing > 0 ? `, ${missing} marks lost and told` : ''}`);
}
tell({
  name: 'r6-broken-journal',
  runs: RUNS,
  lost: lost.length,
  refused: 0,
  target: '0 lost beside a whole database, every loss told',
  isMet: lost.length === 0 && memory.size > 0,
});
