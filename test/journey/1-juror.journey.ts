import path from 'node:path';
import { expect } from '@playwright/test';
import { launchApp } from '../../build/launch-app.mjs';
import { receiptCode } from '../../shared/ballot/write-ballot';
import {
  codeOf,
  EDITION,
  expectSaved,
  marksShown,
  NOT_AN_EDITION,
  pullThePlug,
  readAsOrganiser,
  sendAddendum,
  sheetOf,
  tabTo,
} from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog, answerSaveDialog, test } from './launch';

/** Marks of the nth dossier, all different enough to tell one from another. */
const marksOf = (nth: number): string =>
  Array.from({ length: 8 }, (_, criterion) => ((nth * 3 + criterion * 2) % 5) + 1).join('');
const CRITERIA = ['INN', 'MED', 'EVI', 'WRK', 'REG', 'MKT', 'TEA', 'ECO'];
/** C12 is recused by the juror, C13 by the edition, C16 is withdrawn. */
const OPEN = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '14', '15'];
/** What an addendum asks of evidence once more, by dossier; C17 is the one it brings. */
const evidenceAgain = (nth: number): number => ((nth * 2) % 5) + 1;
const LATE = '35241352';
const COMMENT = 'Belle image. À demander en audition : le temps ajouté par retrait.';

