import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, openOrganiser } from './2-organiser-steps';
import { closeAndPurge } from './3-close-steps';
import {
  admitLateFiles,
  citeAndProof,
  closeMerge,
  cosignBySnitem,
  discussRecused,
  openPoint,
  room,
  sealByTwo,
  voteCommended,
  voteLaureate,
} from './3-meeting-steps';
import { expectSameFigures, readSealed } from './3-minutes-steps';
import { followBenefits, saveFrom, takePapersAway } from './3-papers-steps';
import { openVerifier } from './3-verifier-steps';
import { answerSaveDialog, test } from './launch';

const root = path.resolve(import.meta.dirname, '../..');

/** What the command line says of a sealed file. */
function verify(file: string): unknown {
  const cli = path.join(root, 'dist/cli.cjs');
  const { status, stdout } = spawnSync(process.execPath, [cli, 'verify', file, '--json']);
  return { status, ...JSON.parse(stdout.toString()) };
}

test('the jury of the demonstration meets, decides, seals and takes its decision away', async ({
  app,
  desk,
  userData,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-saved-'));
  const saving = { app, desk, folder };
  await openOrganiser(desk);
  await test.step('the merge is closed; one ballot is late, one is corrected', async () => {
    await closeMerge(saving);
    await admitLateFiles(saving);
  });

  await test.step('the alert goes on the agenda', async () => {
    await room(desk, 'Fusion');
    await desk.getByRole('button', { name: 'Passer au classement' }).click();
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
    await desk.getByLabel('Pr Radiologue Démonstration : présent').click({ force: true });
    await expect(desk.getByText(/Quorum non atteint\s: un présent, il en faut cinq/)).toBeVisible();
    await expect(desk.getByText('Le quorum n’est pas atteint.')).toBeVisible();
    await desk.getByRole('button', { name: 'Tous présents' }).click();
    await expect(desk.getByText(/Quorum atteint\s: neuf présents sur neuf/)).toBeVisible();
    await desk.getByLabel('M. Économie L’Essai : présent').click({ force: true });
    await expect(desk.getByText(/Quorum atteint\s: huit présents sur neuf/)).toBeVisible();
  });

  await test.step('the president leaves for C06, the vice-president presides', async () => {
    await discussRecused(desk);
    await openPoint(desk, /^Lauréat/);
  });
  await test.step('the laureate by hands, one member leaving', () => voteLaureate(desk));
  await test.step('the commended on secret slips', () => voteCommended(desk));
  await test.step('the citations, a name read over, the minutes', () => citeAndProof(desk));

  await test.step('two people seal it, another organiser signs too', async () => {
    await answerSaveDialog(app, path.join(folder, 'snitem.key'));
    await sealByTwo(desk, cosignBySnitem);
    await expect(desk.getByRole('region', { name: 'Lauréat' })).toContainText('Œil-de-Brume');
    await expect(desk.getByRole('region', { name: 'Coup de cœur du jury' })).toContainText(
      'Sillage d’Ambre Endovasculaire',
    );
    await expect(desk.getByRole('heading', { name: 'Cosigné par SNITEM' })).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('the printed minutes say what the sealed file says, figure by figure', async () => {
    const bundle = await saveFrom(saving, 'Lot scellé', 'decision.palmares');
    const pdf = await saveFrom(saving, 'Procès-verbal', 'proces-verbal.pdf');
    await expectSameFigures(pdf, bundle);
    expect(verify(path.join(folder, 'decision.palmares'))).toMatchObject({
      status: 0,
      sameLaureate: true,
      cosigners: [{ organiser: 'SNITEM' }],
    });
    const page = readFileSync(path.join(root, 'dist/renderer/verifier.html'), 'utf8');
    const sealed = readSealed(bundle);
    expect(sealed.text('verifier.html')).toBe(page);
    await openVerifier(saving, sealed, 'decision.palmares');
  });

  await test.step('the papers for press, winners, candidates and organisers', async () => {
    const bundle = readFileSync(path.join(folder, 'decision.palmares'));
    await takePapersAway(saving, readSealed(bundle));
    await followBenefits(desk);
  });

  await test.step('sealed means read-only: files, presence and agenda stand still', async () => {
    await room(desk, 'Délibération');
    await expect(desk.getByText(/Rien ici ne se modifie plus/)).toBeVisible();
    await expect(desk.getByLabel('M. Économie L’Essai : présent')).toBeDisabled();
    await expect(desk.getByRole('button', { name: 'Sceller', exact: true })).toBeHidden();
    await room(desk, 'Fusion');
    await expect(
      desk.getByText('La décision est scellée : ces fichiers sont figés.'),
    ).toBeVisible();
  });

  await test.step('reopened by name and for a reason, it is sealed again as version 2', async () => {
    await room(desk, 'Délibération');
    await desk.getByRole('button', { name: 'Rouvrir…' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Qui rouvre').fill('Pr Radiologue Démonstration');
    await dialog.getByLabel('Motif, lu au procès-verbal').fill('Une citation était fausse.');
    await expectAccessible(desk);
    await dialog.getByRole('button', { name: 'Rouvrir la décision' }).click();
    await expect(desk.getByText(/motif\s: Une citation était fausse/)).toBeVisible();
    await sealByTwo(desk);
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Palmarès 2027, version 2');
    const again = await saveFrom(saving, 'Lot scellé', 'version2.palmares');
    expect(readSealed(again).json('decision.json')).toMatchObject({ issue: 2 });
    expect(verify(path.join(folder, 'version2.palmares'))).toMatchObject({ status: 0 });
  });

  await test.step('the rooms say the same in English; the presenter takes over', async () => {
    await desk.getByRole('banner').getByText('EN', { exact: true }).click();
    await room(desk, 'Deliberation');
    await expect(desk.getByText(/nothing here can change/i)).toBeVisible();
    await expectAccessible(desk);
    await room(desk, 'Sealed');
    await expect(desk.getByRole('region', { name: 'Laureate' })).toContainText('Œil-de-Brume');
    await desk.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText(/2027/);
  });

  await test.step('closed and purged: minutes and palmarès stay, nothing of the jurors', async () => {
    const bundle = readFileSync(path.join(folder, 'version2.palmares'));
    await closeAndPurge(saving, userData, readSealed(bundle));
  });
  rmSync(folder, { recursive: true, force: true });
});
