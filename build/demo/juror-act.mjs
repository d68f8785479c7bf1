// One juror of the demo edition: opens it with a code, declares, marks every dossier from
// the keyboard as in the known score files, signs and hands in one ballot.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../tools.mjs';
import { asPerson, at, saveInto } from './play.mjs';

const CRITERIA = ['INN', 'MED', 'EVI', 'WRK', 'REG', 'MKT', 'TEA', 'ECO'];
/** The file of each juror that counts in the known result. */
const FILES = ['J01.rev1', 'J02.rev1', 'J03.rev1', 'J04.rev2', 'J05.rev1'].concat([
  'J06.rev1',
  'J07.rev1',
  'J08.rev1',
  'J09.rev1',
]);

const read = (name) =>
  JSON.parse(fs.readFileSync(path.join(root, 'electron/cli/demo', name), 'utf8'));
const COMPANIES = new Map(
  read('edition-demo.json').candidates.map(({ id, company }) => [id, company]),
);

export function jurorsOfDemo() {
  const files = read('scores.json');
  return FILES.map((name) => files[name]);
}

/** Plays one juror; `isPictured` keeps what each screen looked like. */
export async function playJuror({ jurorId, jurorName, sheets }, { isPictured }) {
  await asPerson({ name: `juror-${jurorId}` }, async ({ app, page, picture }) => {
    const show = isPictured ? picture : async () => undefined;
    await show('doors');
    await page.keyboard.press('d');
    await page.getByRole('button', { name: jurorName.normalize('NFC') }).waitFor();
    await show('demo');
    await page.getByRole('button', { name: jurorName.normalize('NFC') }).click();
    await page.getByRole('checkbox').check();
    await show('welcome');
    await page.getByRole('button', { name: 'Déclarer mes liens' }).click();
    await page.getByRole('button', { name: /^Aucun lien avec/ }).waitFor();
    await show('interests');
    await page.getByRole('button', { name: /^Aucun lien avec/ }).click();
    await page.getByRole('button', { name: 'Signer ma déclaration' }).click();
    await page.getByRole('complementary', { name: 'Fiche de notation' }).waitFor();
    for (const sheet of sheets) {
      if (sheet.status === 'recused' || sheet.candidateId === 'C16') continue;
      await markDossier(page, sheet);
      if (sheet.candidateId === 'C02') await show('marking');
    }
    await page.getByRole('button', { name: 'Remettre mes notes' }).click();
    const leave = page.getByRole('button', { name: /^Renoncer à/ });
    const sign = page.getByRole('button', { name: 'Signer et enregistrer le fichier' });
    await sign.waitFor();
    await show('hand-in');
    // The last button gives up all that is left; there is none where nothing is missing.
    if ((await leave.count()) > 0) await leave.last().click();
    await saveInto(app, at('ballots'));
    await sign.click();
    await page.getByText(/^Fichier\s:/).waitFor();
    await show('receipt');
  });
}

/** Opens a dossier in the list and types its marks; a criterion without one is passed over. */
async function markDossier(page, { candidateId, scores = {}, comment }) {
  await page
    .getByRole('button', { name: COMPANIES.get(candidateId) })
    .first()
    .click();
  await page.getByRole('main').getByText(candidateId, { exact: true }).waitFor();
  for (const criterion of CRITERIA) {
    const mark = scores[criterion] ?? null;
    await page.keyboard.press(mark === null ? 'ArrowDown' : String(mark));
  }
  if (comment) {
    await page.keyboard.press('c');
    await page.keyboard.insertText(comment.normalize('NFC'));
    await page.keyboard.press('Escape');
  }
}
