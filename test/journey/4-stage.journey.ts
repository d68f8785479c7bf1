import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
const LAUREATE = 'Œil-de-Brume';
const COMMENDED = 'Sillage d’Ambre Endovasculaire';

test.use({ files: [palmares] });

/** A projector beside the laptop: a virtual display has only one screen, so each takes half. */
async function plugProjector(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ screen }) => {
    const [real] = screen.getAllDisplays();
    if (!real) throw new Error('no display');
    const laptop = { ...real, bounds: { x: 0, y: 0, width: 960, height: 540 } };
    const bounds = { x: 960, y: 0, width: 960, height: 540 };
    const projector = { ...real, id: 4242, label: 'EPSON', bounds };
    screen.getAllDisplays = () => [laptop, projector];
    screen.emit('display-added', {}, projector);
  });
}

async function openStage(app: ElectronApplication, desk: Page): Promise<Page> {
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
  await expect(desk.getByRole('radio', { name: /EPSON/ })).toBeChecked();
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir la scène' }).click();
  const stage = await opened;
  await stage.getByText('Mire de salle').waitFor();
  return stage;
}

const current = (desk: Page) => desk.locator('[aria-current="step"]');

/** Presses until the console stands at a cue; a press in the debounce is lost, as it should be. */
async function pressTo(desk: Page, key: string, title: string): Promise<void> {
  await expect(async () => {
    if (!(await current(desk).innerText()).includes(title)) await desk.keyboard.press(key);
    await expect(current(desk)).toContainText(title, { timeout: 200 });
  }).toPass({ intervals: [450] });
}

/** Goes to a cue by the number that the running order gives it. */
async function goTo(desk: Page, title: string): Promise<void> {
  const line = desk.getByRole('listitem').filter({ hasText: title }).first();
  const number = Number.parseInt(await line.innerText(), 10);
  await desk.keyboard.type(String(number));
  await desk.keyboard.press('Enter');
  await expect(current(desk)).toContainText(title);
}

async function arm(desk: Page): Promise<void> {
  await desk.keyboard.down('a');
  await desk.getByText('Armé', { exact: true }).waitFor();
  await desk.keyboard.up('a');
}

/** Every string of the window's heap, and its whole document. */
async function everythingIn(stage: Page): Promise<string> {
  const heap = await stage.context().newCDPSession(stage);
  const chunks: string[] = [];
  heap.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await heap.send('HeapProfiler.collectGarbage');
  await heap.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await heap.detach();
  return `${JSON.parse(chunks.join('')).strings.join('\n')}\n${await stage.content()}`;
}

test('a laptop and a projector go from the holding slide to the laureate', async ({
  app,
  desk,
}) => {
  await plugProjector(app);
  const stage = await openStage(app, desk);

  await test.step('next, black and back', async () => {
    await pressTo(desk, 'PageDown', 'Attente');
    await expect(stage.getByText('Prix de l’innovation en imagerie médicale')).toBeVisible();
    await desk.keyboard.press('b');
    await expect(stage.locator('.st-black')).toBeVisible();
    await expect(stage.getByText('Prix de l’innovation')).toHaveCount(0);
    await desk.keyboard.press('b');
    await pressTo(desk, 'ArrowRight', 'Titre');
    await expect(stage.getByText('Journées Francophones de Radiologie')).toBeVisible();
    await pressTo(desk, 'PageUp', 'Attente');
    await expect(stage.getByText('Journées Francophones de Radiologie')).toHaveCount(0);
  });

  await test.step('the commended company, by one press', async () => {
    await goTo(desk, 'Coup de cœur, annonce');
    await expect(stage.getByText('Coup de cœur du jury')).toBeVisible();
    await expect(stage.getByText(COMMENDED)).toHaveCount(0);
    await pressTo(desk, 'PageDown', 'Coup de cœur, nom');
    await expect(stage.locator('main')).toContainText(COMMENDED);
  });

  await test.step('the neutral slide, at once and until Resume', async () => {
    await desk.keyboard.press('n');
    await expect(stage.locator('main')).not.toContainText(COMMENDED);
    await expect(stage.getByText('Medicen Paris Region')).toBeVisible();
    await desk.keyboard.press('PageDown');
    await expect(desk.getByText('ignorée, neutre à l’écran').first()).toBeVisible();
    await desk.getByRole('button', { name: /Reprendre/ }).click();
    await expect(stage.locator('main')).toContainText(COMMENDED);
  });

  await test.step('the laureate, only when armed', async () => {
    await goTo(desk, 'Lauréat, suspens');
    await expect(async () => {
      await desk.keyboard.press('PageDown');
      await expect(desk.getByText('ignorée, lauréat non armé').first()).toBeVisible({
        timeout: 200,
      });
    }).toPass({ intervals: [450] });
    await expect(stage.locator('main')).not.toContainText(LAUREATE);
    await arm(desk);
    await pressTo(desk, 'PageDown', 'Lauréat, nom');
    await expect(stage.locator('main')).toContainText(LAUREATE);
    await pressTo(desk, 'PageUp', 'Lauréat, suspens');
    await expect(stage.locator('main')).not.toContainText(LAUREATE);
  });
});

test('the projected window lives apart and holds nothing of the future', async ({ app, desk }) => {
  await plugProjector(app);
  const stage = await openStage(app, desk);

  expect(new URL(stage.url()).host).not.toBe(new URL(desk.url()).host);
  expect(await stage.title()).toBe('Palmarès');
  expect(await stage.evaluate(() => 'bridge' in window || 'require' in window)).toBe(false);
  expect(await stage.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  const apart = await app.evaluate(({ BrowserWindow }) => {
    const sessions = BrowserWindow.getAllWindows().map((one) => one.webContents.session);
    const isKept = sessions.map((one) => one.isPersistent());
    return { windows: sessions.length, distinct: new Set(sessions).size, kept: isKept };
  });
  expect(apart).toEqual({ windows: 2, distinct: 2, kept: expect.arrayContaining([true, false]) });

  // Finalists and the Village, who may be named before, are passed over.
  await goTo(desk, 'Coup de cœur, annonce');
  const before = await everythingIn(stage);
  expect(before).toContain('Coup de cœur du jury');
  for (const name of [COMMENDED, LAUREATE, 'Sillage', 'Luciole'])
    expect(before).not.toContain(name);

  await goTo(desk, 'Lauréat, suspens');
  const suspense = await everythingIn(stage);
  for (const name of [LAUREATE, 'Luciole']) expect(suspense).not.toContain(name);

  await arm(desk);
  await pressTo(desk, 'PageDown', 'Lauréat, nom');
  await expect(stage.locator('main')).toContainText(LAUREATE);
  // The search does find a name that is there.
  expect(await everythingIn(stage)).toContain(LAUREATE);
});

test('the console keeps names to come to itself', async ({ app, desk }) => {
  await plugProjector(app);
  await openStage(app, desk);
  await goTo(desk, 'Lauréat, suspens');
  const told = async (): Promise<string> =>
    `${await desk.getByRole('complementary').innerHTML()}${await current(desk).innerHTML()}`;
  await expect(desk.getByText('Révélation', { exact: true })).toBeVisible();
  expect(await told()).not.toContain(LAUREATE);
  await desk.keyboard.down('h');
  await expect(desk.getByRole('complementary')).toContainText(LAUREATE);
  await desk.keyboard.up('h');
  await expect(desk.getByRole('complementary')).not.toContainText(LAUREATE);
});
