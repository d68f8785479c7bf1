import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './2-organiser-steps';
import type { Meeting } from './3-meeting-steps';
import { answerSaveDialog } from './launch';

/** Pages of a PDF, counted in its page tree. */
export const pagesOf = (pdf: Buffer): number =>
  Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, n]) => Number(n)));

export interface Saving extends Meeting {
  readonly folder: string;
}

/** Takes one thing away, and reads it back. */
export async function saveFrom(
  { app, desk, folder }: Saving,
  what: string,
  name: string,
): Promise<Buffer> {
  const file = path.join(folder, name);
  await answerSaveDialog(app, file);
  await desk.getByRole('button', { name: `Enregistrer : ${what}` }).click();
  await expect(desk.getByText(`Enregistré : ${name}`)).toBeVisible({ timeout: 30_000 });
  return readFileSync(file);
}

async function fillBlanks(desk: Page): Promise<void> {
  await expect(desk.getByText(/^Sans lieu, citation de la présidence/)).toBeVisible();
  await desk.getByRole('button', { name: 'Compléter' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Lieu, en français').fill('Paris');
  await dialog.getByLabel('Contacts presse, en français').fill('=HYPERLINK("x") <b>presse</b>');
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: 'Terminé' }).click();
}

/** Everything of the sealed decision that leaves the meeting, saved and opened again. */
export async function takePapersAway(saving: Saving): Promise<void> {
  const { desk } = saving;
  const save = (what: string, name: string): Promise<Buffer> => saveFrom(saving, what, name);
  const list = JSON.parse(
    (await save('Lauréat et coup de cœur, JSON', 'palmares.json')).toString(),
  );
  const winners = ['Œil-de-Brume', 'Sillage d’Ambre Endovasculaire'];
  expect(list.awards.map((award: { company: string }) => award.company)).toEqual(winners);
  const csv = (await save('Lauréat et coup de cœur, CSV', 'palmares.csv')).toString();
  expect(csv).toContain('Sillage d’Ambre Endovasculaire');
  expect(csv).not.toContain('80');
  await fillBlanks(desk);
  expect(pagesOf(await save('Communiqué de presse, PDF français', 'press-fr.pdf'))).toBe(1);
  expect(pagesOf(await save('Communiqué de presse, PDF anglais', 'press-en.pdf'))).toBe(1);
  const markdown = await save('Communiqué de presse, Markdown français', 'press-fr.md');
  expect(markdown.toString()).toContain('**Paris, le 10 octobre 2027.**');
  expect(markdown.toString()).not.toContain('<b>');
  expect(pagesOf(await save('Certificats, PDF français', 'certificates.pdf'))).toBe(2);
  for (const [form, name] of [
    ['HTML français', 'fragment-fr.html'],
    ['HTML anglais', 'fragment-en.html'],
  ] as const) {
    const web = (await save(`Fragment de page, ${form}`, name)).toString();
    expect(web).toContain('<bdi>Œil-de-Brume</bdi>');
    expect(web).not.toContain('<script');
  }
  expect(pagesOf(await save('Lettres d’avis, PDF français', 'letters.pdf'))).toBe(15);
  expect(pagesOf(await save('Résumé du procès-verbal, PDF anglais', 'summary.pdf'))).toBe(1);
  const { Sheets } = read(await save('Table des notes, XLSX', 'scores.xlsx'));
  expect(Sheets.Classement?.C3?.v).toBe('Œil-de-Brume');
  expect((await save('Classement complet, CSV', 'ranking.csv')).toString()).toContain('80');
  const years = await save('Palmarès au fil des ans, CSV', 'years.csv');
  expect(years.toString()).toContain('2015');
  expect(years.toString()).toContain('Œil-de-Brume');
  await desk.getByLabel('Données de').selectOption({ label: 'M. Innovation Modèle' });
  const own = JSON.parse((await save('Données d’un juré', 'juror.json')).toString());
  expect(own).toMatchObject({ juror: { id: 'J05' }, ballots: [{ content: { juror: 'J05' } }] });
}

/** What was promised to a winner is followed until the next year. */
export async function followBenefits(desk: Page): Promise<void> {
  await desk.getByLabel('Avantage promis').fill('Un stand aux prochaines journées');
  await desk.getByRole('button', { name: 'Inscrire', exact: true }).click();
  // It is shown as done once it is kept, not before.
  await desk.getByRole('checkbox', { name: /Un stand aux prochaines journées/ }).click();
  await expect(desk.getByText('1 sur 1 faits')).toBeVisible();
  await expectAccessible(desk);
}
