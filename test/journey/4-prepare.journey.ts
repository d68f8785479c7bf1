import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { current, openStage, plugProjector, pressTo } from './4-stage-steps';
import { answerOpenDialog, answerSaveDialog, test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
const LAUREATE = 'Œil-de-Brume';
const PASSPHRASE = 'quatre mots au hasard';

test.use({ files: [palmares] });

const goTo = (desk: Page, name: string) => desk.getByRole('button', { name, exact: true }).click();

async function ready(desk: Page): Promise<void> {
  await desk.getByRole('heading', { name: 'Avant d’entrer en scène' }).waitFor();
}

async function isClean(desk: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('the running order is edited, saved, and opened on another laptop at its first cue', async ({
  app,
  desk,
  userData,
}) => {
  await plugProjector(app);
  await ready(desk);
  await isClean(desk);
  const file = path.join(userData, 'ceremonie.show');

  await test.step('edit', async () => {
    await goTo(desk, 'Déroulé et textes');
    await desk.getByRole('checkbox', { name: 'Montrer : Village de l’Innovation' }).uncheck();
    const names = desk.getByRole('checkbox', { name: 'Montrer : Révélation', exact: true });
    await names.last().click();
    await expect(desk.getByRole('alert').first()).toContainText('ne peut pas être cachée');
    await expect(names.last()).toBeChecked();
    await goTo(desk, 'Ajouter un message');
    const screenWords = desk.getByRole('group', { name: 'À l’écran' });
    await screenWords.getByRole('textbox', { name: 'français' }).fill('Cocktail à l’étage');
    await isClean(desk);
    await goTo(desk, 'Retour');
  });

  await test.step('the check finds what is missing, and the contact sheet tells no name', async () => {
    await goTo(desk, 'Contrôle avant scène');
    await expect(desk.getByRole('status')).toContainText('est à revoir', { timeout: 40_000 });
    await expect(desk.getByText('Traduction absente en anglais.')).toBeVisible();
    await isClean(desk);
    await goTo(desk, 'Retour');
  });

  await test.step('save', async () => {
    await answerSaveDialog(app, file);
    await desk.getByLabel(/Phrase secrète/).fill(PASSPHRASE);
    await goTo(desk, 'Enregistrer le spectacle');
    await desk.getByText('Enregistré : ceremonie.show').waitFor();
    expect(readFileSync(file).includes('Cocktail')).toBe(false);
  });

  await test.step('open', async () => {
    await goTo(desk, 'Choisir un autre fichier');
    await answerOpenDialog(app, [file]);
    await desk.getByLabel('Phrase secrète du spectacle').fill('autre chose encore');
    await goTo(desk, 'Ouvrir un spectacle (.show)');
    await desk.getByRole('alert').waitFor();
    // As the system hands over a file that was double-clicked.
    await app.evaluate(({ app: first }, path) => {
      first.emit('second-instance', {}, [], '/', { files: [path] });
    }, file);
    await desk.getByLabel('Phrase secrète de « ceremonie.show »').fill(PASSPHRASE);
    await goTo(desk, 'Ouvrir ce spectacle');
    await ready(desk);
    const stage = await openStage(app, desk);
    await expect(current(desk)).toContainText('Mire de salle');
    await pressTo(desk, 'PageDown', 'Attente');
    await desk.keyboard.type('22');
    await expect(desk.getByRole('listitem').filter({ hasText: 'Village' })).toHaveCount(0);
    await expect(desk.getByRole('listitem').filter({ hasText: 'Cocktail' })).toHaveCount(1);
    await expect(stage.locator('main')).not.toContainText(LAUREATE);
  });
});

/** A PNG of 40 × 30 pixels, far smaller than a bay. */
async function smallPicture(desk: Page): Promise<Buffer> {
  const data = await desk.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 30;
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

test('the check finds each planted fault', async ({ desk }) => {
  await ready(desk);
  await goTo(desk, 'Déroulé et textes');
  const write = async (title: string, fr: string, en: string): Promise<void> => {
    await desk.getByRole('button', { name: title, exact: true }).click();
    const words = desk.getByRole('group', { name: 'À l’écran' });
    await words.getByRole('textbox', { name: 'français' }).fill(fr);
    await words.getByRole('textbox', { name: 'anglais' }).fill(en);
  };
  await write('Prochaine édition', '', 'Next edition');
  await write('Fin', 'Merci undefined', 'Thanks 株');
  await write('Finaliste, Mammolune', 'Une phrase', '');
  const buffer = await smallPicture(desk);
  const picture = desk.getByLabel('Image, PNG ou JPEG');
  await picture.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  await desk.getByRole('button', { name: 'Retirer l’image' }).waitFor();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  await picture.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: svg });
  await expect(desk.getByText('Ce fichier n’est ni un PNG ni un JPEG.')).toBeVisible();
  await goTo(desk, 'Retour');
  // Faults that no text can plant: a grey too dark and letters too large for their film.
  await desk.addStyleTag({
    content:
      '.st-voices b { color: #5a6068 !important } .st-criteria .st-lead { font-size: 12cqh !important }',
  });
  await goTo(desk, 'Contrôle avant scène');
  await expect(desk.getByRole('status')).toContainText('sont à revoir', { timeout: 40_000 });
  for (const fault of [
    'Texte vide en français.',
    'Mot de machine : undefined',
    'Signes absents des polices : 株',
    'Traduction absente en anglais.',
    'Image trop petite : 40 × 30',
    /Contraste [23],\d, il faut 7\s:\sSFR/,
    /Déborde\s:\sÉco-responsabilité/,
  ])
    await expect(desk.getByText(fault).first(), String(fault)).toBeVisible();
});

test('a rehearsal shows invented names under its watermark, and the fallback deck has its keys', async ({
  app,
  desk,
  userData,
}) => {
  await plugProjector(app);
  await ready(desk);
  await test.step('the deck is one file that asks for nothing', async () => {
    const deck = path.join(userData, 'diaporama.html');
    await answerSaveDialog(app, deck);
    await goTo(desk, 'Secours et papiers');
    await isClean(desk);
    await goTo(desk, 'Diaporama de secours (HTML)');
    await desk.getByText('Enregistré : diaporama.html').waitFor({ timeout: 40_000 });
    const html = readFileSync(deck, 'utf8');
    expect(html).toContain(LAUREATE);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|url\("?(?!data:)[a-z.]/);
    await goTo(desk, 'Retour');
  });
  await test.step('rehearse', async () => {
    await goTo(desk, 'Répéter avec des noms inventés');
    await desk.getByText('Répétition : noms inventés, rien de scellé.').waitFor();
    const stage = await openStage(app, desk);
    await pressTo(desk, 'PageDown', 'Attente');
    await expect(stage.locator('main')).toContainText('Répétition : entreprises inventées');
    expect(await desk.locator('nav').innerText()).not.toContain(LAUREATE);
  });
});
