import { describe, expect, it } from 'vitest';
import { frameNow } from '../../../shared/stage/frame-now';
import type { Press } from '../../../shared/stage/keys';
import { readKey } from '../../../shared/stage/keys';
import { isMasked, type Outcome, openShow, press, type Show } from '../../../shared/stage/show';
import { ceremony } from './ceremony';

const script = ceremony();
const at = (id: string): number => script.cues.findIndex((cue) => cue.id === id);

/** Presses in order, one second apart unless said otherwise. */
function play(
  from: Show,
  presses: readonly (Press | { readonly press: Press; readonly afterMs: number })[],
): { show: Show; outcomes: readonly Outcome[] } {
  let show = from;
  let atMs = from.movedAtMs ?? 0;
  const outcomes: Outcome[] = [];
  for (const one of presses) {
    const timed = 'press' in one ? one : { press: one, afterMs: 1000 };
    atMs += timed.afterMs;
    const pressed = press({ script, show, press: timed.press, atMs });
    show = pressed.show;
    outcomes.push(pressed.outcome);
  }
  return { show, outcomes };
}

const atCue = (id: string): Show => ({ ...openShow(), step: at(id), furthest: at(id) });
const next: Press = { kind: 'next' };
const arm: readonly Press[] = [{ kind: 'hold-arm' }, { kind: 'release-arm' }];
const sceneOf = (show: Show) => frameNow(script, show).now;

describe('next', () => {
  it('moves one cue and fades', () => {
    const { show, outcomes } = play(atCue('holding'), [next]);
    expect(outcomes).toEqual([{ kind: 'moved', from: 1, to: 2 }]);
    expect(frameNow(script, show)).toMatchObject({ arrives: 'fade', now: { scene: 'title' } });
  });

  it('takes a double press within 400 ms for one', () => {
    const { show, outcomes } = play(openShow(), [next, { press: next, afterMs: 399 }]);
    expect(show.step).toBe(1);
    expect(outcomes[1]).toEqual({ kind: 'ignored', why: 'double-press' });
    expect(play(show, [{ press: next, afterMs: 400 }]).show.step).toBe(2);
  });

  it('reveals the commended name by itself, because only the laureate is armed', () => {
    const { show } = play(atCue('commended-intro'), [next]);
    expect(frameNow(script, show)).toMatchObject({
      arrives: 'reveal',
      now: { scene: 'name', names: ['Sillage d’Ambre Endovasculaire'] },
    });
  });

  it('does nothing at the suspense cue while unarmed, and says why', () => {
    const { show, outcomes } = play(atCue('laureate-suspense'), [next, next]);
    expect(show.step).toBe(at('laureate-suspense'));
    expect(outcomes).toEqual([
      { kind: 'ignored', why: 'not-armed' },
      { kind: 'ignored', why: 'not-armed' },
    ]);
    expect(sceneOf(show)).toMatchObject({ scene: 'announce', still: true });
  });

  it('reveals the laureate once armed, then is unarmed again', () => {
    const { show } = play(atCue('laureate-suspense'), [...arm, next]);
    expect(sceneOf(show)).toMatchObject({ scene: 'name', names: ['Œil-de-Brume'] });
    expect(show.armed).toBe(false);
  });

  it('stops at the last cue', () => {
    expect(play(atCue('end'), [next]).outcomes).toEqual([{ kind: 'ignored', why: 'at-the-end' }]);
  });
});

describe('arming', () => {
  it('needs the key held a whole second', () => {
    const hold: Press = { kind: 'hold-arm' };
    const early = play(atCue('title'), [hold, { press: { kind: 'release-arm' }, afterMs: 999 }]);
    expect(early.show.armed).toBe(false);
    expect(early.outcomes[1]).toEqual({ kind: 'ignored', why: 'held-too-short' });
    const held = play(atCue('title'), [hold, { press: { kind: 'tick-arm' }, afterMs: 1000 }]);
    expect(held.show.armed).toBe(true);
    expect(held.outcomes[1]).toEqual({ kind: 'armed' });
  });

  it('acts once however long the key stays down', () => {
    const { show } = play(atCue('title'), [
      { kind: 'hold-arm' },
      { kind: 'tick-arm' },
      { kind: 'tick-arm' },
      { kind: 'release-arm' },
    ]);
    expect(show.armed).toBe(true);
  });

  it('is undone by holding again, by going back and by the neutral slide', () => {
    const armed = play(atCue('laureate-suspense'), arm).show;
    expect(armed.armed).toBe(true);
    expect(play(armed, arm).show.armed).toBe(false);
    expect(play(armed, [{ kind: 'back' }]).show.armed).toBe(false);
    expect(play(armed, [{ kind: 'neutral' }]).show.armed).toBe(false);
  });

  it('has nothing to arm once the laureate is told', () => {
    const told = play(atCue('laureate-suspense'), [...arm, next]).show;
    expect(play(told, arm).outcomes.at(-1)).toEqual({ kind: 'ignored', why: 'nothing-to-arm' });
  });
});

