import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { inTheFile, nothingEntered } from './1-juror-entered';
import { marksShown, readAsOrganiser, sendAddendum, sheetOf } from './1-juror-steps';
import { answerOpenDialog, answerSaveDialog, test } from './launch';

test.use({ language: 'en' });

const click = (desk: Page, name: string | RegExp): Promise<void> =>
  desk.getByRole('button', { name }).first().click();

/** Clicks the same mark for every criterion of the open sheet. */
async function markAll(desk: Page, mark: number): Promise<void> {
  const groups = sheetOf(desk).getByRole('radiogroup');
  for (const at of Array.from({ length: 8 }).keys()) {
    await groups
      .nth(at)
      .getByRole('radio', { name: new RegExp(`^${mark} of 5`) })
      .check();
  }
}

test('a juror of the demo does it by mouse in English and hands in what is done', async ({
  app,
  desk,
  userData,
}) => {
  test.setTimeout(180_000);
  const entered = nothingEntered();
  const fund = 'Parts dans le fonds actionnaire (fictif)';
  for (const dossier of ['C01', 'C11']) {
    entered.interests.set(dossier, { dossier, kind: 'recusal', why: 'financial', note: fund });
  }

  await test.step('comes in with the demo, reads the rules, declares, practises', async () => {
    await click(desk, 'Open the demo');
    await click(desk, 'Enter as M. Innovation Modèle');
    await expect(desk.getByRole('heading', { name: 'M. Innovation Modèle' })).toBeVisible();
    await click(desk, 'The rules in a minute');
    await desk.getByRole('dialog').getByRole('button').last().click();
    await desk.getByRole('checkbox').check();
    await click(desk, 'Declare my interests');
    await desk
      .getByRole('radiogroup', { name: 'Link with Œil-de-Brume' })
      .getByText('Declared link')
      .click();
    await click(desk, /^No link with these/);
    await click(desk, 'Sign my declaration');
    entered.interests.set('C02', { dossier: 'C02', kind: 'link', note: '' });
    await click(desk, 'Practise');
    await expect(desk.getByRole('heading', { name: 'Sample Lantern' })).toBeVisible();
    await click(desk, 'End the practice');
  });

  await test.step('reads a deck: page, zoom, a note of one’s own', async () => {
    await click(desk, /^Mammolune/);
    await expect(desk.getByRole('heading', { name: 'Mammolune' })).toBeVisible();
    await click(desk, 'Page 2');
    await expect(desk.getByRole('img', { name: /^page 2 of/ })).toBeVisible();
    await click(desk, 'Zoom in');
    await expect(desk.getByRole('status', { name: 'Zoom 125%' })).toBeVisible();
    await click(desk, 'Zoom out');
    await desk.getByRole('textbox', { name: /^Private note, page 2/ }).fill('Read again.');
  });

  await test.step('marks by clicks, undoes, stars, compares', async () => {
    await click(desk, /^Mammolune/);
    await markAll(desk, 4);
    await expect(desk.getByText('80.0 out of 100')).toBeVisible();
    await click(desk, /^Undo/);
    await expect(desk.getByText('80.0 out of 100')).toBeHidden();
    await click(desk, /^Redo/);
    await expect(desk.getByText('80.0 out of 100')).toBeVisible();
    entered.marks.set('C05', '44444444');
    await click(desk, /^Star/);
    await desk.getByRole('combobox', { name: 'Show' }).selectOption('Starred');
    await expect(desk.getByText('1 application shown')).toBeAttached();
    await desk.getByRole('combobox', { name: 'Show' }).selectOption('All');
    await click(desk, /^Compare/);
    await click(desk, 'Back to the application');
  });

  await test.step('hears a speaker, finds a link late, hides the screen', async () => {
    await click(desk, /^Échopoésie/);
    await click(desk, /^Hearing/);
    await click(desk, /^Start/);
    await expect(desk.getByRole('timer')).not.toContainText('5:00');
    await markAll(desk, 3);
    await click(desk, 'Back to the application');
    await click(desk, 'Declare a link');
    await expect(desk.getByText(/^Your 8 marks for this application are withdrawn/)).toBeVisible();
    await click(desk, 'Recuse myself and withdraw my marks');
    await expect(desk.getByRole('button', { name: /^Échopoésie/ })).toHaveCount(0);
    entered.interests.set('C03', { dossier: 'C03', kind: 'recusal', why: 'other', note: '' });
    await click(desk, 'Hide the screen');
    await desk.getByRole('dialog', { name: 'Screen hidden' }).waitFor();
    await desk.keyboard.press('Escape');
  });

  await test.step('an addendum is received; a former mark is kept by a click', async () => {
    await answerOpenDialog(app, [await sendAddendum(userData)]);
    await click(desk, 'Preferences');
    await click(desk, 'Receive an addendum…');
    await click(desk, 'Declare my link');
    const about = desk.getByRole('radiogroup', { name: 'Link with Tardif Fictif' });
    await about.getByText('No link').click();
    await click(desk, 'Back to the applications');
    await click(desk, 'Mark again');
    await expect(desk.getByText('80.0 out of 100')).toBeHidden();
    expect(await marksShown(desk)).toEqual(['4', '4', '', '4', '4', '4', '4', '4']);
    await click(desk, 'Keep 4');
    await desk.getByRole('textbox', { name: /^Comment/ }).fill('Clear and useful.');
    entered.comments.set('C05', 'Clear and useful.');
    await click(desk, 'I have read it');
  });

  await test.step('what is not done is given up on purpose, then signed', async () => {
    const file = path.join(userData, 'handed-in.ballot');
    await answerSaveDialog(app, file);
    await click(desk, 'Hand in my marks');
    const sign = desk.getByRole('button', { name: 'Sign and save the file' });
    await expect(sign).toBeDisabled();
    await click(desk, /^Give these/);
    await sign.click();
    await expect(desk.getByText('File: handed-in.ballot')).toBeVisible();
    const { ballot } = await readAsOrganiser(file);
    const { sheets, interests } = ballot;
    expect({ sheets, interests }).toEqual(inTheFile(entered, ['C17']));
  });
});
