import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import { pagesOf } from './3-papers-steps';
import { arm, current, LAUREATE, openStage, plugProjector, pressTo } from './4-stage-steps';
import { answerSaveDialog, test } from './launch';

const palmares = path.resolve(import.meta.dirname, '../../dist/demo/decision.palmares');
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

test('the running order is edited, saved, printed, and resumed on another laptop', async ({
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
    await desk.getByRole('button', { name: /^Palmarès depuis/ }).click();
    await desk.getByLabel('Ligne 3, lauréat').fill('Plume de Lune');
    await isClean(desk);
    await goTo(desk, 'Retour');
  });

  await test.step('the check finds what is missing, and the contact sheet tells no name', async () => {
    await goTo(desk, 'Contrôle avant scène');
    await expect(desk.getByRole('status')).toContainText('est à revoir');
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

  await test.step('the folded cards and the host’s script, to print', async () => {
    await goTo(desk, 'Secours et papiers');
    for (const [paper, name] of [
      ['Cartes à plier (PDF)', 'cartes.pdf'],
      ['Texte du présentateur (PDF)', 'texte.pdf'],
    ] as const) {
      await answerSaveDialog(app, path.join(userData, name));
      await goTo(desk, paper);
      await desk.getByText(`Enregistré : ${name}`).waitFor();
    }
    // Two awards, a card each: its outside, then its inside.
    expect(pagesOf(readFileSync(path.join(userData, 'cartes.pdf')))).toBe(4);
    await goTo(desk, 'Retour');
  });

  const elsewhere = await launchApp({ userData: makeUserData(), language: 'fr', files: [file] });
  try {
    await resumeElsewhere(elsewhere);
  } finally {
    await elsewhere.close();
  }
});

/** A second laptop that never saw the decision: the file, its phrase, and the cue where the first one died. */
async function resumeElsewhere(app: ElectronApplication): Promise<void> {
  const desk = await app.firstWindow();
  const phrase = desk.getByLabel('Phrase secrète de « ceremonie.show »');
  await phrase.fill('autre chose encore');
  await goTo(desk, 'Ouvrir ce spectacle');
  await desk.getByRole('alert').waitFor();
  await phrase.fill(PASSPHRASE);
  await goTo(desk, 'Ouvrir ce spectacle');
  await ready(desk);
  await plugProjector(app);
  // 22 cues less the Village, one message more: the suspense is the sixteenth.
  await desk.getByLabel(/Commencer à l’étape/).fill('16');
  const opened = app.waitForEvent('window');
  await goTo(desk, 'Ouvrir la scène');
  const stage = await opened;
  await expect(stage.locator('main')).toContainText('Prix de l’innovation');
  await expect(current(desk)).toContainText('Lauréat, suspens');
  await expect(desk.getByRole('listitem').filter({ hasText: 'Village' })).toHaveCount(0);
  await expect(desk.getByRole('listitem').filter({ hasText: 'Cocktail' })).toHaveCount(1);
  await desk.keyboard.press('r');
  await expect(stage.locator('main')).toContainText('Laureate');
  expect(await stage.content()).not.toContain(LAUREATE);
  await arm(desk);
  await pressTo(desk, 'PageDown', 'Lauréat, nom');
  await expect(stage.locator('main')).toContainText(LAUREATE);
  await pressTo(desk, 'PageDown', 'Palmarès depuis');
  await expect(stage.locator('main')).toContainText('Plume de Lune');
}

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

test('the check finds each planted fault', async ({ app, desk }) => {
  await ready(desk);
  await goTo(desk, 'Déroulé et textes');
  const write = async (title: string, fr: string, en: string): Promise<void> => {
    await desk.getByRole('button', { name: title, exact: true }).last().click();
    // A cue that reveals shows its texts only when asked.
    if (title.startsWith('Révélation')) await goTo(desk, 'Afficher ses textes');
    const words = desk.getByRole('group', { name: 'À l’écran' });
    await words.getByRole('textbox', { name: 'français' }).fill(fr);
    await words.getByRole('textbox', { name: 'anglais' }).fill(en);
  };
  await write('Révélation, citation', '', '');
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
  // The four cues that were spoilt, and no other.
  await expect(desk.getByRole('status')).toContainText(/^4 étapes sur \d+ sont à revoir/);
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
  await test.step('a window closed on what no file holds asks first', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await goTo(desk, 'Rester');
    await expect(desk.getByRole('dialog')).toHaveCount(0);
    await goTo(desk, 'Retour');
    await expect(desk.getByText('Modifié depuis le dernier enregistrement.')).toBeVisible();
    await desk.getByRole('button', { name: 'Retour à l’accueil' }).click();
    await goTo(desk, 'Perdre ces modifications');
    await desk.getByRole('navigation', { name: 'Choisir sa porte' }).waitFor();
  });
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
    await desk.getByText('Enregistré : diaporama.html').waitFor();
    const html = readFileSync(deck, 'utf8');
    expect(html).toContain(LAUREATE);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|url\("?(?!data:)[a-z.]/);
    await goTo(desk, 'Retour');
  });
  await test.step('rehearse', async () => {
    await goTo(desk, 'Répéter avec des noms inventés');
    await desk.getByText('Répétition : noms inventés, rien de scellé.').waitFor();
    await goTo(desk, 'Revenir à la vraie cérémonie');
    await desk.getByText('Sceau intact, recompté à l’identique').waitFor();
    await goTo(desk, 'Répéter avec des noms inventés');
    const stage = await openStage(app, desk);
    await pressTo(desk, 'PageDown', 'Attente');
    await expect(stage.locator('main')).toContainText('Répétition : entreprises inventées');
    expect(await desk.locator('nav').innerText()).not.toContain(LAUREATE);
  });
});
