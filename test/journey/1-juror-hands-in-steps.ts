import path from 'node:path';
import { expect } from '@playwright/test';
import { receiptCode } from '../../shared/ballot/write-ballot';
import { enterMark, inTheFile } from './1-juror-entered';
import { act, COMMENT, expectOpen, type Sitting, strike } from './1-juror-keyboard-steps';
import {
  expectSaved,
  marksShown,
  reach,
  readAsOrganiser,
  seePictureAndFilm,
  sendAddendum,
} from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { answerOpenDialog, answerSaveDialog } from './launch';

/** Marks of the nth dossier, all different enough to tell one from another. */
const marksOf = (nth: number): string =>
  Array.from({ length: 8 }, (_, criterion) => ((nth * 3 + criterion * 2) % 5) + 1).join('');
export const C01 = marksOf(0);
export const C02 = marksOf(1);
/** What is heard in the hearings. */
export const HEARD = [marksOf(3), marksOf(4)] as const;
const QUIET = ['C06', 'C07', 'C08', 'C09', 'C10', 'C11'];
/** Told from the addendum on: what is asked of evidence once more, by dossier. */
const ASKED = ['C01', 'C02', 'C04', 'C05', ...QUIET, 'C14'];
const LATE = '35241352';
const REASON = 'La version corrigée du critère des preuves change ma note.';

/** Digits mark, the total waits for the eighth. */
export async function markFirst(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await strike(sitting, C01.slice(0, 7));
  await expect(desk.getByText('Le total paraît quand', { exact: false })).toBeVisible();
  await strike(sitting, C01.slice(7));
  await expect(desk.getByText(/^Total/)).toBeVisible();
  entered.marks.set('C01', C01);
}

/** Two marks taken back and given again, and a comment that may be disclosed. */
export async function beginSecond(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await strike(sitting, C02.slice(0, 2));
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText(/^Annulé/).first()).toBeAttached();
  expect((await marksShown(desk)).join('')).toBe(C02.slice(0, 1));
  await desk.keyboard.press('Control+Shift+z');
  await expect(desk.getByText(/^Rétabli/).first()).toBeAttached();
  await strike(sitting, 'c');
  await expect(desk.getByText('peut être communiqué sur demande')).toBeVisible();
  await desk.keyboard.type(COMMENT);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('ArrowDown');
  await expectAccessible(desk);
  await expectSaved(desk, 'Enregistré');
  entered.comments.set('C02', COMMENT);
}

/** The same criterion and the same words as when the power went. */
export async function findWorkAgain({ desk }: Sitting): Promise<void> {
  await desk.getByRole('heading', { name: 'Œil-de-Brume' }).waitFor();
  await expect(desk.getByRole('tab', { selected: true })).toHaveText('Preuves');
  expect(await marksShown(desk)).toEqual([...C02.slice(0, 2), '', '', '', '', '', '']);
  await expect(desk.getByRole('textbox', { name: /^Commentaire/ })).toHaveValue(COMMENT);
}

/** All but the last mark of C14, and C15, which is not even opened. */
export async function markTheRest(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  for (const [at, dossier] of [...QUIET, 'C14'].entries()) {
    await strike(sitting, 'n');
    await expectOpen(sitting, dossier);
    const marks = marksOf(at + 5);
    await strike(sitting, dossier === 'C14' ? marks.slice(0, 7) : marks);
    entered.marks.set(dossier, marks);
  }
  await expectSaved(desk, 'Enregistré');
}

/** What is missing is finished or given up on purpose; ties are looked at and one is undone. */
export async function reviewOnesWork(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await act(sitting, 'Remettre mes notes');
  await desk.getByRole('heading', { name: 'Mon classement' }).waitFor();
  await expect(desk.getByText('10 dossiers complets, 2 incomplets, 3 déports.')).toBeVisible();
  await expectAccessible(desk);
  await act(sitting, 'Aller à la note');
  await expectOpen(sitting, 'C14');
  await strike(sitting, (entered.marks.get('C14') ?? '').slice(7));
  await act(sitting, 'Remettre mes notes');
  await act(sitting, 'Renoncer à ce dossier');
  await expect(desk.getByText('Laissé de côté')).toBeVisible();
  const said = desk.getByRole('region', { name: 'Ce que disent vos notes' });
  await expect(said).toContainText('Aucune note n’a changé');
  await act(sitting, /^Comparer /);
  await desk.getByRole('heading', { name: 'Côte à côte' }).waitFor();
  await act(sitting, /^Ouvrir /);
  const dossier = (await desk.locator('main header span').first().textContent()) ?? '';
  for (let up = 0; up < 8; up += 1) await desk.keyboard.press('ArrowUp');
  const other = entered.marks.get(dossier)?.startsWith('5') ? 4 : 5;
  await strike(sitting, String(other));
  enterMark(entered, dossier, 'INN', other);
  await act(sitting, 'Remettre mes notes');
  await expect(said).toContainText(`puis ${other}`);
}

