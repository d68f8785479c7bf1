import { useEffect } from 'react';
import { readKey } from '../../../shared/stage/keys';
import type { Pressing, PressSource } from './use-show';

const CLICKER = new Set(['PageDown', 'PageUp', '.']);

/** Names of keys as keyboards print them. */
const PRINTED: Readonly<Record<string, string>> = {
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowRight: '→',
  ArrowLeft: '←',
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  ' ': '␣',
};

/**
 * Listens to the whole window while live. A control reached by Tab keeps Enter and Space
 * for itself; keys with Ctrl, Alt or ⌘ stay the system's.
 */
export function useKeys(act: (pressing: Pressing) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (isForControl(event)) return;
      const down = event.type === 'keydown';
      const press = readKey({ key: event.key, down, repeat: event.repeat });
      if (!press) return;
      event.preventDefault();
      act({ press, key: printed(event.key), source: sourceOf(event.key) });
    };
    // A window that loses the keyboard never hears the key go up.
    const letGo = (): void => {
      act({ press: { kind: 'release-arm' }, key: 'A', source: 'held' });
      act({ press: { kind: 'peek', on: false }, key: 'H', source: 'keyboard' });
    };
    window.addEventListener('keydown', hear);
    window.addEventListener('keyup', hear);
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('keyup', hear);
      window.removeEventListener('blur', letGo);
    };
  }, [act]);
}

function isForControl({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' && key !== ' ') return false;
  return target instanceof Element && target.closest('button, a, input, select') !== null;
}

function printed(key: string): string {
  return PRINTED[key] ?? key.toUpperCase();
}

function sourceOf(key: string): PressSource {
  if (key.toLowerCase() === 'a') return 'held';
  return CLICKER.has(key) ? 'clicker' : 'keyboard';
}
