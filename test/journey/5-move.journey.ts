import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { makeUserData } from '../../build/launch-app.mjs';
import { EDITION, marksShown } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { enterAsJuror, openMachine, promise } from './5-machine-steps';
import { answerOpenDialog, answerSaveDialog, test } from './launch';

const demo = path.dirname(EDITION);

/** What the organiser is told of these files, by the command line. */
function merged(files: readonly string[]) {
  const cli = path.resolve(demo, '../cli.cjs');
  const key = ['--key', path.join(demo, 'organiser.key')];
  const phrase = ['--passphrase-file', path.join(demo, 'passphrase.txt')];
  const given = ['merge', '--json', '--edition', EDITION, ...key, ...phrase, ...files];
  const { stdout } = spawnSync(process.execPath, [cli, ...given], { encoding: 'utf8' });
  return JSON.parse(stdout) as {
    readonly receipts: readonly { readonly kind: string }[];
    readonly suspended: readonly unknown[];
    readonly mergeCode: string;
  };
}

async function sign(app: ElectronApplication, desk: Page, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await desk.getByRole('button', { name: 'Remettre mes notes' }).first().click();
  const giveUp = desk.getByRole('button', { name: /^Renoncer à ce/ }).last();
  const act = desk.getByRole('button', { name: 'Signer et enregistrer le fichier' });
  await act.waitFor();
  if (await giveUp.isVisible()) await giveUp.click();
  await expect(act).toBeEnabled();
  await act.click();
  await expect(desk.getByText(`Fichier : ${path.basename(file)}`)).toBeVisible();
}

test('a juror changes computers: the former one signs the new one, which counts alone', async ({
  userData,
}) => {
  const other = makeUserData();
  const at = (name: string) => path.join(userData, name);
  const [first, second] = [at('bulletin-un.ballot'), at('bulletin-deux.ballot')];
  const [request, backup] = [at('demande.palmares-move'), at('main.palmares-backup')];
  let [app, desk] = await enterAsJuror(userData);

  await test.step('the former computer hands a ballot in', async () => {
    await promise(desk);
    await desk.getByRole('button', { name: /^Aucun lien avec ces/ }).click();
    await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    for (const mark of '45342531') await desk.keyboard.press(mark);
    await sign(app, desk, first);
    await app.close();
  });

  await test.step('the new one asks, and its sixteen signs can be read aloud', async () => {
    [app, desk] = await enterAsJuror(other);
    await promise(desk);
    await openMachine(desk);
    await expect(desk.getByText(/^([0-9A-Z]{4} · ){3}[0-9A-Z]{4}$/)).toBeVisible();
    await answerSaveDialog(app, request);
    await desk.getByRole('button', { name: /faire la demande/ }).click();
    await expect(desk.getByText(/^Demande enregistrée/)).toBeVisible();
    await expectAccessible(desk);
    await answerOpenDialog(app, [request]);
    await desk.getByRole('button', { name: /ouvrir la demande/ }).click();
    await expect(desk.getByRole('alert')).toContainText('vient de cet ordinateur-ci');
    expect(existsSync(backup)).toBe(false);
    await app.close();
  });

  await test.step('the former one signs it, hands over, and signs no more', async () => {
    [app, desk] = await enterAsJuror(userData);
    await openMachine(desk);
    await answerOpenDialog(app, [request]);
    await answerSaveDialog(app, backup);
    await desk.getByRole('button', { name: /ouvrir la demande/ }).click();
    await expect(desk.getByText(/^Main passée/)).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.getByText(/Travaillez et signez là-bas/)).toBeVisible();
    const act = desk.getByRole('button', { name: 'Signer et enregistrer le fichier' });
    await expect(act).toBeDisabled();
    await expectAccessible(desk);
    await app.close();
  });

  await test.step('the new one takes over with every mark, and signs', async () => {
    [app, desk] = await enterAsJuror(other);
    await openMachine(desk);
    await answerOpenDialog(app, [backup]);
    await desk.getByRole('button', { name: 'Choisir une sauvegarde' }).click();
    await expect(desk.getByText(/a pris la suite de l’ancien/)).toBeVisible();
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: 'Revenir aux dossiers' }).click();
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    expect((await marksShown(desk)).join('')).toBe('45342531');
    await desk.keyboard.press('Backspace');
    await sign(app, desk, second);
    await app.close();
  });

  await test.step('the organiser is asked nothing: the new one counts', async () => {
    const told = [merged([first, second]), merged([second, first])];
    expect(told.map(({ receipts }) => receipts.map(({ kind }) => kind))).toEqual([
      ['added', 'replaced-older'],
      ['added', 'older-kept'],
    ]);
    expect(told.map(({ suspended }) => suspended)).toEqual([[], []]);
    expect(told[0]?.mergeCode).toBe(told[1]?.mergeCode);
  });
  rmSync(other, { recursive: true, force: true, maxRetries: 5 });
});
