import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import {
  arm,
  crash,
  cueOf,
  current,
  exit,
  goTo,
  LAUREATE,
  openStage,
  plugProjector,
  pressKey,
  pressTo,
  resumes,
  textOf,
} from './4-stage-steps';
import { test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
const COMMENDED = 'Sillage d’Ambre Endovasculaire';

test.use({ files: [palmares] });

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

/** Presses the clicker's key until the console stands at a cue; the audience then reads these words. */
async function nextUntil(app: ElectronApplication, cue: string, words: string): Promise<void> {
  await expect(async () => {
    if (!(await cueOf(app)).includes(cue)) await pressKey(app, 'PageDown');
    expect(await cueOf(app)).toContain(cue);
  }).toPass({ intervals: [450] });
  await expect.poll(() => textOf(app, 'stage')).toContain(words);
}

test('a whole ceremony by clicker, with its mistakes and its accidents', async ({ app, desk }) => {
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

  await test.step('a double press is one press', async () => {
    // A clicker that bounces: both presses in the same moment.
    const bounce = () =>
      desk.evaluate(() => {
        for (const type of ['keydown', 'keyup', 'keydown', 'keyup'])
          window.dispatchEvent(new KeyboardEvent(type, { key: 'PageDown' }));
      });
    await expect(async () => {
      if ((await current(desk).innerText()).includes('Attente')) await bounce();
      await expect(current(desk)).toContainText('Titre', { timeout: 200 });
    }).toPass({ intervals: [450] });
    await expect(desk.getByText('ignorée, double appui').first()).toBeVisible();
    await expect(stage.getByText('Journées Francophones de Radiologie')).toBeVisible();
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
    await pressTo(desk, 'PageDown', 'Lauréat, nom');
    await expect(stage.locator('main')).toContainText(LAUREATE);
  });

  await test.step('F5, Esc and Ctrl+R change nothing', async () => {
    for (const key of ['F5', 'Escape', 'Control+r', 'Control+q']) await desk.keyboard.press(key);
    await expect(stage.locator('main')).toContainText(LAUREATE);
    await expect(current(desk)).toContainText('Lauréat, nom');
  });

  await test.step('the laptop sleeps and wakes', async () => {
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await resumes(app);
  });

  await test.step('the projector is pulled out, then back', async () => {
    await app.evaluate(({ screen }) => {
      const [laptop, projector] = screen.getAllDisplays();
      if (!laptop || !projector) throw new Error('no projector');
      screen.getAllDisplays = () => [laptop];
      screen.emit('display-removed', {}, projector);
    });
    await expect(desk.getByRole('alert')).toContainText('Le projecteur est débranché');
    const seen = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((one) => one.webContents.getURL().includes('stage.html'))
        .map((one) => one.isVisible()),
    );
    expect(seen).toEqual([false]);
    await expect(current(desk)).toContainText('Lauréat, nom');
    await plugProjector(app);
    await expect(desk.getByRole('alert')).toHaveCount(0);
  });

  await test.step('the stage is killed: the same name comes back', async () => {
    await crash(app, 'stage');
    await expect.poll(() => textOf(app, 'stage')).toContain(LAUREATE);
    await expect(current(desk)).toContainText('Lauréat, nom');
  });

  await test.step('the console is killed: holding slide, then the same cue', async () => {
    await crash(app, 'desk');
    await resumes(app);
  });

  await test.step('the clicker goes on to the end, and no further', async () => {
    await nextUntil(app, 'Lauréat, citation', 'paroi de l’artère');
    await nextUntil(app, 'Photographie', COMMENDED);
    expect(await textOf(app, 'stage')).toContain(LAUREATE);
    await nextUntil(app, 'Palmarès depuis', 'Anatoscope');
    await nextUntil(app, 'Fin', 'Merci, et à');
    await expect.poll(() => textOf(app, 'desk')).toContain('le déroulé est fini');
  });
  await exit(app);
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
