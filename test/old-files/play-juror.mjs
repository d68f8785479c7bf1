// A juror of the demonstration: marks, a comment, a star, a passage highlighted, a page note, a
// hand-in, and one more mark after it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const JUROR = { id: 'J04', name: 'Mme Pôle Île-de-Fiction' };
const TYPED = [
  { dossier: 'C01', company: 'Néphélion Fictif', marks: '13524135' },
  { dossier: 'C02', company: 'Œil-de-Brume', marks: '42531425' },
];
const AFTER = { dossier: 'C03', company: 'Échopoésie', marks: '25' };
const COMMENT = 'Belle image. À demander en audition : le temps gagné par étude.';
const NOTE = 'Relire la figure de gauche.';
const WORD = 'BrumeScore';

export async function playJuror({ app, desk, demo }) {
  const keys = async (text) => {
    for (const key of text) await desk.keyboard.press(key);
  };
  const code = codeOf(demo);
  await enter({ app, desk, edition: path.join(demo, 'demo.edition'), code, keys });
  await desk.getByRole('heading', { name: TYPED[0].company }).waitFor();
  await keys(TYPED[0].marks);
  await keys('s');
  await desk.getByRole('button', { name: /^Étoil/, pressed: true }).waitFor();
  const helped = await useTheDeck(desk);
  await keys('n');
  await desk.getByRole('heading', { name: TYPED[1].company }).waitFor();
  await keys(TYPED[1].marks);
  await keys('c');
  await desk.keyboard.insertText(COMMENT);
  await desk.keyboard.press('Escape');
  await saved(desk);
  const receipt = await handIn({ app, desk });
  await desk.getByRole('button', { name: 'Revenir aux dossiers' }).click();
  await desk.getByRole('button', { name: AFTER.company }).first().click();
  await desk.getByRole('main').getByText(AFTER.dossier, { exact: true }).waitFor();
  await keys(AFTER.marks);
  await saved(desk);
  return {
    role: 'juror',
    juror: JUROR.id,
    name: JUROR.name,
    code,
    marks: Object.fromEntries([...TYPED, AFTER].map(({ dossier, marks }) => [dossier, marks])),
    starred: 'C01',
    comment: { dossier: 'C02', text: COMMENT },
    ...helped,
    handedIn: receipt,
  };
}

function codeOf(demo) {
  const lines = fs.readFileSync(path.join(demo, 'codes.csv'), 'utf8').split('\n');
  return lines.find((line) => line.startsWith(`${JUROR.id},`)).split(',').at(-1).trim();
}

async function enter({ app, desk, edition, code, keys }) {
  await keys('1');
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).waitFor();
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, [edition]);
  await desk.getByRole('button', { name: 'Choisir le fichier' }).click();
  await desk.getByText(path.basename(edition)).first().waitFor();
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).focus();
  await keys(code.replace('-', ''));
  await desk.getByRole('checkbox').check();
  await desk.getByRole('button', { name: 'Déclarer mes liens' }).click();
  await desk.getByRole('button', { name: /^Aucun lien avec/ }).click();
  await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
}

/** A passage found in the pages and highlighted; a note on the page where it is. */
async function useTheDeck(desk) {
  const find = desk.getByRole('textbox', { name: 'Chercher dans ce PDF' });
  await find.fill(WORD);
  await desk.getByText(/^1 sur \d+, page \d+$/).waitFor();
  const told = await desk.getByText(/^1 sur \d+, page \d+$/).innerText();
  const page = Number(told.split(' ').at(-1));
  await desk.getByRole('button', { name: 'Surligner' }).click();
  await desk.getByRole('button', { name: /^Ôter le surlignage/ }).waitFor();
  const note = desk.getByRole('textbox', { name: new RegExp(`privée, page ${page}`) });
  await note.fill(NOTE);
  await note.blur();
  await find.fill('');
  await find.blur();
  return { highlight: { dossier: 'C01', page, words: WORD }, pageNote: { dossier: 'C01', page, text: NOTE } };
}

const saved = (desk) => desk.locator('[data-at=saved]').first().waitFor();

/** Signs what is marked and gives up the rest; the code that the screen showed. */
async function handIn({ app, desk }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-handed-'));
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path.join(folder, 'remise.ballot'));
  await desk.getByRole('button', { name: 'Remettre mes notes' }).first().click();
  const sign = desk.getByRole('button', { name: 'Signer et enregistrer le fichier' });
  await sign.waitFor();
  await desk.getByRole('button', { name: /^Renoncer à/ }).last().click();
  await sign.click();
  await desk.getByText('Fichier : remise.ballot').waitFor();
  const code = await desk.getByText(/^[0-9A-Z]{4} · [0-9A-Z]{4} · [0-9A-Z]{4}$/).innerText();
  fs.rmSync(folder, { recursive: true });
  return { file: 'remise.ballot', code };
}
