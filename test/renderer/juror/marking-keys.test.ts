import { describe, expect, it } from 'vitest';
import { readKey } from '../../../renderer/desk/juror/marking-keys';

const scale = { min: 1, max: 5, letters: true };
const pressed = (key: string, code = '', more: object = {}) =>
  readKey(
    {
      key,
      code,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      target: document.body,
      ...more,
    },
    scale,
  );

describe('the keys of the marking desk', () => {
  it('mark with the digits of the scale, and with no others', () => {
    expect(pressed('4', 'Digit4')).toEqual({ act: 'mark', mark: 4 });
    expect(pressed('0', 'Digit0')).toBeNull();
    expect(pressed('6', 'Digit6')).toBeNull();
  });

  it('mark while a film has the focus, whose own keys stay its own', () => {
    const film = { target: document.createElement('video') };
    expect(pressed('4', 'Digit4', film)).toEqual({ act: 'mark', mark: 4 });
    expect(pressed('n', 'KeyN', film)).toEqual({ act: 'dossier', step: 1 });
    expect(pressed('Escape', 'Escape', film)).toEqual({ act: 'leave' });
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'Backspace', ' ']) {
      expect(pressed(key, key, film)).toBeNull();
    }
  });

  it('mark on a French keyboard without Shift, and on the keypad', () => {
    expect(pressed("'", 'Digit4')).toEqual({ act: 'mark', mark: 4 });
    expect(pressed('3', 'Numpad3')).toEqual({ act: 'mark', mark: 3 });
  });

  it('leave shortcuts of the machine alone', () => {
    expect(pressed('c', 'KeyC', { ctrlKey: true })).toBeNull();
    expect(pressed('1', 'Digit1', { altKey: true })).toBeNull();
  });

  it('are letters inside a field', () => {
    const field = document.createElement('textarea');
    expect(pressed('c', 'KeyC', { target: field })).toBeNull();
    expect(pressed('4', 'Digit4', { target: field })).toBeNull();
  });

  it('work while a mark itself has the focus', () => {
    const radio = document.createElement('input');
    radio.type = 'radio';
    expect(pressed('Backspace', 'Backspace', { target: radio })).toEqual({ act: 'empty' });
  });
});
