import { expect } from '@playwright/test';
import {
  BALLOTS,
  bringFiles,
  clumsyFiles,
  expectAccessible,
  ODD,
  openOrganiser,
  settleFork,
  WORDS,
} from './2-organiser-steps';
import { test } from './launch';

test('an organiser gathers every file, in any order and twice, and reads the ranking', async ({
  app,
  desk,
}) => {
  await test.step('a wrong passphrase opens nothing and says why', async () => {
    await desk.getByRole('button', { name: WORDS.fr.demo }).click();
    await desk.getByRole('button', { name: WORDS.fr.desk }).click();
    const passphrase = desk.getByLabel('Phrase secrète de la clé');
    const given = await passphrase.inputValue();
    await passphrase.fill('une autre phrase');
    await desk.getByRole('button', { name: WORDS.fr.open }).click();
    await expect(desk.getByRole('alert')).toHaveText(/n’ouvre pas la clé/);
    await expectAccessible(desk);
    await passphrase.fill(given);
    await desk.getByRole('button', { name: WORDS.fr.open }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Fichiers reçus');
  });

  await test.step('half the files, odd ones among them, then all of them backwards', async () => {
    await bringFiles({ app, desk }, [...ODD, ...BALLOTS.slice(5)]);
    await bringFiles({ app, desk }, [...BALLOTS, ...ODD].toReversed());
    await bringFiles({ app, desk }, clumsyFiles());
  });

  await test.step('each file has its sentence, and bad ones stopped nothing', async () => {
    const files = desk.getByRole('region', { name: 'Fichiers reçus', exact: true });
    await expect(files.getByText('Pas un fichier de notes.')).toBeVisible();
    await expect(files.getByText('Fichier vide.')).toBeVisible();
    await expect(files.getByText('Autre édition.')).toBeVisible();
    await expect(files.getByText('Juré inconnu.')).toBeVisible();
    await expect(files.getByText('coupe.ballot')).toBeVisible();
    await expect(
      files.getByText(/révision 1 de Mme Pôle Île-de-Fiction\. La 2 change quatre notes/),
    ).toBeVisible();
    await desk.getByText(/Tous les reçus/).click();
    const log = desk.getByRole('table').last();
    await expect(log.getByRole('row')).toHaveCount(
      1 + ODD.length + 4 + BALLOTS.length + ODD.length + 3,
    );
  });

  await test.step('the matrix counts eight jurors, and C10 will not be ranked', async () => {
    const matrix = desk.getByRole('table', { name: /Fiches de notes/ });
    await expect(matrix.getByRole('row', { name: /M\. Économie L’Essai/ })).toContainText(
      'à trancher',
    );
    await expect(
      desk.getByText(/ne sera pas classé\s: quatre fiches, il en faut cinq/),
    ).toBeVisible();
    await expect(desk.getByText('Code de fusion, provisoire')).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('the fork is settled by name', async () => {
    await settleFork(desk);
    await expect(desk.getByText('Code de fusion', { exact: true })).toBeVisible();
    await expect(desk.getByText('Tout le jury est là.')).toBeVisible();
  });

  await test.step('the ranking, what is not ranked, and the alert', async () => {
    await desk.getByRole('button', { name: 'Passer au classement' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Classement');
    await expect(desk.getByText(/ont la même moyenne exacte, 80,00/)).toBeVisible();
    const ranking = desk.getByRole('table', { name: /Classement/ });
    const first = ranking.getByRole('row', { name: /Œil-de-Brume/ }).first();
    await expect(first).toContainText('80,00');
    await expect(ranking.getByRole('row', { name: /C10/ })).toContainText('non classé : 4 fiches');
    await expect(ranking.getByRole('row', { name: /C16/ })).toContainText('retiré');
    await expect(ranking.getByText('42/9')).toBeVisible();
    await expect(desk.getByText(/La moyenne par collège changerait le lauréat/)).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('arrows walk the ranks and Enter opens the why', async () => {
    await desk.getByRole('button', { name: /C04 Sillage/ }).focus();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(/de moins que C04 \(3590\/9 contre 3200\/8\)/)).toBeVisible();
  });

  await test.step('how sure it is comes by itself, in sentences, pictures and tables', async () => {
    await expect(desk.getByRole('status').getByText('Figures à jour.')).toBeAttached();
    await expect(desk.getByText('Disputé', { exact: true })).toBeVisible();
    await expect(desk.getByText(/Lauréat inchangé dans 4 retraits de juré sur 9/)).toBeVisible();
    const odds = desk.getByRole('img', { name: /24.310 jurys possibles/ });
    await expect(odds).toHaveAccessibleName(/^C02 39.%, C05 30.%, C04 20.%/);
    const bump = desk.getByRole('region', { name: /Trois calculs sur six placent C04 en tête/ });
    await expect(bump.getByRole('img')).toBeVisible();
    await desk.getByRole('button', { name: 'Lire ces figures en tableaux' }).click();
    await expect(bump.getByRole('row', { name: /C04 Sillage/ })).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('no column of the heat map is cut at the width of the drawing', async () => {
    const heat = desk.getByRole('region', { name: /note 13 points sous le jury/ }).first();
    const box = heat.locator('table').first();
    const cut = await box.evaluate((table) => {
      const pane = table.parentElement;
      return pane === null ? 0 : pane.scrollWidth - pane.clientWidth;
    });
    expect(cut).toBeLessThanOrEqual(0);
  });

  await test.step('a point to discuss first leads to its point of the meeting', async () => {
    const agenda = desk.getByRole('region', { name: 'À discuter d’abord' });
    await agenda
      .getByRole('button', { name: /En débattre/ })
      .first()
      .click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Délibération');
  });

  await test.step('everything is there again after a reload', async () => {
    await desk.reload();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Fichiers reçus');
    await expect(desk.getByText('Tranchés')).toBeVisible();
  });
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('the demo files come in one click, and the ranking is read', async ({ desk }) => {
    await openOrganiser(desk, 'en');
    await desk.getByRole('button', { name: WORDS.en.dropDemo }).click();
    await expect(desk.getByText(/^15 files read: 9 counted/)).toBeVisible();
    await desk.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(desk);
    await settleFork(desk, 'en');
    await desk.getByRole('button', { name: 'Go to the ranking' }).click();
    await expect(desk.getByText(/have the same exact mean, 80\.00/)).toBeVisible();
    await expect(desk.getByText(/The mean of colleges would change the laureate/)).toBeVisible();
    await expectAccessible(desk);
  });
});
