import { rmSync } from 'node:fs';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import type {} from '../../renderer/bridge';
import type { Language } from '../../shared/ids';

interface Fixtures {
  /** The person's language, as if chosen before. */
  readonly language: Language;
  /** Files as if double-clicked. */
  readonly files: readonly string[];
  readonly userData: string;
  readonly app: ElectronApplication;
  /** The first window, its first heading painted. */
  readonly desk: Page;
}

/** A fresh app for each journey: `app`, `desk`, and the options `language` and `files`. */
export const test = base.extend<Fixtures>({
  language: ['fr', { option: true }],
  files: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixture names from the pattern
  userData: async ({}, use) => {
    const folder = makeUserData();
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ userData, language, files }, use) => {
    const app = await launchApp({ userData, language, files });
    await use(app);
    await app.close();
  },
  desk: async ({ app }, use) => {
    const desk = await app.firstWindow();
    await desk.getByRole('heading', { level: 1 }).first().waitFor();
    await use(desk);
  },
});

/** The system's save dialog answers with this path from now on; null: the person closes it. */
export async function answerSaveDialog(
  app: ElectronApplication,
  file: string | null,
): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const answer = { canceled: filePath === null, filePath: filePath ?? '' };
    dialog.showSaveDialog = (() => Promise.resolve(answer)) as typeof dialog.showSaveDialog;
  }, file);
}

/** The system's open dialog answers with these paths from now on. */
export async function answerOpenDialog(
  app: ElectronApplication,
  files: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    const answer = { canceled: filePaths.length === 0, filePaths: [...filePaths] };
    dialog.showOpenDialog = (() => Promise.resolve(answer)) as typeof dialog.showOpenDialog;
  }, files);
}
