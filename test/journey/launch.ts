import { rmSync } from 'node:fs';
import path from 'node:path';
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
    present = app;
    await use(app);
    await takePictures('end');
    present = null;
    await app.close();
  },
  desk: async ({ app }, use) => {
    const desk = await app.firstWindow();
    await desk.getByRole('heading', { level: 1 }).first().waitFor();
    await use(desk);
  },
});

/** With PICTURES (a folder, set by `npm run demo`), every step leaves what its windows show. */
const pictures = process.env.PICTURES;
let present: ElectronApplication | null = null;
let taken = 0;

async function takePictures(step: string): Promise<void> {
  if (!pictures || !present) return;
  taken += 1;
  const journey = path.basename(test.info().file, '.journey.ts');
  const name = `${journey}-${String(taken).padStart(2, '0')}-${step}`;
  for (const window of present.windows()) {
    const which = window.url().includes('stage.html') ? '-stage' : '';
    const file = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}${which}.png`;
    await window.screenshot({ path: path.join(pictures, file) });
  }
}

if (pictures) {
  const { step } = test;
  const pictured = async <T>(title: string, act: Parameters<typeof step<T>>[1]): Promise<T> => {
    const outcome = await step(title, act);
    await takePictures(title);
    return outcome;
  };
  test.step = Object.assign(pictured, { skip: step.skip });
}

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

/** Every save dialog answers with the name the app proposes, in this folder. */
export async function saveInto(app: ElectronApplication, into: string): Promise<void> {
  await app.evaluate(({ dialog }, to) => {
    const answer = (...given: readonly unknown[]) => {
      const { defaultPath } = given.at(-1) as { readonly defaultPath: string };
      const name = defaultPath.split(/[\\/]/).at(-1);
      return Promise.resolve({ canceled: false, filePath: `${to}/${name}` });
    };
    dialog.showSaveDialog = answer as typeof dialog.showSaveDialog;
  }, into);
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
