// Kept profiles of earlier builds, opened by a given build of the app; what is missing, in words.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { neededSwitches } from '../../../build/electron-runtime.mjs';
import { makeUserData, startElectron } from '../../../build/launch-app.mjs';
import { readScreen, sheet } from './juror.mjs';
import { PATIENCE_MS } from './tell.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const kept = path.join(root, 'test/old-files');
const demo = path.join(root, 'electron/cli/demo/edition-demo.json');
const COMPANIES = new Map(
  JSON.parse(fs.readFileSync(demo, 'utf8')).candidates.map(({ id, company }) => [id, company]),
);

/** `{ release, role, holds, unpack }` of each kept profile, the oldest release first. */
export function keptProfiles() {
  const releases = fs.readdirSync(kept, { withFileTypes: true }).filter((one) => one.isDirectory());
  return releases.flatMap(({ name: release }) => {
    const folder = path.join(kept, release);
    const archives = fs.readdirSync(folder).filter((each) => each.endsWith('.tar.gz'));
    return archives.map((archive) => {
      const role = archive.replace('.tar.gz', '');
      const holds = JSON.parse(fs.readFileSync(path.join(folder, `${role}.json`), 'utf8'));
      return { release, role, holds, unpack: () => unpack(path.join(folder, archive)) };
    });
  });
}

function unpack(archive) {
  const userData = makeUserData();
  const { status, stderr } = spawnSync('tar', ['-xzf', archive, '-C', userData]);
  if (status !== 0) throw new Error(`${archive} does not unpack: ${stderr}`);
  return userData;
}

/** Opens a profile in the app built in `folder`, as the person would. */
export async function openProfile({ userData, holds, folder = root }, act) {
  const switches = [...neededSwitches(), '--disable-gpu', `--user-data-dir=${userData}`];
  const app = await startElectron([...switches, folder]);
  try {
    const desk = await app.firstWindow();
    desk.setDefaultTimeout(PATIENCE_MS);
    await desk.getByRole('heading', { level: 1 }).first().waitFor();
    await KNOCK[holds.role]({ app, desk, userData, holds });
    return await act({ app, desk });
  } finally {
    await app.close();
  }
}

const KNOCK = { juror: knockAsJuror, organiser: knockAsOrganiser, draft: knockAsPreparer };

async function knockAsJuror({ desk, holds }) {
  await desk.keyboard.press('1');
  await desk.getByText('déjà ouverte sur cet ordinateur').waitFor();
  await desk.getByRole('textbox', { name: 'Code de juré, dix signes' }).focus();
  for (const sign of holds.code.replace('-', '')) await desk.keyboard.press(sign);
}

async function knockAsOrganiser({ app, desk, userData, holds }) {
  const key = path.join(userData, 'organiser.key');
  fs.writeFileSync(key, Buffer.from(holds.key, 'base64'));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [key],
  );
  await desk.keyboard.press('2');
  await desk.getByText('Ouvertes sur cet ordinateur').locator('..').getByRole('button').click();
  await desk.getByRole('button', { name: /^Clé d’organisateur.*choisir/i }).click();
  await desk.getByLabel('Phrase secrète').fill(holds.passphrase);
  await desk.getByRole('button', { name: 'Ouvrir l’édition' }).click();
}

async function knockAsPreparer({ desk, holds }) {
  await desk.keyboard.press('2');
  await desk.getByRole('button', { name: 'Préparer une édition' }).click();
  await desk.getByLabel(/^Phrase secrète de/).fill(holds.passphrase);
  await desk.getByRole('button', { name: 'Reprendre' }).click();
}

const CHANGE = {
  juror: async ({ desk }) => desk.keyboard.press('r'),
  organiser: async ({ desk }) => {
    await desk
      .getByRole('navigation')
      .getByRole('button', { name: 'Délibération' })
      .first()
      .click();
    const agenda = desk.getByRole('region', { name: 'Ordre du jour' });
    await agenda.getByRole('button', { name: /Lecture/, expanded: false }).click();
    await desk.getByLabel('Lieu').fill('au Palais Fictif');
    await desk.getByLabel('Lieu').blur();
  },
  draft: async ({ desk }) => {
    await desk
      .getByRole('navigation')
      .getByRole('button', { name: /^Prix et dates/ })
      .click();
    const title = desk.getByLabel(/^Titre court, français/);
    await title.fill('Prix de la suite');
    await title.blur();
  },
};

