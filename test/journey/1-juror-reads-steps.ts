import { expect } from '@playwright/test';
import {
  act,
  expectAtSheet,
  expectOpen,
  pick,
  type Sitting,
  strike,
} from './1-juror-keyboard-steps';
import { expectSaved, marksShown, reach, sheetOf, tabTo } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';

/** The dossier by criterion, then its deck: search, highlights, note, zoom, thumbnails. */
export async function readDeck(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  await reach(desk, desk.getByRole('tab', { name: 'Résumé' }));
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('tab', { name: 'Innovation' })).toBeFocused();
  await expect(desk.getByRole('tabpanel')).toContainText('ce qu’en dit le candidat');
  await reach(desk, desk.getByRole('textbox', { name: 'Chercher dans ce PDF' }));
  await desk.keyboard.type('scanner');
  await expect(desk.getByText(/^1 sur \d+, page 1$/)).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(/^2 sur \d+, page/)).toBeVisible();
  await desk.keyboard.press('Shift+Enter');
  await act(sitting, 'Surligner');
  const passages = desk.getByRole('list', { name: 'Passages surlignés, page 1' });
  await expect(passages.getByText('scanner')).toBeVisible();
  await reach(desk, desk.getByRole('group', { name: /^Mots de la page 1/ }));
  await desk.keyboard.press('ArrowRight');
  for (let word = 0; word < 2; word += 1) await desk.keyboard.press('Shift+ArrowRight');
  await expect(desk.getByText(/^3 mots, de/)).toBeAttached();
  await expect(desk.getByText(/de mot en mot/)).toBeVisible();
  await expectAccessible(desk);
  await desk.keyboard.press('Enter');
  await expect(passages.getByRole('listitem')).toHaveCount(2);
  await reach(desk, desk.getByRole('textbox', { name: /^Annotation privée, page 1/ }));
  await desk.keyboard.type('Relire la figure 2.');
  await desk.keyboard.press('Escape');
  await expectAtSheet(sitting);
  await strike(sitting, '+');
  await expect(desk.getByRole('status', { name: 'Agrandissement 125 %' })).toBeVisible();
  await expectAccessible(desk);
  await strike(sitting, '-');
  await desk.keyboard.press('PageDown');
  await expect(desk.getByRole('img', { name: /^page 2 sur/ })).toBeInViewport({ ratio: 0.9 });
  await reach(desk, desk.getByRole('button', { name: 'Page 2', exact: true }));
  await desk.keyboard.press('ArrowRight');
  await expect(desk.getByRole('button', { name: 'Page 3', exact: true })).toBeFocused();
  await expect(desk.getByRole('img', { name: /^page 3 sur/ })).toBeVisible();
  await strike(sitting, 'p');
  await expect(desk.getByRole('button', { name: /réduire/ })).toBeVisible();
  await expectAccessible(desk);
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('button', { name: /agrandir/ })).toBeVisible();
}

/** Search over all dossiers; star, come back, filter, sort, and N goes down the list as shown. */
export async function findOnesWay(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  const list = desk.getByRole('navigation', { name: 'Dossiers' });
  const filter = desk.getByRole('combobox', { name: 'Montrer' });
  const sort = desk.getByRole('combobox', { name: 'Ranger' });
  await desk.keyboard.press('Control+f');
  await desk.keyboard.type('thrombectomie');
  await expect(desk.getByText(/passages? dans/)).toBeVisible();
  await expectAccessible(desk);
  await reach(desk, list.getByRole('listitem').getByRole('button').first());
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('tabpanel').locator('mark').first()).toBeVisible();
  await desk.keyboard.press('Control+f');
  await desk.keyboard.press('Escape');
  await expectAtSheet(sitting);
  await openFromList(sitting, 'Œil-de-Brume');
  await desk.getByRole('heading', { name: 'Œil-de-Brume' }).waitFor();
  await strike(sitting, 'sr');
  await pick(sitting, filter, 'Étoilés');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await pick(sitting, filter, 'Tous');
  await pick(sitting, sort, 'Nom');
  await openFromList(sitting, 'Mammolune');
  await expectOpen(sitting, 'C05');
  await strike(sitting, 'n');
  await expectOpen(sitting, 'C01');
  await pick(sitting, sort, 'Code');
  await desk.keyboard.press('Escape');
  await expectAtSheet(sitting);
  await strike(sitting, 'n');
  await expectOpen(sitting, 'C02');
}

