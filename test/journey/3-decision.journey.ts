import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import {
  BALLOTS,
  bringFiles,
  expectAccessible,
  openOrganiser,
  settleFork,
  WORDS,
} from './2-organiser-steps';
import { takePapersAway } from './3-papers-steps';
import { answerSaveDialog, test } from './launch';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.cjs');

/** Presses a stepper of the vote. */
async function cast(desk: Page, side: string, votes: number): Promise<void> {
  const more = desk.getByRole('button', {
    name: new RegExp(`(voix de plus|more vote).*: ${side}`),
  });
  for (let vote = 0; vote < votes; vote += 1) await more.click();
}

/** Opens a point of the agenda, unless it lies open. */
async function openPoint(desk: Page, name: RegExp): Promise<void> {
  const agenda = desk.getByRole('region', { name: /Ordre du jour|Agenda/ });
  const point = agenda.getByRole('button', { name, expanded: false });
  await point.click();
}

/** Seals once a fresh process agreed: two people confirm by name; another organiser may cosign. */
async function sealByTwo(desk: Page, cosign?: (dialog: Locator) => Promise<void>): Promise<void> {
  await expect(desk.getByText(/Un second calcul, séparé, a recompté/)).toBeVisible({
    timeout: 30_000,
  });
  await desk.getByRole('button', { name: 'Sceller', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Première personne').fill('Pr Radiologue Démonstration');
  await dialog.getByLabel('Seconde personne').fill('Mme Martin, SNITEM');
  await cosign?.(dialog);
  await dialog.getByRole('checkbox').check();
  await expectAccessible(desk);
  await dialog.getByRole('button', { name: 'Sceller' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Palmarès 2027');
}

interface Saving {
  readonly app: ElectronApplication;
  readonly desk: Page;
  readonly folder: string;
}

/** Takes one thing away, and reads it back. */
async function saveFrom({ app, desk, folder }: Saving, what: string, name: string) {
  await answerSaveDialog(app, path.join(folder, name));
  await desk.getByRole('button', { name: `Enregistrer : ${what}` }).click();
  await expect(desk.getByText(`Enregistré : ${name}`)).toBeVisible({ timeout: 30_000 });
  return readFileSync(path.join(folder, name));
}

test('the jury decides, seals and takes away its decision', async ({ app, desk }) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-saved-'));
  await openOrganiser(desk);
  await desk.getByRole('button', { name: WORDS.fr.dropDemo }).click();
  await expect(desk.getByText(/^15 fichiers lus/)).toBeVisible();
  await settleFork(desk);

  await test.step('the alert goes on the agenda', async () => {
    await desk.getByRole('button', { name: 'Passer au dépouillement' }).click();
    await desk.getByRole('button', { name: 'Porter à l’ordre du jour' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Délibération');
    await expect(desk.getByText(/Lauréat\s: écart nul entre C02 et C04/)).toBeVisible();
  });

  await test.step('nothing can be sealed, and the reasons are read', async () => {
    const seal = desk.getByRole('button', { name: 'Sceller', exact: true });
    await expect(seal).toHaveAttribute('aria-disabled', 'true');
    await expect(desk.getByText('Lauréat · à décider')).toBeVisible();
    await expect(desk.getByText('Débat · à inscrire, l’écart est trop faible')).toBeVisible();
    await seal.click({ force: true });
    await expect(desk.getByRole('dialog')).toBeHidden();
  });

  await test.step('without a quorum no vote is recorded', async () => {
    await desk.getByLabel('Pr Radiologue Démonstration : présent').click({ force: true });
    await expect(desk.getByText(/Quorum non atteint\s: un présent, il en faut cinq/)).toBeVisible();
    await expect(desk.getByText('Le quorum n’est pas atteint.')).toBeVisible();
    await desk.getByRole('button', { name: 'Tous présents' }).click();
    await expect(desk.getByText(/Quorum atteint\s: neuf présents sur neuf/)).toBeVisible();
    await desk.getByLabel('M. Économie L’Essai : présent').click({ force: true });
    await expect(desk.getByText(/Quorum atteint\s: huit présents sur neuf/)).toBeVisible();
  });

  await test.step('the debate is written and the laureate voted, one member leaving', async () => {
    await expect(
      desk.getByText(/Dr Interventionnel Fictif se retire\s: lien scientifique/),
    ).toBeVisible();
    await desk
      .getByLabel('Ce dont le jury a débattu')
      .fill('La moyenne par collège placerait C04 en tête.');
    await desk.getByRole('button', { name: 'Inscrire le débat' }).click();
    await cast(desk, 'Pour', 8);
    await expect(
      desk.getByRole('status').getByText('Plus de voix que de votants : 8 pour 7.'),
    ).toBeVisible();
    await desk.getByRole('button', { name: 'Une voix de moins : Pour' }).click({ clickCount: 3 });
    await cast(desk, 'Contre', 2);
    await expect(desk.getByText(/Adopté, cinq voix sur sept/)).toBeVisible();
    await expect(desk.locator('[data-fresh]')).toContainText(/5/);
    await expectAccessible(desk);
    await desk.getByRole('button', { name: 'Inscrire le vote' }).click();
    await expect(desk.getByText('Lauréat : Œil-de-Brume.')).toBeVisible();
  });

  await test.step('the commended by the ranking, the citations, the minutes', async () => {
    await openPoint(desk, /Coup de cœur/);
    await desk.getByRole('button', { name: 'Suivre le classement sans vote' }).click();
    await expect(
      desk.getByText(/Coup de cœur du jury\s: Sillage d’Ambre Endovasculaire/),
    ).toBeVisible();
    await openPoint(desk, /Motivation/);
    for (const _ of ['laureate', 'commended']) {
      await desk.getByRole('button', { name: 'Reprendre la phrase du dossier' }).first().click();
      await desk.getByRole('button', { name: 'Inscrire la motivation' }).first().click();
    }
    await expect(desk.getByText('Inscrite.')).toHaveCount(2);
    await openPoint(desk, /Lecture/);
    await desk.getByLabel('Lieu').fill('à Paris (lieu fictif)');
    await desk.getByLabel('Secrétaire de séance').fill('M. Greffe Fictif');
    await desk.keyboard.press('Tab');
    await expect(desk.getByText('Rien n’empêche plus de sceller.')).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('two people seal it', async () => {
    await sealByTwo(desk);
    await expect(desk.getByRole('region', { name: 'Lauréat' })).toContainText('Œil-de-Brume');
    await expect(desk.getByRole('region', { name: 'Coup de cœur du jury' })).toContainText(
      'Sillage d’Ambre Endovasculaire',
    );
    await expectAccessible(desk);
  });

  await test.step('minutes, bundle and the public list are saved', async () => {
    const save = (what: string, name: string) => saveFrom({ app, desk, folder }, what, name);
    const pdf = await save('Procès-verbal', 'proces-verbal.pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const bundle = await save('Lot scellé', 'decision.palmares');
    expect(bundle.subarray(0, 2).toString()).toBe('PK');
    const verified = spawnSync(process.execPath, [
      cli,
      'verify',
      path.join(folder, 'decision.palmares'),
    ]);
    expect(verified.stderr.toString()).toBe('');
    expect(verified.status).toBe(0);
    const list = JSON.parse(
      (await save('Lauréat et coup de cœur, JSON', 'palmares.json')).toString(),
    );
    expect(list.awards.map((award: { company: string }) => award.company)).toEqual([
      'Œil-de-Brume',
      'Sillage d’Ambre Endovasculaire',
    ]);
    const csv = (await save('Lauréat et coup de cœur, CSV', 'palmares.csv')).toString();
    expect(csv).toContain('Sillage d’Ambre Endovasculaire');
    expect(csv).not.toContain('80');
  });

  await test.step('the papers for press, winners, candidates and organisers', () =>
    takePapersAway(app, desk, folder));

  await test.step('sealed means read-only: files, presence and agenda stand still', async () => {
    await desk.getByRole('navigation').getByRole('button', { name: 'Délibération' }).click();
    await expect(desk.getByText(/Rien ici ne se modifie plus/)).toBeVisible();
    await expect(desk.getByLabel('M. Économie L’Essai : présent')).toBeDisabled();
    await expect(desk.getByRole('button', { name: 'Sceller', exact: true })).toBeHidden();
    await desk.getByRole('navigation').getByRole('button', { name: 'Fusion' }).click();
    await expect(
      desk.getByText('La décision est scellée : ces fichiers sont figés.'),
    ).toBeVisible();
  });

  await test.step('reopened by name and for a reason, it is sealed again as version 2', async () => {
    await desk.getByRole('navigation').getByRole('button', { name: 'Délibération' }).click();
    await desk.getByRole('button', { name: 'Rouvrir…' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Qui rouvre').fill('Pr Radiologue Démonstration');
    await dialog.getByLabel('Motif, lu au procès-verbal').fill('Une citation était fausse.');
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'Rouvrir la décision' }).click();
    await expect(desk.getByText(/motif\s: Une citation était fausse/)).toBeVisible();
    await answerSaveDialog(app, path.join(folder, 'snitem.key'));
    await sealByTwo(desk, async (dialog) => {
      await dialog.getByText('Cosignatures, si d’autres organisateurs ont leur clé').click();
      await dialog.getByLabel('Organisateur').selectOption('SNITEM');
      await dialog.getByRole('button', { name: 'Lui faire une clé…' }).click();
      await expect(dialog.getByRole('alert').getByText(/douze|12 signes/)).toBeVisible();
      await dialog.getByLabel('Phrase secrète de sa clé').fill('phrase du SNITEM pour sceller');
      await dialog.getByRole('button', { name: 'Lui faire une clé…' }).click();
      await expect(dialog.getByRole('button', { name: 'Retirer SNITEM' })).toBeVisible({
        timeout: 20_000,
      });
    });
    const saved = await saveFrom({ app, desk, folder }, 'Lot scellé', 'version2.palmares');
    expect(saved.subarray(0, 2).toString()).toBe('PK');
    const verified = spawnSync(process.execPath, [
      cli,
      'verify',
      path.join(folder, 'version2.palmares'),
      '--json',
    ]);
    expect(verified.status).toBe(0);
    const told = JSON.parse(verified.stdout.toString());
    expect(told.sameLaureate).toBe(true);
    expect(told.cosigners.map((one: { organiser: string }) => one.organiser)).toEqual(['SNITEM']);
    await expect(desk.getByRole('heading', { name: 'Cosigné par SNITEM' })).toBeVisible();
  });

  await test.step('the presenter takes over', async () => {
    await desk.getByRole('button', { name: 'Présenter' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText('Palmarès 2027');
  });
});

test('a late ballot is looked at, then admitted by name', async ({ app, desk }) => {
  test.setTimeout(120_000);
  await openOrganiser(desk);
  await bringFiles({ app, desk }, BALLOTS.slice(0, -1));
  await desk.getByRole('button', { name: 'Clore la fusion…' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Qui clôt la fusion').fill('Mme Martin, SNITEM');
  await dialog.getByRole('button', { name: 'Clore la fusion' }).click();
  await expect(desk.getByText(/Fusion close le/)).toBeVisible();
  await bringFiles({ app, desk }, BALLOTS.slice(-1));
  await desk.getByRole('navigation').getByRole('button', { name: 'Délibération' }).click();
  await desk.getByRole('button', { name: 'Tous présents' }).click();
  const late = desk.getByRole('region', { name: 'Fichiers en retard' });
  await expect(late.getByRole('button', { name: 'Admettre ce fichier' })).toBeHidden();
  await late.getByRole('button', { name: 'Voir ce qu’il changerait' }).click();
  await expect(late.getByText(/Cet aperçu est inscrit/)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(desk);
  const admit = late.getByRole('button', { name: 'Admettre ce fichier' });
  await expect(admit).toHaveAttribute('aria-disabled', 'true');
  await late.getByLabel('Qui l’admet').fill('Pr Radiologue Démonstration, Mme Martin');
  await late.getByLabel('Motif, lu au procès-verbal').fill('Clé remise à l’heure, lue après.');
  await admit.click();
  await expect(late).toBeHidden({ timeout: 20_000 });
  await expect(desk.getByText(/aperçu du fichier en retard/)).toBeVisible();
});

test.describe('in English', () => {
  test.use({ language: 'en' });
  test('leaving the ranking takes two thirds and a reason', async ({ desk }) => {
    await openOrganiser(desk, 'en');
    await desk.getByRole('button', { name: WORDS.en.dropDemo }).click();
    await settleFork(desk, 'en');
    await desk.getByRole('navigation').getByRole('button', { name: 'Deliberation' }).click();
    await desk.getByRole('button', { name: 'All present' }).click();
    await openPoint(desk, /Laureate/);
    await desk
      .getByLabel('Proposal put to the vote')
      .selectOption({ label: '2. Sillage d’Ambre Endovasculaire' });
    await expect(desk.getByText(/leave the ranking and name Sillage/)).toBeVisible();
    await cast(desk, 'For', 5);
    await cast(desk, 'Against', 3);
    await expect(desk.getByText(/Two thirds take six votes; the ranking stands/)).toBeVisible();
    await desk.getByRole('button', { name: 'One vote fewer: Against' }).click();
    await expect(desk.getByText(/Two thirds are reached; write the reason/)).toBeVisible();
    await expect(desk.getByText('First write what the jury debated.')).toBeVisible();
    await expectAccessible(desk);
  });
});
