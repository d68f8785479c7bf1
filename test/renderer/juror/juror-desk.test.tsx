import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import { type Ballot, ballot } from '../../../shared/ballot/ballot';
import type { Edition } from '../../../shared/edition/edition';
import { ok, refuse } from '../../../shared/result';
import { CODE, forgetMachine, sitDown } from '../../make/juror-desk';
import { editionUnderTest } from '../../make/signed';

let user: UserEvent;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(forgetMachine);

/** Three dossiers are enough to see the road: C12 and C14 open, C13 recused by the edition. */
function shortEdition(): Edition {
  const edition = editionUnderTest();
  const dossiers = edition.dossiers.filter(({ id }) => ['C12', 'C13', 'C14'].includes(id));
  const recusals = edition.recusals.filter(({ dossier }) => dossier === 'C13');
  return { ...edition, dossiers, recusals };
}

const codeField = () => screen.findByRole('textbox', { name: 'Code de juré, dix signes' });
const sheet = () => screen.findByRole('complementary', { name: 'Fiche de notation' });
const group = (name: string) => screen.getByRole('radiogroup', { name });
const marked = (name: string) =>
  within(group(name))
    .queryAllByRole('radio', { checked: true })
    .map((radio) => (radio as HTMLInputElement).value);

async function giveCode(): Promise<void> {
  await user.click(await codeField());
  await user.paste(CODE);
}

async function enter(): Promise<void> {
  await giveCode();
  await user.click(await screen.findByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Déclarer mes liens' }));
  await screen.findByRole('heading', { name: 'Vos liens d’intérêts' });
}

async function declareNothing(): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /Aucun lien avec ces/ }));
  const sign = screen.getByRole('button', { name: 'Signer ma déclaration' });
  await waitFor(() => expect(sign).toBeEnabled());
  await user.click(sign);
  await sheet();
}

/** Keys faster than any screen: nothing is painted between two of them. */
function strike(keys: string): void {
  act(() => {
    for (const key of keys) fireEvent.keyDown(document.body, { key, code: `Digit${key}` });
  });
}

