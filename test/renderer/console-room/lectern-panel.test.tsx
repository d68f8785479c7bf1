import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LecternPanel } from '../../../renderer/desk/console-room/lectern-panel';
import type { Ceremony } from '../../../renderer/desk/console-room/read-ceremony';
import { startWords } from '../../../renderer/i18n/i18n';
import { LecternView } from '../../../renderer/lectern/lectern-view';
import type { DisplayView } from '../../../shared/ipc-windows';
import { promptNow } from '../../../shared/stage/prompt';
import { openShow, type Show } from '../../../shared/stage/show';
import { demoEdition } from '../../make/demo-edition';
import { ceremony } from '../../shared/stage/ceremony';
import { layBridge, prompts } from './bridge-double';

const script = ceremony();
const sealed: Ceremony = {
  edition: demoEdition(),
  script,
  fingerprint: 'K7QF 9XM2 PT4H 8WVN',
  mergeCode: '4T2K 9QMD X7RF',
};
const display = (id: string, label: string, holdsConsole = false): DisplayView => ({
  id,
  label,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  holdsConsole,
});
const laptop = display('1', 'Portable', true);
const projector = display('2', 'EPSON');
const third = display('3', 'Aile');

function at(id: string): Show {
  const step = script.cues.findIndex((cue) => cue.id === id);
  return { ...openShow(), step, furthest: step };
}

function lay(displays: readonly DisplayView[], ceremonyNow = sealed): void {
  layBridge(displays);
  render(<LecternPanel ceremony={ceremonyNow} show={at('laureate-suspense')} stage="2" />);
}

const open = async (): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir le pupitre' }));
  await vi.waitFor(() => expect(prompts().length).toBeGreaterThan(0));
};
const states = (): readonly string[] => prompts().map(({ now }) => now.state);

beforeEach(async () => {
  localStorage.clear();
  await startWords('fr');
});

describe('the lectern', () => {
  it('asks for a third screen, never the audience’s nor the console’s', async () => {
    lay([laptop, projector]);
    expect(await screen.findByText(/Il faut un troisième écran/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ouvrir le pupitre' })).not.toBeInTheDocument();
  });

  it('receives no word before someone compared the seal with the minutes', async () => {
    lay([laptop, projector, third]);
    await open();
    expect(window.bridge.openLectern).toHaveBeenCalledWith(
      expect.objectContaining({ display: '3' }),
    );
    expect(new Set(states())).toEqual(new Set(['locked']));
    expect(await screen.findByText('K7QF 9XM2 PT4H 8WVN')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: /déverrouiller/ }));
    await vi.waitFor(() => expect(states().at(-1)).toBe('said'));
    fireEvent.click(screen.getByRole('button', { name: 'Verrouiller' }));
    await vi.waitFor(() => expect(states().at(-1)).toBe('locked'));
  });

  it('is unlocked at once in a rehearsal, which has no seal', async () => {
    lay([laptop, projector, third], { ...sealed, fingerprint: '' });
    await open();
    expect(new Set(states())).toEqual(new Set(['said']));
  });

  it('shows the words of the present cue, how a name is said, and hides the next', () => {
    const named = {
      ...script,
      cues: script.cues.map((cue) =>
        cue.id === 'laureate-name'
          ? { ...cue, sounds: [{ name: 'Doctolia', said: 'doc-to-LIA' }] }
          : cue,
      ),
    };
    const prompt = (id: string) => promptNow({ script: named, language: 'fr' }, at(id));
    const { rerender } = render(<LecternView prompt={prompt('laureate-suspense')} />);
    expect(screen.getByText(/Voici leur choix/)).toBeInTheDocument();
    expect(screen.getByText('masqué jusqu’à son heure')).toBeInTheDocument();
    expect(screen.queryByText('doc-to-LIA')).not.toBeInTheDocument();
    rerender(<LecternView prompt={prompt('laureate-name')} />);
    expect(screen.getByText('doc-to-LIA')).toBeInTheDocument();
  });
});
