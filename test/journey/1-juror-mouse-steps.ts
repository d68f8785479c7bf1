import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { receiptCode } from '../../shared/ballot/write-ballot';
import { enterMark, inTheFile } from './1-juror-entered';
import { type Sitting, sitDown } from './1-juror-keyboard-steps';
import { workOnFullDisk } from './1-juror-refused-steps';
import {
  codeOf,
  EDITION,
  expectSaved,
  marksShown,
  pullThePlug,
  readAsOrganiser,
  seePictureAndFilm,
  sendAddendum,
  sheetOf,
} from './1-juror-steps';
import { answerOpenDialog, answerSaveDialog } from './launch';

/** M. Innovation Modèle. */
const JUROR = 'J05';
const FUND = 'Parts dans le fonds actionnaire (fictif)';

const SIGN = 'Sign and save the file';

const click = (desk: Page, name: string | RegExp): Promise<void> =>
  desk.getByRole('button', { name }).first().click();

/** Clicks the same mark for every criterion of the open sheet. */
async function markAll({ desk, entered }: Sitting, dossier: string, mark: number): Promise<void> {
  const groups = sheetOf(desk).getByRole('radiogroup');
  for (const at of Array.from({ length: 8 }).keys()) {
    const key = groups.nth(at).getByRole('radio', { name: new RegExp(`^${mark} of 5`) });
    await key.check();
  }
  entered.marks.set(dossier, String(mark).repeat(8));
}

export async function comeIn(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await desk.getByText('English', { exact: true }).click();
  await click(desk, 'Open the demo');
  await click(desk, 'Enter as M. Innovation Modèle');
  await expect(desk.getByRole('heading', { name: 'M. Innovation Modèle' })).toBeVisible();
  await click(desk, 'The rules in a minute');
  await desk.getByRole('dialog').getByRole('button').last().click();
  await desk.getByRole('checkbox').check();
  await click(desk, 'Declare my interests');
  const about = (company: string) => desk.getByRole('radiogroup', { name: `Link with ${company}` });
  await about('Œil-de-Brume').getByText('Declared link').click();
  await about('Brise-Glace').getByText('Recusal').click();
  await desk.getByRole('combobox', { name: 'Nature of the link' }).selectOption('Family');
  await desk
    .getByRole('textbox', { name: /^In a few words/ })
    .last()
    .fill('My sister.');
  await click(desk, /^No link with these/);
  await click(desk, 'Sign my declaration');
  await expect(desk.getByRole('button', { name: /^Brise-Glace/ })).toHaveCount(0);
  entered.interests.set('C16', {
    dossier: 'C16',
    kind: 'recusal',
    why: 'family',
    note: 'My sister.',
  });
  for (const dossier of ['C01', 'C11']) {
    entered.interests.set(dossier, { dossier, kind: 'recusal', why: 'financial', note: FUND });
  }
  entered.interests.set('C02', { dossier: 'C02', kind: 'link', note: '' });
  await click(desk, 'Practise');
  await expect(desk.getByRole('heading', { name: 'Sample Lantern' })).toBeVisible();
  await sheetOf(desk)
    .getByRole('radio', { name: /^4 of 5/ })
    .first()
    .check();
  await click(desk, 'Next application');
  await expect(desk.getByRole('heading', { name: 'Sample Hopscotch' })).toBeVisible();
  await click(desk, 'End the practice');
}

export async function readDeck({ desk }: Sitting): Promise<void> {
  await click(desk, /^Mammolune/);
  await expect(desk.getByRole('heading', { name: 'Mammolune' })).toBeVisible();
  await desk.getByRole('tab', { name: 'Need' }).click();
  await expect(desk.getByRole('tabpanel')).toContainText('in the candidate’s words');
  await click(desk, 'Page 2');
  await expect(desk.getByRole('img', { name: /^page 2 of/ })).toBeVisible();
  // Its first word, whatever follows.
  const line = desk.locator('.deck-text span').filter({ hasText: /^\p{L}{4}/u });
  await line.first().dblclick({ position: { x: 8, y: 6 } });
  await click(desk, 'Highlight');
  const passages = desk.getByRole('list', { name: 'Highlighted passages, page 2' });
  await expect(passages.getByRole('listitem')).toHaveCount(1);
  const taken = (await passages.locator('span').first().textContent()) ?? '';
  await desk.getByRole('textbox', { name: 'Search this PDF' }).fill(taken.trim());
  await expect(desk.getByText(/^1 of \d+, page \d+$/)).toBeVisible();
  await click(desk, 'Page 2');
  await click(desk, 'Zoom in');
  await expect(desk.getByRole('status', { name: 'Zoom 125%' })).toBeVisible();
  await click(desk, 'Zoom out');
  await desk.getByRole('textbox', { name: /^Private note, page 2/ }).fill('Read again.');
}

