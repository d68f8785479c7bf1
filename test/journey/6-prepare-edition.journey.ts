import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { drawPages, juryCsv, messyWorkbook, rawEdition } from '../make/applications';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog, saveInto, test } from './launch';

const SECRET = 'le scanner du jeudi soir';

const enter = (desk: Page, room: RegExp): Promise<void> =>
  desk.getByRole('navigation').getByRole('button', { name: room }).click();

const heading = (desk: Page, name: string | RegExp) =>
  desk.getByRole('heading', { level: 1, name });

test('from the spreadsheet of applications to an edition that two jurors open', async ({
  app,
  desk,
}) => {
  test.setTimeout(180_000);
  const into = mkdtempSync(path.join(os.tmpdir(), 'palmares-prepare-'));
  const write = (name: string, bytes: Uint8Array | string): string => {
    const file = path.join(into, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  };

  await test.step('a draft begins under a passphrase', async () => {
    await desk.keyboard.press('2');
    await desk.getByRole('button', { name: 'Préparer une édition' }).click();
    await expect(heading(desk, 'Préparer une édition')).toBeVisible();
    await expectAccessible(desk);
    await desk.getByLabel('Année').fill('2027');
    await desk.getByLabel('Phrase secrète', { exact: true }).fill(SECRET);
    await desk.getByLabel('La même phrase secrète').fill(SECRET);
    await desk.getByRole('button', { name: 'Commencer' }).click();
    await expect(heading(desk, 'Prix et dates')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('dates are set', async () => {
    const dates: readonly (readonly [string, string])[] = [
      ['Ouverture de l’appel', '2027-04-15'],
      ['Clôture de l’appel', '2027-06-30'],
      ['Liens déclarés avant le', '2027-07-09'],
      ['Ouverture de la notation', '2027-07-12'],
      ['Clôture de la notation', '2027-09-20'],
      ['Auditions', '2027-10-08'],
      ['Délibération', '2027-10-09'],
      ['Remise du prix', '2027-10-10'],
    ];
    for (const [label, day] of dates) await desk.getByLabel(label, { exact: true }).fill(day);
    await desk.getByLabel('Heure : Clôture de la notation').fill('18:00');
    await expect(desk.getByText('Prix et dates sont fixés')).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('a weight is changed and the sum says what is missing', async () => {
    await enter(desk, /^Grille/);
    await desk.getByRole('button', { name: /^Moins de poids : Caractère innovant/ }).click();
    await expect(desk.getByText('il manque 1')).toBeVisible();
    await expect(desk.getByText(/Les poids font 99 au lieu de 100/)).toBeVisible();
    await desk.getByRole('button', { name: /^Plus de poids : Caractère innovant/ }).click();
    await desk.getByRole('button', { name: /^Ouvrir Besoin médical/ }).click();
    await expect(desk.getByLabel('Repère 5, anglais')).toHaveValue(/Major unmet need/);
    await expectAccessible(desk);
  });

  await test.step('the jury comes from a table in Latin-1, with its problems by line', async () => {
    await enter(desk, /^Jury/);
    await desk.locator('input[type=file]').setInputFiles(write('jury.csv', juryCsv()));
    const dialog = desk.getByRole('dialog');
    await expect(dialog.getByText('10 jurés seraient ajoutés.')).toBeVisible();
    await expect(dialog.getByText(/lus à la façon de Windows/)).toBeVisible();
    await expect(
      dialog.getByText(/Ligne 11\s: Pr Radiologue Démonstration est déjà là/),
    ).toBeVisible();
    await expect(dialog.getByText(/Ligne 12\s: collège «\sAFIB\s» inconnu/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Ajouter les 10 jurés' }).click();
    await desk.getByRole('button', { name: 'Retirer Dr Fantôme' }).click();
    await expect(desk.getByText('9 jurés, 9 voix.')).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('every problem of the spreadsheet is told before anything is written', async () => {
    await enter(desk, /^Dossiers/);
    const file = write('candidatures.xlsx', messyWorkbook());
    await desk.locator('input[type=file]').first().setInputFiles(file);
    await expect(heading(desk, /Reprendre candidatures.xlsx/)).toBeVisible({ timeout: 30_000 });
    await expect(desk.getByText(/18 lignes lues\s: 16 dossiers seraient ajoutés/)).toBeVisible();
    for (const words of [
      /Ligne 4, Maturité \(TRL\)\s: hors des bornes, de 1 à 9/,
      /Ligne 5, Effectif \(ETP\)\s: une date/,
      /Ligne 6, SIREN\s: .* faute de frappe/,
      /Ligne 18\s: même SIREN que la ligne 2/,
      /Ligne 19\s: pas de raison sociale/,
      /Ligne 7, colonne 5\s: une formule/,
      /Cellules L8 à L9 fusionnées/,
      /Seule la feuille «\sRéponses au formulaire\s»/,
    ]) {
      await expect(desk.getByText(words)).toBeVisible();
    }
    await expect(desk.getByLabel('La colonne « Horodatage » répond à')).toHaveValue('');
    await expect(desk.getByLabel('La colonne « E-mail » répond à')).toHaveValue('contactEmail');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Ajouter les 16 dossiers' }).click();
    await expect(desk.getByRole('row')).toHaveCount(17);
  });

  await test.step('files go to whom their names say; a ZIP called PDF and a large film do not', async () => {
    const deck = Buffer.from(await drawPages(3));
    write('pieces/C01_presentation.pdf', deck);
    write('pieces/C02_presentation.pdf', await drawPages(17));
    write('pieces/C03_presentation.pdf', Buffer.from('PK\u0003\u0004 not a deck at all'));
    write('pieces/inconnu.pdf', deck);
    const film = Buffer.alloc(105 * 1024 * 1024);
    film.write('\0\0\0\u0018ftypmp42', 0, 'latin1');
    write('pieces/C04_film.mp4', film);
    const all = readdirSync(path.join(into, 'pieces')).map((name) =>
      path.join(into, 'pieces', name),
    );
    await desk.locator('input[type=file]').last().setInputFiles(all);
    await expect(desk.getByText('2 pièces ajoutées.')).toBeVisible({ timeout: 30_000 });
    await expect(desk.getByText(/C03_presentation.pdf\s: ce n’est ni un PDF.*ZIP/)).toBeVisible();
    await expect(desk.getByText(/C04_film.mp4\s: 110,1\sMo, 104,9\sMo au plus/)).toBeVisible();
    await expect(desk.getByText(/inconnu.pdf\s: on ne sait à quel candidat/)).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('an answer is mended, decisions are taken', async () => {
    await desk.getByRole('button', { name: /Déclarer recevables les 16 dossiers/ }).click();
    await desk.getByRole('row', { name: /^C03/ }).getByRole('button').click();
    await expect(desk.getByText('hors des bornes, de 1 à 9.')).toBeVisible();
    await desk.getByLabel('Maturité (TRL)').fill('7');
    await expect(desk.getByText('hors des bornes, de 1 à 9.')).toHaveCount(0);
    await desk.getByText('retiré', { exact: true }).click();
    await expect(desk.getByText(/réponse attendue/).first()).toBeVisible();
    await desk.getByLabel('Motif').fill('Retiré par le candidat le 2 juillet.');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Tous les dossiers' }).click();
    await expect(desk.getByRole('row', { name: /^C03/ })).toContainText('retiré');
  });

  await test.step('names are proofed at stage size', async () => {
    await enter(desk, /^Noms/);
    await desk
      .getByLabel(/Orthographe confirmée/)
      .first()
      .click();
    await expect(desk.getByText('15 noms restent à confirmer.')).toBeVisible();
    await expectAccessible(desk);
  });

  let codes: readonly string[] = [];
  let edition = '';
  await test.step('the edition is published, and nine codes are shown once', async () => {
    await saveInto(app, into);
    await enter(desk, /^Publier/);
    await expectAccessible(desk);
    await desk.getByRole('main').getByRole('button', { name: 'Publier…' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Phrase secrète de la clé').fill(SECRET);
    await dialog.getByRole('button', { name: 'Faire les codes et publier' }).click();
    await expect(desk.getByText(/Les 9 codes ne sont montrés qu’ici/)).toBeVisible({
      timeout: 60_000,
    });
    codes = await desk.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).allTextContents();
    edition = readdirSync(into).find((name) => /^prix-2027-.*-v1\.edition$/.test(name)) ?? '';
    expect(codes).toHaveLength(9);
    expect(existsSync(path.join(into, edition))).toBe(true);
    expect(existsSync(path.join(into, 'organiser.key'))).toBe(true);
  });

  await test.step('two jurors open it with their codes', async () => {
    for (const at of [0, 1]) {
      await desk.getByRole('button', { name: 'Retour à l’accueil' }).click();
      await desk.keyboard.press('1');
      await answerOpenDialog(app, [path.join(into, edition)]);
      await desk.getByRole('button', { name: /^(Choisir le|Autre) fichier/ }).click();
      await expect(desk.getByText(edition)).toBeVisible();
      await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).focus();
      for (const sign of (codes[at] ?? '').replace('-', '')) await desk.keyboard.press(sign);
      const name = rawEdition.jurors[at]?.name ?? '';
      await expect(desk.getByRole('heading', { name })).toBeVisible({ timeout: 30_000 });
    }
  });
});
