import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openEditionFile } from '../../electron/keys/edition-file';
import { deriveJurorKeys } from '../../electron/keys/juror-code';
import { readOrganiserKey } from '../../electron/keys/organiser-key';
import { tidyCode } from '../../shared/file/crockford';
import {
  BALLOTS,
  expectAccessible,
  ODD,
  openOrganiser,
  settleFork,
  WORDS,
} from './2-organiser-steps';
import { answerOpenDialog, answerSaveDialog, saveInto, test } from './launch';

const folder = (): string => mkdtempSync(path.join(os.tmpdir(), 'palmares-publish-'));
const demo = path.resolve(import.meta.dirname, '../../dist/demo');

const passphrase = (): string => readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();

test('an organiser publishes new codes, prints slips, and makes a lost code anew', async ({
  app,
  desk,
}) => {
  const into = folder();
  await openOrganiser(desk);
  await desk.getByRole('button', { name: 'Publié', exact: true }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('L’édition et ses codes');
  await expect(desk.getByText(/Jurés qui ont un code\s: 9 sur 9/)).toBeVisible();
  await expectAccessible(desk);

  await test.step('a wrong passphrase publishes nothing', async () => {
    await desk.getByRole('button', { name: /Publier avec de nouveaux codes/ }).click();
    await publish(desk, 'une autre phrase');
    await expect(desk.getByText(/n’ouvre pas la clé/)).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('a closed dialog publishes nothing', async () => {
    await answerSaveDialog(app, null);
    await publish(desk, passphrase());
    await expect(desk.getByText(/Rien n’a été publié/)).toBeVisible();
    await expect(desk.getByText(/Version 1\./)).toBeVisible();
  });

  let code = '';
  await test.step('two files, nine codes shown once, slips on paper', async () => {
    await saveInto(app, into);
    await desk.getByRole('button', { name: /Publier avec de nouveaux codes/ }).click();
    await publish(desk, passphrase());
    await expect(desk.getByText(/Les 9 codes ne sont montrés qu’ici/)).toBeVisible();
    await expect(desk.getByText(/Version 2\./)).toBeVisible();
    code =
      (await desk
        .getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
        .first()
        .textContent()) ?? '';
    await desk.getByRole('button', { name: /Imprimer les 9 feuillets/ }).click();
    await expect(desk.getByText(/Feuillets enregistrés/)).toBeVisible();
    expect(existsSync(path.join(into, 'feuillets-demo-2027-v2.pdf'))).toBe(true);
    await expectAccessible(desk);
    await desk.getByRole('button', { name: /oublier les codes/ }).click();
    await expect(desk.getByText(code)).toHaveCount(0);
  });

  await test.step('the recovery sheet holds the key, and the page never does', async () => {
    await desk.getByLabel('Phrase secrète de la clé').fill(passphrase());
    await desk.getByRole('button', { name: /Imprimer la fiche de secours/ }).click();
    await expect(desk.getByText(/Enregistré/).last()).toBeVisible();
    expect(existsSync(path.join(into, 'secours-demo-2027-v2.pdf'))).toBe(true);
    expect(await desk.content()).not.toContain('AGE-SECRET-KEY');
  });

  await test.step('a lost code is made anew alone', async () => {
    await desk.getByRole('button', { name: /Refaire le code de Pr Radiologue/ }).click();
    await publish(desk, passphrase());
    await expect(desk.getByText(/Le code n’est montré qu’ici/)).toBeVisible();
    const renewed = await desk.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).allTextContents();
    expect(renewed).toHaveLength(1);
    expect(renewed).not.toContain(code);
    code = renewed[0] ?? '';
  });

  await test.step('that code opens the edition saved, and the key saved knows it', async () => {
    const keys = await deriveJurorKeys({ code: tidyCode(code) ?? '', editionId: 'demo-2027' });
    const edition = readFileSync(path.join(into, 'demo-2027-v3.edition'));
    expect(await openEditionFile(edition, keys.identity)).toMatchObject({ ok: true });
    const key = await readOrganiserKey(
      readFileSync(path.join(into, 'organiser.key')),
      passphrase(),
    );
    expect(key.ok && key.value.enrolmentKeys.get('J01')).toBe(keys.enrolmentKey);
  });
});

async function publish(desk: Page, secret: string): Promise<void> {
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Phrase secrète de la clé').fill(secret);
  await dialog.getByRole('button', { name: 'Faire les codes et publier' }).click();
}

test('a watched folder brings files as they come, and choices travel to another laptop', async ({
  app,
  desk,
}) => {
  const shared = folder();
  const copy = (files: readonly string[], into = shared): void => {
    for (const file of files) copyFileSync(file, path.join(into, path.basename(file)));
  };
  copy(BALLOTS.slice(0, 4));
  writeFileSync(path.join(shared, 'notes.txt'), 'bonjour');
  await openOrganiser(desk);
  const code = desk.locator('[class*="card"] h3 + span');

  await test.step('what is there comes in, the rest is left and counted', async () => {
    await answerOpenDialog(app, [shared]);
    await desk.getByRole('button', { name: 'Surveiller un répertoire…' }).click();
    await expect(desk.getByText(/^4 fichiers lus/)).toBeVisible();
    await expect(desk.getByText(/1 autre fichier, laissé/)).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('a partial file raises no alarm, and counts once it is whole', async () => {
    const [late = ''] = BALLOTS.slice(4, 5);
    const bytes = readFileSync(late);
    const file = path.join(shared, path.basename(late));
    writeFileSync(file, bytes.subarray(0, 700));
    await expect(desk.getByText(/1 fichier en cours d’écriture/)).toBeVisible();
    await expect(desk.getByRole('heading', { name: 'Refusés' })).toHaveCount(0);
    writeFileSync(file, bytes);
    await expect(desk.getByText(/^1 fichier lu/)).toBeVisible();
    await expect(desk.getByRole('heading', { name: 'Refusés' })).toHaveCount(0);
  });

  await test.step('the rest comes on a whole key, folders and all', async () => {
    const key = folder();
    mkdirSync(path.join(key, 'jury', 'odd'), { recursive: true });
    copy(BALLOTS.slice(5), path.join(key, 'jury'));
    copy(ODD, path.join(key, 'jury', 'odd'));
    for (const name of ['lisez-moi.txt', 'photo.jpg']) writeFileSync(path.join(key, name), 'x');
    await answerOpenDialog(app, [key]);
    await desk.getByRole('button', { name: WORDS.fr.choose }).click();
    await expect(desk.getByText(/2 autres fichiers, laissés/)).toBeVisible();
    await settleFork(desk);
  });

  const here = await code.textContent();
  const into = folder();
  await test.step('the choices are saved beside the ballots', async () => {
    await saveInto(app, into);
    await desk.getByRole('button', { name: 'Enregistrer les choix…' }).click();
    await expect(desk.getByText('Enregistré : choices.json')).toBeVisible();
  });
  await test.step('the command line reads the same merge code from the same files', async () => {
    const at = (name: string): string => path.join(demo, name);
    const ran = spawnSync(
      process.execPath,
      [
        path.resolve(demo, '../cli.cjs'),
        ...['merge', '--json', '--edition', at('demo.edition'), '--key', at('organiser.key')],
        ...['--passphrase-file', at('passphrase.txt')],
        ...['--choices', path.join(into, 'choices.json'), at('odd'), at('ballots')],
      ],
      { encoding: 'utf8' },
    );
    const { mergeCode } = JSON.parse(ran.stdout) as { readonly mergeCode: string };
    expect(here?.replaceAll(' · ', ' ')).toBe(mergeCode);
  });
});
