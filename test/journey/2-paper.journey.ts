import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openOrganiser, WORDS } from './2-organiser-steps';
import { saveInto, test } from './launch';

const JUROR = /Mme Pôle Île-de-Fiction/;

/** Types the first lines of the sheet by keyboard alone: a link letter, then digits. */
async function typeSheet(
  desk: Page,
  { by, lines, total }: { readonly by: string; readonly lines: string; readonly total: string },
): Promise<void> {
  await desk.getByLabel(/^Qui tape/).fill(by);
  await desk
    .getByRole('table', { name: /^Feuille de/ })
    .getByRole('textbox')
    .first()
    .focus();
  await desk.keyboard.type(lines);
  await desk.getByLabel('Total de contrôle écrit sur la feuille').fill(total);
}

test('a lost juror’s sheet is typed by two people, compared, signed and counted', async ({
  app,
  desk,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-paper-'));
  await saveInto(app, folder);
  await openOrganiser(desk);

  await test.step('the sheet of one juror is asked for', async () => {
    await desk.getByRole('button', { name: 'Feuilles papier…' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Feuilles papier');
    const juror = desk.getByLabel('De qui est la feuille ?');
    const name = await juror.getByRole('option', { name: JUROR }).getAttribute('value');
    await juror.selectOption(name);
  });

  await test.step('one person types it, and leaves the first typing to nobody’s eyes', async () => {
    await typeSheet(desk, { by: 'Mme Martin, SNITEM', lines: 'A4444', total: '17' });
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Terminer la première saisie' }).click();
    await expect(desk.getByRole('heading', { name: 'Seconde saisie' })).toBeVisible();
    await expect(desk.getByText('0 case remplie')).toBeVisible();
  });

  await test.step('the same person may not type it again', async () => {
    await typeSheet(desk, { by: 'mme  martin, SNITEM', lines: 'A4434', total: '17' });
    const end = desk.getByRole('button', { name: 'Terminer et comparer' });
    await expect(end).toBeDisabled();
    await expect(desk.getByText(/n’est pas une autre personne que Mme Martin/)).toBeVisible();
    await desk.getByLabel(/^Qui tape/).fill('M. Roche, Medicen');
    await end.click();
  });

  await test.step('the box that differs is read again, and so is a total that is not the sum', async () => {
    await expect(desk.getByText(/^Une case diffère/)).toBeVisible();
    const differences = desk.getByRole('table');
    await expect(differences.getByRole('row')).toHaveCount(2);
    await differences.getByRole('button', { name: '4', exact: true }).click();
    await expect(desk.getByText(/Le total écrit est 17 et la somme des notes 16/)).toBeVisible();
    await desk.getByLabel('Pourquoi sur papier').fill('Ordinateur volé le 8 octobre.');
    await expectAccessible(desk);
    await desk.getByLabel(/l’addition de la feuille est fausse/).check();
    await desk.getByRole('button', { name: 'Signer et compter cette feuille' }).click();
    await expect(desk.getByText(/^Compté, sous papier-.*\.ballot\. Reçu/)).toBeVisible();
  });

  await test.step('it counts among the files received', async () => {
    await desk.getByRole('button', { name: 'Revenir aux fichiers reçus' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: WORDS.fr.received })).toBeVisible();
    const matrix = desk.getByRole('table', { name: /Fiches de notes/ });
    await expect(matrix.getByRole('row', { name: JUROR })).toContainText('papier');
    await expectAccessible(desk);
  });
  rmSync(folder, { recursive: true });
});
