// A7: every request with wrong types, huge strings, prototype keys, paths; then from the wrong
// window, from a sub-frame and from no frame; at full size, thousands more drawn by a seed that
// is printed. Target: all refused, main alive, no dialog shown, no channel forgotten.
import fs from 'node:fs';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import { badAsks, drawBadAsk, IN_SHORT, inShort, RIGHT, requestNames } from './rig/bad-asks.mjs';
import { makeDice } from './rig/dice.mjs';
import { openStage } from './rig/open-stage.mjs';
import { runsOf, tell } from './rig/tell.mjs';

const RUNS = runsOf({ smoke: 0, full: 20_000 });
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const dice = makeDice(seed);
const A_BATCH = 50;
const userData = makeUserData();
const app = await launchApp({ userData });
const lost = [];
let runs = 0;

/** Refused: `bad-request`, or stopped before the wire (what cannot be cloned). */
async function askBadly(desk, [name, ask]) {
  runs += 1;
  const answer = await desk.evaluate(
    ([name, ask, short]) => {
      const grow = (value) => {
        if (value === short) return 'A'.repeat(10 * 1024 * 1024);
        if (Array.isArray(value)) return value.map(grow);
        if (value === null || typeof value !== 'object') return value;
        return Object.fromEntries(Object.entries(value).map(([at, each]) => [at, grow(each)]));
      };
      const refused = () => ({ ok: false, error: { kind: 'bad-request' } });
      return window.bridge[name](grow(ask)).catch(refused);
    },
    [name, inShort(ask), IN_SHORT],
  );
  if (answer?.ok !== false || answer.error.kind !== 'bad-request') {
    lost.push(
      `${name}(${JSON.stringify(ask)?.slice(0, 60)}) answered ${JSON.stringify(answer)?.slice(0, 80)}`,
    );
  }
}

/** Many at once; what went wrong of each. */
async function askMany(desk, many) {
  runs += many.length;
  const answers = await desk.evaluate(
    (asks) =>
      Promise.all(
        asks.map(([name, ask]) =>
          window.bridge[name](ask).catch(() => ({ ok: false, error: { kind: 'bad-request' } })),
        ),
      ),
    many,
  );
  answers.forEach((answer, at) => {
    if (answer?.ok === false && answer.error.kind === 'bad-request') return;
    const [name, ask] = many[at];
    lost.push(`${name}(${JSON.stringify(ask)?.slice(0, 80)}) answered ${JSON.stringify(answer)}`);
  });
}

/** Calls main's own handlers as the named sender would. */
function askAs(sender, asks) {
  return app.evaluate(
    async ({ ipcMain, webContents, BrowserWindow }, { sender, asks }) => {
      const find = (page) =>
        BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(page));
      const desk = find('desk.html').webContents;
      const stage = find('stage.html')?.webContents;
      const foreign = new BrowserWindow({ show: false });
      await foreign.loadURL('data:text/html,<p>');
      const events = {
        stage: { sender: stage, senderFrame: stage?.mainFrame },
        'sub-frame': { sender: desk, senderFrame: desk.mainFrame.frames[0] },
        'no frame': { sender: desk, senderFrame: null },
        'foreign window': {
          sender: foreign.webContents,
          senderFrame: foreign.webContents.mainFrame,
        },
        'desk with a foreign frame': { sender: desk, senderFrame: foreign.webContents.mainFrame },
      };
      const handlers = ipcMain._invokeHandlers;
      const answers = [];
      for (const [name, ask] of asks) {
        const answer = await handlers.get(`ask:${name}`)(events[sender], ask);
        answers.push([name, answer]);
      }
      answers.push(['dropped', await handlers.get('dropped')(events[sender], ['/etc/passwd'])]);
      foreign.destroy();
      return {
        answers,
        found: events[sender].senderFrame !== undefined,
        pages: webContents.getAllWebContents().length,
      };
    },
    { sender, asks },
  );
}

/** Right asks, which only the sender makes wrong, and as many bad ones as the size asks. */
async function askFrom(sender) {
  const drawn = Array.from({ length: Math.floor(RUNS / 50) }, () => drawBadAsk(dice));
  const light = drawn.filter(([, ask]) => (JSON.stringify(ask) ?? '').length < 10_000);
  const { answers, found } = await askAs(sender, [...Object.entries(RIGHT), ...light]);
  if (!found) lost.push(`${sender}: there was none to ask`);
  for (const [name, answer] of answers) {
    runs += 1;
    const refused =
      name === 'dropped' ? answer.length === 0 : answer?.error?.kind === 'bad-request';
    if (!refused) lost.push(`${sender}: ${name} answered ${JSON.stringify(answer)}`);
  }
}

/** Whether Electron still keeps its handlers where this trial looks; else the trial proves nothing. */
async function askRightly() {
  const known = await app.evaluate(({ ipcMain }) => [...ipcMain._invokeHandlers.keys()]);
  const asked = new Set([...requestNames.map((name) => `ask:${name}`), 'dropped']);
  for (const each of known) if (!asked.has(each)) lost.push(`${each}: nobody tried it`);
  for (const each of asked) if (!known.includes(each)) lost.push(`${each}: there is none`);
  return app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const [desk] = BrowserWindow.getAllWindows();
    const event = { sender: desk.webContents, senderFrame: desk.webContents.mainFrame };
    const answer = await ipcMain._invokeHandlers.get('ask:greet')(event, {});
    return answer.ok;
  });
}

try {
  const desk = await app.firstWindow();
  await desk.waitForLoadState('load');
  await app.evaluate(({ dialog }) => {
    globalThis.shown = 0;
    const count = async () => {
      globalThis.shown += 1;
      return { canceled: true, filePaths: [], filePath: '' };
    };
    Object.assign(dialog, { showOpenDialog: count, showSaveDialog: count });
  });
  if (!(await askRightly())) lost.push('a right request from the desk was refused');
  // The smoke size takes one half or the other, by the seed.
  const isTaken = (_, at) => RUNS > 0 || at % 2 === seed % 2;
  for (const bad of badAsks().filter(isTaken)) await askBadly(desk, bad);
  const shown = await app.evaluate(() => globalThis.shown);
  if (shown > 0) lost.push(`${shown} dialogs were shown`);
  await desk.evaluate(() => {
    document.body.append(document.createElement('iframe'));
  });
  await openStage(app, desk);
  for (const sender of [
    'stage',
    'sub-frame',
    'no frame',
    'foreign window',
    'desk with a foreign frame',
  ]) {
    await askFrom(sender);
  }
  while (runs < RUNS) {
    await askMany(
      desk,
      Array.from({ length: A_BATCH }, () => drawBadAsk(dice)),
    );
  }
  const polluted = await app.evaluate(() => ({}).polluted);
  if (polluted !== undefined) lost.push('a prototype was polluted');
  const alive = await desk.evaluate(() => window.bridge.greet({}));
  if (!alive.ok) lost.push('main no longer answers');
} finally {
  await app.close();
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
for (const each of lost) console.log(`  ${each}`);
if (RUNS > 0 || lost.length > 0) console.log(`  drawn by SEED=${seed}`);
tell({
  name: 'a7-ipc',
  runs,
  lost: lost.length,
  refused: runs - lost.length,
  target: 'all refused, main alive',
  isMet: lost.length === 0,
});
