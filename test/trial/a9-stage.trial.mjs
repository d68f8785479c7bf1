// A9: an operator's hands, at random, on the real windows, the lectern open in the wings. Whatever
// is pressed, neither the audience's window nor the lectern holds a name before the show has told
// it: document, accessibility tree, title and heap are read; their sessions leave no file.
import fs from 'node:fs';
import path from 'node:path';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import { allFiles, readWindow } from './rig/audience.mjs';
import { makeDice } from './rig/dice.mjs';
import { killAll } from './rig/juror.mjs';
import { plugScreens } from './rig/open-stage.mjs';
import { isSmoke, runsOf, tell } from './rig/tell.mjs';

const SMOKE = 220;
const EVENTS = runsOf({ smoke: SMOKE, full: 5000 });
/** A heap is read before a reveal and, for the rest, once in so many events. */
const HEAP_EACH = isSmoke ? 25 : 40;
const LIMIT = 120;
const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');

const LAUREATE = 'Œil-de-Brume';
const COMMENDED = 'Sillage d’Ambre Endovasculaire';

/** Keys and how often; A is held, digits are typed with Enter after. */
const HANDS = [
  ['PageDown', 30],
  ['ArrowRight', 8],
  [' ', 4],
  ['PageUp', 9],
  ['ArrowLeft', 4],
  ['b', 4],
  ['.', 3],
  ['n', 3],
  ['r', 6],
  ['l', 4],
  ['h', 3],
  ['F5', 2],
  ['Escape', 2],
  ['Control+r', 1],
  ['hold a', 5],
  ['go', 2],
  ['double', 3],
  ['wake', 1],
];
const deck = HANDS.flatMap(([act, often]) => Array.from({ length: often }, () => act));

async function openStage(app, desk) {
  await desk.getByRole('radio', { name: /EPSON/ }).waitFor();
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir la scène' }).click();
  const stage = await opened;
  await stage.getByText('Mire de salle').waitFor();
  return { stage, lectern: await openLectern(app, desk) };
}

/** In the wings, unlocked: it says the words of the present cue. */
async function openLectern(app, desk) {
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir le pupitre' }).click();
  const lectern = await opened;
  await lectern.getByRole('heading', { name: 'Pupitre verrouillé' }).waitFor();
  await desk.getByRole('button', { name: /déverrouiller/ }).click();
  await lectern.getByRole('heading', { name: 'Pupitre verrouillé' }).waitFor({ state: 'detached' });
  return lectern;
}

async function press(app, desk, act, random) {
  const { keyboard } = desk;
  if (act === 'hold a') {
    await keyboard.down('a');
    await desk.waitForTimeout(random() < 0.6 ? 1080 : 300);
    return keyboard.up('a');
  }
  if (act === 'go') {
    await keyboard.type(String(1 + Math.floor(random() * 20)));
    return keyboard.press('Enter');
  }
  if (act === 'double') {
    await keyboard.press('PageDown');
    return keyboard.press('PageDown');
  }
  if (act === 'wake') return app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  if (act === 'h') {
    await keyboard.down('h');
    return keyboard.up('h');
  }
  await desk.waitForTimeout(random() < 0.5 ? 420 : 20);
  return keyboard.press(act);
}

/** The live show is left by its button, held one second; the next one starts at its first cue. */
async function leave(desk) {
  const button = desk.getByRole('button', { name: /Quitter le direct/ });
  await button.dispatchEvent('pointerdown');
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
}

/** Nothing more can leak once the photograph was shown. */
const isOver = ({ masked }) => !masked.includes(true);

/** Where the console stands and which names it has told: by its own running order. */
const standing = (desk) =>
  desk.evaluate(() => {
    const lines = [...document.querySelectorAll('nav ol > li')];
    const at = lines.findIndex((one) => one.getAttribute('aria-current') === 'step');
    return {
      at,
      titles: lines.map((one) => one.textContent ?? ''),
      masked: lines.map((one) => one.hasAttribute('data-masked')),
    };
  });

/** Names that must be nowhere now: awards whose cues are still masked. */
function secretsAt({ titles, masked }) {
  const isTold = (title) => titles.some((each, k) => each.includes(title) && !masked[k]);
  return [
    ...(isTold('Lauréat, nom') ? [] : [LAUREATE]),
    ...(isTold('Coup de cœur, nom') ? [] : [COMMENDED]),
  ];
}

