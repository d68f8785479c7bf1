import fs from 'node:fs';
import path from 'node:path';
import { root, run } from '../tools.mjs';

/** A generated edition of so many dossiers: its folder, its file and the first juror's code. */
export async function makeEdition(folder, dossiers) {
  const cli = path.join(root, 'dist/cli.cjs');
  const sizes = ['--dossiers', String(dossiers), '--jurors', '3', '--criteria', '8'];
  const made = await run([process.execPath, cli, 'demo', folder, ...sizes], { quiet: true });
  if (made.status !== 0) throw new Error(made.output);
  const [, slip] = fs.readFileSync(path.join(folder, 'codes.csv'), 'utf8').split('\n');
  const edition = path.join(folder, 'demo.edition');
  return { folder, edition, code: slip.split(',').at(-1).trim() };
}

/** A juror at the built app before the first dossier, nothing declared against anybody. */
export async function sitDown(app, { edition, code }) {
  const desk = await app.firstWindow();
  desk.setDefaultTimeout(60_000);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0].setContentSize(1440, 900);
  });
  await desk.getByRole('heading', { level: 1 }).first().waitFor();
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [edition],
  );
  await desk.keyboard.press('1');
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).waitFor();
  await desk.getByRole('button', { name: 'Choisir le fichier' }).click();
  await desk.getByText('demo.edition').first().waitFor();
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).focus();
  await desk.keyboard.type(code.replace('-', ''));
  await desk.getByRole('checkbox').check();
  await desk.getByRole('button', { name: 'Déclarer mes liens' }).click();
  await desk.getByRole('button', { name: /^Aucun lien avec/ }).click();
  await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
  await desk.getByRole('complementary', { name: 'Fiche de notation' }).waitFor();
  return desk;
}
