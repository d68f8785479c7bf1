import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFrame } from '../../../renderer/stage/read-frame';
import { StageWindow } from '../../../renderer/stage/stage-window';
import type { Frame } from '../../../shared/stage/frame';
import { frameNow, frameOfCue } from '../../../shared/stage/frame-now';
import { arrange, planOf } from '../../../shared/stage/plan';
import { openShow } from '../../../shared/stage/show';
import { ceremony } from '../../shared/stage/ceremony';

const script = ceremony({ laureate: ['C13'] });
const frameAt = (id: string, arrives: Frame['arrives'] = 'cut'): Frame => {
  const step = script.cues.findIndex((cue) => cue.id === id);
  return { ...frameNow(script, { ...openShow(), step }), arrives };
};

/** The light that dims at once is drawn, and the picture after it. */
const DRAWN_MS = 100;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The projected page, and the act that sends it a frame. */
function project(): (frame: unknown) => void {
  let show: (frame: unknown) => void = () => undefined;
  const listen = (hear: (frame: unknown) => void) => {
    show = hear;
    return () => undefined;
  };
  render(<StageWindow listen={listen} read={readFrame} />);
  return (frame) =>
    act(() => {
      show(frame);
      vi.advanceTimersByTime(DRAWN_MS);
    });
}

describe('the projected page', () => {
  it('says each frame in one live region, in its own languages', () => {
    const send = project();
    send(frameAt('laureate-suspense'));
    const live = screen.getByRole('main');
    expect(live).toHaveAttribute('aria-live', 'polite');
    expect(screen.getByText('Lauréat')).toHaveAttribute('lang', 'fr');
    expect(screen.getByText('Laureate')).toHaveAttribute('lang', 'en');
  });

  it('keeps the last good frame when it is sent something else', () => {
    const send = project();
    send(frameAt('title'));
    for (const wrong of [null, 'x', { now: { scene: 'name', names: ['X'] } }]) send(wrong);
    expect(screen.getByText('Journées Francophones de Radiologie')).toBeInTheDocument();
  });

  it('forgets the frame before: a name that was cut away is nowhere in the page', () => {
    const send = project();
    send(frameAt('laureate-name', 'reveal'));
    expect(document.body).toHaveTextContent('Premiers Regards');
    send(frameAt('laureate-suspense', 'cut'));
    expect(document.body).not.toHaveTextContent('Premiers Regards');
  });

  it('lets go of the frame under a cross-fade when it ends, even where nothing animates', () => {
    const send = project();
    send(frameAt('commended-name'));
    send(frameAt('holding-again', 'fade'));
    expect(document.body).toHaveTextContent('Sillage');
    act(() => void vi.advanceTimersByTime(600));
    expect(document.body).not.toHaveTextContent('Sillage');
  });

  it('shows the last of two frames that come together, and never the first', () => {
    const listen = vi.fn((_hear: (frame: unknown) => void) => () => undefined);
    render(<StageWindow listen={listen} read={readFrame} />);
    const [hear] = listen.mock.calls[0] ?? [];
    act(() => {
      hear?.(frameAt('title'));
      hear?.(frameAt('laureate-name', 'reveal'));
      hear?.(frameAt('laureate-suspense', 'cut'));
    });
    expect(document.body).not.toHaveTextContent('Premiers Regards');
    act(() => void vi.advanceTimersByTime(DRAWN_MS));
    expect(document.body).not.toHaveTextContent('Premiers Regards');
    expect(document.body).toHaveTextContent('Laureate');
  });

  it('shows one language alone when asked to', () => {
    const send = project();
    send({ ...frameAt('commended-intro'), shows: 'en' });
    expect(document.body).toHaveTextContent('Highly commended');
    expect(document.body).not.toHaveTextContent('Coup de cœur');
  });

  it('marks a fictional edition on every frame but black', () => {
    const send = project();
    for (const { id } of script.cues) {
      if (id === 'test-card') continue;
      send(frameAt(id));
      expect(document.body).toHaveTextContent('Édition fictive');
    }
  });

  it('hangs joint laureates as equal films, all lettered alike, and no commended company', () => {
    const joint = ceremony({ laureate: ['C02', 'C13'], commended: [] });
    expect(joint.cues.some(({ id }) => id.startsWith('commended'))).toBe(false);
    const send = project();
    for (const id of ['laureate-name', 'winners']) {
      const cue = joint.cues.find((one) => one.id === id);
      if (!cue) throw new Error(`no ${id}`);
      send(frameOfCue(joint, cue, 'both'));
      expect(screen.getAllByText('Lauréats ex æquo').length).toBeGreaterThan(0);
      const names = [...document.querySelectorAll('.st-name')].map((one) => one.textContent);
      expect(names).toEqual([
        'Œil-de-Brume',
        expect.stringMatching(/^Société Anonyme d’Imagerie Fœtale/),
      ]);
      expect(document.body).not.toHaveTextContent('Coup de cœur');
    }
  });

  it('hangs a picture whole beside the words, and each past year as it was rewritten', () => {
    const shown = 'data:image/png;base64,iVBORw0KGgo=';
    const plain = planOf(script);
    const steps = plain.steps.map((one) => {
      if (one.id.startsWith('laureate-citation')) return { ...one, picture: shown };
      if (one.id !== 'past-1') return one;
      return { ...one, years: [{ year: 2026, laureate: 'Anatoscope', commended: '' }] };
    });
    const edited = arrange(script, { ...plain, steps });
    const send = project();
    const show = (id: string): void => {
      const cue = edited.cues.find((one) => one.id.startsWith(id));
      if (cue) send(frameOfCue(edited, cue, 'both'));
    };
    show('laureate-citation');
    expect(document.querySelector('.st-picture img')).toHaveAttribute('src', shown);
    show('past-1');
    expect(screen.getByText('2026')).toBeInTheDocument();
    expect(document.body).toHaveTextContent('Anatoscope');
    expect(document.body).not.toHaveTextContent('Coup de cœur');
  });

  it('isolates a name’s direction and never breaks a compound nor guillemets', () => {
    const send = project();
    send(frameAt('laureate-name'));
    const name = document.querySelector('.st-name');
    expect(name).toHaveAttribute('dir', 'auto');
    const words = [...document.querySelectorAll('.st-word')].map((word) => word.textContent);
    expect(words).toContain('d’Enseignement');
    expect(words.some((word) => word === '«' || word === '»')).toBe(false);
  });
});
