// The organiser and the jury: gather what the jurors handed in, read the ranking, hold the
// meeting, seal, and take everything away.
import fs from 'node:fs';
import { asPerson, at, openFiles, saveAs } from './play.mjs';

const VOTES = { Pour: 5, Contre: 2 };

export async function playOrganiser() {
  await asPerson({ name: 'organiser' }, async ({ app, page, picture }) => {
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Ouvrir le bureau d’organisation' }).click();
    await page.getByRole('button', { name: 'Ouvrir l’édition' }).waitFor();
    await picture('open');
    await page.getByRole('button', { name: 'Ouvrir l’édition' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fichiers reçus' }).waitFor();
    await picture('nothing-yet');
    await gather(app, page);
    await picture('merge');
    await page.getByRole('button', { name: 'Passer au classement' }).click();
    await page.getByText(/ont la même moyenne exacte, 80,00/).waitFor();
    await picture('tally');
    await page.getByRole('button', { name: 'Porter à l’ordre du jour' }).click();
    await deliberate(page, picture);
    await seal(page);
    await picture('palmares');
    await takeAway(app, page);
  });
}

/** Nine ballots, some of them twice, with a text and half a file among them. */
async function gather(app, page) {
  const ballots = fs.readdirSync(at('ballots')).map((name) => at('ballots', name));
  fs.mkdirSync(at('odd'), { recursive: true });
  fs.writeFileSync(at('odd/lettre.ballot'), 'Bonjour,\nvoici mes notes.\n');
  fs.writeFileSync(at('odd/coupe.ballot'), fs.readFileSync(ballots[0]).subarray(0, 900));
  const odd = [at('odd/lettre.ballot'), at('odd/coupe.ballot')];
  const files = [...odd, ...ballots, ...ballots.slice(0, 2)];
  await openFiles(app, files);
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await page.getByText('Tout le jury est là.').waitFor();
}

async function openPoint(page, name) {
  const agenda = page.getByRole('region', { name: 'Ordre du jour' });
  await agenda.getByRole('button', { name, expanded: false }).click();
}

async function deliberate(page, picture) {
  await page.getByRole('button', { name: 'Tous présents' }).click();
  await page.getByText(/Quorum atteint\s: neuf présents/).waitFor();
  await page.getByLabel('M. Économie L’Essai : présent').click({ force: true });
  await page.getByText(/Quorum atteint\s: huit présents/).waitFor();
  await page
    .getByLabel('Ce dont le jury a débattu')
    .fill('La moyenne par collège placerait C04 en tête ; le jury en a débattu.');
  await page.getByRole('button', { name: 'Inscrire le débat' }).click();
  for (const [side, count] of Object.entries(VOTES)) {
    const more = page.getByRole('button', { name: `Une voix de plus : ${side}` });
    for (let vote = 0; vote < count; vote += 1) await more.click();
  }
  await page.getByText(/Adopté, cinq voix/).waitFor();
  await picture('deliberation');
  await page.getByRole('button', { name: 'Inscrire le vote' }).click();
  await openPoint(page, /Coup de cœur/);
  await page.getByRole('button', { name: 'Suivre le classement sans vote' }).click();
  await openPoint(page, /Motivation/);
  for (const _ of ['laureate', 'commended']) {
    await page.getByRole('button', { name: 'Reprendre la phrase du dossier' }).first().click();
    await page.getByRole('button', { name: 'Inscrire la motivation' }).first().click();
  }
  await page.getByLabel('Qui la confirme').fill('Mme Martin, SNITEM');
  await page.getByRole('button', { name: 'L’orthographe est juste' }).click();
  await page.getByText(/a été relue et confirmée par Mme Martin/).waitFor();
  await openPoint(page, /Lecture/);
  await page.getByLabel('Lieu').fill('à Paris (lieu fictif)');
  await page.getByLabel('Secrétaire de séance').fill('M. Greffe Fictif');
  await page.keyboard.press('Tab');
  await page.getByText('Rien n’empêche plus de sceller.').waitFor();
  await picture('ready-to-seal');
}

async function seal(page) {
  await page.getByRole('button', { name: 'Sceller', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Première personne').fill('Pr Radiologue Démonstration');
  await dialog.getByLabel('Seconde personne').fill('Mme Martin, SNITEM');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Sceller' }).click();
  await page.getByRole('heading', { level: 1, name: 'Palmarès 2027' }).waitFor();
}

const TAKEN = {
  'minutes.pdf': 'Procès-verbal',
  'decision.palmares': 'Lot scellé',
  'decision.json': 'Lauréat et coup de cœur, JSON',
  'decision.csv': 'Lauréat et coup de cœur, CSV',
};

async function takeAway(app, page) {
  for (const [name, thing] of Object.entries(TAKEN)) {
    await saveAs(app, at(name));
    await page.getByRole('button', { name: `Enregistrer : ${thing}` }).click();
    await page.getByText(`Enregistré : ${name}`).waitFor();
  }
}