/** One act more than what the profile holds, and on the disk. */
export async function changeSomething({ desk, userData, holds }) {
  const before = journalledBytes(userData);
  await CHANGE[holds.role]({ desk });
  for (let looks = 0; journalledBytes(userData) === before; looks += 1) {
    if (looks === 100) throw new Error('nothing was journalled');
    await desk.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
}

const journalledBytes = (userData) =>
  fs
    .readdirSync(path.join(userData, 'editions'), { recursive: true })
    .filter((each) => path.basename(each) === 'journal.log')
    .reduce((sum, each) => sum + fs.statSync(path.join(userData, 'editions', each)).size, 0);

/** Looks for everything that was typed; what is not there. */
export async function findMissing({ desk, holds }) {
  const missing = [];
  const expect = async (what, locator) => {
    await locator
      .first()
      .waitFor({ timeout: PATIENCE_MS })
      .catch(() => missing.push(what));
  };
  await LOOK[holds.role]({ desk, holds, expect, missing });
  return missing;
}

const LOOK = { juror: lookAtJuror, organiser: lookAtOrganiser, draft: lookAtDraft };

async function lookAtJuror({ desk, holds, expect, missing }) {
  await sheet(desk).waitFor();
  for (const [dossier, marks] of Object.entries(holds.marks)) {
    await openDossier(desk, dossier);
    const shown = (await readScreen(desk)).marks.map(([, mark]) => mark || '').join('');
    if (shown !== marks) missing.push(`${dossier}: marks ${marks}, shown ${shown}`);
  }
  const { starred, comment, highlight, pageNote, handedIn } = holds;
  await openDossier(desk, comment.dossier);
  const said = await desk.getByRole('textbox', { name: /^Commentaire/ }).inputValue();
  if (said !== comment.text) missing.push(`comment: ${said}`);
  await openDossier(desk, starred);
  await expect('star', desk.getByRole('button', { name: /^Étoil/, pressed: true }));
  const passages = desk.getByRole('list', {
    name: `Passages surlignés, page ${highlight.page}`,
  });
  await expect('highlight', passages.getByText(highlight.words, { exact: true }));
  const note = desk.getByRole('textbox', { name: new RegExp(`page ${pageNote.page}`) });
  await expect('page note', note);
  if ((await note.inputValue()) !== pageNote.text) missing.push('text of the page note');
  await desk.getByRole('button', { name: 'Remettre mes notes' }).first().click();
  await expect('receipt', desk.getByText(new RegExp(handedIn.code.replaceAll(' · ', '.{0,3}'))));
  // Where one left is where one comes back.
  await desk.getByRole('button', { name: 'Revenir aux dossiers' }).click();
  await sheet(desk).waitFor();
}

async function openDossier(desk, dossier) {
  await desk
    .getByRole('button', { name: COMPANIES.get(dossier) })
    .first()
    .click();
  await desk.getByRole('main').getByText(dossier, { exact: true }).waitFor();
}

async function lookAtOrganiser({ desk, holds, expect, missing }) {
  const go = (name) =>
    desk.getByRole('navigation').getByRole('button', { name, exact: false }).first().click();
  await go('Fusion');
  await expect('fork settled', desk.getByRole('heading', { name: 'Tranchés' }));
  await expect('who settled it', desk.getByText(holds.fork.who, { exact: false }));
  await go('Délibération');
  await expect('the debate', desk.getByText(holds.debate, { exact: false }));
  const absent = desk.getByLabel(`${holds.absent} : présent`);
  if (await absent.isChecked()) missing.push('who was absent');
  if (holds.sealedBy === null) {
    // It says so only with laureate, commended and both citations recorded.
    await expect('ready to seal', desk.getByText('Rien n’empêche plus de sceller.'));
    return;
  }
  await go('Scellé');
  await expect(
    'laureate, sealed',
    desk.getByRole('region', { name: 'Lauréat' }).getByText(holds.laureate),
  );
  await expect('who sealed', desk.getByText(holds.sealedBy[0], { exact: false }));
}

async function lookAtDraft({ desk, holds, expect, missing }) {
  await desk.getByRole('heading', { level: 1, name: 'Prix et dates' }).waitFor();
  for (const [label, day] of Object.entries(holds.dates)) {
    const shown = await desk.getByLabel(label, { exact: true }).inputValue();
    if (shown !== day) missing.push(`${label}: ${shown}`);
  }
  await desk
    .getByRole('navigation')
    .getByRole('button', { name: /^Dossiers/ })
    .click();
  const row = desk.getByRole('row', { name: holds.dossier.company });
  await expect('dossier', row.getByText('recevable'));
}
