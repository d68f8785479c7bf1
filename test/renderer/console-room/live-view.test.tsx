import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveView } from '../../../renderer/desk/console-room/live-view';
import type { Ceremony } from '../../../renderer/desk/console-room/read-ceremony';
import { startWords } from '../../../renderer/i18n/i18n';
import { useGuide } from '../../../renderer/ui/guide';
import type { DisplayView } from '../../../shared/ipc-windows';
import type { Frame } from '../../../shared/stage/frame';
import { demoEdition } from '../../make/demo-edition';
import { ceremony } from '../../shared/stage/ceremony';
import { frames, layBridge, stageCloses, stageSays } from './bridge-double';

const script = ceremony();
const show: Ceremony = { edition: demoEdition(), script, fingerprint: '', mergeCode: '' };
const projector: DisplayView = {
  id: '2',
  label: 'EPSON',
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
  holdsConsole: false,
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  layBridge([projector]);
  await startWords('fr');
  localStorage.clear();
  render(<LiveView ceremony={show} display={projector} onLeave={() => undefined} />);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function wait(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    fireEvent.keyDown(document.body, { key });
    fireEvent.keyUp(document.body, { key });
    await wait(450);
  }
}

async function goTo(id: string): Promise<void> {
  const number = script.cues.findIndex((cue) => cue.id === id) + 1;
  await press(...String(number), 'Enter');
}

async function hold(key: string, ms: number): Promise<void> {
  fireEvent.keyDown(document.body, { key });
  await wait(ms);
  fireEvent.keyUp(document.body, { key });
}

const onScreen = () => screen.getByRole('img', { name: /Ce que voit le public/ });
const scene = (): Frame['now'] | undefined => frames().at(-1)?.now;
const log = () => screen.getByRole('list', { name: 'Journal des touches' });

describe('the console before the laureate', () => {
  it('does nothing but say why when next is pressed unarmed at the suspense', async () => {
    await goTo('laureate-suspense');
    const sent = frames().length;
    await press('PageDown', 'PageDown');
    expect(within(log()).getAllByText('ignorée, lauréat non armé')).toHaveLength(2);
    expect(onScreen()).toHaveAccessibleName(/Lauréat, suspens$/);
    expect(frames()).toHaveLength(sent);
  });

  it('arms after A is held one second, and says what the next press will do', async () => {
    await goTo('laureate-suspense');
    await hold('a', 1100);
    expect(screen.getByText('Armé')).toBeInTheDocument();
    expect(
      screen.getByText('La prochaine pression sur « suivant » révèle le nom.'),
    ).toBeInTheDocument();
    await press('PageDown');
    expect(scene()).toMatchObject({ scene: 'name', names: ['Œil-de-Brume'] });
    expect(screen.getByText(/Le lauréat est proclamé/)).toBeInTheDocument();
  });

  it('does not arm when A is released too early', async () => {
    await hold('a', 700);
    expect(screen.queryByText('Armé')).not.toBeInTheDocument();
    expect(within(log()).getByText('ignorée, touche relâchée trop tôt')).toBeInTheDocument();
  });

  it('disarms when the window loses the keyboard before the second is over', async () => {
    fireEvent.keyDown(document.body, { key: 'a' });
    await wait(500);
    fireEvent.blur(window);
    await wait(2000);
    expect(screen.queryByText('Armé')).not.toBeInTheDocument();
  });
});

describe('what the console keeps masked', () => {
  it('has no award name in its document before the name is shown, unless H is held', async () => {
    const secret = 'Citation du prix laureate.';
    await goTo('laureate-suspense');
    await hold('a', 1100);
    await press('PageDown');
    // The citation comes next: its words are nowhere, and its line says only what comes.
    expect(document.body).not.toHaveTextContent(secret);
    expect(screen.getByText('Révélation, citation')).toBeInTheDocument();
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(document.body).toHaveTextContent(secret);
    fireEvent.keyUp(document.body, { key: 'h' });
    expect(document.body).not.toHaveTextContent(secret);
  });

  it('shows the next picture when it reveals nothing', async () => {
    await press('PageDown');
    const ahead = screen.getByRole('complementary');
    expect(ahead).toHaveTextContent('Journées Francophones de Radiologie');
  });
});

