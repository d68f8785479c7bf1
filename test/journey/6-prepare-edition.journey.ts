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
import { expect, type Page } from '@playwright/test';
import { drawPages, juryCsv, messyWorkbook, rawEdition } from '../make/applications';
import { greyPng } from '../make/logo';
import { marksShown } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog, saveInto, test } from './launch';
import {
  dropFolder,
  enter,
  enterAsJuror,
  heading,
  publish,
  SECRET,
  setDates,
} from './prepare-steps';

/** A neutral picture: no organisation’s. */
const SMALL = { width: 300, height: 90 };

test('from the spreadsheet of applications to an edition that two jurors open', async ({
  app,
  desk,
}) => {
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
    await expect(heading(desk, 'Prix et dates')).toBeVisible();
  });

  await test.step('dates are set', async () => {
    await setDates(desk);
    await desk.getByLabel('Heure : Clôture de la notation').fill('18:00');
    await expect(desk.getByText('vendredi 9 juillet 2027')).toBeVisible();
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
    await expect(heading(desk, /Reprendre candidatures.xlsx/)).toBeVisible();
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

  await test.step('a folder is dropped: files go to whom their folders or names say; a ZIP called PDF and a large film do not', async () => {
    const deck = Buffer.from(await drawPages(3));
    write('pieces/C01 Néphélion/presentation.pdf', deck);
    write('pieces/C02_presentation.pdf', await drawPages(17));
    write('pieces/C03_presentation.pdf', Buffer.from('PK\u0003\u0004 not a deck at all'));
    write('pieces/C05_presentation.pdf', await drawPages(1, 'sésame'));
    write('pieces/C03/images/coupe.png', greyPng({ width: 640, height: 480 }));
    write('pieces/inconnu.pdf', deck);
    const film = Buffer.alloc(105 * 1024 * 1024);
    film.write('\0\0\0\u0018ftypmp42', 0, 'latin1');
    write('pieces/C04_film.mp4', film);
    const place = desk.getByRole('region', { name: 'Ajouter des pièces' });
    await dropFolder(desk, place, path.join(into, 'pieces'));
    await expect(desk.getByText('3 pièces ajoutées.')).toBeVisible();
    await expect(desk.getByText(/C03_presentation.pdf\s: ce n’est ni un PDF.*ZIP/)).toBeVisible();
    await expect(
      desk.getByText(/C05_presentation.pdf\s: ce PDF demande un mot de passe/),
    ).toBeVisible();
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
    await desk.getByLabel('Ce que montre coupe.png, français').fill('Une coupe du foie.');
    await desk.getByText('retiré', { exact: true }).click();
    await expect(desk.getByText('Un motif est attendu.')).toBeVisible();
    await desk.getByLabel('Motif').fill('Retiré par le candidat le 2 juillet.');
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Tous les dossiers' }).click();
    await expect(desk.getByRole('row', { name: /^C03/ })).toContainText('retiré');
  });

  await test.step('who exhibits at the Village is exported as a list', async () => {
    await saveInto(app, into);
    await enter(desk, /^Village/);
    await desk.getByRole('button', { name: 'Ajouter un exposant hors concours' }).click();
    await desk.getByLabel('Entreprise', { exact: true }).fill('Hors Concours SA');
    await expect(desk.getByRole('row', { name: /^Hors Concours SA/ })).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Enregistrer la liste…' }).click();
    await expect(desk.getByText(/^Liste enregistrée\s: village-/)).toBeVisible();
    const list = readdirSync(into).find((name) => name.startsWith('village-')) ?? '';
    const lines = readFileSync(path.join(into, list), 'utf8').trim().split(/\r?\n/);
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(/Néphélion Fictif.*V3.*candidate, C01/);
    expect(lines[6]).toMatch(/Hors Concours SA.*hors concours/);
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
    await enter(desk, /^Publier/);
    await expectAccessible(desk);
    await publish(desk, 'Publier…');
    await expect(desk.getByText(/Les 9 codes ne sont montrés qu’ici/)).toBeVisible();
    codes = await desk.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).allTextContents();
    edition = readdirSync(into).find((name) => /^prix-2027-.*-v1\.edition$/.test(name)) ?? '';
    expect(codes).toHaveLength(9);
    expect(existsSync(path.join(into, edition))).toBe(true);
    expect(existsSync(path.join(into, 'organiser.key'))).toBe(true);
  });

  await test.step('two jurors open it with their codes', async () => {
    await answerOpenDialog(app, [path.join(into, edition)]);
    for (const at of [0, 1]) {
      await enterAsJuror(desk, edition, codes[at] ?? '');
      const name = rawEdition.jurors[at]?.name ?? '';
      await expect(desk.getByRole('heading', { name })).toBeVisible();
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
    await desk.getByLabel('L’édition de l’an dernier').check();
    await answerOpenDialog(app, [path.join(demo, 'demo.edition')]);
    await desk.getByRole('button', { name: /^Fichier d’édition.*choisir/ }).click();
    await answerOpenDialog(app, [path.join(demo, 'organiser.key')]);
    await desk.getByRole('button', { name: /^Clé d’organisateur.*choisir/ }).click();
    await desk.getByLabel('Phrase secrète de l’an dernier').fill(lastSecret);
    await desk.getByRole('button', { name: 'Lire cette édition' }).click();
    await expect(desk.getByText(/8 critères, 9 jurés/)).toBeVisible();
    await expect(desk.getByLabel('Année')).toHaveValue('2028');
    await expectAccessible(desk);
    await desk.getByLabel('Phrase secrète', { exact: true }).fill(SECRET);
    await desk.getByLabel('La même phrase secrète').fill(SECRET);
    await desk.getByRole('button', { name: 'Commencer' }).click();
    await expect(heading(desk, 'Prix et dates')).toBeVisible();
    await expect(desk.getByText('8 dates ne sont pas fixées.')).toBeVisible();
    await setDates(desk);
    await addDossier('Lueur Polaire');
    await enter(desk, /^Règles/);
    await desk.getByLabel('Méthode de classement').selectOption('college');
    await expect(desk.getByText(/moyenne des moyennes de chaque collège/)).toBeVisible();
    await saveInto(app, into);
    await enter(desk, /^Publier/);
    await publish(desk, 'Publier…');
    await expect(desk.getByText(/Les 9 codes ne sont montrés qu’ici/)).toBeVisible();
  });
  const codes = await desk.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).allTextContents();
  const editionOf = (version: number): string =>
    readdirSync(into).find((name) => name.endsWith(`-v${version}.edition`)) ?? '';

  await test.step('two jurors open it with their codes, and one marks', async () => {
    await answerOpenDialog(app, [path.join(into, editionOf(1))]);
    for (const at of [1, 0]) {
      await enterAsJuror(desk, editionOf(1), codes[at] ?? '');
      const name = rawEdition.jurors[at]?.name ?? '';
      await expect(desk.getByRole('heading', { name })).toBeVisible();
    }
    await desk.getByRole('checkbox').check();
    await desk.getByRole('button', { name: 'Déclarer mes liens' }).click();
    await desk.getByText('Aucun lien', { exact: true }).click();
    await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
    await expect(desk.getByRole('heading', { name: 'Lueur Polaire' })).toBeVisible();
    await expect(desk.locator('[data-sheet] :focus')).toHaveCount(1);
    for (const mark of '45') await desk.keyboard.press(mark);
    await expect.poll(() => marksShown(desk)).toEqual(['4', '5', '', '', '', '', '', '']);
    await desk.getByRole('button', { name: 'Retour à l’accueil' }).click();
    await resumeDraft(desk);
  });

  await test.step('who received is written by one key, and the rules are read', async () => {
    await enter(desk, /^Suivi/);
    await desk.getByRole('button', { name: /^Reçu aujourd’hui\s: Pr Radiologue/ }).press('Enter');
    await expect(desk.getByLabel(/^Reçu\s: Pr Radiologue/)).toBeFocused();
    await expect(desk.getByText(/^Édition reçue\s: 1 sur 9\./)).toBeVisible();
    await expectAccessible(desk);
    await enter(desk, /^Règles/);
    await expect(desk.getByLabel('Méthode de classement')).toBeDisabled();
    await expect(desk.getByLabel('Méthode de classement')).toHaveValue('college');
    await expect(desk.getByText('Si aucun palier ne les sépare', { exact: false })).toHaveCount(0);
    await desk.getByRole('checkbox', { name: 'Lauréats ex æquo permis' }).press('Space');
    await expect(desk.getByText('Si aucun palier ne les sépare', { exact: false })).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('checkbox', { name: 'Lauréats ex æquo permis' }).press('Space');
    await enter(desk, /^Publier/);
  });

  await test.step('nothing is published again without a change and a reason', async () => {
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
    await expect(heading(desk, 'L’édition est publiée')).toBeVisible();
  });

  await test.step('the code of before opens the addendum: what is new is marked, only the changed criterion is asked again', async () => {
    await answerOpenDialog(app, [path.join(into, editionOf(2))]);
    await enterAsJuror(desk, editionOf(2), codes[0] ?? '');
    const said = desk.getByRole('region', { name: 'Ce qui a changé dans l’édition' });
    await expect(said).toContainText('Un dossier retrouvé.');
    await expect(said).toContainText(/Nouveau dossier\s: Tardif Imagerie/);
    await expect(said).toContainText(/à noter de nouveau dans un dossier/);
    await expect(desk.getByRole('listitem').filter({ hasText: 'Tardif Imagerie' })).toContainText(
      'nouveau',
    );
    await said.getByRole('button', { name: 'Noter de nouveau' }).click();
    await expect(desk.getByText('Critère changé. Vous aviez noté 4.')).toBeVisible();
    expect(await marksShown(desk)).toEqual(['', '5', '', '', '', '', '', '']);
    await expectAccessible(desk);
  });
});

/** Goes on with the draft kept on this laptop. */
async function resumeDraft(desk: Page): Promise<void> {
  await desk.keyboard.press('2');
  await desk.getByRole('button', { name: 'Préparer une édition' }).click();
  await desk.getByLabel(/^Phrase secrète de /).fill(SECRET);
  await desk.getByRole('button', { name: 'Reprendre' }).click();
  await expect(heading(desk, 'L’additif')).toBeVisible();
}
