import { existsSync, mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchApp } from '../../build/launch-app.mjs';
import { cleanTable } from '../make/applications';
import { pullThePlug } from './1-juror-steps';
import { saveInto, test } from './launch';
import { enter, heading, publish, SECRET, setDates } from './prepare-steps';

const GIB = 1024 ** 3;
const into = mkdtempSync(path.join(os.tmpdir(), 'palmares-faults-'));

function put(name: string, bytes: Uint8Array | string): string {
  const file = path.join(into, name);
  writeFileSync(file, bytes);
  return file;
}

function workbook(rows: readonly (readonly unknown[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Réponses');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** Files in the draft's folder that are whole, and those that are not. */
function heldIn(userData: string): { readonly whole: number; readonly parts: number } {
  const all = readdirSync(userData, { recursive: true }).map(String);
  const held = all.filter((name) => path.basename(path.dirname(name)) === 'files');
  const parts = held.filter((name) => name.endsWith('.part')).length;
  return { whole: held.length - parts, parts };
}

async function begin(desk: Page): Promise<void> {
  await desk.keyboard.press('2');
  await desk.getByRole('button', { name: 'Préparer une édition' }).click();
  await desk.getByLabel('Année').fill('2027');
  await desk.getByLabel('Phrase secrète', { exact: true }).fill(SECRET);
  await desk.getByLabel('La même phrase secrète').fill(SECRET);
  await desk.getByRole('button', { name: 'Commencer' }).click();
  await expect(heading(desk, 'Prix et dates')).toBeVisible();
}

test('what is no table, and what is no attachment, gets a sentence and leaves nothing behind', async ({
  desk,
  userData,
}) => {
  await begin(desk);
  await enter(desk, /^Dossiers/);
  const table = desk.locator('input[type=file]').first();

  await test.step('tables that cannot be read say why', async () => {
    const many = workbook(Array.from({ length: 10_001 }, (_, n) => [`Société ${n}`]));
    const files: readonly (readonly [string, RegExp])[] = [
      [put('dix-mille.xlsx', many), /dix-mille\.xlsx.*10\s000 lignes.*2\s000 au plus/],
      [put('formulaire.pdf', '%PDF-1.7'), /formulaire\.pdf/],
      [put('coupe.xlsx', workbook([['Nom'], ['A']]).subarray(0, 900)), /coupe\.xlsx/],
      [put('vide.csv', ''), /vide\.csv/],
    ];
    for (const [file, words] of files) {
      await table.setInputFiles(file);
      await expect(desk.getByRole('alert').filter({ hasText: words })).toBeVisible();
    }
    await expect(desk.getByRole('row')).toHaveCount(0);
  });

  await test.step('a table in Latin-1, with days that do not exist and one SIREN twice, is told by line', async () => {
    const [heads = [], first = [], second = []] = cleanTable();
    const rows = [heads, first, second, [...second]].map((row) => [...row]);
    const set = (line: number, head: string, value: string): void => {
      const row = rows[line - 1];
      if (row) row[heads.indexOf(head)] = value;
    };
    set(2, 'Effectif (ETP)', '31/02/2027');
    set(3, 'Année de création', '2032');
    set(4, 'Raison sociale', 'Un autre nom');
    const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;
    const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
    const latin = Uint8Array.from([...text].map((sign) => sign.charCodeAt(0) & 0xff));
    await table.setInputFiles(put('candidatures.csv', latin));
    await expect(heading(desk, /Reprendre candidatures.csv/)).toBeVisible();
    for (const words of [
      /lus à la façon de Windows/,
      /Ligne 2, Effectif \(ETP\)/,
      /Ligne 3, Année de création/,
      /Ligne 4\s: même SIREN que la ligne 3/,
    ]) {
      await expect(desk.getByText(words)).toBeVisible();
    }
    await desk.getByRole('button', { name: 'Ne rien reprendre' }).click();
    await expect(desk.getByRole('row')).toHaveCount(0);
    await table.setInputFiles(put('candidatures.csv', latin));
    await desk.getByRole('button', { name: 'Ajouter les 2 dossiers' }).click();
    await expect(desk.getByRole('row')).toHaveCount(3);
  });

  await test.step('a film of two gigabytes and a ZIP called PDF are refused, each by its name', async () => {
    const film = put('C01_film.mp4', Buffer.from('\0\0\0\u0018ftypmp42', 'latin1'));
    truncateSync(film, 2 * GIB);
    const zip = put('C02_presentation.pdf', Buffer.from('PK\u0003\u0004 not a deck at all'));
    const attachments = desk.locator('input[type=file]').last();
    await attachments.setInputFiles([film, zip]);
    await expect(desk.getByText(/C01_film.mp4\s: 2,1\sGo, 104,9\sMo au plus/)).toBeVisible();
    await expect(desk.getByText(/C02_presentation.pdf\s: ce n’est ni un PDF.*ZIP/)).toBeVisible();
    expect(heldIn(userData)).toEqual({ whole: 0, parts: 0 });
  });
});

test('the power goes while an edition is prepared: what was said to be saved is there', async ({
  userData,
}) => {
  const first = await launchApp({ userData, language: 'fr' });
  const desk = await first.firstWindow();
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await begin(desk);
  await desk.getByLabel('Titre, français', { exact: true }).fill('Prix du courant coupé');
  await enter(desk, /^Jury/);
  await desk.getByRole('button', { name: 'Ajouter un juré' }).click();
  const name = desk.getByLabel('Nom', { exact: true });
  await name.pressSequentially('Pr Bougie');
  await expect(desk.getByText('Enregistré')).toBeVisible();
  await expect.poll(() => savedNumber(desk)).toBeGreaterThanOrEqual(4);
  await pullThePlug(first);

  await resume(userData, async (again) => {
    await expect(again.getByLabel('Titre, français', { exact: true })).toHaveValue(
      'Prix du courant coupé',
    );
    await enter(again, /^Jury/);
    await expect(again.getByLabel('Nom', { exact: true })).toHaveValue('Pr Bougie');
  });
});

test('a publication that is stopped leaves no edition behind, and may be begun again', async ({
  app,
  desk,
}) => {
  await begin(desk);
  await setDates(desk);
  await enter(desk, /^Jury/);
  const jurors = [
    'A;SFR;président',
    'B;SFR;membre',
    'C;Medicen Paris Region;membre',
    'D;SNITEM;membre',
    'E;SNITEM;membre',
  ];
  const file = put('jury.csv', ['Nom;Collège;Rôle', ...jurors].join('\n'));
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByRole('button', { name: 'Ajouter les 5 jurés' }).click();
  await enter(desk, /^Dossiers/);
  await desk.getByRole('button', { name: 'Ajouter un dossier' }).click();
  await desk.getByLabel('Raison sociale', { exact: true }).fill('Lourde Image');
  await desk.getByText('recevable', { exact: true }).click();
  await desk.getByRole('button', { name: 'Tous les dossiers' }).click();
  const films = [1, 2, 3].map((n) => {
    const film = put(`C01_film_${n}.mp4`, Buffer.from('\0\0\0\u0018ftypmp42', 'latin1'));
    truncateSync(film, 100 * 1024 ** 2 - n);
    return film;
  });
  await desk.locator('input[type=file]').last().setInputFiles(films);
  await expect(desk.getByText('3 pièces ajoutées.')).toBeVisible();
  await saveInto(app, into);
  await enter(desk, /^Publier/);
  await publish(desk, 'Publier…');
  await desk.getByRole('dialog').getByRole('button', { name: 'Arrêter' }).click();
  await expect(desk.getByText(/Rien n’a été publié/)).toBeVisible();
  const left = readdirSync(into).filter((name) => /\.(edition|part)$/.test(name));
  expect(left).toEqual([]);
  await publish(desk, 'Publier…');
  await expect(desk.getByText(/Les 5 codes ne sont montrés qu’ici/)).toBeVisible();
  expect(readdirSync(into).filter((name) => name.endsWith('.edition'))).toHaveLength(1);
});

/** The journal's number, as the mark of saving shows it. */
async function savedNumber(desk: Page): Promise<number> {
  const said = await desk.getByRole('banner').innerText();
  return Number(/Enregistré\s*(\d+)/.exec(said)?.[1] ?? 0);
}

async function resume(userData: string, look: (desk: Page) => Promise<void>): Promise<void> {
  let app: ElectronApplication | null = null;
  try {
    expect(existsSync(userData)).toBe(true);
    app = await launchApp({ userData, language: 'fr' });
    const desk = await app.firstWindow();
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await desk.keyboard.press('2');
    await desk.getByRole('button', { name: 'Préparer une édition' }).click();
    await desk.getByLabel(/^Phrase secrète de /).fill(SECRET);
    await desk.getByRole('button', { name: 'Reprendre' }).click();
    await expect(heading(desk, 'Prix et dates')).toBeVisible();
    await look(desk);
  } finally {
    await app?.close();
  }
}
