import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { BALLOTS, bringFiles, expectAccessible, ODD, settleFork } from './2-organiser-steps';

export interface Meeting {
  readonly app: ElectronApplication;
  readonly desk: Page;
}

/** Of Dr Échographie, who hands in late; of Mme Pôle, who corrects what she handed in before. */
const isOf = (name: string) => (file: string) => file.includes(`bulletin-${name}-`);
const [late = '', corrected = ''] = ['0ht9', 'd56k'].map((name) => BALLOTS.find(isOf(name)));

export const room = (desk: Page, name: string | RegExp): Promise<void> =>
  desk.getByRole('navigation').getByRole('button', { name }).click();

/** Presses a stepper of the vote. */
export async function cast(desk: Page, side: string, votes: number): Promise<void> {
  const more = desk.getByRole('button', { name: `Une voix de plus : ${side}` });
  for (let vote = 0; vote < votes; vote += 1) await more.click();
}

/** Opens a point of the agenda, unless it lies open. */
export async function openPoint(desk: Page, name: RegExp): Promise<void> {
  const agenda = desk.getByRole('region', { name: 'Ordre du jour' });
  await agenda.getByRole('button', { name, expanded: false }).click();
}

/** Every file but one that is late and one that will be corrected; then the merge is closed. */
export async function closeMerge({ app, desk }: Meeting): Promise<void> {
  const inTime = BALLOTS.filter((file) => file !== late && file !== corrected);
  await bringFiles({ app, desk }, [...inTime, ...ODD]);
  await settleFork(desk);
  await desk.getByRole('button', { name: 'Clore la fusion…' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Qui clôt la fusion').fill('Mme Martin, SNITEM');
  await dialog.getByRole('button', { name: 'Clore la fusion' }).click();
  await expect(desk.getByText(/Fusion close le/)).toBeVisible();
}

/** The next file in quarantine: looked at, then admitted by two people. */
async function admit(list: Locator, said: RegExp, reason: string): Promise<void> {
  const act = list.getByRole('button', { name: 'Admettre ce fichier' });
  await expect(act).toBeHidden();
  await list.getByRole('button', { name: 'Voir ce qu’il changerait' }).first().click();
  await expect(list.getByText(said)).toBeVisible();
  await expect(act).toHaveAttribute('aria-disabled', 'true');
  await list.getByLabel('Première personne').fill('Mme Martin, SNITEM');
  await list.getByLabel('Seconde personne').fill('mme martin,  SNITEM');
  await list.getByLabel('Motif, lu au procès-verbal').fill(reason);
  await expect(act).toHaveAccessibleDescription('Deux noms différents et un motif sont demandés.');
  await expectAccessible(list.page());
  await list.getByLabel('Seconde personne').fill('Pr Radiologue Démonstration');
  await act.click();
  await expect(act).toBeHidden();
}

/** The late ballot leaves the laureate as it is; the corrected one changes it. */
export async function admitLateFiles({ app, desk }: Meeting): Promise<void> {
  for (const file of [late, corrected]) await bringFiles({ app, desk }, [file]);
  await room(desk, 'Délibération');
  const list = desk.getByRole('region', { name: 'Fichiers en retard' });
  await expect(list.getByText('Dr Échographie D’Exemple, révision 1.')).toBeVisible();
  await expect(list.getByText('Mme Pôle Île-de-Fiction, révision 2.')).toBeVisible();
  await admit(
    list,
    /serait Sillage d’Ambre Endovasculaire au lieu de Cryo-Fée Interventions/,
    'Clé remise à l’heure, lue après.',
  );
  await admit(
    list,
    /serait Œil-de-Brume au lieu de Sillage d’Ambre Endovasculaire/,
    'Notes corrigées et signées en séance.',
  );
  await expect(list).toBeHidden();
  await expect(desk.getByText(/aperçu du fichier en retard/)).toHaveCount(2);
}

/** C06 with its president recused: who leaves, who presides, and nothing of it before. */
export async function discussRecused(desk: Page): Promise<void> {
  await openPoint(desk, /Discussion/);
  const agenda = desk.getByRole('region', { name: 'Ordre du jour' });
  await agenda.getByLabel('Ajouter un dossier').selectOption('C06');
  await agenda.getByRole('button', { name: /^Discuter Aimant-Plume/ }).click();
  const screen = desk.getByRole('dialog');
  await expect(screen.getByText('Pr Radiologue Démonstration se retire.')).toBeVisible();
  await expect(screen.getByText('Mme Pôle Île-de-Fiction préside.')).toBeVisible();
  // Neither a mark nor an aggregate; nor are they under the screen.
  const shown = await screen.innerText();
  expect(shown.replaceAll('C06', '')).not.toMatch(/\d/);
  await expectAccessible(desk);
  await screen.getByRole('button', { name: /La porte est fermée/ }).click();
  await expect(screen.getByText(/72,25 sur 100, rang 7/)).toBeVisible();
  await expect(screen.getByText(/Dr Échographie|Mme Réglementaire/)).toBeHidden();
  await screen.getByLabel('Remarque de séance').fill('Le jury salue la sobriété du montage.');
  await screen.getByRole('button', { name: 'Inscrire la remarque' }).click();
  await expect(screen.getByText('Remarque inscrite.')).toBeVisible();
  await expect(screen.getByLabel('Remarque de séance')).toBeFocused();
  await expectAccessible(desk);
  await screen.getByRole('button', { name: 'Clore la discussion' }).click();
  await expect(screen.getByText('Pr Radiologue Démonstration peut revenir.')).toBeVisible();
  await screen.getByRole('button', { name: 'Revenir à l’ordre du jour' }).click();
  await expect(screen).toBeHidden();
}

/** Leaving the ranking is refused under two thirds; then the laureate is voted by hands. */
export async function voteLaureate(desk: Page): Promise<void> {
  const proposal = desk.getByLabel('Proposition mise aux voix');
  await expect(
    desk.getByText(/Dr Interventionnel Fictif se retire\s: lien scientifique/),
  ).toBeVisible();
  await desk
    .getByLabel('Ce dont le jury a débattu')
    .fill('La moyenne par collège placerait C04 en tête.');
  await desk.getByRole('button', { name: 'Inscrire le débat' }).click();
  await proposal.selectOption({ label: '2. Sillage d’Ambre Endovasculaire' });
  await cast(desk, 'Pour', 4);
  await cast(desk, 'Contre', 3);
  await expect(desk.getByText(/Les deux tiers demandent cinq voix\s; le classement/)).toBeVisible();
  await desk.getByRole('button', { name: 'Une voix de moins : Contre' }).click();
  await expect(desk.getByText(/Les deux tiers sont atteints\s; écrivez le motif/)).toBeVisible();
  await proposal.selectOption({ label: '1. Œil-de-Brume' });
  await cast(desk, 'Pour', 2);
  await expect(
    desk.getByRole('status').getByText('Plus de voix que de votants : 8 pour 7.'),
  ).toBeVisible();
  await desk.getByRole('button', { name: 'Une voix de moins : Pour' }).click();
  await expect(desk.getByText(/Adopté, cinq voix sur sept/)).toBeVisible();
  await expect(desk.locator('[data-fresh]')).toContainText(/5/);
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Inscrire le vote' }).click();
  await expect(desk.getByText('Lauréat : Œil-de-Brume.')).toBeVisible();
}

/** The commended on secret slips, every one of which is counted, blank ones too. */
export async function voteCommended(desk: Page): Promise<void> {
  await openPoint(desk, /Coup de cœur/);
  await desk.getByText('Bulletins secrets').click();
  await cast(desk, 'Pour', 5);
  await cast(desk, 'Contre', 1);
  const act = desk.getByRole('button', { name: 'Inscrire le vote' });
  await expect(act).toHaveAccessibleDescription(/blancs compris\s: 6 pour 7 votants/);
  await cast(desk, 'Abstention', 1);
  await expectAccessible(desk);
  await act.click();
  await expect(
    desk.getByText(/Coup de cœur du jury\s: Sillage d’Ambre Endovasculaire/),
  ).toBeVisible();
}

/** Citations in two languages; a name that nobody had confirmed is read over to the letter. */
export async function citeAndProof(desk: Page, look = expectAccessible): Promise<void> {
  const blocks = desk.getByRole('region', { name: 'Ce qui empêche de sceller' });
  await expect(
    blocks.getByText(/Œil-de-Brume.*orthographe|orthographe.*Œil-de-Brume/),
  ).toBeVisible();
  await openPoint(desk, /Motivation/);
  for (const inscribed of [1, 2]) {
    await desk.getByRole('button', { name: 'Reprendre la phrase du dossier' }).first().click();
    await desk.getByRole('button', { name: 'Inscrire la motivation' }).first().click();
    await expect(desk.getByText('Inscrite.')).toHaveCount(inscribed);
  }
  await desk.getByLabel('Qui la confirme').fill('Mme Martin, SNITEM');
  await look(desk);
  await desk.getByRole('button', { name: 'L’orthographe est juste' }).click();
  await expect(desk.getByText(/a été relue et confirmée par Mme Martin/)).toBeVisible();
  await openPoint(desk, /Lecture/);
  await desk.getByLabel('Lieu').fill('à Paris (lieu fictif)');
  await desk.getByLabel('Secrétaire de séance').fill('M. Greffe Fictif');
  await desk.keyboard.press('Tab');
  await expect(desk.getByText('Rien n’empêche plus de sceller.')).toBeVisible();
  await look(desk);
}

/** Seals once a fresh process agreed: two people confirm by name; another organiser may cosign. */
export async function sealByTwo(
  desk: Page,
  cosign?: (dialog: Locator) => Promise<void>,
  look = expectAccessible,
): Promise<void> {
  await expect(desk.getByText(/Un second calcul, séparé, a recompté/)).toBeVisible();
  await desk.getByRole('button', { name: 'Sceller', exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('checkbox').check();
  await dialog.getByLabel('Première personne').fill('Pr Radiologue Démonstration');
  await dialog.getByLabel('Seconde personne').fill('pr radiologue démonstration ');
  const act = dialog.getByRole('button', { name: 'Sceller' });
  await expect(act).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('Seconde personne').fill('Mme Martin, SNITEM');
  await cosign?.(dialog);
  await look(desk);
  await act.click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(/^Palmarès 2027/);
}

/** SNITEM makes itself a key and signs the same seal. */
export async function cosignBySnitem(dialog: Locator): Promise<void> {
  await dialog.getByText('Cosignatures, si d’autres organisateurs ont leur clé').click();
  await dialog.getByLabel('Organisateur').selectOption('SNITEM');
  await dialog.getByRole('button', { name: 'Lui faire une clé…' }).click();
  await expect(dialog.getByRole('alert').getByText(/douze|12 signes/)).toBeVisible();
  await dialog.getByLabel('Phrase secrète de sa clé').fill('phrase du SNITEM pour sceller');
  await dialog.getByRole('button', { name: 'Lui faire une clé…' }).click();
  await expect(dialog.getByRole('button', { name: 'Retirer SNITEM' })).toBeVisible();
}
