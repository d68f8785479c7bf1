import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsoleRoom } from '../../../renderer/desk/console-room/console-room';
import type { Ceremony } from '../../../renderer/desk/console-room/read-ceremony';
import { SettingView } from '../../../renderer/desk/console-room/setting-view';
import { recallShow } from '../../../renderer/desk/console-room/show-memory';
import { startWords } from '../../../renderer/i18n/i18n';
import type { DisplayView } from '../../../shared/ipc-windows';
import { demoEdition } from '../../make/demo-edition';
import { ceremony } from '../../shared/stage/ceremony';
import { frames, layBridge } from './bridge-double';

const show: Ceremony = {
  edition: demoEdition(),
  script: ceremony(),
  fingerprint: 'K7QF 9XM2 PT4H 8WVN',
  mergeCode: '4T2K 9QMD X7RF',
};
const laptop: DisplayView = {
  id: '1',
  label: 'Portable',
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  holdsConsole: true,
};
const projector: DisplayView = {
  id: '2',
  label: 'EPSON',
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
  holdsConsole: false,
};
const opened = vi.fn();

function Setting() {
  const [picked, setPicked] = useState<string | null>(null);
  const given = { picked, onPick: setPicked, onOpened: opened, onLeave: undefined };
  return <SettingView ceremony={show} {...given} />;
}

async function set(displays: readonly DisplayView[]): Promise<void> {
  layBridge(displays);
  render(<Setting />);
  await screen.findByRole('radio', { name: /Portable/ });
}
const openIt = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir la scène' }));
};

beforeEach(async () => {
  opened.mockClear();
  localStorage.clear();
  await startWords('fr');
});

describe('before going on stage', () => {
  it('proposes the projector and opens the stage on the test card', async () => {
    await set([laptop, projector]);
    expect(screen.getByRole('radio', { name: /EPSON/ })).toBeChecked();
    openIt();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(projector));
    expect(frames().map((frame) => frame.now.scene)).toEqual(['test-card']);
  });

  it('opens on the console’s own screen only after a confirmation', async () => {
    await set([laptop, projector]);
    fireEvent.click(screen.getByRole('radio', { name: /Portable/ }));
    openIt();
    expect(window.bridge.openStage).not.toHaveBeenCalled();
    expect(screen.getByText('Confirmez que la scène couvrira cette console.')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('checkbox'));
    openIt();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(laptop));
  });

  it('warns of a mirrored projector when one screen only is visible', async () => {
    await set([laptop]);
    fireEvent.click(screen.getByRole('radio', { name: /Portable/ }));
    expect(screen.getByText(/S’il est dupliqué vers le projecteur/)).toBeInTheDocument();
    openIt();
    expect(window.bridge.openStage).not.toHaveBeenCalled();
  });

  it('starts at any cue behind the holding slide, as a second laptop does', async () => {
    await set([laptop, projector]);
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '18' } });
    openIt();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledWith(projector));
    expect(frames().map((frame) => frame.now.scene)).toEqual(['holding']);
    expect(recallShow(show)).toMatchObject({ step: 17, furthest: 17, armed: false });
  });

  it('refuses nothing but warns when two screens show the same part of the desktop', async () => {
    await set([laptop, { ...projector, bounds: { ...laptop.bounds, width: 1920 } }]);
    expect(screen.getByText(/Deux écrans montrent la même image/)).toBeInTheDocument();
    openIt();
    expect(window.bridge.openStage).not.toHaveBeenCalled();
  });

  it('numbers the screens as « identify » shows them', async () => {
    await set([laptop, projector]);
    expect(screen.getByText('2 · Écran EPSON')).toBeInTheDocument();
  });

  it('shows the seal’s fingerprint to compare, and no company', async () => {
    await set([laptop, projector]);
    expect(screen.getByText('K7QF 9XM2 PT4H 8WVN')).toBeInTheDocument();
    for (const { company } of demoEdition().dossiers) {
      expect(document.body).not.toHaveTextContent(company);
    }
  });

  it('never projects a file that does not recount, and names what is wrong', () => {
    layBridge([laptop, projector]);
    render(<ConsoleRoom session={{ role: 'presenter', entries: {} }} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Ce fichier ne peut pas être projeté.',
    );
    expect(screen.getByText('Il manque decision.json.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ouvrir la scène' })).not.toBeInTheDocument();
  });
});