describe('back, black and neutral', () => {
  it('goes back at once, without animation', () => {
    const { show } = play(atCue('commended-name'), [{ kind: 'back' }]);
    expect(frameNow(script, show)).toMatchObject({ arrives: 'cut', now: { scene: 'announce' } });
  });

  it('comes back to a name without revealing it a second time', () => {
    const { show } = play(atCue('commended-name'), [{ kind: 'black' }, { kind: 'black' }]);
    expect(frameNow(script, show)).toMatchObject({ arrives: 'fade', now: { scene: 'name' } });
  });

  it('lights a black screen with next, and moves only at the press after', () => {
    const dark = play(atCue('title'), [{ kind: 'black' }]).show;
    expect(sceneOf(dark)).toEqual({ scene: 'black' });
    expect(sceneOf(play(dark, [next]).show)).toMatchObject({ scene: 'title' });
    expect(sceneOf(play(dark, [next, next]).show)).toMatchObject({ scene: 'jury' });
  });

  it('keeps the neutral slide until Resume, whatever else is pressed', () => {
    const neutral = play(atCue('commended-name'), [{ kind: 'neutral' }]).show;
    const shaken = play(neutral, [
      { kind: 'neutral' },
      next,
      { kind: 'back' },
      { kind: 'black' },
      { kind: 'enter' },
      ...arm,
    ]).show;
    expect(sceneOf(shaken)).toEqual({ scene: 'neutral' });
    expect(sceneOf(play(shaken, [{ kind: 'resume' }]).show)).toMatchObject({ scene: 'name' });
  });
});

describe('going to a cue by its number', () => {
  const goTo = (id: string): Press[] => [
    ...String(at(id) + 1)
      .split('')
      .map((digit): Press => ({ kind: 'digit', digit })),
    { kind: 'enter' },
  ];

  it('counts from one, as the running order does', () => {
    expect(play(openShow(), goTo('jury')).show.step).toBe(at('jury'));
  });

  it('never enters nor passes an unarmed reveal', () => {
    for (const id of ['laureate-name', 'laureate-citation-C02', 'winners', 'end']) {
      const { show, outcomes } = play(atCue('title'), goTo(id));
      expect(show.step).toBe(at('title'));
      expect(outcomes.at(-1)).toEqual({ kind: 'ignored', why: 'not-armed' });
    }
  });

  it('takes up a ceremony where another laptop left it, once armed', () => {
    const { show } = play(openShow(), [...arm, ...goTo('winners')]);
    expect(show.step).toBe(at('winners'));
    expect(frameNow(script, show).arrives).toBe('fade');
  });

  it('is next when no number was typed', () => {
    expect(play(openShow(), [{ kind: 'enter' }]).show.step).toBe(1);
  });

  it('refuses a cue that does not exist and forgets the number', () => {
    const nine: Press = { kind: 'digit', digit: '9' };
    const { show, outcomes } = play(openShow(), [nine, nine, { kind: 'enter' }]);
    expect(outcomes.at(-1)).toEqual({ kind: 'ignored', why: 'no-such-cue' });
    expect(show.typed).toBe('');
  });
});

describe('what the console keeps to itself', () => {
  it('masks names, citations and the photograph until the audience has seen them', () => {
    const masked = (show: Show): readonly string[] =>
      script.cues.filter((_, step) => isMasked(script, show, step)).map((cue) => cue.id);
    expect(masked(atCue('finalists-1'))).toEqual([
      'commended-name',
      'commended-citation-C04',
      'laureate-name',
      'laureate-citation-C02',
      'winners',
    ]);
    expect(masked(atCue('commended-name'))).not.toContain('commended-name');
  });

  it('does not hide again what was seen, after going back', () => {
    const back = play(atCue('commended-name'), [{ kind: 'back' }]).show;
    expect(isMasked(script, back, at('commended-name'))).toBe(false);
  });
});

describe('keys', () => {
  it('hears what clickers send as next and back', () => {
    for (const key of ['PageDown', 'ArrowRight', ' ']) {
      expect(readKey({ key, down: true, repeat: false })).toEqual({ kind: 'next' });
    }
    expect(readKey({ key: 'Enter', down: true, repeat: false })).toEqual({ kind: 'enter' });
    expect(readKey({ key: 'PageUp', down: true, repeat: false })).toEqual({ kind: 'back' });
    expect(readKey({ key: '.', down: true, repeat: false })).toEqual({ kind: 'black' });
  });

  it('never presses twice for a key that is held down', () => {
    expect(readKey({ key: 'PageDown', down: true, repeat: true })).toBeNull();
    expect(readKey({ key: 'a', down: true, repeat: true })).toBeNull();
  });

  it('tells F5 and Esc, and obeys neither', () => {
    for (const key of ['F5', 'Escape']) {
      const pressed = readKey({ key, down: true, repeat: false });
      expect(pressed).toEqual({ kind: 'forbidden' });
      if (pressed) expect(play(atCue('title'), [pressed]).show.step).toBe(at('title'));
    }
  });
});
