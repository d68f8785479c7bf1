// A7: every request with wrong types, huge strings, prototype keys, paths; then from the wrong
// window, from a sub-frame and from no frame. Target: all refused, main alive, no dialog shown.
import fs from 'node:fs';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import { badAsks, requestNames } from './rig/bad-asks.mjs';
import { openStage } from './rig/open-stage.mjs';
import { isSmoke, tell } from './rig/tell.mjs';

const ROUNDS = isSmoke ? 1 : 25;
const userData = makeUserData();
const app = await launchApp({ userData });
const lost = [];
let runs = 0;

/** Refused: `bad-request`, or stopped before the wire (what cannot be cloned). */
async function askBadly(desk, [name, ask]) {
  runs += 1;
  const answer = await desk.evaluate(
    ([name, ask]) =>
      window.bridge[name](ask).catch(() => ({ ok: false, error: { kind: 'bad-request' } })),
    [name, ask],
  );
  if (answer?.ok !== false || answer.error.kind !== 'bad-request') {
    lost.push(
      `${name}(${JSON.stringify(ask)?.slice(0, 60)}) answered ${JSON.stringify(answer)?.slice(0, 80)}`,
    );
  }
}

/** Calls main's own handlers as the named sender would. */
function askAs(sender) {
  return app.evaluate(
    async ({ ipcMain, webContents, BrowserWindow }, { sender, names }) => {
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
      for (const name of names) {
        const answer = await handlers.get(`ask:${name}`)(events[sender], {});
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
    { sender, names: requestNames },
  );
}

async function askFrom(sender) {
  const { answers, found } = await askAs(sender);
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
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const bad of badAsks()) await askBadly(desk, bad);
  }
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
  const polluted = await app.evaluate(() => ({}).polluted);
  if (polluted !== undefined) lost.push('a prototype was polluted');
  const alive = await desk.evaluate(() => window.bridge.greet({}));
  if (!alive.ok) lost.push('main no longer answers');
} finally {
  await app.close();
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
for (const each of lost) console.log(`  ${each}`);
tell({
  name: 'a7-ipc',
  runs,
  lost: lost.length,
  refused: runs - lost.length,
  target: 'all refused, main alive',
  isMet: lost.length === 0,
});
