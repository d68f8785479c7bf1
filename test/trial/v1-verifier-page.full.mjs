// V1, by name: the page inside a sealed decision, taken out and opened from the disk in Debian's
// Chromium with the network refused, recomputes the decision; says "même lauréat : oui" of it
// and of a copy zipped anew; names the entry of any byte that was changed, as does the command
// line. So for the demonstration (ranked by the mean) and for the same ranked by other methods,
// whose figures on the page are also those of the sealed decision and of the command;
// `--method=median` asks for one. Skipped where there is no chromium.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { root } from '../../build/tools.mjs';
import { bundle } from './rig/bundle.mjs';
import { makeDice } from './rig/dice.mjs';
import { runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'v1-verifier-page';
const EACH = runsOf({ smoke: 1, full: 12 });
const asked = process.argv.find((each) => each.startsWith('--method='))?.slice(9);
const METHODS = asked ? [asked] : ['mean', 'ranked_pairs_margin', 'majority_judgment', 'median'];
const BROWSER = '/usr/bin/chromium';
const SEALED = path.join(root, 'dist/demo/decision.palmares');
const cli = path.join(root, 'dist/cli.cjs');
const lost = [];
let runs = 0;
let refused = 0;

function loses(what) {
  lost.push(what);
}

/** The page with a file dropped in its field: its heading and everything that it says. */
async function askPage(page, file) {
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('[aria-live] article, [aria-live] p').first().waitFor();
  const heading = page.locator('article h2').first();
  const verdict = (await heading.count()) > 0 ? await heading.innerText() : '';
  const faults = await page
    .locator('article ul')
    .first()
    .innerText()
    .catch(() => '');
  const sentences = await page.locator('article ul').first().locator('li').allInnerTexts();
  return { verdict, faults, sentences, all: await page.locator('[aria-live]').innerText() };
}

const askCommand = (file, ...options) => {
  const env = { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' };
  const words = [cli, 'verify', file, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env });
  return { status, said: `${stdout}${stderr}` };
};

async function tryWhole(page, file, what) {
  runs += 1;
  const { verdict, all } = await askPage(page, file);
  if (!/oui$/.test(verdict)) loses(`${what}: the page says ${verdict}`);
  const { status, said } = askCommand(file);
  if (status !== 0) loses(`${what}: the command says ${said}`);
  if (!plain(said).includes(plain(verdict))) loses(`${what}: the command does not say ${verdict}`);
  return all;
}

// Blanks of any kind as one: a screen may fold them.
const plain = (text) => text.replaceAll(/\s+/g, ' ');

/** The page's figures are the command's, and its ranking the sealed decision's, line by line. */
async function tryFigures(page, file, entries) {
  runs += 1;
  const all = plain(await tryWhole(page, file, 'the sealed decision'));
  const found = JSON.parse(askCommand(file, '--json').said);
  const { ranking } = JSON.parse(Buffer.from(entries.get('decision.json')));
  const { dossiers } = JSON.parse(
    Buffer.from(JSON.parse(Buffer.from(entries.get('edition.json'))).payload, 'base64'),
  );
  const laureate = dossiers.find(({ id }) => id === found.laureate.recomputed[0])?.company;
  for (const figure of [laureate, `${found.ballots}`, found.mergeCode, found.fingerprint]) {
    if (!all.includes(plain(figure))) loses(`the page does not say the command’s ${figure}`);
  }
  const rows = await page.locator('article table tbody tr').all();
  if (rows.length !== ranking.length) loses(`${rows.length} lines of ${ranking.length}`);
  for (const [at, row] of rows.entries()) {
    const [rank, who, , score, exact] = await row.locator('td').allInnerTexts();
    const line = ranking[at];
    const said = [rank, who.split(/\s/)[0], score.replace(',', '.'), exact].join(' ');
    const whole = line.exact.replace(/\/1$/, '');
    const sealed = [line.rank, line.dossier, line.score100, whole].join(' ');
    if (said !== sealed) loses(`the page ranks ${said}, the decision ${sealed}`);
  }
}

/** One changed byte must be told by the name of its entry, by both. */
async function tryChanged(page, file, name) {
  runs += 1;
  refused += 1;
  const { verdict, faults, sentences, all } = await askPage(page, file);
  const said = faults.includes(name) ? faults : all;
  if (!said.includes(name) || faults === '') loses(`the page does not name ${name}`);
  const command = askCommand(file);
  if (command.status !== 1 || !command.said.includes(name)) {
    loses(`the command does not name ${name}: ${command.said}`);
  }
  for (const words of [verdict, ...sentences]) {
    if (!plain(command.said).includes(plain(words))) {
      loses(`the page says « ${words} » of ${name}, and the command does not`);
    }
  }
}

async function tryAll(page, { sealed, entries, writeContainer, folder }) {
  const dice = makeDice(11);
  const write = (list) => {
    const file = path.join(folder, 'decision.palmares');
    fs.writeFileSync(file, writeContainer(list));
    return file;
  };
  const list = [...entries].map(([name, bytes]) => ({ name, bytes }));
  await tryFigures(page, sealed, entries);
  await tryWhole(page, write(list.toReversed()), 'an untouched copy zipped anew');
  for (const [name, bytes] of entries) {
    for (let n = 0; n < EACH; n += 1) {
      const changed = Buffer.from(bytes);
      changed[dice.below(changed.length)] ^= 1 << dice.below(8);
      const file = write(list.map((one) => (one.name === name ? { name, bytes: changed } : one)));
      await tryChanged(page, file, name);
    }
  }
}

/** The decision of the shipped demonstration, or of the same ranked by another method. */
async function sealedBy(method, folder) {
  if (method === 'mean') return SEALED;
  const { demoBy } = await bundle(import.meta.resolve('./rig/demo-by.ts'));
  const verifier = fs.readFileSync(path.join(root, 'dist/verifier.html'), 'utf8');
  const made = await demoBy(method, verifier);
  const file = path.join(folder, `by-${method}.palmares`);
  fs.writeFileSync(file, made.find((one) => one.path === 'decision.palmares').bytes);
  return file;
}

async function tryMethod(browser, method, folder) {
  const { archive } = await bundle(import.meta.resolve('./rig/archive.ts'));
  const { readContainer, writeContainer, inflateWhole } = archive;
  const sealed = await sealedBy(method, folder);
  const bytes = fs.readFileSync(sealed);
  const read = (offset, length) => bytes.subarray(offset, offset + length);
  const opened = readContainer({ size: bytes.length, read, inflate: inflateWhole });
  if (!opened.ok) throw new Error(opened.error.kind);
  const verifier = path.join(folder, 'verifier.html');
  fs.writeFileSync(verifier, opened.value.get('verifier.html'));
  const context = await browser.newContext({ offline: true, locale: 'fr-FR' });
  const page = await context.newPage();
  page.on('pageerror', (error) => loses(`the page throws ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) loses(`the page asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(verifier).href);
  const before = runs;
  await tryAll(page, { sealed, entries: opened.value, writeContainer, folder });
  console.log(`  ${method}: ${runs - before} runs`);
  if (process.env.PICTURE) {
    await askPage(page, sealed);
    await page.screenshot({ path: `${process.env.PICTURE}-${method}.png`, fullPage: true });
  }
  await context.close();
}

async function tryPage() {
  if (!fs.existsSync(BROWSER)) return skip(NAME, `no ${BROWSER} here`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-v1-'));
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND', '--disable-gpu'],
  });
  try {
    console.log(`  Chromium ${browser.version()}`);
    for (const method of METHODS) await tryMethod(browser, method, folder);
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const each of lost.slice(0, 10)) console.log(`  ${each}`);
  tell({
    name: NAME,
    runs,
    lost: lost.length,
    refused,
    target: 'the same laureate of a whole file, the entry of each changed byte by name',
    isMet: lost.length === 0,
  });
}

await tryPage();
