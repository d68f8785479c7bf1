import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Decision } from '../../shared/decision/decision';
import type { Edition } from '../../shared/edition/edition';
import { expectAccessible } from './2-organiser-steps';
import type { Meeting } from './3-meeting-steps';
import { readPages, type Sealed, tight } from './3-minutes-steps';
import { type Save, takeTables } from './3-tables-steps';
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
  await desk.getByRole('button', { name: `Enregistrer : ${what}`, exact: true }).click();
  await expect(desk.getByText(`Enregistré : ${name}`)).toBeVisible();
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

const WINNERS = ['Œil-de-Brume', 'Sillage d’Ambre Endovasculaire'] as const;

/** What the jury keeps to itself (PRIZE rule 12): scores, ranks, votes. */
const SECRET = /80[,.]00|\brang|\brank|voix|abstention/i;

/** A public list of winners for machines: names, never a score. */
async function takeList(save: Save): Promise<void> {
  const list = JSON.parse(
    (await save('Lauréat et coup de cœur, JSON', 'palmares.json')).toString(),
  );
  expect(list.awards.map((award: { company: string }) => award.company)).toEqual(WINNERS);
  const csv = (await save('Lauréat et coup de cœur, CSV', 'palmares.csv')).toString();
  expect(csv).toContain(WINNERS[1]);
  expect(csv).not.toContain('80');
}

/** The release in each form: under embargo first, what was typed letter by letter, no mark. */
async function takePress(save: Save): Promise<void> {
  const what = 'Communiqué de presse';
  expect(pagesOf(await save(`${what}, PDF français`, 'press-fr.pdf'))).toBe(1);
  expect(pagesOf(await save(`${what}, PDF anglais`, 'press-en.pdf'))).toBe(1);
  const markdown = (await save(`${what}, Markdown français`, 'press-fr.md')).toString();
  expect(markdown).toContain('**Paris, le 10 octobre 2027.**');
  expect(markdown).not.toContain('<b>');
  const english = (await save(`${what}, Markdown anglais`, 'press-en.md')).toString();
  expect(english).toMatch(/^\*\*Press release\. Under embargo until 10 October 2027, /);
  expect(english).toContain('\n# Œil\\-de\\-Brume wins the 2027 SFR\\-Medicen\\-SNITEM prize');
  for (const [form, first, title] of [
    ['texte français', 'Sous embargo jusqu’au 10 octobre 2027', 'Œil-de-Brume reçoit le prix'],
    ['texte anglais', 'Under embargo until 10 October 2027', 'Œil-de-Brume wins the 2027'],
  ] as const) {
    const text = (await save(`${what}, ${form}`, `press-${form}.txt`)).toString();
    const [embargo = '', , said = ''] = text.split('\n');
    expect(embargo).toContain(first);
    expect(said).toContain(title);
    expect(text).not.toMatch(SECRET);
    expect(text.includes('=HYPERLINK("x") <b>presse</b>')).toBe(form === 'texte français');
  }
}

/** One certificate a winner, in each language, on a page of its own that names no other. */
async function takeCertificates(save: Save): Promise<void> {
  for (const [form, awards] of [
    ['PDF français', ['Lauréat', 'Coup de cœur']],
    ['PDF anglais', ['Laureate', 'Highly commended']],
  ] as const) {
    const pages = await readPages(await save(`Certificats, ${form}`, `certificates-${form}.pdf`));
    expect(pages).toHaveLength(2);
    for (const [at, page] of pages.entries()) {
      const all = page.body + page.running;
      const [own = '', other = ''] = at === 0 ? WINNERS : WINNERS.toReversed();
      expect(all).toContain(tight(own));
      expect(all).not.toContain(tight(other));
      expect(all.toLowerCase()).toContain(tight(awards[at] ?? '').toLowerCase());
      expect(all).not.toMatch(/80[,.]00/);
    }
  }
}

/** A letter to each candidate, which names neither juror, mark nor rank, nor another candidate. */
async function takeLetters(save: Save, edition: Edition): Promise<void> {
  const eligible = edition.dossiers.filter(({ status }) => status === 'eligible');
  for (const [form, title] of [
    ['PDF français', 'L’avis du jury sur votre candidature'],
    ['PDF anglais', 'What the jury thought of your application'],
  ] as const) {
    const pages = await readPages(await save(`Lettres d’avis, ${form}`, `letters-${form}.pdf`));
    expect(pages).toHaveLength(eligible.length);
    for (const [at, { company }] of eligible.entries()) {
      const all = `${pages[at]?.body}${pages[at]?.running}`;
      expect(all).toContain(tight(title));
      const named = edition.dossiers.filter((one) => all.includes(tight(one.company)));
      expect(named.map((one) => one.company)).toEqual([company]);
      const jurors = edition.jurors.filter(({ name }) => all.includes(tight(name)));
      expect(jurors).toEqual([]);
      expect(all).not.toMatch(/(?<!\d)\d\d[,.]\d\d(?!:)|sur100|outof100/);
    }
  }
}

/** One page a language for who does not read the minutes: the same winners, votes and codes. */
async function takeSummaries(save: Save, { awards, mergeCode }: Decision): Promise<void> {
  for (const [form, against] of [
    ['PDF français', 'contre'],
    ['PDF anglais', 'against'],
  ] as const) {
    const pages = await readPages(
      await save(`Résumé du procès-verbal, ${form}`, `summary-${form}.pdf`),
    );
    expect(pages).toHaveLength(1);
    const all = pages.map(({ body, running }) => body + running).join('');
    for (const name of WINNERS) expect(all).toContain(tight(name));
    for (const { vote } of awards) {
      if (vote !== null) expect(all).toContain(`${vote.for},${against}${vote.against},`);
    }
    expect(all).toContain(tight(mergeCode));
  }
}

/** Everything of the sealed decision that leaves the meeting, saved and opened again. */
export async function takePapersAway(saving: Saving, sealed: Sealed): Promise<void> {
  const { desk } = saving;
  const save: Save = (what, name) => saveFrom(saving, what, name);
  const edition = sealed.payload<Edition>('edition.json');
  await takeList(save);
  await fillBlanks(desk);
  await takePress(save);
  await takeCertificates(save);
  for (const [form, name] of [
    ['HTML français', 'fragment-fr.html'],
    ['HTML anglais', 'fragment-en.html'],
  ] as const) {
    const web = (await save(`Fragment de page, ${form}`, name)).toString();
    expect(web).toContain('<bdi>Œil-de-Brume</bdi>');
    expect(web).not.toContain('<script');
  }
  await takeLetters(save, edition);
  await takeSummaries(save, sealed.json<Decision>('decision.json'));
  await takeTables(save, sealed);
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
  await expect(desk.getByText(/^Faits\s: 1 sur 1$/)).toBeVisible();
  await expectAccessible(desk);
}
