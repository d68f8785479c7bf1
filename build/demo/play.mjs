// What every act of the demonstration shares: an app of one person, and pictures of it.
import fs from 'node:fs';
import path from 'node:path';
import { launchApp, makeUserData } from '../launch-app.mjs';
import { root } from '../tools.mjs';

const out = path.join(root, 'out/demo');
export const at = (...names) => path.join(out, ...names);

/** Runs `act({ app, page, picture })` as one person on a laptop of their own. */
export async function asPerson({ name, files = [], size = [1440, 900] }, act) {
  const userData = makeUserData();
  const app = await launchApp({ userData, files });
  let taken = 0;
  try {
    const page = await app.firstWindow();
    await page.emulateMedia({ colorScheme: 'light' });
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0].setContentSize(width, height);
    }, size);
    await page.getByRole('heading').first().waitFor();
    const picture = async (title, window = page) => {
      taken += 1;
      await window.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = `${name}-${String(taken).padStart(2, '0')}-${title}.png`;
      await window.screenshot({ path: at('pictures', file) });
    };
    await act({ app, page, picture }).catch(async (error) => {
      await picture('stuck');
      throw error;
    });
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The system's save dialog answers with the name it proposes, in `folder`. */
export async function saveInto(app, folder) {
  fs.mkdirSync(folder, { recursive: true });
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (_window, { defaultPath }) => {
      const name = defaultPath.split(/[\\/]/).at(-1);
      return Promise.resolve({ canceled: false, filePath: `${into}/${name}` });
    };
  }, folder);
}

/** The system's save dialog answers with this file. */
export async function saveAs(app, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** The system's open dialog answers with these files. */
export async function openFiles(app, files) {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, files);
}
