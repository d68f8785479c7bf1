import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startWords } from '../../renderer/i18n/i18n';
import { tellProblem, useTold } from '../../renderer/i18n/use-told';

beforeEach(() => startWords('fr'));
afterEach(cleanup);

function Saving() {
  const [told, tell] = useTold();
  return (
    <>
      <button
        type="button"
        onClick={() => tell(({ t }) => t('organiser.save.saved', { name: 'liste.csv' }))}
      >
        save
      </button>
      <button type="button" onClick={() => tell(tellProblem({ kind: 'wrong-passphrase' }))}>
        open
      </button>
      <p role="status">{told}</p>
    </>
  );
}

const said = (): string | null => screen.getByRole('status').textContent;

it('says what was done and what was refused in the language of now', async () => {
  render(<Saving />);
  expect(said()).toBe('');
  fireEvent.click(screen.getByText('save'));
  expect(said()).toMatch(/^Enregistré.*liste\.csv/);
  await act(() => i18next.changeLanguage('en'));
  expect(said()).toMatch(/^Saved.*liste\.csv/);
  fireEvent.click(screen.getByText('open'));
  expect(said()).toMatch(/passphrase/i);
  await act(() => i18next.changeLanguage('fr'));
  expect(said()).toMatch(/phrase secrète/i);
});
