import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { makeUserData } from '../../build/launch-app.mjs';
import { decryptWith, encryptTo } from '../../electron/keys/age-box';
import { deriveJurorKeys } from '../../electron/keys/juror-code';
import { sha256Hex } from '../../shared/file/digest';
import { codeOf, marksShown, sheetOf } from './1-juror-steps';
import { expectAccessible } from './2-organiser-steps';
import { enterAsJuror, promise } from './5-machine-steps';
import { test } from './launch';

/** The code that this laptop knew before the organiser made the one of the demonstration. */
const FORMER = '4H8VZT1C6M';
const MARKS = '45342531';
const COMMENT = 'Ce que seul l’ancien code ouvre.';

/** Puts all that lies under the juror's code under the former one, as if it had come first. */
async function putUnderFormer(userData: string): Promise<void> {
  const editionId = 'demo-2027';
  const folder = path.join(userData, 'editions', editionId);
  const now = await deriveJurorKeys({ code: codeOf('J04').replace('-', ''), editionId });
  const former = await deriveJurorKeys({ code: FORMER, editionId });
  const wrapAnew = async (file: string, as = file): Promise<void> => {
    const opened = await decryptWith(now.identity, readFileSync(file));
    if (!opened.ok) throw new Error(`${path.basename(file)} does not open`);
    rmSync(file);
    writeFileSync(as, await encryptTo([former.recipient], opened.value));
  };
  const key = readdirSync(folder).find((name) => /^juror-J04-.*\.key$/.test(name)) ?? '';
  const as = `juror-J04-${sha256Hex(former.recipient).slice(0, 16)}.key`;
  await wrapAnew(path.join(folder, key), path.join(folder, as));
  for (const name of ['at-rest.key', 'at-rest.copy'])
    await wrapAnew(path.join(folder, 'juror-J04', name));
}

test('a new code takes up the work of the former one, or its marks alone', async ({ userData }) => {
  const other = makeUserData();
  let [app, desk] = await enterAsJuror(userData);

  await test.step('work is done under the former code', async () => {
    await promise(desk);
    await desk.getByRole('button', { name: /^Aucun lien avec ces/ }).click();
    await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    for (const mark of MARKS) await desk.keyboard.press(mark);
    await desk.keyboard.press('c');
    await desk.keyboard.type(COMMENT);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('status').filter({ hasText: /^Enregistré\d+$/ })).toBeVisible();
    await app.close();
    await putUnderFormer(userData);
    cpSync(userData, other, { recursive: true });
  });

  await test.step('the new code asks for the former one, and all is there', async () => {
    [app, desk] = await enterAsJuror(userData);
    await expect(desk.getByText(/commencé avec un autre code/)).toBeVisible();
    await expectAccessible(desk);
    const former = desk.getByRole('textbox', { name: 'Ancien code, dix signes' });
    await expect(former).toBeFocused();
    await desk.keyboard.type(FORMER);
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    expect((await marksShown(desk)).join('')).toBe(MARKS);
    await expect(desk.getByText(COMMENT)).toBeVisible();
    await app.close();
  });

  await test.step('from then on the new code is enough', async () => {
    [app, desk] = await enterAsJuror(userData);
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    await app.close();
  });

  await test.step('without the former code the marks come back, and that is said', async () => {
    [app, desk] = await enterAsJuror(other);
    await desk.getByRole('button', { name: 'Continuer sans l’ancien code' }).click();
    await promise(desk);
    await expect(desk.getByText(/Vos notes sont reprises/)).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: /^Aucun lien avec ces/ }).click();
    await desk.getByRole('button', { name: 'Signer ma déclaration' }).click();
    // The names stand in the declaration too, until the sheet has taken its place.
    await sheetOf(desk).waitFor();
    await desk.getByText('Néphélion Fictif').first().click();
    await desk.getByRole('heading', { name: 'Néphélion Fictif' }).waitFor();
    expect((await marksShown(desk)).join('')).toBe(MARKS);
    await expect(desk.getByText(COMMENT)).toHaveCount(0);
    await app.close();
  });
  rmSync(other, { recursive: true, force: true, maxRetries: 5 });
});
