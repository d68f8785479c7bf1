import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { hunt } from '../trial/rig/hunt.mjs';
import { expectAccessible, WORDS } from './2-organiser-steps';
import type { Sealed } from './3-minutes-steps';
import { pagesOf, type Saving } from './3-papers-steps';
import { answerSaveDialog } from './launch';

interface Sheets {
  readonly juror: string;
  readonly sheets: readonly { readonly comment: string }[];
}

/** What people wrote and nobody may find again: comments, notes, reasons, names of jurors. */
function writtenIn(sealed: Sealed): Readonly<Record<string, readonly string[]>> {
  const { ballots } = sealed.json<{ ballots: readonly { digest: string }[] }>('decision.json');
  const comments = ballots.flatMap(({ digest }) =>
    sealed.payload<Sheets>(`ballots/${digest}.json`).sheets.map(({ comment }) => comment),
  );
  const { acts } = sealed.json<{ acts: readonly Record<string, unknown>[] }>('acts.json');
  const said = acts.flatMap((act) => [act.summary, act.words, act.reason]);
  const { jurors } = sealed.payload<{ jurors: readonly { name: string }[] }>('edition.json');
  const long = (texts: readonly unknown[]): readonly string[] =>
    texts.filter((text) => typeof text === 'string').filter((text) => text.length > 14);
  return {
    comment: long(comments),
    'word of the meeting': long(said),
    juror: long(jurors.map(({ name }) => name)),
  };
}

/** The sealed edition opened again from the doors, at what this computer keeps of it. */
async function openMachine(desk: Page): Promise<void> {
  const words = WORDS.en;
  await desk.evaluate(() => window.bridge.lock({}));
  await desk.reload();
  for (const name of [words.demo, words.desk, words.open]) {
    await desk.getByRole('button', { name }).click();
  }
  await desk.getByRole('navigation').getByRole('button', { name: 'Sealed' }).waitFor();
  await desk.getByRole('button', { name: 'This computer' }).click();
}

/** Minutes and palmarès are kept first; then nothing of a juror is left, on the disk nor in the database. */
export async function closeAndPurge(
  { app, desk, folder }: Saving,
  userData: string,
  sealed: Sealed,
): Promise<void> {
  await openMachine(desk);
  const dialog = desk.getByRole('dialog');
  const act = dialog.getByRole('button', { name: 'Purge everything' });
  await dialog.getByLabel(/^To confirm, type/).fill('demo-2027');
  await expect(act).toBeDisabled();
  await expect(act).toHaveAccessibleDescription('First save what is kept.');
  for (const [name, file] of [
    ['Save the minutes', 'kept.pdf'],
    ['Save the prize list', 'kept.csv'],
  ] as const) {
    await answerSaveDialog(app, path.join(folder, file));
    await dialog.getByRole('button', { name }).click();
    await expect(dialog.getByText(`Saved: ${file}`)).toBeVisible();
  }
  await expectAccessible(desk);
  const written = writtenIn(sealed);
  for (const texts of Object.values(written)) expect(texts.length).toBeGreaterThan(2);
  await act.click();
  await expect(
    desk.getByRole('heading', { name: 'This computer has forgotten your work' }),
  ).toBeVisible();
  await expect
    .poll(() => desk.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toEqual([]);
  expect(readdirSync(path.join(userData, 'editions'))).toEqual([]);
  const { hits, files } = hunt(userData, written);
  expect(hits).toEqual([]);
  expect(files).toBeGreaterThan(5);
  expect(pagesOf(readFileSync(path.join(folder, 'kept.pdf')))).toBeGreaterThan(3);
  expect(readFileSync(path.join(folder, 'kept.csv'), 'utf8')).toContain('Œil-de-Brume');
}
