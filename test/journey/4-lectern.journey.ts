import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { arm, goTo, openStage, plugProjector, pressTo } from './4-stage-steps';
import { test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
const LAUREATE = 'Œil-de-Brume';

test.use({ files: [palmares] });

/** A screen in the wings, over the laptop's half: a virtual display has only one. */
async function plugThird(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ screen }) => {
    const [laptop, projector] = screen.getAllDisplays();
    if (!laptop || !projector) throw new Error('no projector');
    const bounds = { x: 0, y: 540, width: 960, height: 540 };
    const wing = { ...laptop, id: 4343, label: 'Coulisse', bounds };
    screen.getAllDisplays = () => [laptop, projector, wing];
    screen.emit('display-added', {}, wing);
  });
}

async function openLectern(app: ElectronApplication, desk: Page): Promise<Page> {
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir le pupitre' }).click();
  const lectern = await opened;
  await lectern.getByRole('heading', { name: 'Pupitre verrouillé' }).waitFor();
  return lectern;
}

test('the master of ceremonies reads on a third screen, locked until the seal is compared', async ({
  app,
  desk,
}) => {
  await plugProjector(app);
  const stage = await openStage(app, desk);
  await plugThird(app);
  const lectern = await openLectern(app, desk);

  await test.step('locked, it says nothing of the ceremony', async () => {
    await pressTo(desk, 'PageDown', 'Attente');
    await pressTo(desk, 'PageDown', 'Titre');
    await expect(lectern.locator('main')).not.toContainText('Mesdames et messieurs');
  });

  await test.step('unlocked, it follows the console and never runs ahead', async () => {
    await desk.getByRole('button', { name: /déverrouiller/ }).click();
    await expect(lectern.locator('main')).toContainText('Mesdames et messieurs');
    await goTo(desk, 'Lauréat, suspens');
    await expect(lectern.locator('main')).toContainText('Voici leur choix');
    expect(await lectern.content()).not.toContain(LAUREATE);
    await arm(desk);
    await pressTo(desk, 'PageDown', 'Lauréat, nom');
    await expect(lectern.locator('main')).toContainText(LAUREATE);
  });

  await test.step('its keys are the console’s, and its origin is its own', async () => {
    // As the system gives a key to a window, before its page.
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('lectern.html'),
      );
      for (const type of ['keyDown', 'keyUp'] as const)
        window?.webContents.sendInputEvent({ type, keyCode: 'n' });
    });
    await expect(stage.locator('main')).not.toContainText(LAUREATE);
    await expect(lectern.locator('main')).toContainText('Diapositive neutre');
    const hosts = [stage, desk, lectern].map((one) => new URL(one.url()).host);
    expect(new Set(hosts).size).toBe(3);
    expect(await lectern.evaluate(() => 'bridge' in window || 'require' in window)).toBe(false);
  });

  await test.step('a laptop that wakes leaves no words there', async () => {
    await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
    await expect(lectern.locator('main')).toContainText('Diapositive d’attente');
  });

  await test.step('leaving the live show takes it away', async () => {
    const gone = lectern.waitForEvent('close');
    await desk.getByRole('button', { name: /Quitter le direct/ }).dispatchEvent('pointerdown');
    await gone;
  });
});
