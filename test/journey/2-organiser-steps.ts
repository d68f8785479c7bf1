import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { expectTabReaches } from './expect-tab-reaches';
import { answerOpenDialog } from './launch';

const demo = path.resolve(import.meta.dirname, '../../dist/demo');
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(demo, folder)).map((name) => path.join(demo, folder, name));

export const BALLOTS = filesIn('ballots');
export const ODD = filesIn('odd');

/** Three files such as a hurried person makes: a text renamed, an empty one, half of one. */
export function clumsyFiles(): readonly string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-clumsy-'));
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const [whole = ''] = BALLOTS;
  return [
    write('lettre.ballot', 'Bonjour,\nvoici mes notes.\n'),
    write('vide.ballot', ''),
    write('coupe.ballot', readFileSync(whole).subarray(0, 900)),
  ];
}

/** The words that differ from one language to the other, where a step needs them. */
export const WORDS = {
  fr: {
    demo: 'Ouvrir la démonstration',
    desk: 'Ouvrir le bureau d’organisation',
    open: 'Ouvrir l’édition',
    received: 'Fichiers reçus',
    choose: 'Choisir des fichiers…',
    dropDemo: 'Déposer ceux de la démonstration',
    compare: 'Comparer et choisir',
    who: 'Qui choisit',
    why: 'Pourquoi',
    record: 'Inscrire ce choix',
    settled: 'Tranchés',
  },
  en: {
    demo: 'Open the demo',
    desk: 'Open the organiser’s desk',
    open: 'Open the edition',
    received: 'Files received',
    choose: 'Choose files…',
    dropDemo: 'Drop the demo files',
    compare: 'Compare and choose',
    who: 'Who chooses',
    why: 'Why',
    record: 'Record this choice',
    settled: 'Settled',
  },
} as const;

/** From the doors to the organiser's desk of the demo edition, key and passphrase at hand. */
export async function openOrganiser(desk: Page, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const words = WORDS[language];
  await desk.getByRole('button', { name: words.demo }).click();
  await desk.getByRole('button', { name: words.desk }).click();
  await desk.getByRole('button', { name: words.open }).click();
  await expect(desk.getByRole('heading', { level: 1, name: words.received })).toBeVisible();
}

/** Brings files through the system's dialog. */
export async function bringFiles(
  { app, desk }: { readonly app: ElectronApplication; readonly desk: Page },
  files: readonly string[],
): Promise<void> {
  await answerOpenDialog(app, files);
  await desk.getByRole('button', { name: WORDS.fr.choose }).click();
  await expect(desk.getByText(new RegExp(`^${files.length} fichiers? lus?\\b`))).toBeVisible();
}

/** Settles the fork of J09: the version that gives 4 to the medical need of C01. */
export async function settleFork(desk: Page, language: 'fr' | 'en' = 'fr'): Promise<void> {
  const words = WORDS[language];
  await desk.getByRole('button', { name: words.compare }).click();
  const dialog = desk.getByRole('dialog');
  const marks = await dialog
    .getByRole('table')
    .locator('tbody tr')
    .first()
    .getByRole('cell')
    .allTextContents();
  // Cells: dossier, then one mark a version.
  const at = marks.slice(1).indexOf('4');
  await dialog.getByRole('radio').nth(at).check();
  await dialog.getByLabel(words.who).fill('Mme Martin, SNITEM, après appel du juré');
  await dialog.getByLabel(words.why).fill('Le juré confirme la note 4.');
  await dialog.getByRole('button', { name: words.record }).click();
  await expect(desk.getByRole('heading', { name: words.settled })).toBeVisible();
}

/** Until what fades or slides in is there: five frames in which nothing moves. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isMoving = (): boolean =>
      document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
    for (let still = 0; still < 5; still = isMoving() ? 0 : still + 1) {
      // A window behind another may paint nothing.
      await new Promise<void>((done) => {
        requestAnimationFrame(() => done());
        setTimeout(done, 100);
      });
    }
  });
}

/** No fault of accessibility that a machine can find on what is shown now; by name, also by Tab. */
export async function expectAccessible(page: Page): Promise<void> {
  await untilStill(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect(told).toEqual([]);
  if (process.env.WALK_BY_TAB) await expectTabReaches(page);
}
