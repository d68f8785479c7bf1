// One laptop used by a juror, then by the organiser, with texts that can be looked for after.
import { launchApp } from '../../../build/launch-app.mjs';
import { enterFirst, killAll } from './juror.mjs';
import { PATIENCE_MS } from './tell.mjs';

/** Typed by people; each once, in its own place, never in the demonstration. */
export const CANARIES = {
  'juror comment': ['Kanarienvogel im Kommentar 4711 zwitschert'],
  'interest note': ['Canarino nella nota di interesse 4712 canta'],
  'choice reason': ['Canario en el motivo de la decisión 4713 trina'],
  'debate of the decision': ['Canary in the debate of the jury 4714 sings'],
};
const [comment, note, reason, debate] = Object.values(CANARIES).map(([text]) => text);

/** Locks as the app does, kills a page so that a crash would be dumped, then closes. */
async function lockAndClose(app, desk) {
  await desk.evaluate(() => window.bridge.lock({}));
  await app.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return new Promise((resolve) => {
      window.webContents.once('render-process-gone', () => resolve(null));
      window.webContents.forcefullyCrashRenderer();
      app.once('quit', () => resolve(null));
    });
  });
  // With its page gone the driver may wait for ever: closing is bounded.
  const bound = new Promise((resolve) => setTimeout(resolve, 5000));
  await Promise.race([app.evaluate(({ app }) => app.quit()).catch(() => null), bound]);
  await killAll(app);
}

export async function workAsJuror({ userData, ballot }) {
  const { app, desk } = await enterFirst({
    userData,
    declare: async (page) => {
      for (const key of 'ad') await page.keyboard.press(key);
      await page.getByRole('combobox', { name: 'Nature du lien' }).waitFor();
      await page.keyboard.press('f');
      await page.keyboard.press('Tab');
      await page.keyboard.type(note);
      await page.keyboard.press('Enter');
    },
  });
  try {
    for (const key of '12345123') await desk.keyboard.press(key);
    await desk.keyboard.press('c');
    await desk.keyboard.type(comment);
    await desk.keyboard.press('Escape');
    await desk.locator('[data-at=saved]').first().waitFor();
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, ballot);
    await desk.getByRole('button', { name: 'Remettre mes notes' }).first().click();
    await desk.getByRole('button', { name: /^Renoncer à ces/ }).click();
    await desk.getByRole('button', { name: 'Signer et enregistrer le fichier' }).click();
    await desk.getByText('Fichier : bulletin.ballot').waitFor();
    await lockAndClose(app, desk);
  } catch (error) {
    await killAll(app);
    throw error;
  }
}

export async function workAsOrganiser({ userData }) {
  const app = await launchApp({ userData, language: 'fr' });
  try {
    const desk = await app.firstWindow();
    desk.setDefaultTimeout(PATIENCE_MS);
    await desk.getByRole('button', { name: 'Ouvrir la démonstration' }).click();
    await desk.getByRole('button', { name: 'Ouvrir le bureau d’organisation' }).click();
    await desk.getByRole('button', { name: 'Ouvrir l’édition' }).click();
    await desk.getByRole('button', { name: 'Déposer ceux de la démonstration' }).click();
    await desk.getByRole('button', { name: 'Comparer et choisir' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('Qui choisit').fill('Mme Martin');
    await dialog.getByLabel('Pourquoi').fill(reason);
    await dialog.getByRole('button', { name: 'Inscrire ce choix' }).click();
    await desk.getByRole('heading', { name: 'Tranchés' }).waitFor();
    await desk.getByRole('button', { name: 'Passer au classement' }).click();
    await desk.getByRole('button', { name: 'Porter à l’ordre du jour' }).first().click();
    await desk.getByRole('button', { name: 'Tous présents' }).click();
    await desk.getByLabel('Ce dont le jury a débattu').fill(debate);
    await desk.getByRole('button', { name: 'Inscrire le débat' }).click();
    await desk.getByText(debate).first().waitFor();
    await lockAndClose(app, desk);
  } catch (error) {
    await killAll(app);
    throw error;
  }
}
