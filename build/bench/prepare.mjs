// `npm run bench -- prepare`: 500 applications with 900 MB of attachments are imported, listed,
// edited and published; the memory of all processes is watched beside that of an empty draft.
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { launchApp, makeUserData } from '../launch-app.mjs';
import { memoryOf } from './memory-of.mjs';

const DOSSIERS = 500;
const MB_EACH = 1.8;
/**
 * Growth of the memory of all processes, in MB; time until an edit is said to be saved, and the
 * longest that the main process answers nobody, in ms.
 */
const LIMITS = { growth: 300, edit: 1000, held: 100 };
const SECRET = 'le scanner du jeudi soir';
const PARTS = {
  first: ['Astra', 'Borea', 'Celio', 'Doria', 'Elara', 'Fjord', 'Galeo', 'Helio', 'Iriso', 'Jovia'],
  second: [
    'vista',
    'nova',
    'lumen',
    'onde',
    'prisme',
    'atlas',
    'kappa',
    'sonde',
    'trame',
    'quartz',
  ],
  third: ['Imagerie', 'Santé', 'Médical', 'Systèmes', 'Europe'],
};

const idOf = (n) => `C${String(n + 1).padStart(2, '0')}`;

function companyOf(n) {
  const { first, second, third } = PARTS;
  return `${first[n % 10]}${second[Math.floor(n / 10) % 10]} ${third[Math.floor(n / 100)]}`;
}

/** A table of so many applications, and a deck of its own for each. */
async function makeApplications(folder) {
  const heads = ['Raison sociale', 'Nom du produit', 'Ville', 'Pays du siège', 'Résumé (FR)'];
  const lines = Array.from({ length: DOSSIERS }, (_, n) =>
    [companyOf(n), `Produit ${n + 1}`, 'Paris', 'FR', 'Une technique nouvelle. '.repeat(30)].join(
      ';',
    ),
  );
  const table = path.join(folder, 'candidatures.csv');
  fs.writeFileSync(table, [heads.join(';'), ...lines].join('\n'));
  const deck = await PDFDocument.create();
  for (let page = 0; page < 12; page += 1) deck.addPage([960, 540]);
  await deck.attach(randomBytes(MB_EACH * 1e6), 'filler.bin', {
    mimeType: 'application/octet-stream',
  });
  const whole = Buffer.from(await deck.save());
  const decks = Array.from({ length: DOSSIERS }, (_, n) => {
    const file = path.join(folder, `${idOf(n)}_presentation.pdf`);
    // Inside the filler, so that no two decks have one digest.
    createHash('sha256').update(String(n)).digest().copy(whole, 500_000);
    fs.writeFileSync(file, whole);
    return file;
  });
  return { table, decks, megabytes: (whole.length * DOSSIERS) / 1e6 };
}

const jury = () =>
  [
    'Nom;Collège;Rôle',
    ...['SFR', 'Medicen Paris Region', 'SNITEM'].flatMap((college, at) =>
      Array.from({ length: 3 }, (_, n) =>
        [`Juré ${at * 3 + n + 1}`, college, at + n === 0 ? 'président' : 'membre'].join(';'),
      ),
    ),
  ].join('\n');

const DATES = [
  ['Ouverture de l’appel', '2027-04-15'],
  ['Clôture de l’appel', '2027-06-30'],
  ['Liens déclarés avant le', '2027-07-09'],
  ['Ouverture de la notation', '2027-07-12'],
  ['Clôture de la notation', '2027-09-20'],
  ['Auditions', '2027-10-08'],
  ['Délibération', '2027-10-09'],
  ['Remise du prix', '2027-10-10'],
];

