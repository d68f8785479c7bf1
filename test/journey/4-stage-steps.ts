import { type ElectronApplication, expect, type Page } from '@playwright/test';

export const LAUREATE = 'Œil-de-Brume';
export const HOLDING = 'Prix de l’innovation en imagerie médicale';

/** A projector beside the laptop: a virtual display has only one screen, so each takes half. */
export async function plugProjector(app: ElectronApplication): Promise<void> {
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

export async function openStage(app: ElectronApplication, desk: Page): Promise<Page> {
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
  await expect(desk.getByRole('radio', { name: /EPSON/ })).toBeChecked();
  const opened = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'Ouvrir la scène' }).click();
  const stage = await opened;
  await stage.getByText('Mire de salle').waitFor();
  return stage;
}

export const current = (desk: Page) => desk.locator('[aria-current="step"]');

/** Presses until the console stands at a cue; a press in the debounce is lost, as it should be. */
export async function pressTo(desk: Page, key: string, title: string): Promise<void> {
  await expect(async () => {
    if (!(await current(desk).innerText()).includes(title)) await desk.keyboard.press(key);
    await expect(current(desk)).toContainText(title, { timeout: 200 });
  }).toPass({ intervals: [450] });
}

/** Goes to a cue by the number that the running order gives it. */
export async function goTo(desk: Page, title: string): Promise<void> {
  const line = desk.getByRole('listitem').filter({ hasText: title }).first();
  const number = Number.parseInt(await line.innerText(), 10);
  await desk.keyboard.type(String(number));
  await desk.keyboard.press('Enter');
  await expect(current(desk)).toContainText(title);
}

export async function arm(desk: Page): Promise<void> {
  await desk.keyboard.down('a');
  await desk.getByText('Armé', { exact: true }).waitFor();
  await desk.keyboard.up('a');
}

/** What a window says, asked of main: Playwright loses a page that crashes, people do not. */
export function textOf(app: ElectronApplication, which: 'desk' | 'stage'): Promise<string> {
  return readThrough(app, which, 'body');
}

/** The cue where the console stands, asked in the same way. */
export function cueOf(app: ElectronApplication): Promise<string> {
  return readThrough(app, 'desk', '[aria-current="step"]');
}

function readThrough(
  app: ElectronApplication,
  which: 'desk' | 'stage',
  selector: string,
): Promise<string> {
  const given = { isStage: which === 'stage', script: textAt(selector) };
  return app.evaluate(async ({ BrowserWindow }, { isStage, script }) => {
    const found = BrowserWindow.getAllWindows().find(
      (one) => one.webContents.getURL().includes('stage.html') === isStage,
    );
    if (!found || found.webContents.isLoading()) return '';
    // A page that dies while it is asked never answers.
    const silence = new Promise<string>((say) => setTimeout(() => say(''), 1000));
    const answer = found.webContents.executeJavaScript(script);
    return String(await Promise.race([answer, silence]));
  }, given);
}

const textAt = (selector: string) =>
  `document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`;

export async function pressKey(app: ElectronApplication, keyCode: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, key) => {
    const desk = BrowserWindow.getAllWindows().find(
      (one) => !one.webContents.getURL().includes('stage.html'),
    );
    for (const type of ['keyDown', 'keyUp'] as const)
      desk?.webContents.sendInputEvent({ type, keyCode: key });
  }, keyCode);
}

export async function crash(app: ElectronApplication, which: 'desk' | 'stage'): Promise<void> {
  await app.evaluate(({ BrowserWindow }, isStage) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('stage.html') === isStage)
      ?.webContents.forcefullyCrashRenderer();
  }, which === 'stage');
}

/** Playwright waits for the answers of a page that crashed: the app ends by itself. */
export async function exit(app: ElectronApplication): Promise<void> {
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;
}

/** The console stands where it was, veiled; Resume shows the same cue again. */
export async function resumes(app: ElectronApplication): Promise<void> {
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
