import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { openEditionFile, peekEditionFile } from '../../electron/keys/edition-file';
import { deriveJurorKeys } from '../../electron/keys/juror-code';
import { readEditionPayload } from '../../shared/edition/edition-file';
import { tidyCode } from '../../shared/file/crockford';
import { drawPages, juryCsv, messyWorkbook, rawEdition } from '../make/applications';
import { greyPng } from '../make/logo';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog, saveInto, test } from './launch';
import { enter, heading, publish, SECRET, setDates } from './prepare-steps';

/** A neutral picture: no organisation’s. */
const SMALL = { width: 300, height: 90 };

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
    await setDates(desk);
    await desk.getByLabel('Heure : Clôture de la notation').fill('18:00');
    await expect(desk.getByText('Prix et dates sont fixés')).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('an organiser’s logo is taken by its first bytes, drawn again, and may be refused', async () => {
    const logo = desk.getByRole('region', { name: 'Logo de SFR' });
    const take = logo.locator('input[type=file]');
    await take.setInputFiles(write('sfr.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'));
    await expect(desk.getByText(/sfr.png n’est ni un PNG ni un JPEG/)).toBeVisible();
    await take.setInputFiles(write('wall.png', greyPng(SMALL, { width: 60_000, height: 60_000 })));
    await expect(desk.getByText(/wall.png est trop grand/)).toBeVisible();
    await take.setInputFiles(write('neutre.png', greyPng(SMALL)));
    await expect(logo.getByRole('img', { name: 'Logo de SFR' })).toBeVisible();
    await expect(desk.getByText(/wall.png/)).toHaveCount(0);
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
    await expect(desk.getByText(/Lignes lues\s: 18\. Dossiers à ajouter\s: 16/)).toBeVisible();
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
    write('pieces/C03_coupe.png', greyPng({ width: 640, height: 480 }));
    write('pieces/inconnu.pdf', deck);
    const film = Buffer.alloc(105 * 1024 * 1024);
    film.write('\0\0\0\u0018ftypmp42', 0, 'latin1');
    write('pieces/C04_film.mp4', film);
    const all = readdirSync(path.join(into, 'pieces')).map((name) =>
      path.join(into, 'pieces', name),
    );
    await desk.locator('input[type=file]').last().setInputFiles(all);
    await expect(desk.getByText('3 pièces ajoutées.')).toBeVisible({ timeout: 30_000 });
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
    await desk.getByLabel('Ce que montre C03_coupe.png, français').fill('Une coupe du foie.');
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

  await test.step('dossiers are shared among the jury, and the load of each is shown', async () => {
    await enter(desk, /^Jury/);
    await desk.getByText('Répartir les dossiers').click();
    await expect(desk.getByText('Chaque dossier est lu par 5 jurés.')).toBeVisible();
    await expect(desk.getByText('De 8 à 9 dossiers par juré.')).toBeVisible();
    await expectAccessible(desk);
  });

  let codes: readonly string[] = [];
  let edition = '';
  await test.step('the edition is published, and nine codes are shown once', async () => {
    await saveInto(app, into);
    await enter(desk, /^Publier/);
    await expectAccessible(desk);
    await publish(desk, 'Publier…');
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
      await expect(desk.getByRole('img', { name: 'SFR' })).toBeVisible();
      // Fifteen dossiers by five readers are shared between nine jurors.
      await expect(desk.getByText(/^[89] dossiers, pièces/)).toBeVisible();
    }
  });
});

