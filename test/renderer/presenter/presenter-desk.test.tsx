import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PresenterDesk } from '../../../renderer/desk/presenter/presenter-desk';
import { startWords } from '../../../renderer/i18n/i18n';
import { useWay } from '../../../renderer/ui/way';
import type { Bridge, FileRef } from '../../../shared/ipc';
import { refuse } from '../../../shared/result';

const file = (name: string, kind: FileRef['kind']): FileRef => ({ ref: name, name, kind });
const SEALED = file('decision.palmares', 'palmares');
const SHOW = file('jfr-2026.show', 'show');

let chosen: FileRef;
let drop: (files: readonly FileRef[]) => void;
const openShow = vi.fn(() => Promise.resolve(refuse({ kind: 'wrong-passphrase' as const })));

function layBridge(): void {
  const double: Partial<Bridge> = {
    chooseFiles: vi.fn(() => Promise.resolve({ ok: true as const, value: { files: [chosen] } })),
    openPalmares: vi.fn(() =>
      Promise.resolve(refuse({ kind: 'not-ours' as const, looksLike: 'zip' as const })),
    ),
    openShow,
    setLanguage: vi.fn(() => Promise.resolve({ ok: true as const, value: {} })),
    on: ((name: string, hear: (given: { files: readonly FileRef[] }) => void) => {
      if (name === 'filesOpened') drop = (files) => act(() => hear({ files }));
      return () => undefined;
    }) as Bridge['on'],
  };
  Object.defineProperty(window, 'bridge', { value: double, configurable: true });
}

beforeEach(async () => {
  openShow.mockClear();
  layBridge();
  useWay.setState({ way: { at: 'presenter' } });
  await startWords('fr');
  render(
    <MantineProvider env="test">
      <PresenterDesk />
    </MantineProvider>,
  );
});
afterEach(cleanup);

const click = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('the presenter’s door', () => {
  it('names the sealed file that it refuses, and says why', async () => {
    chosen = SEALED;
    click('Choisir le fichier');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /« decision\.palmares » n’a pas été ouvert\. .+/,
    );
  });

  it('keeps a show whose passphrase was wrong, to try again or to choose another', async () => {
    chosen = SHOW;
    fireEvent.change(screen.getByLabelText('Phrase secrète du spectacle'), {
      target: { value: 'pas celle-ci' },
    });
    click('Ouvrir un spectacle (.show)');
    expect(await screen.findByRole('alert')).toHaveTextContent('jfr-2026.show');
    fireEvent.change(screen.getByLabelText('Phrase secrète de « jfr-2026.show »'), {
      target: { value: 'celle-là' },
    });
    click('Ouvrir ce spectacle');
    await waitFor(() =>
      expect(openShow).toHaveBeenLastCalledWith({ file: SHOW.ref, passphrase: 'celle-là' }),
    );
    chosen = file('autre.show', 'show');
    click('Choisir un autre spectacle');
    expect(await screen.findByLabelText('Phrase secrète de « autre.show »')).toBeInTheDocument();
  });

  it('says of a file of another kind what it opens', () => {
    drop([file('notes.ballot', 'ballot')]);
    expect(screen.getByRole('alert')).toHaveTextContent(
      '« notes.ballot » n’est ni un palmarès scellé ni un spectacle.',
    );
  });

  it('changes language and theme, and the refusal follows', async () => {
    chosen = SEALED;
    click('Choisir le fichier');
    await screen.findByRole('alert');
    fireEvent.click(screen.getByRole('radio', { name: 'EN' }));
    expect(await screen.findByText(/“decision\.palmares” was not opened\./)).toBeInTheDocument();
    click('Switch to the dark theme');
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });
});
