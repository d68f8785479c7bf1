// A juror at the built app: in by the code, digits typed, what the screen shows, what the disk holds.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { launchApp } from '../../../build/launch-app.mjs';
import { PATIENCE_MS } from './tell.mjs';

const demo = path.resolve(import.meta.dirname, '../../../dist/demo');
export const EDITION = path.join(demo, 'demo.edition');
export const JUROR = 'J04';

export function codeOf(juror) {
  const slips = fs.readFileSync(path.join(demo, 'codes.csv'), 'utf8').split('\n');
  const slip = slips.find((line) => line.startsWith(`${juror},`));
  return slip.split(',').at(-1).trim();
}

/** What failed to open is not left running. */
async function orEnd(app, act) {
  try {
    return await act();
  } catch (error) {
    await killAll(app);
    throw error;
  }
}

/** Opens the app on the juror's door and types the code; the times are the app's own. */
async function knock({ userData, isKnown, switches = [], edition = EDITION }) {
  const began = performance.now();
  const app = await launchApp({ userData, language: 'fr', switches });
  return orEnd(app, () => typeCode(app, { began, isKnown, edition }));
}

async function typeCode(app, { began, isKnown, edition }) {
  const desk = await app.firstWindow();
  desk.setDefaultTimeout(PATIENCE_MS);
  await desk.getByRole('heading', { level: 1 }).first().waitFor();
  const tookToDoor = performance.now() - began;
  await desk.keyboard.press('1');
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).waitFor();
  if (!isKnown) {
    await app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      },
      [edition],
    );
    await desk.getByRole('button', { name: 'Choisir le fichier' }).click();
    await desk.getByText(path.basename(edition)).first().waitFor();
    await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).focus();
  }
  const typed = performance.now();
  for (const sign of codeOf(JUROR)) if (sign !== '-') await desk.keyboard.press(sign);
  return { app, desk, tookToDoor, typed };
}

/** The first time: secrecy, no interest but what `declare` types, the first dossier open. */
export async function enterFirst({ userData, switches, edition, declare = null }) {
  const { app, desk } = await knock({ userData, isKnown: false, switches, edition });
  return orEnd(app, async () => {
    await promise(desk);
    await declareAll(desk, declare);
    return { app, desk };
  });
}

const greeted = (desk) => desk.getByRole('button', { name: 'Déclarer mes liens' });
const noInterest = (desk) => desk.getByRole('button', { name: /^Aucun lien avec/ });

async function promise(desk) {
  await desk.getByRole('checkbox').check();
  await greeted(desk).click();
}

async function declareAll(desk, declare = null) {
  await desk.getByRole('heading', { name: 'Vos liens d’intérêts' }).waitFor();
  if (declare) await declare(desk);
  await noInterest(desk).click();
  await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
  await sheet(desk).waitFor();
}

/** Whether what was promised or declared is lost, and had to be said anew to reach the sheet. */
async function enterAsLeft(desk) {
  const declared = sheet(desk).or(noInterest(desk));
  await declared.or(greeted(desk)).first().waitFor();
  if (await sheet(desk).isVisible()) return false;
  if (await greeted(desk).isVisible()) await promise(desk);
  await declared.first().waitFor();
  if (await noInterest(desk).isVisible()) await declareAll(desk);
  return true;
}

/** The sheet did not come back in time; the message is what the screen showed instead. */
export class NotOpened extends Error {}

/**
 * Again, on a laptop that knows the edition: the sheet as it was left. `mayLose`: the declaration
 * may be among what is lost; `lostDeclaration` says whether it was.
 */