export async function findAndMark(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  const list = desk.getByRole('navigation', { name: 'Applications' });
  await desk.getByRole('textbox', { name: /^Search all applications/ }).fill('thrombectomy');
  // What was found, and no more the list of all.
  const found = list.getByRole('button').filter({ has: desk.locator('mark') });
  await found.first().click();
  await expect(desk.getByRole('tabpanel').locator('mark').first()).toBeVisible();
  await click(desk, 'Clear the search');
  await desk.getByRole('combobox', { name: 'Sort' }).selectOption('Name');
  await expect(list.getByRole('listitem').first()).toContainText('42 % Lumière');
  await desk.getByRole('combobox', { name: 'Sort' }).selectOption('Code');
  await click(desk, /^Mammolune/);
  await markAll(sitting, 'C05', 4);
  await expect(desk.getByText('80.0 out of 100')).toBeVisible();
  await click(desk, /^Undo/);
  await expect(desk.getByText('80.0 out of 100')).toBeHidden();
  await click(desk, /^Redo/);
  await expect(desk.getByText('80.0 out of 100')).toBeVisible();
  await click(desk, /^Star/);
  await click(desk, /^Come back/);
  for (const filter of ['To come back to', 'Starred']) {
    await desk.getByRole('combobox', { name: 'Show' }).selectOption(filter);
    await expect(desk.getByText('1 application shown')).toBeAttached();
    await desk.getByRole('combobox', { name: 'Show' }).selectOption('All');
  }
  await click(desk, /^Compare/);
  await click(desk, 'Back to the application');
}

async function typeCode({ desk }: Sitting): Promise<void> {
  await desk.getByRole('textbox', { name: 'Juror code, ten characters' }).fill(codeOf(JUROR));
}

/** The power goes; the edition is opened again by a double click on its file. */
async function losePower(sitting: Sitting): Promise<void> {
  await pullThePlug(sitting.app);
  const { app, desk } = await sitDown(sitting.userData, 'en', [EDITION]);
  Object.assign(sitting, { app, desk });
}

/** The mark taken back last is still taken back. */
export async function losePowerAfterUndo(sitting: Sitting): Promise<void> {
  await click(sitting.desk, /^Undo/);
  await expectSaved(sitting.desk, 'Saved');
  await losePower(sitting);
  const { desk } = sitting;
  await typeCode(sitting);
  await desk.getByRole('heading', { name: 'Mammolune' }).waitFor();
  const fours = Array.from({ length: 7 }, () => '4');
  expect(await marksShown(desk)).toEqual([...fours, '']);
  await sheetOf(desk)
    .getByRole('radio', { name: /^4 of 5/ })
    .last()
    .check();
}

/** While the disk is full the screen is locked; everything is there again. */
export async function lockOnFullDisk(sitting: Sitting): Promise<void> {
  const { desk } = sitting;
  await workOnFullDisk(sitting, async () => {
    await desk.getByRole('heading', { name: 'Screen locked' }).waitFor();
    await typeCode(sitting);
    await desk.getByRole('heading', { name: 'Mammolune' }).waitFor();
  });
}

/** The second speaker ends level with Mammolune. */
export async function hearTwo(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await click(desk, /^Échopoésie/);
  await click(desk, /^Hearing/);
  await click(desk, /^Start/);
  await expect(desk.getByRole('timer')).not.toContainText('5:00');
  await markAll(sitting, 'C03', 3);
  await click(desk, 'Go on to questions');
  await expect(desk.getByRole('timer', { name: 'Questions' })).toBeVisible();
  await click(desk, /^Next speaker: Sillage d’Ambre/);
  await desk.getByRole('heading', { name: /^Sillage d’Ambre/ }).waitFor();
  await markAll(sitting, 'C04', 4);
  await click(desk, 'Back to the application');
  await click(desk, /^Échopoésie/);
  await click(desk, 'Declare a link');
  await expect(desk.getByText(/your 8 marks for this application are withdrawn/)).toBeVisible();
  await click(desk, 'Recuse myself and withdraw my marks');
  await expect(desk.getByRole('button', { name: /^Échopoésie/ })).toHaveCount(0);
  entered.interests.set('C03', { dossier: 'C03', kind: 'recusal', why: 'other', note: '' });
  await click(desk, 'Hide the screen');
  await desk.getByRole('dialog', { name: 'Screen hidden' }).waitFor();
  await desk.keyboard.press('Escape');
}

