// A5: hostile PDFs, pictures and films as the papers of a rightly signed edition, opened by a
// juror, each looked at and clicked. Target: each is shown or the screen says in words that it
// is not; no script runs, nothing is asked for or opened elsewhere, and marks go on in time.
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../build/launch-app.mjs';
import { bundle } from './rig/bundle.mjs';
import { openCanary, proveCanary } from './rig/canary.mjs';
import { hostilePdfs } from './rig/hostile-pdfs.mjs';
import { hostilePictures } from './rig/hostile-pictures.mjs';
import { codeOf, enterFirst, JUROR, killAll } from './rig/juror.mjs';
import { isSmoke, limitOf, PATIENCE_MS, tell } from './rig/tell.mjs';

/** How long the person may wait for a paper or for the word that it is not shown. */
const WAIT_MS = isSmoke ? PATIENCE_MS : 30_000;
const MARK_MS = limitOf(2000);
/** Of each danger one, all quick to tell. */
const QUICK =
  /^(js-at-opening|link-over-page|thread|broken|count|font-matrix|declared-50000|svg|half$)/;
const demo = path.resolve(import.meta.dirname, '../../dist/demo');
const { ladeEdition } = await bundle(import.meta.resolve('./rig/laden.ts'));
const canary = await openCanary();
const lost = (await proveCanary(canary)) ? [] : ['the canary is deaf'];
const address = `http://127.0.0.1:${canary.port}/out`;
const papers = [
  ...hostilePictures(address),
  ...hostilePdfs(address).map((each) => [...each, 'application/pdf']),
]
  .filter(([name]) => !isSmoke || QUICK.test(name))
  .map(([name, bytes, type], at) => ({ name: `${100 + at}-${name}`, bytes, type }));
const outcome = { shown: [], told: [] };

/** What left main: a download, another program, another window. */
async function guard(app) {
  await app.evaluate(({ app: shell, BrowserWindow, shell: system }) => {
    globalThis.left = [];
    system.openExternal = (url) => Promise.resolve(globalThis.left.push(`external ${url}`));
    system.openPath = (file) => Promise.resolve(globalThis.left.push(`path ${file}`));
    shell.on('web-contents-created', () => globalThis.left.push('a page'));
    shell.on('render-process-gone', (_, __, { reason }) => globalThis.left.push(`gone: ${reason}`));
    for (const each of BrowserWindow.getAllWindows())
      each.webContents.session.on('will-download', (_, item) =>
        globalThis.left.push(`download ${item.getURL()}`),
      );
  });
  return () => app.evaluate(() => globalThis.left.splice(0));
}

/** Which of these papers the open dossier names. */
function findPaper(names) {
  const words = [
    ...document.querySelectorAll('main header span, main figcaption, main [role=alert]'),
  ];
  return names.find((name) => words.some((each) => each.textContent.includes(name)));
}

/** `shown`, `told`, or null while neither; a canvas counts once its page is drawn whole. */
function lookAtPaper(name) {
  const told = [...document.querySelectorAll('main [role=alert]')].find((each) =>
    each.textContent.includes(name),
  );
  if (told) return 'told';
  const deck = document.querySelector(`section[aria-label="${name}"]`);
  if (deck?.querySelector('[role=img][data-drawn]')) return 'shown';
  const [picture] = document.querySelectorAll('main figure img');
  if (picture?.complete && picture.naturalWidth > 0) return 'shown';
  return null;
}

async function tryPaper(desk, name) {
  const seen = await desk
    .waitForFunction(lookAtPaper, name, { timeout: WAIT_MS })
    .then((found) => found.jsonValue())
    .catch((error) => {
      lost.push(`${name}: neither shown nor told: ${error.message.split('\n')[0]}`);
      return null;
    });
  if (seen) outcome[seen].push(name);
  const page = desk.locator('main canvas, main figure img').first();
  if (seen === 'shown') await page.click({ force: true, timeout: PATIENCE_MS });
  const began = performance.now();
  await desk.keyboard.press('3');
  const isMarked = await desk
    .waitForFunction(
      () => document.querySelector('aside [data-criterion] input:checked') !== null,
      null,
      { timeout: PATIENCE_MS },
    )
    .then(
      () => true,
      () => false,
    );
  const took = Math.round(performance.now() - began);
  if (!isMarked || took > MARK_MS) lost.push(`${name}: a mark took ${took} ms`);
}

async function tryEdition(carried) {
  const userData = makeUserData();
  const edition = path.join(userData, 'laden.edition');
  const code = codeOf(JUROR).replace('-', '');
  fs.writeFileSync(edition, await ladeEdition({ demo, code, papers: carried }));
  const { app, desk } = await enterFirst({ userData, edition });
  try {
    const left = await guard(app);
    desk.on('dialog', (dialog) => {
      lost.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    desk.on('pageerror', (error) => lost.push(`an error: ${error.message}`));
    const home = desk.url();
    const coming = carried.map((each) => each.name);
    while (coming.length > 0) {
      const found = await desk.waitForFunction(findPaper, coming, { timeout: PATIENCE_MS });
      const name = await found.jsonValue();
      coming.splice(coming.indexOf(name), 1);
      await tryPaper(desk, name);
      for (const each of await left()) lost.push(`${name}: ${each}`);
      for (const each of canary.heard.splice(0)) lost.push(`${name}: asked ${each}`);
      if (desk.url() !== home) lost.push(`${name}: went to ${desk.url()}`);
      if (await desk.evaluate(() => 'ran' in globalThis)) lost.push(`${name}: a script ran`);
      if (app.windows().length !== 1) lost.push(`${name}: ${app.windows().length} windows`);
      await desk.keyboard.press('n');
    }
  } finally {
    await killAll(app);
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

try {
  const EACH = isSmoke ? papers.length : 12;
  for (let at = 0; at < papers.length; at += EACH) await tryEdition(papers.slice(at, at + EACH));
} finally {
  canary.close();
}
console.log(`  shown: ${outcome.shown.join(' ')}\n  told: ${outcome.told.join(' ')}`);
for (const each of lost) console.log(`  ${each}`);
tell({
  name: 'a5-hostile-papers',
  runs: papers.length,
  lost: lost.length,
  refused: outcome.told.length,
  target: 'shown or told, no script, nothing asked or opened, marks go on',
  isMet: lost.length === 0,
});
