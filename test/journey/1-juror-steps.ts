import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { decryptWith } from '../../electron/keys/age-box';
import { readOrganiserKey } from '../../electron/keys/organiser-key';
import { readBallotEnvelope } from '../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../shared/ballot/verified-ballot';
import type { Edition } from '../../shared/edition/edition';
import { sha256Hex } from '../../shared/file/digest';
import { reworded, withLate } from '../make/amended';
import { republished } from '../make/republished';

const demo = path.resolve(import.meta.dirname, '../../dist/demo');
export const EDITION = path.join(demo, 'demo.edition');
export const NOT_AN_EDITION = path.join(demo, 'codes.csv');

/** The code on a juror's slip, as the demonstration prints it. */
export function codeOf(juror: string): string {
  const slips = readFileSync(path.join(demo, 'codes.csv'), 'utf8').split('\n');
  const slip = slips.find((line) => line.startsWith(`${juror},`));
  const code = slip?.split(',').at(-1)?.trim();
  if (!code) throw new Error(`no code for ${juror}`);
  return code;
}

const PICTURE = readFileSync(
  path.resolve(import.meta.dirname, '../../build/icons/palmares/128x128.png'),
);

/** The head of a PDF, and nothing after it. */
const HALF = Buffer.from('%PDF-1.7\n');

const named = (name: string, file: Uint8Array) =>
  ({ name, bytes: file.length, sha256: sha256Hex(file) }) as const;

/** One second without a word (from nosleep.js, MIT): small, and every laptop plays it. */
const FILM = readFileSync(path.resolve(import.meta.dirname, '../make/film.mp4'));

/**
 * What the organiser sends later: the evidence criterion corrected, a dossier added with a
 * picture, a film and a deck that is none (C17), a comment asked with each sheet, and a calendar that is over.
 */
export async function sendAddendum(folder: string): Promise<string> {
  const change = (edition: Edition): Partial<Edition> => {
    const { dossiers } = withLate(edition);
    const { schedule } = edition;
    const over = Object.entries(schedule).map(([what, when]) => [
      what,
      when.replace('2027', '2020'),
    ]);
    const attachments = [
      { ...named('affiche.png', PICTURE), type: 'image/png' },
      { ...named('geste.mp4', FILM), type: 'video/mp4' },
      { ...named('coupe.pdf', HALF), type: 'application/pdf' },
    ] as const;
    return {
      ...reworded(edition, 'EVI'),
      dossiers: dossiers.map((each) =>
        each.id === 'C17' ? { ...each, attachments: [...attachments] } : each,
      ),
      schedule: Object.fromEntries(over) as Edition['schedule'],
      rules: { ...edition.rules, commentRequired: true, maySignAgain: true },
      guessedLinks: [{ juror: 'J04', dossier: 'C17', word: 'Pôle Île-de-Fiction' }],
    };
  };
  const papers = new Map(
    [PICTURE, FILM, HALF].map((each) => [sha256Hex(each), new Uint8Array(each)]),
  );
  const file = path.join(folder, 'demo-v2.edition');
  writeFileSync(file, await republished({ folder: demo, change, papers }));
  return file;
}

/** Presses Tab until the wanted element has the focus: it must be reachable. */
export async function reach(page: Page, wanted: Locator): Promise<void> {
  const isThere = (element: Element): boolean => element === document.activeElement;
  for (let step = 0; step < 90; step += 1) {
    if (await wanted.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, page.getByRole('button', { name }).first());
}

export function sheetOf(page: Page): Locator {
  return page.getByRole('complementary', { name: /^(Fiche de notation|Score sheet)$/ });
}

/** The marks of the open sheet by criterion, as the screen shows them. */
export async function marksShown(page: Page): Promise<readonly string[]> {
  return sheetOf(page)
    .getByRole('radiogroup')
    .evaluateAll((groups) =>
      groups.map((group) => group.querySelector<HTMLInputElement>('input:checked')?.value ?? ''),
    );
}

/** The power goes: nothing is flushed, nobody says goodbye. */
export async function pullThePlug(app: ElectronApplication): Promise<void> {
  const gone = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await gone;
}

/** What a score file says to the organiser who holds the demo key. */
export async function readAsOrganiser(file: string): Promise<VerifiedBallot> {
  const passphrase = readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  const key = await readOrganiserKey(readFileSync(path.join(demo, 'organiser.key')), passphrase);
  if (!key.ok) throw new Error(`the demo key does not open: ${key.error.kind}`);
  const opened = await decryptWith(key.value.ageIdentity, readFileSync(file));
  if (!opened.ok) throw new Error(`the ballot does not open: ${opened.error.kind}`);
  const read = readBallotEnvelope(new TextDecoder().decode(opened.value));
  if (!read.ok) throw new Error(`the ballot is refused: ${read.error.kind}`);
  return read.value;
}

/** The papers of the dossier that came late: a picture with its words, a film that plays. */
export async function seePictureAndFilm(
  page: Page,
  { picture, film }: { readonly picture: string; readonly film: string },
): Promise<Locator> {
  await expect(page.getByRole('img', { name: picture })).toBeVisible();
  const shown = page.getByLabel(film);
  await expect(shown).toBeVisible();
  await expect(shown).toHaveJSProperty('paused', true);
  await expect
    .poll(() => shown.evaluate((each: HTMLVideoElement) => each.duration))
    .toBeGreaterThan(0);
  return shown;
}

export async function expectSaved(page: Page, word: string): Promise<void> {
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(`^${word}\\d*$`) }),
  ).toBeVisible();
}