export async function untie(sitting: Sitting): Promise<void> {
  const { desk, entered } = sitting;
  await click(desk, 'Hand in my marks');
  await click(desk, 'Go to the mark');
  await expect(desk.locator('main header span').first()).toHaveText('C02');
  await markAll(sitting, 'C02', 3);
  await click(desk, 'Hand in my marks');
  const said = desk.getByRole('region', { name: 'What your marks say' });
  await expect(said).toContainText('You only use 3 and 4');
  const ties = desk.getByRole('button', { name: /^Compare .* and / });
  await ties.click();
  await click(desk, 'Open Mammolune');
  const innovation = sheetOf(desk).getByRole('radiogroup').first();
  await innovation.getByRole('radio', { name: /^5 of 5/ }).check();
  enterMark(entered, 'C05', 'INN', 5);
  await click(desk, 'Hand in my marks');
  await expect(ties).toHaveCount(0);
  await expect(said).toContainText(/Mammolune, .*: 4 then 5/);
  await expect(desk.getByRole('button', { name: SIGN })).toBeDisabled();
  await click(desk, /^Give these/);
}

/**
 * The power goes while the system still asks where the file should go: what was signed stays
 * signed, and its file is still to be written.
 */
export async function losePowerWhileSigning(sitting: Sitting): Promise<void> {
  const { app, desk } = sitting;
  const asked = app.evaluate(
    ({ dialog }) =>
      new Promise<void>((tell) => {
        const neverAnswer = () => {
          tell();
          return new Promise(() => undefined);
        };
        dialog.showSaveDialog = neverAnswer as typeof dialog.showSaveDialog;
      }),
  );
  await click(desk, SIGN);
  await asked;
  await losePower(sitting);
  await typeCode(sitting);
  const unsaved = 'Signed, but not yet saved to a USB stick or a disk.';
  await expect(sitting.desk.getByText(unsaved).first()).toBeVisible();
}

interface Signed {
  readonly rev: number;
  readonly prev: string | null;
  readonly reason?: string;
  /** What is clicked; another name where it is signed already. */
  readonly act?: string;
}

/** Signs and writes the file, which says exactly what was entered; gives its digest back. */
export async function signOnce(
  { app, desk, userData, entered }: Sitting,
  { rev, prev, reason, act = SIGN }: Signed,
): Promise<string> {
  const file = path.join(userData, `handed-in-${rev}.ballot`);
  await answerSaveDialog(app, file);
  if (reason) await desk.getByRole('textbox', { name: /^Why are you signing/ }).fill(reason);
  await click(desk, act);
  await expect(desk.getByText(`File: handed-in-${rev}.ballot`)).toBeVisible();
  const { ballot, digest } = await readAsOrganiser(file);
  await expect(desk.getByText(receiptCode(digest).split(' ').join(' · '))).toBeVisible();
  const { sheets, interests, ...said } = ballot;
  expect({ sheets, interests }).toEqual(inTheFile(entered, rev === 1 ? [] : ['C17']));
  expect(said).toMatchObject({ juror: JUROR, rev, prev });
  expect(said.reason).toBe(reason);
  return digest;
}

/** Each former mark is kept by a click; a comment is asked with each sheet from now on. */
export async function keepWhatStands(sitting: Sitting): Promise<void> {
  const { app, desk, userData, entered } = sitting;
  await click(desk, 'Back to the applications');
  await answerOpenDialog(app, [await sendAddendum(userData)]);
  await click(desk, 'Preferences');
  await click(desk, 'Receive an addendum…');
  await click(desk, 'Declare my link');
  const about = desk.getByRole('radiogroup', { name: 'Link with Tardif Fictif' });
  await about.getByText('No link').click();
  await click(desk, 'Back to the applications');
  const kept = { C02: 3, C04: 4, C05: 4 } as const;
  for (const [dossier, mark] of Object.entries(kept)) {
    await click(desk, 'Mark again');
    await expect(desk.locator('main header span').first()).toHaveText(dossier);
    expect((await marksShown(desk))[2]).toBe('');
    await click(desk, `Keep ${mark}`);
    const words = `Seen: ${dossier}.`;
    await desk.getByRole('textbox', { name: /^Comment/ }).fill(words);
    entered.comments.set(dossier, words);
  }
  await click(desk, 'I have read it');
  await click(desk, /^Tardif Fictif/);
  const film = await seePictureAndFilm(desk, {
    picture: 'Attached picture: affiche.png',
    film: 'Attached film: geste.mp4',
  });
  // Its play button, in the corner.
  const height = await film.evaluate((each) => each.clientHeight);
  await film.click({ position: { x: 25, y: height - 45 } });
  await expect.poll(() => film.evaluate((each: HTMLVideoElement) => each.played.length)).toBe(1);
  await click(desk, 'Hand in my marks');
  await click(desk, /^Give /);
}
