import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BALLOTS, bringFiles, expectAccessible, openOrganiser, WORDS } from './2-organiser-steps';
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

interface Told {
  readonly mergeCode: string;
  readonly receipts: readonly {
    readonly file: string;
    readonly kind: string;
    readonly juror?: string;
    readonly receiptCode?: string;
  }[];
}

/** `palmares merge` of the built command line, in the demo edition. */
function mergeFiles(words: readonly string[]): Told {
  const at = (name: string): string => path.resolve(import.meta.dirname, '../../dist/demo', name);
  const key = ['--key', at('organiser.key'), '--passphrase-file', at('passphrase.txt')];
  const asked = ['merge', '--json', '--edition', at('demo.edition'), ...key, ...words];
  const ran = spawnSync(process.execPath, [at('../cli.cjs'), ...asked], { encoding: 'utf8' });
  return JSON.parse(ran.stdout) as Told;
}

/** A score file of the demo that is not this juror's. */
function fileOfAnother(juror: string): string {
  const other = mergeFiles(BALLOTS).receipts.find((receipt) => receipt.juror !== juror);
  return other?.file ?? '';
}

/** Of two versions the first is kept, by name. */
async function settleFirst(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: WORDS.fr.compare }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('radio').first().check();
  await dialog.getByLabel(WORDS.fr.who).fill('Mme Martin, SNITEM');
  await dialog.getByLabel(WORDS.fr.why).fill('La feuille est la plus récente.');
  await dialog.getByRole('button', { name: WORDS.fr.record }).click();
  await expect(desk.getByRole('heading', { name: WORDS.fr.settled })).toBeVisible();
}

test('a lost juror’s sheet is typed by two people, compared, signed and counted', async ({
  app,
  desk,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-paper-'));
  let id = '';
  await saveInto(app, folder);
  await openOrganiser(desk);

  await test.step('the sheet of one juror is asked for', async () => {
    await desk.getByRole('button', { name: 'Feuilles papier…' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Feuilles papier');
    const juror = desk.getByLabel('De qui est la feuille ?');
    id = (await juror.getByRole('option', { name: JUROR }).getAttribute('value')) ?? '';
    await juror.selectOption(id);
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
  const late = fileOfAnother(id);
  const inTime = BALLOTS.filter((file) => file !== late);
  await test.step('beside the juror’s own file one is chosen; the merge closes; one comes late', async () => {
    await bringFiles({ app, desk }, inTime);
    await settleFirst(desk);
    await desk.getByRole('button', { name: 'Clore la fusion…' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Qui clôt la fusion').fill('Mme Martin, SNITEM');
    await dialog.getByRole('button', { name: 'Clore la fusion' }).click();
    await expect(desk.getByText(/Fusion close le/)).toBeVisible();
    await bringFiles({ app, desk }, [late]);
    await desk.getByRole('button', { name: 'Enregistrer les choix…' }).click();
    await expect(desk.getByText('Enregistré : choices.json')).toBeVisible();
  });

  await test.step('the command line gives the same receipts and merge code for the same files', async () => {
    const choices = ['--choices', path.join(folder, 'choices.json')];
    const told = mergeFiles([...choices, folder, ...inTime, late]);
    const code = await desk.locator('[class*="card"] h3 + span').textContent();
    expect(code?.replaceAll(' · ', ' ')).toBe(told.mergeCode);
    await desk.getByText(/Tous les reçus/).click();
    const log = desk.getByRole('table').last();
    await expect(log.getByRole('row')).toHaveCount(1 + told.receipts.length);
    const shown = (await log.textContent())?.replaceAll(' · ', ' ');
    const received = told.receipts.flatMap(({ receiptCode }) => receiptCode ?? []);
    expect(received).toHaveLength(BALLOTS.length);
    for (const each of received) expect(shown).toContain(each);
    expect(told.receipts.filter(({ kind }) => kind === 'late')).toHaveLength(1);
    await expect(desk.getByText('En retard', { exact: false }).first()).toBeVisible();
  });
  rmSync(folder, { recursive: true });
});