/** Finalists and exhibitors may rightly be named early: this show leaves them out. */
async function leaveOutFinalists(desk) {
  await desk.getByRole('button', { name: 'Déroulé et textes' }).click();
  const boxes = desk.getByRole('checkbox', { name: /Finaliste|finalistes|Village/ });
  for (const box of await boxes.all()) await box.uncheck();
  await desk.getByRole('button', { name: 'Retour', exact: true }).click();
}

async function tryAll() {
  const userData = makeUserData();
  const app = await launchApp({ userData, language: 'fr', files: [palmares] });
  const lost = [];
  let runs = 0;
  let heaps = 0;
  const random = makeDice(9).next;
  try {
    const desk = await app.firstWindow();
    await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
    await plugScreens(app);
    await leaveOutFinalists(desk);
    let windows = await openStage(app, desk);
    const restart = async () => {
      await leave(desk);
      windows = await openStage(app, desk);
    };
    const before = new Set(allFiles(userData));
    const began = performance.now();
    let reachedReveal = 0;
    let lastRead = -1;
    for (; runs < EVENTS; runs += 1) {
      const isLate = (performance.now() - began) / 1000 > LIMIT;
      if (EVENTS <= SMOKE && isLate && reachedReveal > 0) break;
      const act = deck[Math.floor(random() * deck.length)];
      await press(app, desk, act, random);
      const now = await standing(desk);
      const secrets = secretsAt(now);
      if (isOver(now)) {
        await restart();
        lastRead = -1;
      }
      if (secrets.length === 0) continue;
      const isEve = now.masked[now.at + 1] && lastRead !== now.at;
      if (isEve) lastRead = now.at;
      if (isEve) reachedReveal += 1;
      const deep = isEve || runs % HEAP_EACH === 0;
      if (deep) heaps += 1;
      // The lectern's heap is read on the eve of a reveal only: half the time of a heap.
      for (const [which, one, heap] of [
        ['stage', windows.stage, deep],
        ['lectern', windows.lectern, isEve],
      ])
        for (const [where, text] of Object.entries(await readWindow(one, { heap })))
          for (const name of secrets)
            if (text.includes(name))
              lost.push(`${which}, ${where}: ${name} at ${now.titles[now.at]} after ${act}`);
    }
    if (reachedReveal === 0) lost.push('no reveal was ever near: the trial proved nothing');
    await restart();
    await tryItsOwnEyes(desk, windows, lost);
    const written = allFiles(userData).filter((file) => !before.has(file));
    const theirs = written.filter((file) =>
      /stage|lectern|Partitions/i.test(path.relative(userData, file)),
    );
    for (const file of theirs) lost.push(`a projected window's session wrote ${file}`);
    for (const file of allFiles(userData))
      for (const name of [LAUREATE, COMMENDED])
        if (fs.statSync(file).size < 50e6 && fs.readFileSync(file).includes(name))
          lost.push(`${name} on disk: ${path.relative(userData, file)}`);
  } finally {
    // The running order was edited and is kept nowhere: closed, it would ask first.
    await killAll(app);
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
  for (const each of [...new Set(lost)].slice(0, 20)) console.log(`  ${each}`);
  tell({
    name: `a9-stage (${heaps} heaps)`,
    runs,
    lost: lost.length,
    refused: 0,
    target: '0 names before their hour',
    isMet: lost.length === 0,
  });
}

/** The reading does find a name that is there: else it proves nothing. */
async function tryItsOwnEyes(desk, windows, lost) {
  await desk.keyboard.press('r');
  const { titles } = await standing(desk);
  const to = titles.findIndex((title) => /Lauréat, suspens/.test(title)) + 1;
  await desk.keyboard.type(String(to));
  await desk.keyboard.press('Enter');
  const isArmed = await desk.getByText('Armé', { exact: true }).count();
  if (!isArmed) {
    await desk.keyboard.down('a');
    await desk.getByText('Armé', { exact: true }).waitFor();
    await desk.keyboard.up('a');
  }
  // A second key that follows at once is taken for a hand that trembles.
  await desk.waitForTimeout(450);
  await desk.keyboard.press('PageDown');
  for (const [which, one] of Object.entries(windows)) {
    await one.getByText(LAUREATE).first().waitFor();
    const seen = await readWindow(one, { heap: true });
    for (const where of ['document', 'accessibility', 'heap'])
      if (!seen[where].includes(LAUREATE))
        lost.push(`a name on screen is not found in the ${which}'s ${where}`);
  }
}

await tryAll();