/** Signs and writes the file, which says exactly what was entered; gives its digest back. */
export async function sign(
  sitting: Sitting,
  {
    rev,
    prev,
    reason,
  }: { readonly rev: number; readonly prev: string | null; readonly reason?: string },
): Promise<string> {
  const { app, desk, entered } = sitting;
  const file = path.join(sitting.userData, `remise-${rev}.ballot`);
  await answerSaveDialog(app, file);
  await act(sitting, 'Signer et enregistrer le fichier');
  await expect(desk.getByText(`Fichier : remise-${rev}.ballot`)).toBeVisible();
  const { ballot, digest } = await readAsOrganiser(file);
  await expect(desk.getByText(receiptCode(digest).split(' ').join(' · '))).toBeVisible();
  const { sheets, interests, ...said } = ballot;
  expect({ sheets, interests }).toEqual(inTheFile(entered, rev === 1 ? [] : ['C17']));
  expect(said).toMatchObject({ juror: 'J04', rev, prev, status: 'final' });
  expect(said.reason).toBe(reason);
  await expectAccessible(desk);
  return digest;
}

/** An addendum corrects one criterion, brings a dossier and asks for comments. */
export async function receiveAddendum(sitting: Sitting): Promise<void> {
  const { app, desk } = sitting;
  await act(sitting, 'Revenir aux dossiers');
  await answerOpenDialog(app, [await sendAddendum(sitting.userData)]);
  await act(sitting, 'Préférences');
  await act(sitting, 'Recevoir un additif…');
  const said = desk.getByRole('region', { name: 'Ce qui a changé dans l’édition' });
  await expect(said).toContainText('à noter de nouveau dans 11 dossiers');
  await expect(said).toContainText('Une règle a changé');
  await expectAccessible(desk);
  await act(sitting, 'Déclarer mon lien');
  await expect(desk.getByText(/Ce dossier nomme «\sPôle Île-de-Fiction\s»/)).toBeVisible();
  await expectAccessible(desk);
  await strike(sitting, 'a');
  await act(sitting, 'Revenir aux dossiers');
  await act(sitting, 'Noter de nouveau');
  await expectOpen(sitting, 'C01');
  await expect(desk.getByText(/Vous aviez noté/)).toBeVisible();
}

/** Only the changed criterion, and the comment that is asked for now. */
async function markAgain(sitting: Sitting, dossier: string): Promise<void> {
  const { desk, entered } = sitting;
  const before = entered.marks.get(dossier) ?? '';
  const evidence = (Number(before[2]) % 5) + 1;
  await expectOpen(sitting, dossier);
  expect((await marksShown(desk)).join('')).toBe(before.slice(0, 2) + before.slice(3));
  await strike(sitting, String(evidence));
  enterMark(entered, dossier, 'EVI', evidence);
  if (entered.comments.has(dossier)) return;
  await expect(desk.getByText('Il reste le commentaire', { exact: false })).toBeVisible();
  await strike(sitting, 'c');
  await desk.keyboard.type(`Vu : ${dossier}.`);
  await desk.keyboard.press('Escape');
  entered.comments.set(dossier, `Vu : ${dossier}.`);
}

export async function markFirstAgain(sitting: Sitting): Promise<void> {
  for (const dossier of ASKED.slice(0, 3)) {
    await markAgain(sitting, dossier);
    await strike(sitting, 'n');
  }
  await expectSaved(sitting.desk, 'Enregistré');
}

/** After the power went again; then the dossier that came late, with its picture. */
export async function markRestAgain(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  for (const dossier of ASKED.slice(3)) {
    await markAgain(sitting, dossier);
    await strike(sitting, 'n');
  }
  await expectOpen(sitting, 'C15');
  await strike(sitting, 'n');
  await desk.getByRole('heading', { name: 'Tardif Fictif' }).waitFor();
  const film = await seePictureAndFilm(desk, {
    picture: 'Image jointe : affiche.png',
    film: 'Film joint : geste.mp4',
  });
  await expect(desk.getByText(/^coupe\.pdf n’a pas pu s’afficher/)).toBeVisible();
  await reach(desk, film);
  await desk.keyboard.press('Space');
  await expect.poll(() => film.evaluate((each: HTMLVideoElement) => each.played.length)).toBe(1);
  await expectAccessible(desk);
  await strike(sitting, `${LATE}c`);
  await desk.keyboard.type('Arrivé tard.');
  await desk.keyboard.press('Escape');
  entered.marks.set('C17', LATE);
  entered.comments.set('C17', 'Arrivé tard.');
  await expectSaved(desk, 'Enregistré');
}

/** The deliberation is past: one says why before signing again. */
export async function signAgain(sitting: Sitting, prev: string): Promise<void> {
  const { desk } = sitting;
  await act(sitting, 'Remettre mes notes');
  await expect(desk.getByText('Dites d’abord pourquoi vous signez de nouveau.')).toBeVisible();
  await expectAccessible(desk);
  await reach(desk, desk.getByRole('textbox', { name: /^Pourquoi signez-vous de nouveau/ }));
  await desk.keyboard.type(REASON);
  await sign(sitting, { rev: 2, prev, reason: REASON });
}
