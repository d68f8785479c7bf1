import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { launchApp } from '../../build/launch-app.mjs';
import type { Language } from '../../shared/ids';
import { type Entered, nothingEntered } from './1-juror-entered';
import { codeOf, pullThePlug, reach, tabTo } from './1-juror-steps';

export const COMMENT = 'Belle image. À demander en audition : le temps ajouté par retrait.';

/** A juror at the desk: at the keyboard, no step of theirs touches a mouse. */
export interface Sitting {
  app: ElectronApplication;
  desk: Page;
  readonly userData: string;
  readonly entered: Entered;
}

/** The app as its icon opens it, or as the files do that are double-clicked. */
export async function sitDown(
  userData: string,
  language: Language = 'fr',
  files: readonly string[] = [],
): Promise<Sitting> {
  const app = await launchApp({ userData, language, files });
  const desk = await app.firstWindow();
  await desk.getByRole('heading', { level: 1 }).waitFor();
  return { app, desk, userData, entered: nothingEntered() };
}

/** One key a sign. */
export async function strike({ desk }: Sitting, signs: string): Promise<void> {
  for (const sign of signs) await desk.keyboard.press(sign);
}

/** Goes to a button with Tab and presses it. */
export async function act({ desk }: Sitting, name: string | RegExp): Promise<void> {
  await tabTo(desk, name);
  await desk.keyboard.press('Enter');
}

/** Goes to a list of choices with Tab, and down it to the one whose words begin so. */
export async function pick({ desk }: Sitting, list: Locator, words: string): Promise<void> {
  await reach(desk, list);
  await desk.keyboard.press('Home');
  const chosen = list.locator('option:checked');
  for (let down = 0; down < 20; down += 1) {
    if ((await chosen.textContent())?.startsWith(words)) return;
    await desk.keyboard.press('ArrowDown');
  }
  throw new Error(`no choice ${words}`);
}

/** The dossier that lies open, by its code. */
export async function expectOpen({ desk }: Sitting, dossier: string): Promise<void> {
  await expect(desk.locator('main header span').first()).toHaveText(dossier);
}

/** The keys of the criterion being marked have the focus: a digit marks, Tab goes on from there. */
export async function expectAtSheet({ desk }: Sitting): Promise<void> {
  await expect(desk.locator('[data-sheet] :focus')).toHaveCount(1);
}

/** Pulls the plug, starts again and types the code. */
export async function losePower(sitting: Sitting): Promise<void> {
  await pullThePlug(sitting.app);
  const { app, desk } = await sitDown(sitting.userData);
  Object.assign(sitting, { app, desk });
  await strike(sitting, '1');
  await desk.getByText('déjà ouverte sur cet ordinateur').waitFor();
  await strike(sitting, codeOf('J04'));
}
