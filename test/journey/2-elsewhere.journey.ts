import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp, makeUserData } from '../../build/launch-app.mjs';
import { decryptWith, encryptTo } from '../../electron/keys/age-box';
import { readOrganiserKey } from '../../electron/keys/organiser-key';
import { makeSeed, publicKeyOf, signWith } from '../../electron/keys/signing';
import { BALLOT_TYPE } from '../../shared/ballot/ballot';
import { readBallotEnvelope } from '../../shared/ballot/read-ballot';
import { writeBallotPayload } from '../../shared/ballot/write-ballot';
import { fingerprint } from '../../shared/file/digest';
import { writeEnvelope } from '../../shared/file/envelope';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import { ruledBy } from '../make/republished';
import { BALLOTS, bringFiles, expectAccessible, WORDS } from './2-organiser-steps';
import { sealByMedian } from './3-median-steps';
import type { Meeting } from './3-meeting-steps';
import { answerOpenDialog, saveInto, test } from './launch';

const demo = path.resolve(import.meta.dirname, '../../dist/demo');
const at = (name: string): string => path.join(demo, name);
const passphrase = (): string => readFileSync(at('passphrase.txt'), 'utf8').trim();

/** What a juror hands in whose laptop never saw the code: the same marks, under a key of its own. */
async function signAnew(file: string, into: string) {
  const key = await readOrganiserKey(readFileSync(at('organiser.key')), passphrase());
  if (!key.ok) throw new Error(key.error.kind);
  const opened = await decryptWith(key.value.ageIdentity, readFileSync(file));
  const text = opened.ok ? decodeUtf8(opened.value) : opened;
  const read = text.ok ? readBallotEnvelope(text.value) : text;
  if (!read.ok) throw new Error(read.error.kind);
  const seed = makeSeed();
  const publicKey = publicKeyOf(seed);
  const { ballot } = read.value;
  const payload = writeBallotPayload({
    ...ballot,
    publicKey,
    device: 'laptop-lent',
    enrol: 'none',
  });
  const keyed = { payloadType: BALLOT_TYPE, payload, keyid: publicKey, sign: signWith(seed) };
  const box = await encryptTo([key.value.recipient], encodeUtf8(writeEnvelope(keyed)));
  const lent = path.join(into, 'bulletin-prete-r1.ballot');
  writeFileSync(lent, box);
  return { lent, juror: ballot.juror, signs: fingerprint(publicKey).replaceAll(' ', ' · ') };
}

/** From the doors to the desk of the edition in a file; the files first one for the other. */
async function openFrom({ app, desk }: Meeting, edition: string): Promise<void> {
  await desk.getByRole('button', { name: 'Ouvrir une édition' }).click();
  // One file is taken for the other: it goes where it belongs.
  for (const file of [at('organiser.key'), edition]) {
    await answerOpenDialog(app, [file]);
    await desk.getByRole('button', { name: /^Fichier d’édition\s: choisir$/ }).click();
    await expect(desk.getByText(path.basename(file), { exact: true })).toBeVisible();
  }
  await desk.getByLabel('Phrase secrète de la clé').fill(passphrase());
  await desk.getByRole('button', { name: WORDS.fr.open }).click();
  await desk.getByRole('heading', { level: 1, name: WORDS.fr.received }).waitFor();
}

const codeOf = (desk: Page) => desk.locator('[class*="card"] h3 + span').textContent();

test('a key is accepted by voice; another laptop reads the same code, and seals by the median', async ({
  app,
  desk,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-elsewhere-'));
  const [mine = '', ...others] = BALLOTS;
  const { lent, signs } = await signAnew(mine, folder);
  const counted = desk.getByRole('heading', { name: WORDS.fr.settled });
  await saveInto(app, folder);
  const edition = path.join(folder, 'mediane.edition');
  writeFileSync(edition, await ruledBy(demo, { method: 'median' }));
  await openFrom({ app, desk }, edition);
  await bringFiles({ app, desk }, [...others, lent]);
  // The code is that of all eight once the room has drawn them.
  await expect(desk.getByText(/huit jurés comptés/)).toBeVisible();
  const before = await codeOf(desk);

  await test.step('a key that no code vouches for waits, and says what to compare', async () => {
    await expect(desk.getByText(/Aucun code ne la garantit/)).toBeVisible();
    await expect(counted).toHaveCount(0);
    await desk.getByRole('button', { name: 'Comparer et accepter' }).click();
    const dialog = desk.getByRole('dialog');
    await expect(dialog.getByText(signs)).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('nobody accepts what was not heard', async () => {
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Qui accepte').fill('Mme Martin, SNITEM');
    await dialog.getByLabel('Pourquoi').fill('Ordinateur prêté par un confrère.');
    await expect(dialog.getByText(/les signes entendus/)).toBeVisible();
    const act = dialog.getByRole('button', { name: 'Accepter cette clé' });
    await expect(act).toBeDisabled();
    await act.press('Enter');
    await expect(dialog).toBeVisible();
    await expect(counted).toHaveCount(0);
    expect(await codeOf(desk)).toBe(before);
  });

  await test.step('heard, by name and for a reason, it counts', async () => {
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel(/a lu ces seize signes, les mêmes/).check();
    await dialog.getByRole('button', { name: 'Accepter cette clé' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(counted).toBeVisible();
    await expect(desk.getByText(/acceptée de vive voix par Mme Martin, SNITEM/)).toBeVisible();
    await expect.poll(() => codeOf(desk)).not.toBe(before);
    await expectAccessible(desk);
  });

  const here = await codeOf(desk);
  await desk.getByRole('button', { name: 'Enregistrer les choix…' }).click();
  await expect(desk.getByText('Enregistré : choices.json')).toBeVisible();

  await test.step('another laptop: the edition, the key, the files and the choices', async () => {
    const elsewhere = await launchApp({ userData: makeUserData(), language: 'fr' });
    try {
      const second = await elsewhere.firstWindow();
      await openFrom({ app: elsewhere, desk: second }, edition);
      // In another order, and the choices before the file they speak of.
      const asked = second.waitForEvent('filechooser');
      await second.getByRole('button', { name: 'Reprendre des choix…' }).click();
      await (await asked).setFiles(path.join(folder, 'choices.json'));
      await expect(second.getByText('1 choix repris.')).toBeVisible();
      await bringFiles({ app: elsewhere, desk: second }, [lent, ...others.toReversed()]);
      await expect.poll(() => codeOf(second)).toBe(here);
      await expect(second.getByText(/acceptée de vive voix par Mme Martin/)).toBeVisible();
      await sealByMedian({ app: elsewhere, desk: second, folder });
    } finally {
      await elsewhere.close();
    }
  });
});
