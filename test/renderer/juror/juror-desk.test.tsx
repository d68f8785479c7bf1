import { screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import { ok, refuse } from '../../../shared/result';
import { forgetMachine, sessionOf, sitDown } from '../../make/juror-desk';
import {
  codeField,
  declareNothing,
  enter,
  giveCode,
  group,
  marked,
  sheet,
  shortEdition,
  strike,
} from '../../make/juror-hands';
import { editionUnderTest } from '../../make/signed';

let user: UserEvent;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(forgetMachine);

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

  it('asks for the former code where the work lies under it, then opens', async () => {
    const asked: object[] = [];
    const session = sessionOf('J04', editionUnderTest());
    sitDown({
      answers: {
        unlockAsJuror: ({ former, isAnew }) => {
          asked.push({ former, isAnew });
          if (former === '7K3QF9XM2P' || isAnew) return Promise.resolve(ok(session));
          const tried = former !== undefined;
          return Promise.resolve(refuse({ kind: 'other-code', tried }));
        },
      },
    });
    await giveCode(user);
    expect(await screen.findByText(/commencé avec un autre code/)).toBeVisible();
    const former = await screen.findByRole('textbox', { name: 'Ancien code, dix signes' });
    const act = screen.getByRole('button', { name: 'Tout reprendre' });
    expect(act).toBeDisabled();
    await user.type(former, '0000000000');
    await user.click(act);
    expect(await screen.findByText(/Cet ancien code n’ouvre pas/)).toBeVisible();
    const again = await screen.findByRole('textbox', { name: 'Ancien code, dix signes' });
    await user.clear(again);
    await user.type(again, '7k3qf-9xm2p{Enter}');
    expect(await screen.findByText('Code reconnu')).toBeVisible();
    expect(asked.at(-1)).toEqual({ former: '7K3QF9XM2P', isAnew: undefined });
  });

  it('goes on with a new key where the laptop’s is damaged, once the juror says so', async () => {
    const session = sessionOf('J04', editionUnderTest());
    sitDown({
      answers: {
        unlockAsJuror: ({ isAnew }) =>
          Promise.resolve(isAnew ? ok(session) : refuse({ kind: 'laptop-key-damaged' })),
      },
    });
    await giveCode(user);
    await user.click(await screen.findByRole('button', { name: /avec une nouvelle clé/ }));
    expect(await screen.findByText('Code reconnu')).toBeVisible();
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
    await giveCode(user);
    expect(await screen.findByText(/J04 n’est pas de ce jury/)).toBeVisible();
  });

  it('opens nothing before the promise is ticked', async () => {
    sitDown();
    await giveCode(user);
    expect(await screen.findByRole('button', { name: 'Déclarer mes liens' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox'));
    expect(screen.getByRole('button', { name: 'Déclarer mes liens' })).toBeEnabled();
  });
});

describe('the declaration of interests', () => {
  it('is made by keys, one row after the other', async () => {
    sitDown({ edition: shortEdition() });
    await enter(user);
    await user.keyboard('al');
    expect(await screen.findByText('3 sur 3')).toBeVisible();
    expect(
      within(group('Lien avec 42 % Lumière')).getByRole('radio', { name: 'Lien déclaré' }),
    ).toBeChecked();
  });

  it('cannot be signed while one dossier is left', async () => {
    sitDown({ edition: shortEdition() });
    await enter(user);
    await user.keyboard('a');
    expect(await screen.findByText('Un dossier reste à déclarer.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Signer ma déclaration' })).toBeDisabled();
  });

  it('shows the recusals of the edition and lets nobody undo them', async () => {
    sitDown({ edition: shortEdition() });
    await enter(user);
    expect(screen.getByText(/Ce déport figure déjà dans l’édition/)).toBeVisible();
    expect(screen.queryByRole('radiogroup', { name: /Société Anonyme/ })).not.toBeInTheDocument();
  });

  it('opens the fields of a recusal in place, and shuts the dossier', async () => {
    sitDown({ edition: shortEdition() });
    await enter(user);
    await user.keyboard('d');
    const nature = await screen.findByRole('combobox', { name: 'Nature du lien' });
    await waitFor(() => expect(nature).toHaveFocus());
    await user.selectOptions(nature, 'Financier');
    await user.tab();
    await user.keyboard('Parts du fonds{Enter}a');
    const sign = screen.getByRole('button', { name: 'Signer ma déclaration' });
    await waitFor(() => expect(sign).toBeEnabled());
    await user.click(sign);
    await sheet();
    expect(screen.queryByRole('button', { name: /Vertébraline/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '42 % Lumière' })).toBeVisible();
  });
});

describe('the score sheet', () => {
  beforeEach(async () => {
    sitDown({ edition: shortEdition() });
    await enter(user);
    await declareNothing(user);
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
    await enter(user);
    await declareNothing(user);
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('53');
    await waitFor(() => expect(marked('Besoin médical et bénéfice patient')).toEqual(['3']));
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    close();

    sitDown({ edition: shortEdition() });
    await giveCode(user);
    expect(await screen.findByRole('heading', { name: '42 % Lumière' })).toBeVisible();
    expect(screen.getByRole('tab', { selected: true })).toHaveTextContent('Preuves');
    expect(marked('Caractère innovant')).toEqual(['5']);
  });
});

describe('two jurors of one laptop', () => {
  it('never see each other’s words, even the last one typed', async () => {
    const close = sitDown({ edition: shortEdition() });
    await enter(user);
    await declareNothing(user);
    await user.keyboard('c');
    await user.keyboard('Vu par J04');
    close();

    sitDown({ edition: shortEdition(), juror: 'J02' });
    await enter(user);
    await declareNothing(user);
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
