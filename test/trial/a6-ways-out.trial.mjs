// A6: every way out of a page, tried in the real windows: desk, stage, lectern. Target: the canary
// hears nothing, the page stays where it was, no window opens, and no origin reads another's files.
import fs from 'node:fs';
import { neededSwitches } from '../../build/electron-runtime.mjs';
import { launchApp, makeUserData, startElectron } from '../../build/launch-app.mjs';
import { openCanary, proveCanary } from './rig/canary.mjs';
import { openLectern, openStage, plugScreens } from './rig/open-stage.mjs';
import { isSmoke, tell } from './rig/tell.mjs';
import { waysOut } from './rig/ways-out.mjs';

const ROUNDS = isSmoke ? 1 : 5;
const userData = makeUserData();
const canary = await openCanary();
const works = await proveCanary(canary);
const escapes = works ? [] : ['the canary is deaf'];
let runs = 0;

/** The same ways from a window without our guards: how many must be closed at all. */
async function countOpenWays() {
  const bare = await startElectron([...neededSwitches(), '--disable-gpu', 'build/bare-window']);
  const page = await bare.firstWindow();
  await page.waitForLoadState('load');
  let open = 0;
  for (const [name, script] of waysOut(`127.0.0.1:${canary.port}`)) {
    if (/navigation|refresh|form|download/.test(name)) continue;
    await walkOut(page, script);
    if (canary.heard.splice(0).length > 0) open += 1;
  }
  await bare.close();
  canary.heard.length = 0;
  return open;
}

const openWays = await countOpenWays();
if (openWays < 10)
  escapes.push(`only ${openWays} ways are open in a bare window: the trial proves nothing`);
const app = await launchApp({ userData });

const addressOf = (page) => page.url().replace(/#.*$/, '');

/** A way that reloads or hangs its page is bounded: the canary is what counts. */
async function walkOut(page, script) {
  const bound = new Promise((resolve) => setTimeout(resolve, 3000, 'still there'));
  return Promise.race([page.evaluate(script).catch((error) => error.message), bound]);
}

async function tryAll(page, kind) {
  const home = addressOf(page);
  for (const [name, script] of waysOut(`127.0.0.1:${canary.port}`)) {
    runs += 1;
    await walkOut(page, script);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
    if (addressOf(page) !== home) escapes.push(`${kind}: ${name}: went to ${page.url()}`);
    if (canary.heard.length > 0)
      escapes.push(`${kind}: ${name}: ${canary.heard.splice(0).join(', ')}`);
  }
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
  await plugScreens(app);
  const stage = await openStage(app, desk, {}, '4242');
  const lectern = await openLectern(app, desk);
  const windows = app.windows().length;
  for (let round = 0; round < ROUNDS; round += 1) {
    await tryAll(desk, 'desk');
    await tryAll(stage, 'stage');
    await tryAll(lectern, 'lectern');
  }
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
  fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`  a bare window leaves ${openWays} ways open`);
for (const each of escapes) console.log(`  ${each}`);
tell({
  name: 'a6-ways-out',
  runs,
  lost: escapes.length,
  refused: runs - escapes.length,
  target: '0 targets reached',
  isMet: escapes.length === 0,
});
