// An organiser of the demonstration: gathers, settles two versions, holds the meeting, seals; and,
// on another laptop, begins an edition.
import fs from 'node:fs';
import path from 'node:path';

const FORK = { who: 'Mme Martin, SNITEM, après appel du juré', why: 'Le juré confirme la note 4.' };
const DEBATE = 'La moyenne par collège placerait C04 en tête ; le jury en a débattu.';
const PLACE = 'à Paris (lieu fictif)';
const SECRETARY = 'M. Greffe Fictif';
const SEALED_BY = ['Pr Radiologue Démonstration', 'Mme Martin, SNITEM'];
const VOTE = { Pour: 5, Contre: 2 };

/** The sealed lot weighs megabytes, and cannot be pressed: it is kept of one release only. */
export async function playMeeting({ desk, demo, isSealed }) {
  const passphrase = fs.readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  const key = fs.readFileSync(path.join(demo, 'organiser.key')).toString('base64');
  await desk.getByRole('button', { name: 'Ouvrir la démonstration' }).click();
  await desk.getByRole('button', { name: 'Ouvrir le bureau d’organisation' }).click();
  await desk.getByRole('button', { name: 'Ouvrir l’édition' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Fichiers reçus' }).waitFor();
  await desk.getByRole('button', { name: /^Déposer (ceux|les fichiers) de la démonstration/ }).click();
  await desk.getByText(/^15 fichiers lus/).waitFor();
  await settleFork(desk);
  await desk.getByRole('button', { name: 'Passer au classement' }).click();
  await desk.getByRole('button', { name: 'Porter à l’ordre du jour' }).click();
  await deliberate(desk);
  if (isSealed) await seal(desk);
  return {
    role: 'organiser',
    passphrase,
    key,
    filesRead: 15,
    fork: FORK,
    absent: 'M. Économie L’Essai',
    debate: DEBATE,
    vote: VOTE,
    laureate: 'Œil-de-Brume',
    commended: 'Sillage d’Ambre Endovasculaire',
    place: PLACE,
    secretary: SECRETARY,
    sealedBy: isSealed ? SEALED_BY : null,
  };
}

/** Of the two files of J09, the one that gives 4 to the medical need of C01. */
async function settleFork(desk) {
  await desk.getByRole('button', { name: 'Comparer et choisir' }).click();
  const dialog = desk.getByRole('dialog');
  const row = dialog.getByRole('table').locator('tbody tr').first();
  await row.waitFor();
  const marks = await row.getByRole('cell').allTextContents();
  await dialog.getByRole('radio').nth(marks.slice(1).indexOf('4')).check();
  await dialog.getByLabel('Qui choisit').fill(FORK.who);
  await dialog.getByLabel('Pourquoi').fill(FORK.why);
  await dialog.getByRole('button', { name: 'Inscrire ce choix' }).click();
  await desk.getByRole('heading', { name: 'Tranchés' }).waitFor();
}

async function openPoint(desk, name) {
  const agenda = desk.getByRole('region', { name: 'Ordre du jour' });
  await agenda.getByRole('button', { name, expanded: false }).click();
}

async function deliberate(desk) {
  await desk.getByRole('button', { name: 'Tous présents' }).click();
  await desk.getByText(/Quorum atteint\s: neuf présents/).waitFor();
  await desk.getByLabel('M. Économie L’Essai : présent').click({ force: true });
  await desk.getByText(/Quorum atteint\s: huit présents/).waitFor();
  await desk.getByLabel('Ce dont le jury a débattu').fill(DEBATE);
  await desk.getByRole('button', { name: 'Inscrire le débat' }).click();
  for (const [side, count] of Object.entries(VOTE)) {
    const more = desk.getByRole('button', { name: `Une voix de plus : ${side}` });
    for (let vote = 0; vote < count; vote += 1) await more.click();
  }
  await desk.getByText(/Adopté, cinq voix/).waitFor();
  await desk.getByRole('button', { name: 'Inscrire le vote' }).click();
  await openPoint(desk, /Coup de cœur/);
  await desk.getByRole('button', { name: 'Suivre le classement sans vote' }).click();
  await openPoint(desk, /Motivation/);
  for (const _ of ['laureate', 'commended']) {
    await desk.getByRole('button', { name: 'Reprendre la phrase du dossier' }).first().click();
    await desk.getByRole('button', { name: 'Inscrire la motivation' }).first().click();
  }
  await openPoint(desk, /Lecture/);
  await desk.getByLabel('Lieu').fill(PLACE);
  await desk.getByLabel('Secrétaire de séance').fill(SECRETARY);
  await desk.keyboard.press('Tab');
  await desk.getByText('Rien n’empêche plus de sceller.').waitFor();
}

async function seal(desk) {
  const act = desk.getByRole('button', { name: 'Sceller', exact: true });
  await desk.locator('button:not([aria-disabled=true])', { hasText: /^Sceller$/ }).waitFor();
  await act.click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Première personne').fill(SEALED_BY[0]);
  await dialog.getByLabel('Seconde personne').fill(SEALED_BY[1]);
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Sceller' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Palmarès 2027' }).waitFor();
}

const SECRET = 'le scanner du jeudi soir';
const DATES = { 'Ouverture de l’appel': '2028-04-15', Délibération: '2028-10-09' };
const DOSSIER = { company: 'Atelier d’Hier', product: 'Lanterne fictive' };

export async function playDraft({ desk }) {
  const heading = (name) => desk.getByRole('heading', { level: 1, name });
  await desk.keyboard.press('2');
  await desk.getByRole('button', { name: 'Préparer une édition' }).click();
  await desk.getByLabel('Année').fill('2028');
  await desk.getByLabel('Phrase secrète', { exact: true }).fill(SECRET);
  await desk.getByLabel('La même phrase secrète').fill(SECRET);
  await desk.getByRole('button', { name: 'Commencer' }).click();
  await heading('Prix et dates').waitFor();
  for (const [label, day] of Object.entries(DATES)) {
    await desk.getByLabel(label, { exact: true }).fill(day);
  }
  await desk.getByRole('navigation').getByRole('button', { name: /^Dossiers/ }).click();
  await desk.getByRole('button', { name: 'Ajouter un dossier' }).click();
  await desk.getByLabel('Raison sociale', { exact: true }).fill(DOSSIER.company);
  await desk.getByLabel('Nom du produit ou du projet').fill(DOSSIER.product);
  await desk.getByText('recevable', { exact: true }).click();
  await heading(DOSSIER.company).waitFor();
  await desk.getByRole('button', { name: 'Tous les dossiers' }).click();
  await desk.getByRole('row', { name: DOSSIER.company }).getByText('recevable').waitFor();
  return { role: 'draft', passphrase: SECRET, year: '2028', dates: DATES, dossier: DOSSIER };
}
