// The stage under a person's thumb: frames that a reveal drops beside an empty page of the same
// size, and the time from the key to the first pixel that changes, read from the screen's own
// memory (Xvfb -fbdir), not from what a page says of itself.
import fs from 'node:fs';
import path from 'node:path';
import { launchApp, makeUserData } from '../launch-app.mjs';
import { root } from '../tools.mjs';

const SIZE = { width: 1920, height: 1080 };
const REVEALS = 12;
const PRESSES = 100;
const FLOOR_PRESSES = 30;
/** One reveal, from the press until nothing moves. */
const REVEAL_MS = 600;
const FRAME_MS = 1000 / 60;
/** A second press within this is not obeyed. */
const DEBOUNCE_MS = 400;
const LIMITS = { firstPixel: 100 };

const sorted = (values) => values.toSorted((a, b) => a - b);
const at = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)];
const still = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rows spread over the light box, as the screen holds them now. */
function eye(file) {
  const screen = fs.openSync(file, 'r');
  const head = Buffer.alloc(100);
  fs.readSync(screen, head, 0, 100, 0);
  // XWD: header length, colour map entries and bytes a line are big-endian words 0, 19 and 12.
  const [headLength, colours, rowLength] = [0, 19, 12].map((word) => head.readUInt32BE(word * 4));
  const start = headLength + colours * 12;
  const rows = Array.from({ length: 24 }, (_, k) => Math.round(SIZE.height * (0.06 + k * 0.026)));
  return () => {
    const seen = Buffer.alloc(rows.length * rowLength);
    for (const [k, y] of rows.entries())
      fs.readSync(screen, seen, k * rowLength, rowLength, start + y * rowLength);
    return seen;
  };
}

/** Milliseconds from the key to the first pixel that is no longer what it was. */
async function firstPixel(look, press) {
  const before = look();
  const began = performance.now();
  const pressed = press();
  while (performance.now() - began < 3000) {
    if (Buffer.compare(before, look()) !== 0) {
      const took = performance.now() - began;
      await pressed;
      return took;
    }
    await still(1);
  }
  throw new Error('no pixel changed in three seconds');
}

/** Milliseconds from the key until the screen is what it becomes, where nothing moves in between. */
async function wholeAfter(began, look, expected) {
  while (performance.now() - began < 3000) {
    if (Buffer.compare(expected, look()) === 0) return performance.now() - began;
    await still(1);
  }
  throw new Error('the picture did not come in three seconds');
}

/** How many of the frames due in so many milliseconds a page did not get. */
function droppedIn(page) {
  return page.evaluate(
    ({ ms, frame }) =>
      new Promise((resolve) => {
        const times = [];
        const began = performance.now();
        const tell = (now) => {
          times.push(now);
          if (now - began < ms) return requestAnimationFrame(tell);
          const gaps = times.slice(1).map((time, k) => time - times[k]);
          return resolve(
            gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0),
          );
        };
        requestAnimationFrame(tell);
      }),
    { ms: REVEAL_MS, frame: FRAME_MS },
  );
}

async function openShow(app, desk) {
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
  await app.evaluate(({ screen }, size) => {
    const [real] = screen.getAllDisplays();
    const laptop = { ...real, bounds: { x: 0, y: 0, width: 1, height: 1 } };
    const projector = { ...real, id: 4242, label: 'EPSON', bounds: { x: 0, y: 0, ...size } };
    screen.getAllDisplays = () => [laptop, projector];
    screen.emit('display-added', {}, projector);
  }, SIZE);
  await desk.getByRole('radio', { name: /EPSON/ }).check();
  const doubt = desk.getByRole('checkbox');
  if ((await doubt.count()) > 0) await doubt.check();
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir la scène' }).click();
  const stage = await opened;
  await stage.getByText('Mire de salle').waitFor();
  return stage;
}

/** Over the audience's window: nothing but a rectangle of the same size. */
async function openEmpty(app) {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, size) => {
    const empty = new BrowserWindow({ ...size, x: 0, y: 0, frame: false, fullscreen: true });
    globalThis.empty = empty;
    return empty.loadURL('data:text/html,<body style="margin:0;background:%23000"></body>');
  }, SIZE);
  return opened;
}

