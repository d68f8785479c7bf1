import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchApp } from '../../build/launch-app.mjs';
import { codeOf, EDITION } from './1-juror-steps';
import { answerOpenDialog } from './launch';

export async function enterAsJuror(userData: string): Promise<[ElectronApplication, Page]> {
  const app = await launchApp({ userData, language: 'fr' });
  const desk = await app.firstWindow();
  await desk.getByRole('heading', { level: 1 }).waitFor();
  await desk.keyboard.press('1');
  const code = desk.getByRole('textbox', { name: 'Code de juré, dix signes' });
  await code.waitFor();
  if (!existsSync(path.join(userData, 'editions'))) {
    await answerOpenDialog(app, [EDITION]);
    await desk.getByRole('button', { name: 'Choisir le fichier' }).click();
    await expect(desk.getByText('demo.edition')).toBeVisible();
  }
  await code.click();
  await desk.keyboard.type(codeOf('J04'));
  return [app, desk];
}

export async function promise(desk: Page): Promise<void> {
  await desk.getByRole('checkbox').check();
  await desk.getByRole('button', { name: 'Déclarer mes liens' }).click();
  await desk.getByRole('heading', { name: 'Vos liens d’intérêts' }).waitFor();
}

export async function openMachine(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Cet ordinateur' }).click();
  await desk.getByRole('dialog', { name: 'Cet ordinateur' }).waitFor();
}
