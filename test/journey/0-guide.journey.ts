import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from '@playwright/test';
import { answerSaveDialog, test } from './launch';

test('the guide opens by F1, is searched, kept on paper, and gives the room back', async ({
  app,
  desk,
  userData,
}) => {
  await desk.keyboard.press('F1');
  const guide = desk.getByRole('dialog', { name: 'Guide' });
  await expect(guide.getByRole('heading', { name: 'Essayer' })).toBeVisible();
  await expect(guide.getByRole('searchbox')).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }

  await guide.getByRole('searchbox').pressSequentially('projecteur');
  await guide.getByRole('button', { name: /^La scène.*débranché/ }).click();
  await expect(guide.getByRole('heading', { name: 'La scène' })).toBeFocused();

  const file = path.join(userData, 'juror.pdf');
  await answerSaveDialog(app, file);
  await guide.getByRole('button', { name: 'La page du juré' }).click();
  await expect(guide.getByText('Enregistré : juror.pdf')).toBeVisible();
  const sheet = await PDFDocument.load(readFileSync(file));
  expect(sheet.getPageCount()).toBe(1);

  await guide.getByText('EN', { exact: true }).click();
  const english = desk.getByRole('dialog', { name: 'Guide' });
  await expect(english.getByRole('heading', { name: 'Try it' })).toBeVisible();
  await answerSaveDialog(app, file);
  await english.getByRole('button', { name: 'The juror’s page' }).click();
  await expect(english.getByText('Saved: juror.pdf')).toBeVisible();
  expect((await PDFDocument.load(readFileSync(file))).getPageCount()).toBe(1);

  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Palmarès');
});