describe('neutral, black and language', () => {
  it('goes neutral by the red button and comes back by Resume only', async () => {
    await goTo('title');
    fireEvent.click(screen.getByRole('button', { name: /Neutre/ }));
    await wait(0);
    expect(scene()).toEqual({ scene: 'neutral' });
    await press('PageDown', 'n', 'b');
    expect(scene()).toEqual({ scene: 'neutral' });
    fireEvent.click(screen.getByRole('button', { name: /Reprendre/ }));
    await wait(0);
    expect(scene()).toMatchObject({ scene: 'title' });
  });

  it('turns black and back with the clicker’s point', async () => {
    await press('.');
    expect(scene()).toEqual({ scene: 'black' });
    await press('.');
    expect(scene()).toEqual({ scene: 'test-card' });
  });

  it('turns through both languages, French, English', async () => {
    await press('l', 'l', 'l');
    expect(
      frames()
        .slice(-3)
        .map((frame) => frame.shows),
    ).toEqual(['fr', 'en', 'both']);
  });

  it('sends nothing to the audience while a number is typed or F5 is pressed', async () => {
    const sent = frames().length;
    await press('1', '2', 'F5');
    expect(frames()).toHaveLength(sent);
  });
});

describe('the keyboard', () => {
  it('leaves Enter to a button that was reached by Tab', async () => {
    const red = screen.getByRole('button', { name: /Neutre/ });
    red.focus();
    fireEvent.keyDown(red, { key: 'Enter' });
    await wait(450);
    expect(onScreen()).toHaveAccessibleName(/Mire de salle$/);
  });

  it('leaves the live show only after one second', async () => {
    const leave = screen.getByRole('button', { name: /Quitter le direct/ });
    fireEvent.pointerDown(leave);
    await wait(900);
    fireEvent.pointerUp(leave);
    await wait(500);
    expect(window.bridge.closeStage).not.toHaveBeenCalled();
    fireEvent.pointerDown(leave);
    await wait(1000);
    expect(window.bridge.closeStage).toHaveBeenCalledTimes(1);
  });
});

describe('a console that reloads in the middle of the show', () => {
  it('comes back at the same cue, behind the holding slide and unarmed', async () => {
    await goTo('laureate-suspense');
    await hold('a', 1100);
    cleanup();
    render(<LiveView ceremony={show} display={projector} onLeave={() => undefined} />);
    expect(onScreen()).toHaveAccessibleName(/Attente$/);
    await press('r');
    expect(scene()).toMatchObject({ scene: 'announce', still: true });
    await press('PageDown');
    expect(within(log()).getByText('ignorée, lauréat non armé')).toBeInTheDocument();
  });
});

describe('the audience’s window', () => {
  it('rests on the holding slide after a wake: next does nothing until Resume', async () => {
    await goTo('laureate-suspense');
    await hold('a', 1100);
    await act(async () => stageSays({ resting: true }));
    expect(onScreen()).toHaveAccessibleName(/Attente$/);
    await press('PageDown');
    expect(scene()).toMatchObject({ scene: 'holding' });
    await press('r', 'PageDown');
    expect(scene()).toMatchObject({ scene: 'announce', still: true });
    expect(within(log()).getByText('ignorée, lauréat non armé')).toBeInTheDocument();
  });

  it('says that the projector was pulled out, and that it is back', async () => {
    await act(async () => stageSays({ unplugged: true }));
    expect(screen.getByRole('alert')).toHaveTextContent('Le projecteur est débranché');
    expect(screen.getByText(/^Rien\s: aucun écran ne montre la scène/)).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /Ce que voit le public/ })).not.toBeInTheDocument();
    await act(async () => stageSays({ unplugged: false }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(onScreen()).toBeInTheDocument();
  });

  it('is reopened at the same cue when it was closed', async () => {
    await goTo('jury');
    await act(async () => stageCloses());
    expect(screen.getByRole('alert')).toHaveTextContent('La fenêtre du public est fermée.');
    fireEvent.click(screen.getByRole('button', { name: /La rouvrir/ }));
    await wait(0);
    expect(window.bridge.openStage).toHaveBeenCalledWith({
      display: '2',
      frame: expect.objectContaining({ now: expect.objectContaining({ scene: 'jury' }) }),
      holding: expect.objectContaining({ now: expect.objectContaining({ scene: 'holding' }) }),
    });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the guide beside a show', () => {
  it('opens over no live console: the next key still reaches the audience', async () => {
    useGuide.getState().open();
    expect(useGuide.getState().openedAt).toBeNull();
    const before = frames().length;
    await press('F1', 'PageDown');
    expect(frames().length).toBeGreaterThan(before);
    cleanup();
    useGuide.getState().open();
    expect(useGuide.getState().openedAt).not.toBeNull();
    useGuide.getState().close();
  });
});
