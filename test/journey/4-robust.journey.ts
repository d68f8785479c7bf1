import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { arm, current, goTo, openStage, plugProjector, pressTo } from './4-stage-steps';
import { test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
const LAUREATE = 'Œil-de-Brume';
const HOLDING = 'Prix de l’innovation en imagerie médicale';

test.use({ files: [palmares] });

/** Opened on the laureate's name, the worst moment to lose a window. */
async function revealed(app: ElectronApplication, desk: Page): Promise<Page> {
  await plugProjector(app);
  const stage = await openStage(app, desk);
  await goTo(desk, 'Lauréat, suspens');
  await arm(desk);
  await pressTo(desk, 'PageDown', 'Lauréat, nom');
  await expect(stage.locator('main')).toContainText(LAUREATE);
  return stage;
}

/** What a window says, asked of main: Playwright loses a page that crashes, people do not. */
function textOf(app: ElectronApplication, which: 'desk' | 'stage'): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, isStage) => {
    const found = BrowserWindow.getAllWindows().find(
      (one) => one.webContents.getURL().includes('stage.html') === isStage,
    );
    if (!found || found.webContents.isLoading()) return '';
    // A page that dies while it is asked never answers.
    const silence = new Promise<string>((say) => setTimeout(() => say(''), 1000));
    const answer = found.webContents.executeJavaScript('document.body.innerText');
    return String(await Promise.race([answer, silence]));
  }, which === 'stage');
}

async function pressKey(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const desk = BrowserWindow.getAllWindows().find(
      (one) => !one.webContents.getURL().includes('stage.html'),
    );
    for (const type of ['keyDown', 'keyUp'] as const)
      desk?.webContents.sendInputEvent({ type, keyCode: key });
  }, keyCode);
}

async function crash(app: ElectronApplication, which: 'desk' | 'stage'): Promise<void> {
  await app.evaluate(({ BrowserWindow }, isStage) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('stage.html') === isStage)
      ?.webContents.forcefullyCrashRenderer();
  }, which === 'stage');
}

/** Playwright waits for the answers of a page that crashed: the app ends by itself. */
async function exit(app: ElectronApplication): Promise<void> {
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;
}

/** The console stands where it was, veiled; Resume shows the same cue again. */
async function resumes(app: ElectronApplication): Promise<void> {
  const stage = () => textOf(app, 'stage');
  await expect.poll(() => textOf(app, 'desk')).toContain('Diapositive d’attente');
  await expect.poll(() => textOf(app, 'desk')).toMatch(/Lauréat, nom\s*à l’écran/);
  await expect.poll(stage).toContain(HOLDING);
  await pressKey(app, 'PageDown');
  await expect.poll(() => textOf(app, 'desk')).toContain('ignorée, neutre à l’écran');
  expect(await stage()).toContain(HOLDING);
  expect(await stage()).not.toContain(LAUREATE);
  await pressKey(app, 'r');
  await expect.poll(stage).toContain(LAUREATE);
}

test('a console that crashes leaves the holding slide and comes back to its cue', async ({
  app,
  desk,
}) => {
  await revealed(app, desk);
  await crash(app, 'desk');
  await resumes(app);
  await exit(app);
});

test('a console that is closed comes back to its cue in a new window', async ({ app, desk }) => {
  await revealed(app, desk);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => !one.webContents.getURL().includes('stage.html'))
      ?.close();
  });
  await resumes(app);
});

test('sleep, a projector pulled out and a stage that crashes are survived', async ({
  app,
  desk,
}) => {
  const stage = await revealed(app, desk);

  await test.step('wake', async () => {
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

  await test.step('F5, Esc and Ctrl+R change nothing', async () => {
    for (const key of ['F5', 'Escape', 'Control+r', 'Control+q']) await desk.keyboard.press(key);
    await expect(stage.locator('main')).toContainText(LAUREATE);
    await expect(current(desk)).toContainText('Lauréat, nom');
  });

  await test.step('the stage crashes', async () => {
    await crash(app, 'stage');
    await expect.poll(() => textOf(app, 'stage')).toContain(LAUREATE);
    await expect(current(desk)).toContainText('Lauréat, nom');
  });
  await exit(app);
});

test('with one screen, the stage covers the console and Q held leads out', async ({
  app,
  desk,
}) => {
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
  await desk.getByRole('radio').first().check();
  await expect(
    desk.getByText('S’il est dupliqué vers le projecteur', { exact: false }),
  ).toBeVisible();
  await desk.getByRole('checkbox').check();
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir la scène' }).click();
  const stage = await opened;
  await stage.getByText('Mire de salle').waitFor();
  const gone = stage.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('stage.html'))
      ?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Q' });
  });
  await gone;
  await expect(desk.getByRole('alert')).toContainText('La fenêtre du public est fermée');
});

test('each screen shows its number when asked', async ({ app, desk }) => {
  await plugProjector(app);
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
  await desk.getByRole('button', { name: 'Montrer le numéro de chaque écran' }).click();
  const signs = () => app.windows().filter((one) => one.url().includes('stage.html'));
  await expect.poll(() => signs().length).toBe(2);
  await expect
    .poll(async () =>
      (await Promise.all(signs().map((one) => one.locator('main').innerText()))).toSorted(),
    )
    .toEqual(['1', '2']);
  await expect.poll(() => signs().length).toBe(0);
});