describe('the juror’s door', () => {
  it('greets the juror by name when the code opens the edition', async () => {
    sitDown();
    await user.type(await codeField(), '4h8vz-ticGm'.replace('G', '6'));
    expect(await screen.findByRole('heading', { name: 'Mme Pôle Île-de-Fiction' })).toHaveFocus();
    expect(screen.getByText('Code reconnu')).toBeVisible();
  });

  it('takes a pasted code with its hyphen', async () => {
    sitDown();
    await user.click(await codeField());
    await user.paste(' 4H8VZ-T1C6M ');
    expect(await screen.findByText('Code reconnu')).toBeVisible();
  });

  it('says in a sentence that a code does not open this edition', async () => {
    sitDown();
    await user.type(await codeField(), '0000000000');
    expect(await screen.findByText(/Ce code n’ouvre pas cette édition/)).toBeVisible();
    expect(await codeField()).toBeInvalid();
  });

  it('says in a sentence that a file is not an edition', async () => {
    const photo = { ref: 'p', name: 'photo.png', kind: 'other' } as const;
    sitDown({
      isKnown: false,
      answers: { chooseFiles: () => Promise.resolve(ok({ files: [photo] })) },
    });
    await user.click(await screen.findByRole('button', { name: 'Choisir le fichier' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'photo.png n’est pas un fichier d’édition.',
    );
  });

  it('says in a sentence that the juror is no longer of this jury', async () => {
    const edition = editionUnderTest();
    sitDown({
      edition: {
        ...edition,
        jurors: edition.jurors.filter(({ id }) => id !== 'J04'),
        recusals: edition.recusals.filter(({ juror }) => juror !== 'J04'),
      },
    });
    await giveCode();
    expect(await screen.findByText(/J04 n’est pas de ce jury/)).toBeVisible();
  });

  it('opens nothing before the promise is ticked', async () => {
    sitDown();
    await giveCode();
    expect(await screen.findByRole('button', { name: 'Déclarer mes liens' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox'));
    expect(screen.getByRole('button', { name: 'Déclarer mes liens' })).toBeEnabled();
  });
});

describe('the declaration of interests', () => {
  it('is made by keys, one row after the other', async () => {
    sitDown({ edition: shortEdition() });
    await enter();
    await user.keyboard('al');
    expect(await screen.findByText('3 sur 3')).toBeVisible();
    expect(
      within(group('Lien avec 42 % Lumière')).getByRole('radio', { name: 'Lien déclaré' }),
    ).toBeChecked();
  });

  it('cannot be signed while one dossier is left', async () => {
    sitDown({ edition: shortEdition() });
    await enter();
    await user.keyboard('a');
    expect(await screen.findByText('Un dossier reste à déclarer.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Signer ma déclaration' })).toBeDisabled();
  });

  it('shows the recusals of the edition and lets nobody undo them', async () => {
    sitDown({ edition: shortEdition() });
    await enter();
    expect(screen.getByText(/Ce déport figure déjà dans l’édition/)).toBeVisible();
    expect(screen.queryByRole('radiogroup', { name: /Société Anonyme/ })).not.toBeInTheDocument();
  });

  it('opens the fields of a recusal in place, and shuts the dossier', async () => {
    sitDown({ edition: shortEdition() });
    await enter();
    await user.keyboard('d');
    const nature = await screen.findByRole('combobox', { name: 'Nature du lien' });
    await waitFor(() => expect(nature).toHaveFocus());
    await user.selectOptions(nature, 'Financier');
    await user.tab();
    await user.keyboard('Parts du fonds{Enter}a');
    await user.click(await screen.findByRole('button', { name: 'Signer ma déclaration' }));
    await sheet();
    expect(screen.queryByRole('button', { name: /Vertébraline/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '42 % Lumière' })).toBeVisible();
  });
});

describe('the score sheet', () => {
  beforeEach(async () => {
    sitDown({ edition: shortEdition() });
    await enter();
    await declareNothing();
  });

  it('marks with a digit and moves on', async () => {
    await user.keyboard('4');
    expect(marked('Caractère innovant')).toEqual(['4']);
    expect(screen.getByText('Importance du besoin non couvert', { exact: false })).toBeVisible();
  });

  it('loses no key, however fast they come', async () => {
    strike('12345432');
    await waitFor(() => expect(marked('Éco-responsabilité et accès')).toEqual(['2']));
    const all = within(await sheet()).getAllByRole<HTMLInputElement>('radio', { checked: true });
    expect(all.map((radio) => radio.value).join('')).toBe('12345432');
  });

  it('shows a total only when the eight criteria are marked', async () => {
    strike('4444444');
    await waitFor(() => expect(marked('Équipe et maturité')).toEqual(['4']));
    expect(screen.queryByText(/sur 100$/, { selector: 'b' })).not.toBeInTheDocument();
    strike('3');
    expect(await screen.findByText('79,0 sur 100')).toBeVisible();
  });

  it('empties a mark with Backspace and goes back with the arrow', async () => {
    await user.keyboard('4{ArrowUp}{Backspace}');
    expect(marked('Caractère innovant')).toEqual([]);
  });

  it('says « Enregistré » once the disk has it', async () => {
    await user.keyboard('4');
    const within_ = within(await sheet());
    await waitFor(() => expect(within_.getByText('Enregistré')).toBeVisible());
  });

  it('never says « Enregistré » on a full disk, and saves it all once there is room', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.keyboard('45');
    expect(await screen.findByText(/Non enregistré : le disque est plein/)).toBeVisible();
    expect(screen.queryByText('Enregistré')).not.toBeInTheDocument();
    expect(marked('Caractère innovant')).toEqual(['4']);
    put.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).sheets.get('C12')?.marks).toEqual({ INN: 4, MED: 5 });
    database.close();
  });

  it('moves the dossier with the sheet, and the sheet with the dossier', async () => {
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Besoin');
    await user.click(screen.getByRole('tab', { name: 'Équipe' }));
    expect(screen.getByText('poids 10 sur 100', { selector: 'span' })).toBeVisible();
    expect(screen.getByText(/Complémentarité de l’équipe/)).toBeVisible();
  });

  it('keeps a comment, and says that it may be read', async () => {
    await user.keyboard('c');
    const field = screen.getByRole('textbox', { name: /^Commentaire/ });
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleName('Commentaire peut être communiqué sur demande');
    await user.keyboard('Belle image.{Escape}');
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    await user.keyboard('N');
    expect(await screen.findByRole('textbox', { name: /^Commentaire/ })).toHaveValue(
      'Belle image.',
    );
  });
});

describe('a restart', () => {
  it('finds the juror again on the same dossier and criterion, marks in place', async () => {
    const close = sitDown({ edition: shortEdition() });
    await enter();
    await declareNothing();
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('53');
    await waitFor(() => expect(marked('Besoin médical et bénéfice patient')).toEqual(['3']));
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    close();

    sitDown({ edition: shortEdition() });
    await giveCode();
    expect(await screen.findByRole('heading', { name: '42 % Lumière' })).toBeVisible();
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Preuves');
    expect(marked('Caractère innovant')).toEqual(['5']);
  });
});

describe('two jurors of one laptop', () => {
  it('never see each other’s words, even the last one typed', async () => {
    const close = sitDown({ edition: shortEdition() });
    await enter();
    await declareNothing();
    await user.keyboard('c');
    await user.keyboard('Vu par J04');
    close();

    sitDown({ edition: shortEdition(), juror: 'J02' });
    await enter();
    await declareNothing();
    expect(await screen.findByRole('textbox', { name: /^Commentaire/ })).toHaveValue('');
    await user.keyboard('4');
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    const [mine, theirs] = [
      new JurorDatabase('demo-2027', 'J02'),
      new JurorDatabase('demo-2027', 'J04'),
    ];
    expect((await readWork(mine)).sheets.get('C12')?.comment).toBe('');
    expect((await readWork(theirs)).sheets.get('C12')?.comment).toBe('Vu par J04');
    mine.close();
    theirs.close();
  });
});

describe('the hand-in', () => {
  const payloads: string[] = [];
  let dialog: 'saved' | 'closed' | 'full' = 'saved';
  beforeEach(async () => {
    payloads.length = 0;
    dialog = 'saved';
    sitDown({
      edition: shortEdition(),
      answers: {
        handIn: ({ payload, rev }) => {
          payloads.push(payload);
          if (dialog === 'full') return Promise.resolve(refuse({ kind: 'disk-full' }));
          const name = `bulletin-7K3Q-r${rev}.ballot`;
          const file = { ref: 'saved', name, kind: 'ballot' } as const;
          const saved = dialog === 'saved' ? { name, file } : null;
          return Promise.resolve(ok({ saved, envelope: '' }));
        },
      },
    });
    await enter();
    await declareNothing();
    strike('45344534');
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('5332113');
    await waitFor(() => expect(marked('Équipe et maturité')).toEqual(['3']));
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    await screen.findByRole('heading', { name: 'Mon classement' });
  });

  const read = (at: number): Ballot => ballot.parse(JSON.parse(payloads.at(at) ?? ''));
  const signButton = () => screen.getByRole('button', { name: 'Signer et enregistrer le fichier' });
  async function giveUpAndSign(): Promise<void> {
    await user.click(screen.getByRole('button', { name: 'Renoncer à ce dossier' }));
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
  }

  async function saveAgain(): Promise<void> {
    const name = 'Enregistrer de nouveau ce fichier';
    await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
    await user.click(screen.getByRole('button', { name }));
  }

  it('names the missing mark and leads to it', async () => {
    expect(screen.getByText('Une note manque')).toBeVisible();
    expect(signButton()).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Aller à la note' }));
    expect(await screen.findByText('Sobriété (énergie', { exact: false })).toBeVisible();
  });

  it('gives main exactly what was entered, and shows the receipt', async () => {
    await giveUpAndSign();
    expect(await screen.findByText(/^[0-9A-Z]{4} · [0-9A-Z]{4} · [0-9A-Z]{4}$/)).toBeVisible();
    const made = read(0);
    expect([made.rev, made.prev, made.status, made.juror]).toEqual([1, null, 'final', 'J04']);
    expect(made.sheets).toEqual([
      {
        dossier: 'C12',
        state: 'marked',
        comment: '',
        marks: { INN: 4, MED: 5, EVI: 3, WRK: 4, REG: 4, MKT: 5, TEA: 3, ECO: 4 },
      },
      { dossier: 'C13', state: 'recused', comment: '', marks: {} },
      {
        dossier: 'C14',
        state: 'marked',
        comment: '',
        marks: { INN: 5, MED: 3, EVI: 3, WRK: 2, REG: 1, MKT: 1, TEA: 3 },
      },
    ]);
    expect(made.interests.map((each) => each.kind)).toEqual(['none', 'recusal', 'none']);
  });

  it('gives the very same payload when the same revision is exported again', async () => {
    await giveUpAndSign();
    await saveAgain();
    await waitFor(() => expect(payloads).toHaveLength(2));
    expect(payloads[1]).toBe(payloads[0]);
  });

  it('stays signed, and says that no file left, when the dialog is closed', async () => {
    dialog = 'closed';
    await giveUpAndSign();
    expect((await screen.findAllByText(/pas encore enregistrée/))[0]).toBeVisible();
    dialog = 'saved';
    await saveAgain();
    expect(await screen.findByText('Fichier : bulletin-7K3Q-r1.ballot')).toBeVisible();
    expect(payloads[1]).toBe(payloads[0]);
  });

  it('says in a sentence that the key is full', async () => {
    dialog = 'full';
    await giveUpAndSign();
    expect(await screen.findByRole('alert')).toHaveTextContent('Le disque est plein.');
  });

  it('is followed by a second revision that cites the first, once a mark changed', async () => {
    await giveUpAndSign();
    await screen.findByText('Rien n’a changé depuis la révision 1.');
    await user.click(screen.getByRole('button', { name: '42 % Lumière' }));
    await sheet();
    strike('4');
    await screen.findByText(/,[0-9] sur 100$/, { selector: 'b' });
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    expect(await screen.findByText(/Une note a changé depuis la révision 1\./)).toBeVisible();
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(2));
    expect([read(1).rev, read(1).prev]).toEqual([2, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(read(1).sheets[2]?.marks.ECO).toBe(4);
  });

  it('leaves behind the marks of a dossier recused since', async () => {
    await user.click(screen.getByRole('button', { name: 'Revenir aux dossiers' }));
    await user.click(await screen.findByRole('button', { name: 'Mes liens' }));
    const row = await screen.findByRole('radiogroup', { name: 'Lien avec 42 % Lumière' });
    await user.click(within(row).getByRole('radio', { name: 'Déport' }));
    expect(await screen.findByText(/ne partiront pas avec votre fichier/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Revenir aux dossiers' }));
    await user.click(await screen.findByRole('button', { name: 'Remettre mes notes' }));
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(1));
    expect(read(0).sheets[2]).toEqual({ dossier: 'C14', state: 'recused', comment: '', marks: {} });
  });
});