export async function enterAgain({ userData, switches, mayLose = false }) {
  const { app, desk, tookToDoor, typed } = await knock({ userData, isKnown: true, switches });
  let lostDeclaration = false;
  await orEnd(app, async () => {
    try {
      if (mayLose) lostDeclaration = await enterAsLeft(desk);
      else await sheet(desk).waitFor();
    } catch (error) {
      const shown = await desk
        .locator('body')
        .innerText({ timeout: 2000 })
        .catch(() => 'no page');
      throw new NotOpened(shown.replaceAll('\n', ' ').slice(0, 600), { cause: error });
    }
  });
  const took = tookToDoor + performance.now() - typed;
  return { app, desk, took, lostDeclaration };
}

export const sheet = (desk) => desk.getByRole('complementary', { name: 'Fiche de notation' });

/**
 * What the screen says at one instant: whether it says saved, saving or not saved, and the
 * marks of the sheet it shows, by dossier/criterion.
 */
export function readScreen(desk) {
  return desk.evaluate(() => {
    const room = document.querySelector('aside[aria-labelledby="juror-sheet"]');
    const said = room?.querySelector('[data-at]');
    const dossier = [...document.querySelectorAll('main *')]
      .map((each) => (each.childElementCount === 0 ? each.textContent.trim() : ''))
      .find((text) => /^C\d\d$/.test(text));
    const marks = [...(room?.querySelectorAll('[data-criterion]') ?? [])].map((row) => [
      `${dossier}/${row.dataset.criterion}`,
      Number(row.querySelector('input:checked')?.value ?? 0),
    ]);
    return { at: said?.dataset.at, said: said?.textContent ?? '', dossier, marks };
  });
}

/** The marks in the app's database, by dossier/criterion. */
export function readDatabase(desk) {
  return desk.evaluate(async (name) => {
    const open = (await indexedDB.databases()).find(
      (each) => each.name?.startsWith(name) && !each.name.includes('aside'),
    );
    if (!open) return [];
    const database = await new Promise((resolve, reject) => {
      const asked = indexedDB.open(open.name);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const rows = await new Promise((resolve, reject) => {
      const asked = database.transaction('sheets').objectStore('sheets').getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    database.close();
    return rows.flatMap(({ dossier, marks }) =>
      Object.entries(marks).map(([criterion, mark]) => [`${dossier}/${criterion}`, mark]),
    );
  }, 'palmares-juror-');
}

/** Every process of the app, found by its parents, killed at once: nobody says goodbye. */
export async function killAll(app) {
  const root = app.process();
  if (root.exitCode !== null || root.signalCode !== null) return;
  const gone = new Promise((resolve) => root.once('exit', resolve));
  if (process.platform === 'win32') spawnSync('taskkill', ['/PID', `${root.pid}`, '/T', '/F']);
  else for (const pid of treeOf(root.pid)) killIfThere(pid);
  await gone;
}

function treeOf(root) {
  const parents = process.platform === 'linux' ? parentsInProc() : parentsByPs();
  const isOurs = (pid) => pid === root || (parents.has(pid) && pid > 1 && isOurs(parents.get(pid)));
  return [...parents.keys()].filter(isOurs);
}

function parentsInProc() {
  const pids = fs.readdirSync('/proc').filter((each) => /^\d+$/.test(each));
  return new Map(
    pids.flatMap((pid) => {
      const stat = readIfThere(`/proc/${pid}/stat`);
      if (stat === null) return [];
      return [[Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0])]];
    }),
  );
}

function parentsByPs() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return new Map([...stdout.matchAll(/(\d+)\s+(\d+)/g)].map(([, pid, of]) => [+pid, +of]));
}

function killIfThere(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(error.code)) return null;
    throw error;
  }
}

/**
 * Types marks until told to stop or the app dies. Keeps, by dossier/criterion, the mark that
 * the screen showed when it said saved, and every mark shown since. `stays` on one dossier: its
 * sheet is soon complete, and its last mark is changed again and again. `hear` is told what the
 * screen says after each key.
 */
