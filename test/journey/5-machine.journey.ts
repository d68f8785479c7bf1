import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { makeUserData } from '../../build/launch-app.mjs';
import { marksShown, pullThePlug } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { enterAsJuror, openMachine, promise } from './5-machine-steps';
import { answerOpenDialog, answerSaveDialog, test } from './launch';

const MARKS = ['4', '5', '3', '4', '2', '5', '3', '1'];

/** The folders in which Chromium keeps databases, wherever it put them. */
function databasesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .map((name) => path.join(folder, name));
}

/** Overwrites the middle of every file of a database: what one bad sector does. */
function damage(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { size } = statSync(file);
    if (size < 64) continue;
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(48, 0xa5), 0, 48, Math.floor(size / 2));
    closeSync(handle);
  }
}

test('a juror’s work outlives its database, moves by backup, and is purged', async ({
  userData,
}) => {
  let [app, desk] = await enterAsJuror(userData);
  const backup = path.join(userData, 'travail.palmares-backup');

  await test.step('eight marks are saved, with the number of the journal', async () => {
    await promise(desk);
    await desk.getByRole('button', { name: /^Aucun lien avec ces/ }).click();
    await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    for (const mark of MARKS) await desk.keyboard.press(mark);
    await expect(desk.getByRole('status').filter({ hasText: /^Enregistré\d+$/ })).toBeVisible();
  });

  await test.step('the whole database is gone: told, and nothing is missing', async () => {
    await pullThePlug(app);
    const [folder] = databasesOf(userData);
    expect(folder).toBeDefined();
    rmSync(folder ?? '', { recursive: true });
    [app, desk] = await enterAsJuror(userData);
    await expect(desk.getByText(/avait été vidée.*Rien ne manque\./)).toBeVisible();
    expect(await marksShown(desk)).toEqual(MARKS);
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'J’ai lu' }).click();
    await expect(desk.getByText(/avait été vidée/)).toBeHidden();
  });

  await test.step('damaged files are told as well, and nothing is missing', async () => {
    await desk.keyboard.press('Backspace');
    await pullThePlug(app);
    for (const folder of databasesOf(userData)) damage(folder);
    [app, desk] = await enterAsJuror(userData);
    await expect(desk.getByText('Rien ne manque.')).toBeVisible();
    expect((await marksShown(desk)).slice(0, 7)).toEqual(MARKS.slice(0, 7));
  });

  await test.step('one act backs the work up, and the room says so', async () => {
    await openMachine(desk);
    await answerSaveDialog(app, backup);
    await desk.getByRole('button', { name: 'Sauvegarder mon travail' }).click();
    await expect(desk.getByText(/Sauvegardé et relu/)).toBeVisible();
    await expectAccessible(desk);
  });
  const marks = await marksShown(desk);
  await app.close();

  const other = makeUserData();
  await test.step('another laptop takes the backup, and shows the same marks', async () => {
    [app, desk] = await enterAsJuror(other);
    await promise(desk);
    await openMachine(desk);
    await answerOpenDialog(app, [backup]);
    await desk.getByRole('button', { name: 'Choisir une sauvegarde' }).click();
    await expect(desk.getByText(/^Repris/)).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    expect(await marksShown(desk)).toEqual(marks);
  });

  await test.step('a purge asks for the edition, and leaves nothing', async () => {
    await openMachine(desk);
    const act = desk.getByRole('button', { name: 'Tout purger' });
    await expect(act).toBeDisabled();
    await desk.getByRole('textbox', { name: /recopiez/ }).fill('demo-2027');
    await act.click();
    await expect(desk.getByRole('heading', { name: /a oublié votre travail/ })).toBeVisible();
    expect(readdirSync(path.join(other, 'editions'))).toEqual([]);
    await expect
      .poll(() => desk.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
      .toEqual([]);
  });
  await app.close();
  rmSync(other, { recursive: true, force: true, maxRetries: 5 });
});
