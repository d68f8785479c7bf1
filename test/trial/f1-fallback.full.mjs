// F1: what saves the ceremony when the app cannot, opened where it would be: the deck in one
// file in another Chromium, from file://, by the live show's keys; the presentation in
// LibreOffice, its pages drawn and compared with the pictures of the deck. By name: both
// programs come from the system.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import { skip, tell } from './rig/tell.mjs';

const NAME = 'f1-fallback';
const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
const LAUREATE = 'Œil-de-Brume';
/** Two presses closer than this are one, here as in the live show. */
const DEBOUNCE_MS = 400;

const find = (...names) =>
  names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);

/** Both decks, made by the app's own buttons into a folder. */
async function makeDecks(folder) {
  const userData = makeUserData();
  const app = await launchApp({ userData, files: [palmares] });
  try {
    const desk = await app.firstWindow();
    await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
    await app.evaluate(({ dialog }, into) => {
      dialog.showSaveDialog = (_window, { defaultPath }) =>
        Promise.resolve({ canceled: false, filePath: `${into}/${defaultPath.split('/').at(-1)}` });
    }, folder);
    await desk.getByRole('button', { name: 'Secours et papiers' }).click();
    for (const kind of ['HTML', 'PPTX']) {
      await desk.getByRole('button', { name: new RegExp(`\\(${kind}\\)`) }).click();
      const saved = desk.getByText(new RegExp(`Enregistré.*${kind.toLowerCase()}`));
      await saved.waitFor({ timeout: 120_000 });
    }
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
  const [html, pptx] = ['.html', '.pptx'].map((end) =>
    path.join(
      folder,
      fs.readdirSync(folder).find((each) => each.endsWith(end)),
    ),
  );
  return { html, pptx };
}

/** Goes through the deck by its keys; returns the picture of each slide. */
async function walkDeck({ html, executablePath, folder, lost }) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: sandbox });
  const pictures = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const asked = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
    await page.goto(pathToFileURL(html).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const all = await page
      .locator('.slide')
      .evaluateAll((each) => each.map((one) => one.dataset.cue));
    const now = () =>
      page.locator('.slide:visible').evaluateAll((each) => each.map((one) => one.dataset.cue));
    const must = async (cue, why) => {
      const seen = await now();
      if (seen.join() !== (cue ?? '')) lost.push(`${why}: shows ${seen} instead of ${cue}`);
    };
    /** A press outside the debounce, as a hand makes it. */
    const press = async (key) => {
      await page.waitForTimeout(DEBOUNCE_MS + 20);
      await page.keyboard.press(key);
    };
    for (const [k, cue] of all.entries()) {
      if (k > 0) await press(['PageDown', 'ArrowRight', ' ', 'Enter'][k % 4]);
      await must(cue, `slide ${k + 1}`);
      const picture = path.join(folder, `deck-${String(k + 1).padStart(2, '0')}.png`);
      await page.screenshot({ path: picture, animations: 'disabled' });
      pictures.push(picture);
    }
    await press('PageDown');
    await must(all.at(-1), 'past the end');
    await press('PageUp');
    await must(all.at(-2), 'back');
    await press('PageUp');
    await page.keyboard.press('PageUp');
    await must(all.at(-3), 'a double press');
    for (const key of ['F5', 'Escape']) await page.keyboard.press(key);
    await must(all.at(-3), 'F5 and Esc');
    await page.keyboard.press('b');
    await must(undefined, 'black');
    await press('PageDown');
    await must(all.at(-3), 'the first press after black');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await must(all[1], 'cue 2');
    const at = all.indexOf('laureate-name');
    await page.keyboard.type(String(at + 1));
    await page.keyboard.press('Enter');
    if (!(await page.locator('.slide:visible').innerText()).includes(LAUREATE))
      lost.push('the laureate’s slide does not name the laureate');
    await page.keyboard.press('n');
    await must(all[1], 'neutral');
    for (const url of asked.filter((each) => !each.startsWith('file:')))
      lost.push(`asked for ${url}`);
    lost.push(...errors);
  } finally {
    await browser.close();
  }
  return pictures;
}

/** Mean difference of two pictures over their 64 × 36 grey thumbnails, 0 to 1. */
async function differ(page, one, other) {
  const read = (file) =>
    `data:image/${file.endsWith('png') ? 'png' : 'jpeg'};base64,${fs.readFileSync(file, 'base64')}`;
  return page.evaluate(
    async (both) => {
      const greys = await Promise.all(
        both.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = 64;
          canvas.height = 36;
          const pen = canvas.getContext('2d');
          pen.imageSmoothingQuality = 'high';
          pen.drawImage(image, 0, 0, 64, 36);
          const { data } = pen.getImageData(0, 0, 64, 36);
          return Array.from({ length: 64 * 36 }, (_, k) => data[4 * k + 1] / 255);
        }),
      );
      const [a, b] = greys;
      return a.reduce((sum, grey, k) => sum + Math.abs(grey - b[k]), 0) / a.length;
    },
    [read(one), read(other)],
  );
}

/** LibreOffice draws every slide; each must be the deck's own picture. */
async function compareSlides({ office, pptx, pictures, executablePath, folder, lost }) {
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, pptx];
  const home = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'office')).href}`;
  spawnSync(office, [home, ...convert], { stdio: 'ignore', timeout: 120_000 });
  const pdf = pptx.replace(/pptx$/, 'pdf');
  if (!fs.existsSync(pdf)) return lost.push('LibreOffice did not open the presentation');
  spawnSync('pdftoppm', ['-r', '72', '-png', pdf, path.join(folder, 'office-slide')]);
  const drawn = fs
    .readdirSync(folder)
    .filter((each) => each.startsWith('office-slide'))
    .toSorted();
  if (drawn.length !== pictures.length)
    lost.push(`${drawn.length} slides in LibreOffice, ${pictures.length} in the deck`);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: sandbox });
  try {
    const page = await browser.newPage();
    for (const [k, name] of drawn.entries()) {
      const gap = await differ(page, path.join(folder, name), pictures[k]);
      const others = pictures.filter((_, at) => at !== k);
      const nearest = Math.min(
        ...(await Promise.all(others.map((each) => differ(page, path.join(folder, name), each)))),
      );
      if (gap > 0.02) lost.push(`slide ${k + 1} differs by ${gap.toFixed(3)} in LibreOffice`);
      // Holding slides are twice the same; another slide as near as its own would prove nothing.
      if (k === 17 && nearest <= gap) lost.push('the comparison cannot tell slides apart');
    }
  } finally {
    await browser.close();
  }
  return undefined;
}

async function tryFallback() {
  const executablePath = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((each) => fs.existsSync(each));
  if (!executablePath) return skip(NAME, 'no Chromium of the system');
  const folder = makeUserData();
  const lost = [];
  try {
    const { html, pptx } = await makeDecks(folder);
    const pictures = await walkDeck({ html, executablePath, folder, lost });
    const office = find('soffice', 'libreoffice');
    const canDraw = spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).status === 0;
    if (!office || !canDraw)
      console.log('  the presentation was not opened: no LibreOffice or pdftoppm');
    else await compareSlides({ office, pptx, pictures, executablePath, folder, lost });
    for (const each of lost) console.log(`  ${each}`);
    tell({
      name: office && canDraw ? NAME : `${NAME} (deck only)`,
      runs: pictures.length,
      lost: lost.length,
      refused: 0,
      target: 'each slide by its key, and the same in LibreOffice',
      isMet: lost.length === 0 && pictures.length > 0,
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return undefined;
}

await tryFallback();
