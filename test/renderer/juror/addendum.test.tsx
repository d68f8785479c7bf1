import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { readWork } from '../../../renderer/store/juror-work';
import { type Ballot, ballot } from '../../../shared/ballot/ballot';
import type { Edition } from '../../../shared/edition/edition';
import { digestGrid, writeEditionPayload } from '../../../shared/edition/edition-file';
import { sha256Hex } from '../../../shared/file/digest';
import type { Announcements, Bridge, FileRef } from '../../../shared/ipc';
import { ok, refuse } from '../../../shared/result';
import { amended, published, reworded, withLate } from '../../make/amended';
import { forgetMachine, sessionOf, sitDown } from '../../make/juror-desk';
import {
  declareNothing,
  enter,
  giveCode,
  group,
  marked,
  sheet,
  shortEdition,
  strike,
} from '../../make/juror-hands';
import { journalOf } from '../../make/memory-journal';

const FILE: FileRef = { ref: 'addendum', name: 'prix-2027-v2.edition', kind: 'edition' };
const payloads: string[] = [];
let user: UserEvent;
let first: Edition;
let second: Edition;

/** What the system says, and what main answers to an addendum. */
let say: (said: Announcements['filesOpened']) => void = () => undefined;
let receive: Bridge['receiveEdition'] = () => Promise.resolve(refuse({ kind: 'bad-request' }));

const answers: Partial<Bridge> = {
  handIn: ({ payload, rev }) => {
    payloads.push(payload);
    const name = `bulletin-7K3Q-r${rev}.ballot`;
    return Promise.resolve(
      ok({ saved: { name, file: { ref: 's', name, kind: 'ballot' } }, envelope: '' }),
    );
  },
  chooseFiles: () => Promise.resolve(ok({ files: [FILE] })),
  receiveEdition: (ask) => receive(ask),
  on: (name, hear) => {
    if (name === 'filesOpened') say = hear as typeof say;
    return () => undefined;
  },
};

beforeEach(() => {
  user = userEvent.setup();
  payloads.length = 0;
  first = shortEdition();
  second = amended(published(first), { ...reworded(first, 'EVI'), ...withLate(first) });
});
afterEach(forgetMachine);

/** C12 and C14 marked under the first edition; returns what rises from the desk. */
async function markAll(): Promise<() => void> {
  const rise = sitDown({ edition: first, answers });
  await enter(user);
  await declareNothing(user);
  strike('45344534');
  await user.keyboard('n');
  await screen.findByRole('heading', { name: '42 % Lumière' });
  strike('53321134');
  await screen.findByText('Tous vos dossiers sont notés.');
  return rise;
}

const banner = () => screen.findByRole('region', { name: 'Ce qui a changé dans l’édition' });
const read = (at: number): Ballot => ballot.parse(JSON.parse(payloads.at(at) ?? ''));
const signButton = () => screen.getByRole('button', { name: 'Signer et enregistrer le fichier' });

describe('an addendum, opened with the code at the next start', () => {
  beforeEach(async () => {
    const rise = await markAll();
    rise();
    sitDown({ edition: second, answers });
    await giveCode(user);
    await sheet();
  });

  it('says its reason, what is new, and asks only the changed criterion again', async () => {
    const said = await banner();
    expect(said).toHaveTextContent('Corrigé à la demande du jury.');
    expect(said).toHaveTextContent('Nouveau dossier : Tardif Fictif.');
    expect(said).toHaveTextContent('à noter de nouveau dans 2 dossiers');
    expect(said).toHaveTextContent('Toutes vos autres notes restent.');
    await user.click(within(said).getByRole('button', { name: 'Noter de nouveau' }));
    expect(await screen.findByText('Critère changé. Vous aviez noté 3.')).toBeVisible();
    const names = first.grid.criteria.map((each) => each.label.fr);
    const kept = names.flatMap((name) => marked(name));
    expect(kept).toHaveLength(7);
  });

  it('gives the mark of before again by one act, and never twice', async () => {
    await user.click(within(await banner()).getByRole('button', { name: 'Noter de nouveau' }));
    await user.click(await screen.findByRole('button', { name: 'Garder 3' }));
    const evidence = first.grid.criteria.find(({ id }) => id === 'EVI')?.label.fr ?? '';
    await waitFor(() => expect(marked(evidence)).toEqual(['3']));
    expect(screen.queryByText(/Vous aviez noté/)).not.toBeInTheDocument();
  });

  it('is put away once read, and the new dossier stays marked', async () => {
    await user.click(within(await banner()).getByRole('button', { name: 'C’est lu' }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: /changé dans l’édition/ })).toBeNull(),
    );
    const row = screen.getByText('Tardif Fictif').closest('li');
    expect(row).toHaveTextContent('nouveau');
    expect(row).toHaveTextContent('lien à déclarer');
  });

  it('asks one’s link with the late dossier before anything is signed', async () => {
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    await screen.findByRole('heading', { name: 'Mon classement' });
    expect(signButton()).toBeDisabled();
    const why = screen.getAllByText('Déclarez d’abord votre lien avec Tardif Fictif.');
    expect(why[0]).toBeVisible();
    const side = screen.getByRole('complementary');
    await user.click(within(side).getByRole('button', { name: 'Déclarer mon lien' }));
    const about = await screen.findByRole('radiogroup', { name: 'Lien avec Tardif Fictif' });
    await user.click(within(about).getByRole('radio', { name: 'Aucun lien' }));
    const back = screen.getByRole('button', { name: 'Revenir aux dossiers' });
    await waitFor(() => expect(back).toBeEnabled());
  });
});