test('a juror reads and marks by keyboard, loses power, resumes and hands in', async ({
  userData,
}) => {
  test.setTimeout(300_000);
  let app = await launchApp({ userData, language: 'fr' });
  let desk = await app.firstWindow();
  const keys = async (text: string): Promise<void> => {
    for (const key of text) await desk.keyboard.press(key);
  };

  await test.step('a file that is no edition and a wrong code get a sentence each', async () => {
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await keys('1');
    await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).waitFor();
    await expectAccessible(desk);
    await answerOpenDialog(app, [NOT_AN_EDITION]);
    await tabTo(desk, 'Choisir le fichier');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('alert')).toHaveText(/codes\.csv n’est pas un fichier d’édition/);
    await answerOpenDialog(app, [EDITION]);
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('demo.edition')).toBeVisible();
    await desk.keyboard.press('Shift+Tab');
    await keys('0000000000');
    await expect(desk.getByText(/Ce code n’ouvre pas cette édition/)).toBeVisible();
  });

  await test.step('the code says who one is, and one box opens the road', async () => {
    await desk.keyboard.press('Control+a');
    await keys(codeOf('J04').toLowerCase().replaceAll('0', 'o'));
    await expect(desk.getByRole('heading', { name: 'Mme Pôle Île-de-Fiction' })).toBeFocused();
    await expectAccessible(desk);
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
    const rules = desk.getByRole('dialog', { name: 'Les règles en une minute' });
    await expect(rules.getByText('Un dossier est classé à partir de 5 fiches')).toBeVisible();
    await expectAccessible(desk);
    await desk.keyboard.press('Escape');
    await expect(rules).toBeHidden();
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Space');
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');
  });

  await test.step('interests are declared before any dossier opens', async () => {
    await desk.getByRole('heading', { name: 'Vos liens d’intérêts' }).waitFor();
    await keys('aaaalaaaaaad');
    await expect(desk.getByRole('combobox', { name: 'Nature du lien' })).toBeFocused();
    await desk.keyboard.press('f');
    await desk.keyboard.press('Tab');
    await keys('Parts du fonds');
    await desk.keyboard.press('Enter');
    await expect(
      desk.getByText('Seul l’organisateur peut le retirer', { exact: false }),
    ).toBeVisible();
    await expectAccessible(desk);
    await tabTo(desk, 'Aucun lien avec ces 3 dossiers');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('16 sur 16')).toBeVisible();
    await tabTo(desk, 'Signer ma déclaration');
    await desk.keyboard.press('Enter');
  });

  await test.step('digits mark, the total waits for the eighth, the deck opens in place', async () => {
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    await expect(desk.getByRole('img', { name: /^page 1 sur/ })).toBeVisible();
    await keys(marksOf(0).slice(0, 7));
    await expect(desk.getByText('Le total paraît quand', { exact: false })).toBeVisible();
    await keys(marksOf(0).slice(7));
    await expect(desk.getByText(/^Total/)).toBeVisible();
    await keys('n');
    await desk.getByRole('heading', { name: 'Œil-de-Brume' }).waitFor();
    await keys(marksOf(1).slice(0, 2));
    await keys('c');
    await desk.keyboard.type(COMMENT);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('PageDown');
    await expect(desk.getByRole('img', { name: /^page 2 sur/ })).toBeVisible();
    await keys('p');
    await expect(desk.getByRole('button', { name: /réduire/ })).toBeVisible();
    await keys('p');
    await expectAccessible(desk);
    await expectSaved(desk, 'Enregistré');
  });

  await test.step('what helps is one key away, and leads back to the sheet', async () => {
    await desk.keyboard.press('Control+z');
    await expect(desk.getByText(/^Annulé/).first()).toBeAttached();
    await desk.keyboard.press('Control+Shift+z');
    await keys('s');
    await expect(desk.getByRole('button', { name: /^Étoil/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await keys('v');
    await expect(desk.getByRole('heading', { name: 'Côte à côte' })).toBeVisible();
    await expectAccessible(desk);
    await desk.keyboard.press('Escape');
    await keys('t');
    await expect(desk.getByRole('button', { name: /^Démarrer/ })).toBeVisible();
    await expectAccessible(desk);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('F9');
    await expect(desk.getByRole('dialog', { name: 'Écran caché' })).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('Control+f');
    await desk.keyboard.type('thrombectomie');
    await expect(desk.getByText(/passages? dans/)).toBeVisible();
    await desk.keyboard.press('Escape');
    await tabTo(desk, 'Déclarer un lien');
    await desk.keyboard.press('Enter');
    await tabTo(desk, 'Lien déclaré, je continue à noter');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/^Lien déclaré\s: Œil-de-Brume/)).toBeAttached();
    await expectSaved(desk, 'Enregistré');
  });

  /** Pulls the plug, starts again and types the code. */
  const losePower = async (): Promise<void> => {
    await pullThePlug(app);
    app = await launchApp({ userData, language: 'fr' });
    desk = await app.firstWindow();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await keys('1');
    await desk.getByText('déjà ouverte sur cet ordinateur').waitFor();
    await keys(codeOf('J04'));
  };

  await test.step('the power goes; the juror is found again on the same criterion', async () => {
    await losePower();
    await desk.getByRole('heading', { name: 'Œil-de-Brume' }).waitFor();
    await expect(desk.getByRole('tab', { selected: true })).toHaveText('Preuves');
    const [first, second] = marksOf(1);
    expect(await marksShown(desk)).toEqual([first, second, '', '', '', '', '', '']);
    await expect(desk.getByRole('textbox', { name: /^Commentaire/ })).toHaveValue(COMMENT);
  });

  await test.step('the rest is marked, and nothing is missing', async () => {
    await keys(marksOf(1).slice(2));
    for (const nth of OPEN.keys()) {
      if (nth < 2) continue;
      await keys('n');
      await expect(
        desk.getByRole('main').getByText(`C${OPEN[nth]}`, { exact: true }),
      ).toBeVisible();
      await keys(marksOf(nth));
    }
    await expect(desk.getByText('13 notés sur 13')).toBeVisible();
    await expectSaved(desk, 'Enregistré');
  });

  await test.step('an addendum asks one criterion again and brings a dossier', async () => {
    await answerOpenDialog(app, [await sendAddendum(userData)]);
    await tabTo(desk, 'Préférences');
    await desk.keyboard.press('Enter');
    await tabTo(desk, 'Recevoir un additif…');
    await desk.keyboard.press('Enter');
    const said = desk.getByRole('region', { name: 'Ce qui a changé dans l’édition' });
    await expect(said).toContainText('à noter de nouveau dans 13 dossiers');
    await expectAccessible(desk);
    await tabTo(desk, 'Déclarer mon lien');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/Ce dossier nomme «\sPôle Île-de-Fiction\s»/)).toBeVisible();
    await expectAccessible(desk);
    await keys('a');
    await tabTo(desk, 'Revenir aux dossiers');
    await desk.keyboard.press('Enter');
    await tabTo(desk, 'Noter de nouveau');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/Vous aviez noté/)).toBeVisible();
    await keys(String(evidenceAgain(0)));
    await expectSaved(desk, 'Enregistré');
  });

  await test.step('the power goes again; what is asked is still asked', async () => {
    await losePower();
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    await expect(desk.getByText('1 noté sur 14')).toBeVisible();
    for (const nth of OPEN.keys()) {
      if (nth === 0) continue;
      await keys('n');
      await expect(
        desk.getByRole('main').getByText(`C${OPEN[nth]}`, { exact: true }),
      ).toBeVisible();
      await keys(String(evidenceAgain(nth)));
    }
    await keys('n');
    await desk.getByRole('heading', { name: 'Tardif Fictif' }).waitFor();
    await keys(LATE);
    await expect(desk.getByText('14 notés sur 14')).toBeVisible();
    await tabTo(desk, 'Remettre mes notes');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Rien ne manque')).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('the signed file opens, for the organiser, to exactly what was entered', async () => {
    const file = path.join(userData, 'remise.ballot');
    await answerSaveDialog(app, file);
    await tabTo(desk, 'Signer et enregistrer le fichier');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Fichier : remise.ballot')).toBeVisible();
    const { ballot, digest } = await readAsOrganiser(file);
    await expect(desk.getByText(receiptCode(digest).split(' ').join(' · '))).toBeVisible();
    expect([ballot.juror, ballot.rev, ballot.status, ballot.prev]).toEqual([
      'J04',
      1,
      'final',
      null,
    ]);
    for (const [nth, id] of OPEN.entries()) {
      const digits = [...marksOf(nth)].map(Number);
      digits[2] = evidenceAgain(nth);
      const marks = Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, digits[at]]));
      const comment = id === '02' ? COMMENT : '';
      const sheet = { dossier: `C${id}`, state: 'marked', marks, comment };
      expect(ballot.sheets.find((each) => each.dossier === `C${id}`)).toEqual(sheet);
    }
    const late = ballot.sheets.find((each) => each.dossier === 'C17');
    expect(CRITERIA.map((criterion) => late?.marks[criterion]).join('')).toBe(LATE);
    const states = ballot.sheets.filter((each) => each.state !== 'marked');
    expect(states.map(({ dossier, state }) => [dossier, state])).toEqual([
      ['C12', 'recused'],
      ['C13', 'recused'],
      ['C16', 'blank'],
    ]);
    expect(ballot.interests.filter((each) => each.kind !== 'none')).toEqual([
      { dossier: 'C02', kind: 'link', note: '' },
      { dossier: 'C05', kind: 'link', note: '' },
      { dossier: 'C12', kind: 'recusal', why: 'financial', note: 'Parts du fonds' },
      {
        dossier: 'C13',
        kind: 'recusal',
        why: 'other',
        note: 'Projet labellisé sous sa responsabilité (fictif)',
      },
    ]);
    await expectAccessible(desk);
  });
  await app.close();
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('a juror of the demo marks by mouse and hands in what is done', async ({
    app,
    desk,
    userData,
  }) => {
    await test.step('the demo carries the code in', async () => {
      await desk.getByRole('button', { name: 'Open the demo' }).click();
      await desk.getByRole('button', { name: 'Enter as M. Innovation Modèle' }).click();
      await expect(desk.getByRole('heading', { name: 'M. Innovation Modèle' })).toBeVisible();
      await desk.getByRole('checkbox').check();
      await desk.getByRole('button', { name: 'Declare my interests' }).click();
    });

    await test.step('a nil return is a declaration', async () => {
      await desk.getByRole('button', { name: /^No link with these/ }).click();
      await desk.getByRole('button', { name: 'Sign my declaration' }).click();
    });

    await test.step('a dossier is read and marked with the mouse', async () => {
      await desk.getByRole('button', { name: /^Mammolune/ }).click();
      await expect(desk.getByRole('heading', { name: 'Mammolune' })).toBeVisible();
      for (let criterion = 0; criterion < 8; criterion += 1) {
        const keys = sheetOf(desk).getByRole('radiogroup').nth(criterion);
        await keys.getByRole('radio', { name: /^4 of 5/ }).check();
      }
      await expect(desk.getByText('80.0 out of 100')).toBeVisible();
    });

    await test.step('what helps is a click away', async () => {
      await desk.getByRole('button', { name: /^Undo/ }).click();
      await expect(desk.getByText('80.0 out of 100')).toBeHidden();
      await desk.getByRole('button', { name: /^Redo/ }).click();
      await expect(desk.getByText('80.0 out of 100')).toBeVisible();
      await desk.getByRole('button', { name: /^Star/ }).click();
      await desk.getByRole('button', { name: /^Compare/ }).click();
      await desk.getByRole('button', { name: 'Back to the application' }).click();
    });

    await test.step('an addendum is received; a former mark is kept by a click', async () => {
      await answerOpenDialog(app, [await sendAddendum(userData)]);
      await desk.getByRole('button', { name: 'Preferences' }).click();
      await desk.getByRole('button', { name: 'Receive an addendum…' }).click();
      await desk.getByRole('button', { name: 'Declare my link' }).click();
      const about = desk.getByRole('radiogroup', { name: 'Link with Tardif Fictif' });
      await about.getByText('No link').click();
      await desk.getByRole('button', { name: 'Back to the applications' }).click();
      await desk.getByRole('button', { name: 'Mark again' }).click();
      await expect(desk.getByText('80.0 out of 100')).toBeHidden();
      await desk.getByRole('button', { name: 'Keep 4' }).click();
      await expect(desk.getByText('80.0 out of 100')).toBeVisible();
      await desk.getByRole('button', { name: 'I have read it' }).click();
    });

    await test.step('what is not done is given up on purpose, then signed', async () => {
      const file = path.join(userData, 'handed-in.ballot');
      await answerSaveDialog(app, file);
      await desk.getByRole('button', { name: 'Hand in my marks' }).click();
      const sign = desk.getByRole('button', { name: 'Sign and save the file' });
      await expect(sign).toBeDisabled();
      await desk.getByRole('button', { name: /^Give these/ }).click();
      await sign.click();
      await expect(desk.getByText('File: handed-in.ballot')).toBeVisible();
      const { ballot } = await readAsOrganiser(file);
      const counted = ballot.sheets.filter((sheet) => sheet.state === 'marked');
      expect(counted.map((sheet) => sheet.dossier)).toEqual(['C05']);
    });
  });
});
