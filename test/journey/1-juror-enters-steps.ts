import { expect } from '@playwright/test';
import { act, expectAtSheet, type Sitting, strike } from './1-juror-keyboard-steps';
import { codeOf, EDITION, marksShown, NOT_AN_EDITION, reach, tabTo } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog } from './launch';

export async function chooseLanguage({ desk }: Sitting): Promise<void> {
  await reach(desk, desk.getByRole('radio', { checked: true }).first());
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('button', { name: 'Open the demo' })).toBeVisible();
  await desk.keyboard.press('ArrowLeft');
  await expect(desk.getByRole('button', { name: 'Ouvrir la démonstration' })).toBeVisible();
}

/** A file that is no edition and a wrong code get a sentence each; then both are right. */
export async function giveEditionAndCode(sitting: Sitting): Promise<void> {
  const { app, desk } = sitting;
  await strike(sitting, '1');
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).waitFor();
  await expectAccessible(desk);
  await answerOpenDialog(app, [NOT_AN_EDITION]);
  await act(sitting, 'Choisir le fichier');
  await expect(desk.getByRole('alert')).toHaveText(/codes\.csv n’est pas un fichier d’édition/);
  await answerOpenDialog(app, [EDITION]);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('demo.edition')).toBeVisible();
  await desk.keyboard.press('Shift+Tab');
  await strike(sitting, '0000000000');
  await expect(desk.getByText(/Ce code n’ouvre pas cette édition/)).toBeVisible();
  await expectAccessible(desk);
  await desk.keyboard.press('Control+a');
  await strike(sitting, codeOf('J04').toLowerCase().replaceAll('0', 'o'));
  await expect(desk.getByRole('heading', { name: 'Mme Pôle Île-de-Fiction' })).toBeFocused();
}

/** Greeted by name: the rules in a minute, then the one box that opens the road. */
export async function readRulesAndPromise({ desk }: Sitting): Promise<void> {
  await expectAccessible(desk);
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  const rules = desk.getByRole('dialog', { name: 'Les règles en une minute' });
  await expect(
    rules.getByText('Une note entière de 1 à 5 par critère', { exact: false }),
  ).toBeVisible();
  await expect(rules.getByText('Un dossier est classé à partir de 5 fiches')).toBeVisible();
  await expect(rules.getByText('Remise de vos notes')).toBeVisible();
  await expect(rules.getByText('Rien ne sort d’ici')).toBeVisible();
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: 'Les règles en une minute' })).toBeFocused();
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
}

/** A link with C05, a recusal of C12 with its kind, no link with the rest in one act. */
export async function declareInterests(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await desk.getByRole('heading', { name: 'Vos liens d’intérêts' }).waitFor();
  await strike(sitting, 'aaaalaaaaaad');
  await expect(desk.getByRole('combobox', { name: 'Nature du lien' })).toBeFocused();
  await desk.keyboard.press('f');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('Parts du fonds');
  await desk.keyboard.press('Enter');
  await expect(
    desk.getByText('Seul l’organisateur peut le retirer', { exact: false }),
  ).toBeVisible();
  await expectAccessible(desk);
  await act(sitting, 'Aucun lien avec ces 3 dossiers');
  await expect(desk.getByText('16 sur 16')).toBeVisible();
  await act(sitting, 'Signer ma déclaration');
  await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
  const declared = [
    { dossier: 'C05', kind: 'link', note: '' },
    { dossier: 'C12', kind: 'recusal', why: 'financial', note: 'Parts du fonds' },
    {
      dossier: 'C13',
      kind: 'recusal',
      why: 'other',
      note: 'Projet labellisé sous sa responsabilité (fictif)',
    },
  ] as const;
  for (const interest of declared) entered.interests.set(interest.dossier, interest);
  await expect(desk.getByRole('button', { name: /^Vertébraline/ })).toHaveCount(0);
}

/** Two sample dossiers, marked in part: nothing of them is kept. */
export async function practise(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  await act(sitting, 'S’exercer');
  await desk.getByRole('heading', { name: 'Lanterne d’essai' }).waitFor();
  await expectAtSheet(sitting);
  await strike(sitting, '45');
  expect((await marksShown(desk)).slice(0, 3)).toEqual(['4', '5', '']);
  await strike(sitting, 'n');
  await desk.getByRole('heading', { name: 'Marelle d’essai' }).waitFor();
  await strike(sitting, '3');
  await expectAccessible(desk);
  await act(sitting, 'Terminer l’exercice');
  await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
  await expectAtSheet(sitting);
  expect(await marksShown(desk)).toEqual(Array.from({ length: 8 }, () => ''));
}

/** Hidden at once by one key; locked, the code is asked and the same place found again. */
export async function restAWhile(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  await desk.keyboard.press('F9');
  await expect(desk.getByRole('dialog', { name: 'Écran caché' })).toBeVisible();
  await desk.keyboard.press('5');
  await desk.keyboard.press('Escape');
  await expectAtSheet(sitting);
  await act(sitting, 'Préférences');
  await expectAccessible(desk);
  await act(sitting, 'Les règles en une minute');
  await desk.getByRole('dialog', { name: 'Les règles en une minute' }).waitFor();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: 'Préférences' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await tabTo(desk, 'Verrouiller l’écran');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: 'Écran verrouillé' }).waitFor();
  await expectAccessible(desk);
  await strike(sitting, codeOf('J04'));
  await desk.getByRole('heading', { name: 'Œil-de-Brume' }).waitFor();
  await expectAtSheet(sitting);
}
