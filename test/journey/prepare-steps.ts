import type { Locator, Page } from '@playwright/test';

export const SECRET = 'le scanner du jeudi soir';

export const enter = (desk: Page, room: RegExp): Promise<void> =>
  desk.getByRole('navigation').getByRole('button', { name: room }).click();

export const heading = (desk: Page, name: string | RegExp) =>
  desk.getByRole('heading', { level: 1, name });

const DATES: readonly (readonly [string, string])[] = [
  ['Ouverture de l’appel', '2027-04-15'],
  ['Clôture de l’appel', '2027-06-30'],
  ['Liens déclarés avant le', '2027-07-09'],
  ['Ouverture de la notation', '2027-07-12'],
  ['Clôture de la notation', '2027-09-20'],
  ['Auditions', '2027-10-08'],
  ['Délibération', '2027-10-09'],
  ['Remise du prix', '2027-10-10'],
];

export async function setDates(desk: Page): Promise<void> {
  for (const [label, day] of DATES) await desk.getByLabel(label, { exact: true }).fill(day);
}

/** Publishes what the room shows, under the passphrase. */
export async function publish(desk: Page, act: string): Promise<void> {
  await desk.getByRole('main').getByRole('button', { name: act }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Phrase secrète de la clé').fill(SECRET);
  await dialog.getByRole('button', { name: 'Faire les codes et publier' }).click();
}

/** Drops a folder of the disk on a place of the screen, as a hand would. */
export async function dropFolder(desk: Page, place: Locator, folder: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('there is no place to drop on');
  const session = await desk.context().newCDPSession(desk);
  const at = { x: box.x + box.width / 2, y: box.y + 8 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}

/** Comes in as a juror with an edition file and the code of a slip, up to « is this you? ». */
export async function enterAsJuror(desk: Page, edition: string, code: string): Promise<void> {
  await desk.getByRole('button', { name: 'Retour à l’accueil' }).click();
  await desk.keyboard.press('1');
  await desk.getByRole('button', { name: /^(Choisir le|Autre) fichier/ }).click();
  await desk.getByText(edition).waitFor();
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).focus();
  for (const sign of code.replace('-', '')) await desk.keyboard.press(sign);
}
