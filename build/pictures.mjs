// `npm run pictures`: the pictures of the guide and the README, taken of the built app in both
// languages (built first where nothing is), and the floor plan of ARCHITECTURE, drawn from the imports.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { next, plugProjector, stillOn } from './demo/presenter-act.mjs';
import { drawFloorPlan } from './floor-plan.mjs';
import { launchApp, makeUserData } from './launch-app.mjs';
import { onScreen, root, run } from './tools.mjs';
import { loadWords } from './words.mjs';

const SIZE = { width: 1280, height: 800 };
const folder = path.join(root, 'renderer/guide/pictures');

/** What the screen says where French says this: the message with the same key. */
async function speaker(language) {
  const [french, spoken] = [await loadWords('fr'), await loadWords(language)];
  const keys = new Map([...french].map(([key, said]) => [said, key]));
  return (said) => {
    const message = spoken.get(keys.get(said) ?? said);
    if (message === undefined) throw new Error(`nothing on screen says « ${said} »`);
    if (!message.includes('{{')) return message;
    const parts = message.split(/{{[^}]*}}/).map(literally);
    return new RegExp(parts.join('.*'));
  };
}

const literally = (part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One person's laptop, fresh, in a language; `take(name)` keeps what the window shows, still. */
async function asPerson(language, act) {
  const userData = makeUserData();
  const app = await launchApp({ userData, language });
  try {
    const page = await app.firstWindow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0].setContentSize(width, height);
    }, SIZE);
    await page.getByRole('heading').first().waitFor();
    const take = async (name, window = page) => {
      // No control looks touched: the pointer waits in a corner.
      await page.mouse.move(2, 2);
      const webp = await asWebp(page, await pictureOf(window));
      fs.writeFileSync(path.join(folder, `${name}.${language}.webp`), webp);
    };
    await act({ app, page, take, say: await speaker(language) });
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Until two pictures in a row are the same: figures counted by a worker have come. */
async function pictureOf(window) {
  await window.evaluate(() => document.fonts.ready.then(() => undefined));
  let before = Buffer.alloc(0);
  for (let turn = 0; turn < 30; turn += 1) {
    const now = await window.screenshot({ caret: 'hide' });
    if (now.equals(before)) return now;
    before = now;
    await new Promise((settle) => setTimeout(settle, 400));
  }
  return before;
}

/** The browser that is open anyway makes the small file. */
async function asWebp(page, png) {
  const small = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.76 });
    const made = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(''));
  }, png.toString('base64'));
  return Buffer.from(small, 'base64');
}

async function beJuror({ page, take, say }) {
  await take('doors');
  await page.keyboard.press('d');
  await page.locator('main ul button').nth(3).click();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: say('juror.welcome.go') }).click();
  await page.getByRole('button', { name: say('juror.declare.rest_other') }).click();
  await page.getByRole('button', { name: say('juror.declare.sign') }).click();
  await page.getByRole('complementary', { name: say('juror.mark.title') }).waitFor();
  for (const mark of ['4', '3', '4', '2', '5']) await page.keyboard.press(mark);
  await take('mark');
  await page.getByRole('button', { name: say('juror.read.handIn') }).click();
  await page.getByRole('button', { name: say('juror.sign.act') }).waitFor();
  await take('hand-in');
}

async function openAsOrganiser({ page, say }) {
  await page.keyboard.press('d');
  await page.getByRole('button', { name: say('demo.enterOrganiser') }).click();
  await page.getByRole('button', { name: say('organiser.open.act') }).click();
  await page.getByRole('heading', { level: 1, name: say('merge.title') }).waitFor();
}

async function beOrganiser({ page, take, say, ...rest }) {
  await openAsOrganiser({ page, say, ...rest });
  await page.getByRole('button', { name: say('merge.drop.demo') }).click();
  await page.getByText(say('merge.drop.refused_other')).first().waitFor();
  await take('merge');
}

/** Nothing odd among the files this time: the jury is whole, and decides. */
async function beJury({ app, page, take, say }) {
  await openAsOrganiser({ page, say });
  const ballots = path.join(root, 'dist/demo/ballots');
  const files = fs.readdirSync(ballots).map((name) => path.join(ballots, name));
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
  await page.getByRole('button', { name: say('merge.drop.choose') }).click();
  await page.getByText(say('merge.allHere')).waitFor();
  await page.getByRole('button', { name: say('merge.next') }).click();
  await page
    .getByText(/80[.,]00/)
    .first()
    .waitFor();
  await take('tally');
  await page.getByRole('button', { name: say('Porter à l’ordre du jour') }).click();
  await page.getByRole('button', { name: say('Tous présents') }).click();
  await take('deliberation');
}

async function bePresenter({ app, page, take, say }) {
  await plugProjector(app);
  await page.keyboard.press('d');
  await page.getByRole('button', { name: say('demo.enterPresenter') }).click();
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: say('Ouvrir la scène') }).click();
  const stage = await opened;
  const current = page.locator('[aria-current="step"]');
  await current.waitFor();
  for (let cue = 0; cue < 40; cue += 1) {
    const title = await current.innerText();
    if (/suspens/i.test(title) && /laur/i.test(title)) break;
    await next(page, current);
  }
  await page.keyboard.down('a');
  await page.getByText(say('Armé'), { exact: true }).waitFor();
  await page.keyboard.up('a');
  await take('console');
  await next(page, current);
  await stillOn(stage);
  await take('laureate', stage);
}

const PEOPLE = [beJuror, beOrganiser, beJury, bePresenter];

async function takeAll() {
  fs.mkdirSync(folder, { recursive: true });
  for (const language of ['fr', 'en']) {
    for (const act of PEOPLE) {
      console.log(`── ${act.name} (${language})`);
      await asPerson(language, act);
    }
  }
}

if (process.argv.includes('--in-windows')) await takeAll();
else {
  if (!fs.existsSync(path.join(root, 'dist/demo/demo.edition'))) await build();
  await drawFloorPlan();
  const here = [process.execPath, fileURLToPath(import.meta.url), '--in-windows'];
  process.exitCode = (await run(onScreen(here))).status;
}
