// R4: the disk fills up while marks are typed, and is freed; it dies with input/output errors;
// the journal may no longer be written. Target: what the screen said to be saved is there; it says
// that nothing is saved, and why; saving resumes once the disk accepts it.
import fs from 'node:fs';
import path from 'node:path';
import { makeDice } from './rig/dice.mjs';
import {
  codeOf,
  enterAgain,
  enterFirst,
  findLost,
  JUROR,
  killAll,
  readDatabase,
  readScreen,
  sheet,
  typeMarks,
} from './rig/juror.mjs';
import { makeExt4, makeTmpfs, whyNoDisk, whyNoPowerCut } from './rig/small-disk.mjs';
import { PATIENCE_MS, runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'r4-bad-disk';
const RUNS = runsOf({ smoke: 3, full: 50 });
const dice = makeDice(Date.now());
const lost = [];
const reasons = new Map();
let timesTold = 0;
let timesFull = 0;
let timesLocked = 0;

/** Whether so many keys were pressed. */
function after(keys) {
  let left = keys;
  return () => {
    left -= 1;
    return left < 0;
  };
}

/** What the screen says once it is so, or after long enough. */
async function readOnce(desk, isSo) {
  const began = performance.now();
  for (;;) {
    const screen = await readScreen(desk);
    if (isSo(screen) || performance.now() - began > PATIENCE_MS) return screen;
    await desk.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Types on while the disk refuses, and notes what the screen says of it. */
async function typeOn(desk, { kind, memory, until, stays, hear = () => undefined }) {
  await typeMarks(desk, { dice, memory, until, stays, hear });
  // The disk may answer after the last key.
  const { at, said } = await readOnce(desk, (screen) => screen.at !== 'saving');
  hear(at);
  if (at !== 'not-saved') return;
  timesTold += 1;
  if (kind === 'full' && said.includes('plein')) timesFull += 1;
  const reason = `${kind}: ${said}`;
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
}

/** Leaves the desk; whether the door says that all is saved, or that not all is. */
async function lockScreen(desk) {
  await desk.getByRole('button', { name: 'Préférences' }).click();
  await desk.getByRole('button', { name: 'Verrouiller l’écran' }).click();
  await desk.getByRole('heading', { name: 'Écran verrouillé' }).waitFor();
  const waits = desk.getByText('Le travail d’un juré n’est pas tout à fait enregistré');
  const isSaved = desk.getByText('tout est enregistré');
  await waits.or(isSaved).waitFor();
  return isSaved.isVisible();
}

/** What the door said to be saved is on the disk. */
async function expectHeld(desk, { run, marks }) {
  const held = new Map(await readDatabase(desk));
  for (const [cell, mark] of marks)
    if ((held.get(cell) ?? 0) !== mark) lost.push(`${run}: the door said saved, ${cell} is not`);
}

async function typeCodeAgain(desk) {
  for (const sign of codeOf(JUROR)) if (sign !== '-') await desk.keyboard.press(sign);
  await sheet(desk).waitFor();
}

async function expectResumed(desk, { run, memory }) {
  await typeMarks(desk, { dice, memory, until: after(4) });
  const { at, said } = await readOnce(desk, (screen) => screen.at === 'saved');
  if (at !== 'saved') lost.push(`${run}: does not save again: ${said}`);
  await typeMarks(desk, { dice, memory, until: after(2) });
}

/** Starts again, and holds the database against what the screen had said. */
async function judge({ userData, run, memory }) {
  const { app, desk } = await enterAgain({ userData });
  const held = await readDatabase(desk);
  lost.push(...findLost(memory, held).map((each) => `${run}: ${each}`));
  const read = desk.getByRole('button', { name: 'J’ai lu' });
  if ((await read.count()) > 0) await read.click();
  const now = new Map(held);
  for (const cell of memory.keys())
    memory.set(cell, { acknowledged: now.get(cell) ?? 0, since: [] });
  return { app, desk };
}

const KINDS = {
  full: async ({ disk, app, desk, run, memory, userData }) => {
    const began = performance.now();
    const fillAt = 200 + dice.below(1200);
    const until = () => performance.now() - began > fillAt + 2500;
    const typing = typeOn(desk, { kind: 'full', memory, until });
    await new Promise((resolve) => setTimeout(resolve, fillAt));
    disk.fill();
    await typing;
    const { at, dossier, marks } = await readScreen(desk);
    // Told that nothing is saved, the person leaves the desk all the same.
    const isLocked = at === 'not-saved';
    const isSaid = isLocked && (await lockScreen(desk));
    disk.free();
    if (isSaid) await expectHeld(desk, { run, marks });
    if (isLocked) {
      timesLocked += 1;
      await typeCodeAgain(desk);
      const found = await readScreen(desk);
      const hasAll = found.dossier === dossier && String(found.marks) === String(marks);
      if (!hasAll) lost.push(`${run}: behind the lock ${marks} became ${found.marks}`);
    }
    await expectResumed(desk, { run, memory });
    await killAll(app);
    return judge({ userData, run, memory });
  },
  'input/output error': async ({ disk, app, desk, run, memory, userData }) => {
    // Half of the time on a complete sheet, where a mark has more to say than itself.
    const stays = dice.below(2) === 0;
    await typeMarks(desk, { dice, memory, until: after(3 + dice.below(12)), stays });
    disk.fail();
    let isTold = false;
    const hear = (at) => {
      if (at === 'saved' && isTold) lost.push(`${run}: said to be saved on a dead disk`);
      isTold ||= at === 'not-saved';
    };
    const typing = { kind: 'input/output error', memory, until: after(12), stays, hear };
    await typeOn(desk, typing);
    if (!isTold) lost.push(`${run}: a dead disk was not told`);
    await killAll(app);
    disk.restart();
    return judge({ userData, run, memory });
  },
  'read-only': async ({ disk, app, run, memory, userData }) => {
    await killAll(app);
    const log = path.join(userData, 'editions/demo-2027', `juror-${JUROR}`, 'journal.log');
    disk.protect(log);
    const again = await enterAgain({ userData });
    try {
      const before = new Map(await readDatabase(again.desk));
      await typeOn(again.desk, { kind: 'read-only', memory, until: after(10) });
      for (const [cell, mark] of await readDatabase(again.desk))
        if (before.get(cell) !== mark) lost.push(`${run}: ${cell} changed without the journal`);
    } finally {
      disk.unprotect(log);
    }
    await expectResumed(again.desk, { run, memory });
    await killAll(again.app);
    return judge({ userData, run, memory });
  },
};

async function tryOn(disk, kinds, runs) {
  const userData = path.join(disk.folder, 'profile');
  fs.mkdirSync(userData);
  const memory = new Map();
  let entered = await enterFirst({ userData });
  for (let n = 0; n < runs; n += 1) {
    const kind = kinds[n % kinds.length];
    const run = `${kind}, run ${n}`;
    entered = await KINDS[kind]({ disk, ...entered, run, memory, userData });
  }
  await killAll(entered.app);
  if (memory.size === 0) lost.push('nothing was typed');
}

async function withDisk(disk, act) {
  try {
    await act(disk);
  } finally {
    disk.remove();
  }
}

async function tryDisks() {
  const half = Math.ceil(RUNS / 3);
  await withDisk(makeTmpfs('120m'), (disk) => tryOn(disk, ['full'], half));
  const others = ['input/output error', 'read-only'];
  await withDisk(makeExt4(256), (disk) => tryOn(disk, others, RUNS - half));
  if (timesTold === 0) lost.push('never told: the disk was not bad for the app');
  for (const each of lost.slice(0, 20)) console.log(`  ${each}`);
  for (const [said, times] of reasons) console.log(`  ${times} × ${said}`);
  console.log(
    `  told « not saved » in ${timesTold} of ${RUNS} runs, a full disk as such ${timesFull} times, locked meanwhile ${timesLocked} times`,
  );
  tell({
    name: NAME,
    runs: RUNS,
    lost: lost.length,
    refused: timesTold,
    target: 'never "Saved" in vain, resumes when the disk accepts',
    isMet: lost.length === 0,
  });
}

const why = whyNoDisk() ?? whyNoPowerCut();
if (why === null) await tryDisks();
else skip(NAME, why);
