import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import type { Edition } from '../../shared/edition/edition';
import { CODE } from './juror-desk';
import { editionUnderTest } from './signed';

/** Three dossiers are enough to see the road: C12 and C14 open, C13 recused by the edition. */
export function shortEdition(): Edition {
  const edition = editionUnderTest();
  const dossiers = edition.dossiers.filter(({ id }) => ['C12', 'C13', 'C14'].includes(id));
  const recusals = edition.recusals.filter(({ dossier }) => dossier === 'C13');
  return { ...edition, dossiers, recusals };
}

export const codeField = () => screen.findByRole('textbox', { name: 'Code de juré, dix signes' });
export const sheet = () => screen.findByRole('complementary', { name: 'Fiche de notation' });
export const group = (name: string) => screen.getByRole('radiogroup', { name });
export const marked = (name: string) =>
  within(group(name))
    .queryAllByRole('radio', { checked: true })
    .map((radio) => (radio as HTMLInputElement).value);

export async function giveCode(user: UserEvent): Promise<void> {
  await user.click(await codeField());
  await user.paste(CODE);
}

export async function enter(user: UserEvent): Promise<void> {
  await giveCode(user);
  await user.click(await screen.findByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Déclarer mes liens' }));
  await screen.findByRole('heading', { name: 'Vos liens d’intérêts' });
}

export async function declareNothing(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /Aucun lien avec ces/ }));
  const sign = screen.getByRole('button', { name: 'Signer ma déclaration' });
  await waitFor(() => expect(sign).toBeEnabled());
  await user.click(sign);
  await sheet();
}

/** Keys faster than any screen: nothing is painted between two of them. */
export function strike(keys: string): void {
  act(() => {
    for (const key of keys) fireEvent.keyDown(document.body, { key, code: `Digit${key}` });
  });
}
