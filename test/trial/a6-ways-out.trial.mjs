// A6: every way out of a page, tried in the real windows: desk, stage, lectern, and the hidden one
// that prints; what is dropped on them too. Target: the canary hears nothing, the page stays where
// it was, no window opens, and no origin reads another's files.
import fs from 'node:fs';
import path from 'node:path';
import { neededSwitches } from '../../build/electron-runtime.mjs';
import { launchApp, makeUserData, startElectron } from '../../build/launch-app.mjs';
import { openCanary, proveCanary } from './rig/canary.mjs';
import { dropOn, drops } from './rig/drop-on.mjs';
import { openLectern, openStage, plugScreens } from './rig/open-stage.mjs';
import { isSmoke, PATIENCE_MS, tell } from './rig/tell.mjs';
import { waysOnPaper, waysOut } from './rig/ways-out.mjs';

const ROUNDS = isSmoke ? 1 : 5;
const userData = makeUserData();
const canary = await openCanary();
const works = await proveCanary(canary);
const escapes = works ? [] : ['the canary is deaf'];
const host = `127.0.0.1:${canary.port}`;
const dropped = makeUserData();
const singing = `<img src="http://${host}/in-a-file.png"><script>fetch("http://${host}/by-a-file")</script>`;
fs.writeFileSync(path.join(dropped, 'page.html'), singing);
const drawn = `<svg xmlns="http://www.w3.org/2000/svg"><image href="http://${host}/drawn.png"/></svg>`;
fs.writeFileSync(path.join(dropped, 'drawing.svg'), drawn);
let runs = 0;

/** The same ways from a window without our guards: how many must be closed at all. */
async function countOpenWays() {
  const bare = await startElectron([...neededSwitches(), '--disable-gpu', 'build/bare-window']);
  const page = await bare.firstWindow();
  await page.waitForLoadState('load');
  let open = 0;
  for (const [name, script] of waysOut(host)) {
    if (/navigation|refresh|form|download/.test(name)) continue;
    await walkOut(page, script);
    if (canary.heard.splice(0).length > 0) open += 1;
  }
  const onPaper = await countOpenOnPaper(page);
  await dropOn({ app: bare, page, data: drops(host, dropped)[0][1] });
  await waitFor(() => canary.heard.length > 0);
  const isDropOpen = canary.heard.length > 0;
  await bare.close();
  canary.heard.length = 0;
  return { open, onPaper, isDropOpen };
}

/** The markup of a printed document, in the same window: how many of its ways are heard. */
async function countOpenOnPaper(page) {
  let open = 0;
  for (const [name, html] of waysOnPaper(host)) {
    if (/refresh/.test(name)) continue;
    await page.setContent(html, { waitUntil: 'commit' });
    await waitFor(() => canary.heard.length > 0, 300);
    if (canary.heard.splice(0).length > 0) open += 1;
  }
  return open;
}