/** The least a key can take here: an empty page of the same size that changes its colour. */
async function floorOf(app, look) {
  const empty = await openEmpty(app);
  await empty.evaluate(() => {
    let isLit = false;
    addEventListener('keydown', () => {
      isLit = !isLit;
      document.body.style.background = isLit ? '#333' : '#000';
    });
  });
  await still(800);
  const took = [];
  for (let k = 0; k < FLOOR_PRESSES; k += 1) {
    await still(400);
    took.push(await firstPixel(look, () => empty.keyboard.press('x')));
  }
  await app.evaluate(() => globalThis.empty.destroy());
  await still(500);
  return took;
}

async function goTo(desk, title) {
  const line = desk.getByRole('listitem').filter({ hasText: title }).first();
  await desk.keyboard.type(String(Number.parseInt(await line.innerText(), 10)));
  await desk.keyboard.press('Enter');
  await desk.locator('[aria-current="step"]').filter({ hasText: title }).waitFor();
}

async function arm(desk) {
  await desk.keyboard.down('a');
  await desk.getByText('Armé', { exact: true }).waitFor();
  await desk.keyboard.up('a');
}

export async function benchStage() {
  const folder = process.env.BENCH_SCREEN;
  if (!folder) throw new Error('the bench opens its own screen');
  const look = eye(path.join(folder, 'Xvfb_screen0'));
  const userData = makeUserData();
  const files = [path.join(root, 'dist/demo/decision.palmares')];
  const app = await launchApp({ userData, files });
  try {
    const desk = await app.firstWindow();
    const stage = await openShow(app, desk);
    const press = async (key) => {
      await still(DEBOUNCE_MS + 50);
      return desk.keyboard.press(key);
    };
    await goTo(desk, 'Lauréat, suspens');
    await arm(desk);
    await press('PageDown');
    await still(2000);

    const dropped = { reveal: [], empty: [] };
    for (let k = 0; k < REVEALS; k += 1) {
      await press('PageUp');
      await still(DEBOUNCE_MS + 50);
      const counted = droppedIn(stage);
      await desk.keyboard.press('PageDown');
      dropped.reveal.push(await counted);
      await still(1200);
      const empty = await openEmpty(app);
      await still(500);
      dropped.empty.push(await droppedIn(empty));
      await app.evaluate(() => globalThis.empty.destroy());
      await still(300);
    }

    const floor = await floorOf(app, look);
    await press('PageUp');
    await still(DEBOUNCE_MS + 100);
    const suspense = look();
    await press('PageDown');
    const took = { PageUp: [], PageDown: [], whole: [] };
    for (let k = 0; k < PRESSES; k += 1) {
      const key = k % 2 === 0 ? 'PageUp' : 'PageDown';
      // The bloom of a name settles for 1.6 s: nothing may move before the press.
      await still(key === 'PageUp' ? 1800 : DEBOUNCE_MS + 100);
      const began = performance.now();
      took[key].push(await firstPixel(look, () => desk.keyboard.press(key)));
      if (key === 'PageUp') took.whole.push(await wholeAfter(began, look, suspense));
    }
    report(dropped, took, floor);
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

function report({ reveal, empty }, { PageUp, PageDown, whole }, floor) {
  const due = Math.round(REVEAL_MS / FRAME_MS);
  const say = (values) => `median ${at(values, 0.5)}, worst ${at(values, 1)}`;
  console.log(`frames dropped of ${due} in a reveal (${REVEALS} times): ${say(reveal)}`);
  console.log(
    `frames dropped of ${due} in an empty page of the same size, in turns: ${say(empty)}`,
  );
  const all = [...PageUp, ...PageDown];
  for (const [name, values] of [
    ['back (cut)', PageUp],
    ['next (reveal)', PageDown],
    ['all', all],
    ['an empty page that changes colour', floor],
  ])
    console.log(
      `key to first changed pixel, ${name}, ${values.length} presses: median ${at(values, 0.5).toFixed(0)} ms, p99 ${at(values, 0.99).toFixed(0)} ms`,
    );
  console.log(
    `key to the whole picture, back (cut): median ${at(whole, 0.5).toFixed(0)} ms, p99 ${at(whole, 0.99).toFixed(0)} ms`,
  );
  const isMet = at(all, 0.99) <= LIMITS.firstPixel;
  console.log(`limit p99 ${LIMITS.firstPixel} ms: ${isMet ? 'ok' : 'TOO MUCH'}`);
  process.exitCode = isMet ? 0 : 1;
}
