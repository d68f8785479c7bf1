import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { arm, goTo, LAUREATE, openStage, plugProjector, pressTo, resumes } from './4-stage-steps';
import { test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');

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

test('a console that is closed comes back to its cue in a new window', async ({ app, desk }) => {
  await revealed(app, desk);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => !one.webContents.getURL().includes('stage.html'))
      ?.close();
  });
  await resumes(app);
});

test('with one screen, the stage covers the console and Q held leads out', async ({
  app,
  desk,
}) => {
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
  await desk.getByRole('radio', { name: /Écran 1/ }).check();
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