export async function typeMarks(
  desk,
  { dice, memory, until, stays = false, hear = () => undefined },
) {
  try {
    while (!until()) {
      const key = !stays && dice.below(6) === 0 ? 'n' : String(1 + dice.below(5));
      memory.pressed = Number(key);
      await desk.keyboard.press(key);
      const { at, marks } = (await readScreen(desk)) ?? { marks: [] };
      hear(at);
      for (const [cell, mark] of marks) {
        const known = memory.get(cell) ?? { acknowledged: 0, since: [] };
        if (at === 'saved') memory.set(cell, { acknowledged: mark, since: [] });
        else memory.set(cell, { ...known, since: [...known.since, mark] });
      }
    }
  } catch (error) {
    if (!/closed|crashed|destroyed/i.test(error.message)) throw error;
  }
}

/**
 * The cells whose mark is neither the acknowledged one nor one typed since. One cell may hold
 * the last key: it was pressed, and the app died before its screen was read.
 */
export function findLost(memory, held) {
  const marks = new Map(held);
  let mayHoldKey = true;
  return [...memory].flatMap(([cell, { acknowledged, since }]) => {
    const found = marks.get(cell) ?? 0;
    if (found === acknowledged || since.includes(found)) return [];
    if (mayHoldKey && found === memory.pressed) {
      mayHoldKey = false;
      return [];
    }
    return [`${cell}: ${found}, was saved as ${acknowledged}`];
  });
}

/** What the app tells of its opening, as the person reads it; null when it tells nothing. */
export async function readTold(desk) {
  const read = desk.getByRole('button', { name: 'J’ai lu' });
  if ((await read.count()) === 0) return null;
  return (await read.locator('xpath=..').innerText()).replaceAll('\n', ' ');
}

/**
 * A row of no meaning to the app, put before the last marks: when it is gone, Chromium lost or
 * rolled back the database, whatever the screen says.
 */
export function leaveSentinel(desk) {
  return onJournalTable(desk, 'readwrite');
}

export function hasSentinel(desk) {
  return onJournalTable(desk, 'readonly');
}

function onJournalTable(desk, mode) {
  return desk.evaluate(
    async ([name, mode]) => {
      const done = (asked) =>
        new Promise((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
      const known = await indexedDB.databases();
      const database = await done(
        indexedDB.open(
          known.find((each) => each.name.startsWith(name) && !each.name.includes('aside')).name,
        ),
      );
      const table = database.transaction('journal', mode).objectStore('journal');
      const row = await done(
        mode === 'readwrite' ? table.put({ key: 'trial' }) : table.get('trial'),
      );
      database.close();
      return row !== undefined;
    },
    ['palmares-juror-', mode],
  );
}

/** A button may move or go while what it offered is being done: then it is looked for again. */
async function tryClick(button) {
  try {
    await button.click({ timeout: 1000 });
  } catch (error) {
    if (error.name !== 'TimeoutError') throw error;
  }
}

/** Signs what is marked into this file, gives up what is not, and goes back to the sheet. */
export async function handIn(app, desk, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await desk.getByRole('button', { name: 'Remettre mes notes' }).first().click();
  const sign = desk.getByRole('button', { name: 'Signer et enregistrer le fichier' });
  await sign.waitFor();
  // Blocked while something is being saved, or until what is not marked is given up.
  const giveUp = desk.getByRole('button', { name: /^Renoncer à ce/ }).last();
  const began = performance.now();
  while ((await sign.isDisabled()) && performance.now() - began < PATIENCE_MS) {
    if (await giveUp.isVisible()) await tryClick(giveUp);
    await desk.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
  if (await sign.isDisabled()) {
    const side = await desk.getByRole('complementary').last().innerText();
    throw new Error(`cannot be signed: ${side.replaceAll('\n', ' ')}`);
  }
  await sign.click();
  await desk.getByText(`Fichier : ${path.basename(file)}`).waitFor();
  await desk.getByRole('button', { name: 'Revenir aux dossiers' }).click();
  await sheet(desk).waitFor();
}