async function begin(desk, folder) {
  await desk.getByRole('heading', { level: 1 }).first().waitFor();
  await desk.keyboard.press('2');
  await desk.getByRole('button', { name: 'Préparer une édition' }).click();
  await desk.getByLabel('Phrase secrète', { exact: true }).fill(SECRET);
  await desk.getByLabel('La même phrase secrète').fill(SECRET);
  await desk.getByRole('button', { name: 'Commencer' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Prix et dates' }).waitFor();
  for (const [label, day] of DATES) await desk.getByLabel(label, { exact: true }).fill(day);
  await enter(desk, /^Jury/);
  const file = path.join(folder, 'jury.csv');
  fs.writeFileSync(file, jury());
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByRole('button', { name: 'Ajouter les 9 jurés' }).click();
}

const enter = (desk, room) =>
  desk.getByRole('navigation').getByRole('button', { name: room }).click();

/** Watches the memory of all processes until told to stop. */
function watch(pid) {
  const seen = { least: memoryOf(pid), most: 0 };
  const timer = setInterval(() => {
    seen.most = Math.max(seen.most, memoryOf(pid));
  }, 500);
  return { seen, stop: () => clearInterval(timer) };
}

/**
 * From now on the main process notes the longest that it was late for a beat of ten milliseconds,
 * and the longest that it was busy itself meanwhile: where others have its core, it is late and
 * holds nobody.
 */
function watchMain(app) {
  return app.evaluate(() => {
    const BEAT = 10;
    const { readFileSync } = process.mainModule.require('node:fs');
    /** Milliseconds that this thread has computed; the clock where the system does not tell. */
    const computed = () => {
      if (process.platform !== 'linux') return performance.now();
      return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6;
    };
    globalThis.benchHeld = { late: 0, held: 0 };
    let before = { at: performance.now(), computed: computed() };
    setInterval(() => {
      const now = { at: performance.now(), computed: computed() };
      const late = now.at - before.at - BEAT;
      const seen = globalThis.benchHeld;
      seen.late = Math.max(seen.late, late);
      seen.held = Math.max(seen.held, Math.min(late, now.computed - before.computed));
      before = now;
    }, BEAT);
  });
}

/** The longest since it was last asked, in ms: by the clock, and by its own doing. */
function heldSince(app) {
  return app.evaluate(() => {
    const seen = globalThis.benchHeld;
    globalThis.benchHeld = { late: 0, held: 0 };
    return seen;
  });
}

async function act(name, { app, seen }, doIt) {
  await heldSince(app);
  seen.most = 0;
  const began = performance.now();
  await doIt();
  const took = performance.now() - began;
  const { late, held } = await heldSince(app);
  const growth = seen.most === 0 ? 0 : seen.most - seen.least;
  console.log(
    `prepare ${name}: ${(took / 1000).toFixed(1)} s, memory at most ${growth.toFixed(0)} MB above an empty draft, main held ${held.toFixed(0)} ms at most (by the clock of this machine ${late.toFixed(0)})`,
  );
  return { took, growth, held };
}

export async function benchPrepare() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-bench-'));
  const userData = makeUserData();
  const { table, decks, megabytes } = await makeApplications(folder);
  console.log(`prepare: ${DOSSIERS} applications, ${megabytes.toFixed(0)} MB of attachments`);
  const app = await launchApp({ userData });
  const desk = await app.firstWindow();
  desk.setDefaultTimeout(600_000);
  await begin(desk, folder);
  await new Promise((done) => setTimeout(done, 3000));
  await watchMain(app);
  const { seen, stop } = watch(app.process().pid);
  try {
    const acts = await prepareAll({ app, desk, seen, table, decks, folder });
    const growth = Math.max(...Object.values(acts).map((each) => each.growth));
    const held = Math.max(...Object.values(acts).map((each) => each.held));
    const isMet = growth <= LIMITS.growth && acts.edit.took <= LIMITS.edit && held <= LIMITS.held;
    console.log(
      `prepare: memory grew by ${growth.toFixed(0)} MB at most (limit ${LIMITS.growth}), an edit was saved in ${acts.edit.took.toFixed(0)} ms (limit ${LIMITS.edit}), main was held ${held.toFixed(0)} ms at most (limit ${LIMITS.held}) ${isMet ? 'ok' : 'TOO MUCH'}`,
    );
    process.exitCode = isMet ? 0 : 1;
  } finally {
    stop();
    await app.close();
    for (const each of [folder, userData]) fs.rmSync(each, { recursive: true, force: true });
  }
}

async function prepareAll({ app, desk, seen, table, decks, folder }) {
  const watched = { app, seen };
  await enter(desk, /^Dossiers/);
  const importing = await act('import the table', watched, async () => {
    await desk.locator('input[type=file]').first().setInputFiles(table);
    await desk.getByRole('button', { name: `Ajouter les ${DOSSIERS} dossiers` }).click();
    await desk.getByRole('row').nth(DOSSIERS).waitFor();
  });
  const attaching = await act('take the attachments', watched, async () => {
    await desk.locator('input[type=file]').last().setInputFiles(decks);
    // Looked for in one place: a search of the whole page, again and again, would fill its memory.
    const told = desk.locator('[role=status]').getByText(`${DOSSIERS} pièces ajoutées.`);
    await told.waitFor();
  });
  const deciding = await act('decide on all', watched, async () => {
    await desk.getByRole('button', { name: /^Déclarer recevables/ }).click();
    await desk
      .getByText('recevable', { exact: true })
      .nth(DOSSIERS - 1)
      .waitFor();
  });
  await desk.getByRole('row', { name: /^C250/ }).getByRole('button').click();
  const edit = await act('edit one', watched, async () => {
    const before = await saved(desk);
    await desk.getByLabel('Ville').fill('Lyon');
    while ((await saved(desk)) === before) await desk.waitForTimeout(10);
  });
  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (...given) => {
      const name = given.at(-1).defaultPath.split(/[\\/]/).at(-1);
      return Promise.resolve({ canceled: false, filePath: `${to}/${name}` });
    };
  }, folder);
  await enter(desk, /^Publier/);
  const publishing = await act('publish', watched, async () => {
    await desk.getByRole('main').getByRole('button', { name: 'Publier…' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Phrase secrète de la clé').fill(SECRET);
    await dialog.getByRole('button', { name: 'Faire les codes et publier' }).click();
    await desk.getByText(/Les 9 codes ne sont montrés qu’ici/).waitFor();
  });
  return { importing, attaching, deciding, edit, publishing };
}

const saved = (desk) => desk.getByRole('banner').innerText();