describe('an addendum that comes while one works', () => {
  const offer = () => act(() => say({ files: [FILE] }));

  it('is offered, and the desk goes on under it', async () => {
    await markAll();
    receive = () => Promise.resolve(ok(sessionOf('J04', second)));
    offer();
    expect(
      await screen.findByText('Fichier d’édition ouvert : prix-2027-v2.edition.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Le recevoir' }));
    expect(await banner()).toHaveTextContent('Nouveau dossier : Tardif Fictif.');
    const evidence = first.grid.criteria.find(({ id }) => id === 'EVI')?.label.fr ?? '';
    await waitFor(() => expect(marked(evidence)).toEqual([]));
    expect(group(evidence)).toBeInTheDocument();
  });

  it('that is older, another’s or already here is told in a sentence, and changes nothing', async () => {
    await markAll();
    receive = () => Promise.resolve(refuse({ kind: 'older-edition', seq: 1, current: 2 }));
    offer();
    await user.click(await screen.findByRole('button', { name: 'Le recevoir' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('plus ancien que l’édition');
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    receive = () => Promise.resolve(refuse({ kind: 'another-organiser' }));
    offer();
    await user.click(await screen.findByRole('button', { name: 'Le recevoir' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('pas signée par l’organisateur');
    receive = () => Promise.resolve(ok(sessionOf('J04', first)));
    offer();
    await user.click(await screen.findByRole('button', { name: 'Le recevoir' }));
    expect(await screen.findByText(/l’édition que vous avez déjà/)).toBeVisible();
    expect(screen.getByText('Tous vos dossiers sont notés.')).toBeVisible();
  });

  it('waits while the disk refuses, and takes nothing of what was typed', async () => {
    await markAll();
    const journal = journalOf('juror-demo-2027-J04');
    journal.trouble = { kind: 'disk-full' };
    const last = first.grid.criteria.at(-1)?.label.fr ?? '';
    strike('2');
    await screen.findByText(/^Non enregistré/);
    receive = () => Promise.resolve(ok(sessionOf('J04', second)));
    offer();
    await user.click(await screen.findByRole('button', { name: 'Le recevoir' }));
    expect(await screen.findByText(/attend\s: ce que vous avez saisi/)).toBeVisible();
    expect(marked(last)).toEqual(['2']);
    expect(screen.queryByRole('region', { name: /changé dans l’édition/ })).toBeNull();
    journal.trouble = null;
    await user.click(screen.getByRole('button', { name: 'Le recevoir' }));
    expect(await banner()).toHaveTextContent('Nouveau dossier : Tardif Fictif.');
    const evidence = first.grid.criteria.find(({ id }) => id === 'EVI')?.label.fr ?? '';
    await waitFor(() => expect(marked(evidence)).toEqual([]));
    expect(marked(last)).toEqual(['2']);
    await waitFor(() => expect(screen.getByText('Enregistré')).toBeVisible());
    const database = new JurorDatabase('demo-2027', 'J04');
    const sheets = [...(await readWork(database)).sheets.values()];
    expect(sheets.some(({ marks }) => marks[first.grid.criteria.at(-1)?.id ?? ''] === 2)).toBe(
      true,
    );
    database.close();
  });

  it('is answered by a new revision that names it, every other mark as it was', async () => {
    await markAll();
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(1));
    await screen.findByText('Rien n’a changé depuis la révision 1.');
    second = amended(published(first), reworded(first, 'EVI'));
    receive = () => Promise.resolve(ok(sessionOf('J04', second)));
    offer();
    await user.click(await screen.findByRole('button', { name: 'Le recevoir' }));
    const said = await banner();
    await user.click(await within(said).findByRole('button', { name: 'Noter de nouveau' }));
    await screen.findByText('Critère changé. Vous aviez noté 3.');
    strike('5');
    await screen.findByText(/,[0-9] sur 100$/, { selector: 'b' });
    await user.keyboard('n');
    await screen.findByRole('heading', { name: '42 % Lumière' });
    strike('1');
    await screen.findByText('Tous vos dossiers sont notés.');
    await user.click(screen.getByRole('button', { name: 'Remettre mes notes' }));
    expect(await screen.findByText(/L’édition a changé depuis la révision 1/)).toBeVisible();
    await waitFor(() => expect(signButton()).toBeEnabled());
    await user.click(signButton());
    await waitFor(() => expect(payloads).toHaveLength(2));
    expect(read(1).edition).toEqual({
      id: first.id,
      digest: sha256Hex(writeEditionPayload(second)),
      grid: digestGrid(second.grid),
    });
    const evidence = read(1).sheets.map((each) => each.marks.EVI);
    expect(evidence).toEqual([5, undefined, 1]);
    const others = (one: Ballot) => one.sheets.map(({ marks: { EVI: _, ...kept } }) => kept);
    expect(others(read(1))).toEqual(others(read(0)));
  });
});