/** The list is one stop for Tab: arrows go down it. */
async function openFromList({ desk }: Sitting, company: string): Promise<void> {
  const list = desk.getByRole('navigation', { name: 'Dossiers' });
  const row = list.getByRole('button', { name: company });
  await reach(desk, list.locator('[aria-current="true"]'));
  await desk.keyboard.press('Home');
  for (let down = 0; down < 16; down += 1) {
    if (await row.evaluate((each) => each === document.activeElement)) break;
    await desk.keyboard.press('ArrowDown');
  }
  await desk.keyboard.press('Enter');
}

/** Two dossiers side by side, each chosen from a list; Escape leads back from anywhere. */
export async function compareTwo(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  await strike(sitting, 'v');
  await expect(desk.getByRole('heading', { name: 'Côte à côte' })).toBeFocused();
  const second = desk.getByRole('combobox', { name: 'Second dossier' });
  await pick(sitting, second, 'C04');
  await expect(
    desk.getByRole('button', { name: 'Ouvrir Sillage d’Ambre Endovasculaire' }),
  ).toBeVisible();
  await expectAccessible(desk);
  await expect(second).toBeFocused();
  await desk.keyboard.press('Escape');
  await desk.getByRole('heading', { name: 'Œil-de-Brume' }).waitFor();
}

/** A link found late that changes nothing, then one that withdraws two marks: two acts each. */
export async function declareLateLinks(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await act(sitting, 'Déclarer un lien');
  await expect(desk.getByRole('heading', { name: 'Un lien découvert en lisant' })).toBeFocused();
  await act(sitting, 'Lien déclaré, je continue à noter');
  await expect(desk.getByText(/^Lien déclaré\s: Œil-de-Brume/)).toBeAttached();
  await expect(desk.getByRole('button', { name: 'Déclarer un lien' })).toBeFocused();
  entered.interests.set('C02', { dossier: 'C02', kind: 'link', note: '' });
  await strike(sitting, 'n');
  await desk.getByRole('heading', { name: 'Échopoésie' }).waitFor();
  await strike(sitting, '45');
  await act(sitting, 'Déclarer un lien');
  await expect(desk.getByText(/vos 2 notes de ce dossier sont retirées\./)).toBeVisible();
  await expectAccessible(desk);
  await act(sitting, 'Me déporter et retirer mes notes');
  await expect(desk.getByText(/^Déport enregistré\s: Échopoésie/)).toBeAttached();
  await expect(desk.getByRole('button', { name: /^Échopoésie/ })).toHaveCount(0);
  await expectAtSheet(sitting);
  entered.interests.set('C03', { dossier: 'C03', kind: 'recusal', why: 'other', note: '' });
  await expectSaved(desk, 'Enregistré');
}

/** A hearing: the clock runs while one marks, the questions follow, then the next speaker. */
export async function hearTwoSpeakers(
  sitting: Sitting,
  marks: readonly [string, string],
): Promise<void> {
  const { desk, entered } = sitting;
  const [first, second] = marks;
  await strike(sitting, 't');
  await desk.getByRole('timer', { name: 'Présentation' }).waitFor();
  await strike(sitting, 't');
  await expect(desk.getByRole('timer', { name: 'Présentation' })).not.toContainText('5:00');
  await strike(sitting, first);
  expect((await marksShown(desk)).join('')).toBe(first);
  await tabTo(desk, 'Passer aux questions');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('timer', { name: 'Questions' })).toBeVisible();
  await expectAccessible(desk);
  await act(sitting, /^Orateur suivant\s: Mammolune/);
  await desk.getByRole('heading', { name: 'Mammolune' }).waitFor();
  await expect(desk.getByRole('timer', { name: 'Présentation' })).toContainText('5:00');
  await strike(sitting, second);
  await expect(
    sheetOf(desk)
      .getByText(/sur 100$/)
      .last(),
  ).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('timer')).toBeHidden();
  entered.marks.set('C04', first).set('C05', second);
}