/** Until it is so, within a bound. */
async function waitFor(isSo, within = PATIENCE_MS) {
  const began = performance.now();
  while (!isSo() && performance.now() - began < within) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const bareWays = await countOpenWays();
if (bareWays.open < 10 || bareWays.onPaper < 12 || !bareWays.isDropOpen) {
  escapes.push(`a bare window is too closed, ${JSON.stringify(bareWays)}: this proves nothing`);
}
const app = await launchApp({ userData });

const addressOf = (page) => page.url().replace(/#.*$/, '');

/** A way that reloads or hangs its page is bounded: the canary is what counts. */
async function walkOut(page, script) {
  const bound = new Promise((resolve) => setTimeout(resolve, 3000, 'still there'));
  return Promise.race([page.evaluate(script).catch((error) => error.message), bound]);
}

async function tryAll(page, kind) {
  const home = addressOf(page);
  for (const [name, script] of waysOut(host)) {
    runs += 1;
    await walkOut(page, script);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
    if (addressOf(page) !== home) escapes.push(`${kind}: ${name}: went to ${page.url()}`);
    if (canary.heard.length > 0)
      escapes.push(`${kind}: ${name}: ${canary.heard.splice(0).join(', ')}`);
  }
}

/** What falls on a window comes over its page, and leads nowhere. */
async function tryDrops(page, kind) {
  const home = addressOf(page);
  for (const [name, data] of drops(host, dropped)) {
    runs += 1;
    const isOver = await dropOn({ app, page, data });
    if (!isOver) escapes.push(`${kind}: ${name}: never came over the page`);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    if (addressOf(page) !== home) escapes.push(`${kind}: ${name}: went to ${page.url()}`);
    if (canary.heard.length > 0)
      escapes.push(`${kind}: ${name}: ${canary.heard.splice(0).join(', ')}`);
  }
}

/** The hidden window that draws and prints a document, given one that calls out by its markup. */
async function tryPaper(desk, windows) {
  for (const [name, html] of waysOnPaper(host, { together: isSmoke })) {
    runs += 1;
    const answers = await desk.evaluate(async (html) => {
      const { drawPaper, savePaper } = window.bridge;
      const drawn = await drawPaper({ html, width: 400, height: 300 });
      return [drawn, await savePaper({ name: 'paper.pdf', html })].map(({ ok }) => ok);
    }, html);
    // A document that only leads elsewhere may be refused; all others are drawn without it.
    if (answers.includes(false) && name !== 'refresh') escapes.push(`paper: ${name}: not drawn`);
    if (canary.heard.length > 0)
      escapes.push(`paper: ${name}: ${canary.heard.splice(0).join(', ')}`);
  }
  await waitFor(() => app.windows().length === windows);
}

/** No origin reads another's files, and none climbs out of its folder. */
async function tryOrigins(page, kind, addresses) {
  for (const address of addresses) {
    runs += 1;
    const status = await page.evaluate(
      (url) =>
        fetch(url).then(
          (answer) => answer.ok,
          () => false,
        ),
      address,
    );
    if (status) escapes.push(`${kind}: read ${address}`);
  }
}

try {
  const desk = await app.firstWindow();
  await desk.waitForLoadState('load');
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true });
  });
  await plugScreens(app);
  const stage = await openStage(app, desk, {}, '4242');
  const lectern = await openLectern(app, desk);
  const windows = app.windows().length;
  const pages = { desk, stage, lectern };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, page] of Object.entries(pages)) await tryAll(page, kind);
  }
  for (const [kind, page] of Object.entries(pages)) await tryDrops(page, kind);
  await tryPaper(desk, windows);
  const climbing = [
    '../main.cjs',
    '..%2fmain.cjs',
    '%2e%2e/main.cjs',
    '..\\main.cjs',
    'a/../../main.cjs',
    `attachment/${'0'.repeat(64)}`,
  ];
  await tryOrigins(desk, 'desk', [
    'app://stage/stage.html',
    'app://lectern/lectern.html',
    'app://paper/paper.html',
    ...climbing.map((each) => `app://palmares/${each}`),
  ]);
  await tryOrigins(stage, 'stage', [
    'app://palmares/desk.html',
    'app://lectern/lectern.html',
    'app://paper/paper.html',
    ...climbing.map((each) => `app://stage/${each}`),
  ]);
  await tryOrigins(lectern, 'lectern', [
    'app://palmares/desk.html',
    'app://stage/stage.html',
    'app://paper/paper.html',
    ...climbing.map((each) => `app://lectern/${each}`),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  if (canary.heard.length > 0) escapes.push(`later: ${canary.heard.join(', ')}`);
  if (app.windows().length !== windows)
    escapes.push(`${app.windows().length - windows} windows opened`);
} finally {
  await app.close();
  canary.close();
  for (const each of [userData, dropped])
    fs.rmSync(each, { recursive: true, force: true, maxRetries: 5 });
}
console.log(
  `  a bare window leaves ${bareWays.open} ways open, ${bareWays.onPaper} by markup alone`,
);
for (const each of escapes) console.log(`  ${each}`);
tell({
  name: 'a6-ways-out',
  runs,
  lost: escapes.length,
  refused: runs - escapes.length,
  target: '0 targets reached',
  isMet: escapes.length === 0,
});