test('the same again from last year, then a late dossier and a reworded criterion', async ({
  app,
  desk,
}) => {
  test.setTimeout(180_000);
  const into = mkdtempSync(path.join(os.tmpdir(), 'palmares-addendum-'));
  const demo = path.resolve(import.meta.dirname, '../../dist/demo');
  const lastSecret = readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  const addDossier = async (company: string): Promise<void> => {
    await enter(desk, /^Dossiers/);
    await desk.getByRole('button', { name: 'Ajouter un dossier' }).click();
    await desk.getByLabel('Raison sociale', { exact: true }).fill(company);
    await desk.getByLabel('Nom du produit ou du projet').fill('Essai');
    await desk.getByText('recevable', { exact: true }).click();
    await expect(desk.getByRole('heading', { level: 1, name: company })).toBeVisible();
  };

  await test.step('grid, rules and jury are last year’s; dates and dossiers are not', async () => {
    await desk.keyboard.press('2');
    await desk.getByRole('button', { name: 'Préparer une édition' }).click();
    await desk.getByLabel('Année').fill('2028');
    await desk.getByLabel('L’édition de l’an dernier').check();
    await answerOpenDialog(app, [path.join(demo, 'demo.edition')]);
    await desk.getByRole('button', { name: /^Fichier d’édition.*Choisir/ }).click();
    await answerOpenDialog(app, [path.join(demo, 'organiser.key')]);
    await desk.getByRole('button', { name: /^Clé d’organisateur.*Choisir/ }).click();
    await desk.getByLabel('Phrase secrète de l’an dernier').fill(lastSecret);
    await desk.getByRole('button', { name: 'Lire cette édition' }).click();
    await expect(desk.getByText(/8 critères, 9 jurés/)).toBeVisible({ timeout: 30_000 });
    await expectAccessible(desk);
    await desk.getByLabel('Phrase secrète', { exact: true }).fill(SECRET);
    await desk.getByLabel('La même phrase secrète').fill(SECRET);
    await desk.getByRole('button', { name: 'Commencer' }).click();
    await expect(heading(desk, 'Prix et dates')).toBeVisible({ timeout: 30_000 });
    await expect(desk.getByText('8 dates ne sont pas fixées.')).toBeVisible();
    await setDates(desk);
    await addDossier('Lueur Polaire');
    await saveInto(app, into);
    await enter(desk, /^Publier/);
    await publish(desk, 'Publier…');
    await expect(desk.getByText(/Les 9 codes ne sont montrés qu’ici/)).toBeVisible({
      timeout: 60_000,
    });
  });
  const [code = ''] = await desk.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).allTextContents();

  await test.step('nothing is published again without a change and a reason', async () => {
    await desk.getByRole('button', { name: /oublier les codes/ }).click();
    await expect(desk.getByText('Rien n’a changé depuis la publication.').first()).toBeVisible();
    await addDossier('Tardif Imagerie');
    await enter(desk, /^Grille/);
    await desk.getByRole('button', { name: /^Ouvrir Caractère innovant/ }).click();
    await desk.getByLabel('Aide, français').fill('Ce que nul autre ne fait, et qui le prouve.');
    await enter(desk, /^Publier/);
    await expect(desk.getByText('C02 Tardif Imagerie : ajouté')).toBeVisible();
    await expect(desk.getByText(/rédaction changée/)).toBeVisible();
    await expect(desk.getByText(/Il manque le motif/)).toBeVisible();
    await desk.getByLabel('Motif, lu par les jurés, français').fill('Un dossier retrouvé.');
    await desk.getByLabel('Motif, lu par les jurés, anglais').fill('An application found.');
    await expectAccessible(desk);
    await publish(desk, 'Publier l’additif…');
    await expect(desk.getByRole('heading', { name: 'Publiée' })).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the code of before opens the addendum, which says what changed', async () => {
    const v2 = readdirSync(into).find((name) => name.endsWith('-v2.edition')) ?? '';
    const { editionId } = assertOk(peekEditionFile(readFileSync(path.join(into, v2))));
    const keys = await deriveJurorKeys({ code: tidyCode(code) ?? '', editionId });
    const bytes = readFileSync(path.join(into, v2));
    const { envelope } = assertOk(await openEditionFile(bytes, keys.identity));
    const { edition } = assertOk(readEditionPayload(envelope));
    expect(edition.addenda).toMatchObject([
      {
        seq: 2,
        reason: { fr: 'Un dossier retrouvé.' },
        dossiers: [{ dossier: 'C02', change: 'added' }],
        criteria: [{ criterion: 'INN', change: 'words', isAskedAgain: true }],
      },
    ]);
  });
});

function assertOk<T>(result: { readonly ok: boolean; readonly value?: T }): T {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result));
  return result.value;
}
