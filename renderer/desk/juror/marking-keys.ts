/** What a key does on the marking desk. */
export type KeyAct =
  | { readonly act: 'mark'; readonly mark: number }
  | { readonly act: 'empty' | 'comment' | 'enlarge' | 'undo' | 'redo' | 'find' }
  | { readonly act: 'star' | 'return' | 'compare' | 'pitch' | 'leave' }
  | { readonly act: 'zoom'; readonly step: 1 | -1 }
  | { readonly act: 'criterion' | 'dossier' | 'page'; readonly step: 1 | -1 };

const PLAIN: Readonly<Record<string, KeyAct>> = {
  ArrowDown: { act: 'criterion', step: 1 },
  ArrowUp: { act: 'criterion', step: -1 },
  PageDown: { act: 'page', step: 1 },
  PageUp: { act: 'page', step: -1 },
  Backspace: { act: 'empty' },
  Delete: { act: 'empty' },
  Escape: { act: 'leave' },
};

const SIGNS: Readonly<Record<string, KeyAct>> = {
  c: { act: 'comment' },
  p: { act: 'enlarge' },
  n: { act: 'dossier', step: 1 },
  N: { act: 'dossier', step: -1 },
  s: { act: 'star' },
  r: { act: 'return' },
  v: { act: 'compare' },
  t: { act: 'pitch' },
  '+': { act: 'zoom', step: 1 },
  '-': { act: 'zoom', step: -1 },
};

type KeyHeard = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'
>;

interface Hearing {
  readonly min: number;
  readonly max: number;
  /** Off: no single sign acts by itself, and digits mark only on the sheet (WCAG 2.1.4). */
  readonly letters: boolean;
}

/**
 * Digits mark, in the number row of any layout (AZERTY's needs no Shift) and on the
 * keypad. Nothing but the search is heard in a field, in a menu or in a dialog.
 */
export function readKey(event: KeyHeard, { min, max, letters }: Hearing): KeyAct | null {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return readCommand(event);
  if (isField(event.target)) return null;
  const digit = /^[0-9]$/.test(event.key)
    ? event.key
    : /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (digit !== undefined) {
    const mark = Number(digit);
    const isHeard = mark >= min && mark <= max && (letters || isOnSheet(event.target));
    return isHeard ? { act: 'mark', mark } : null;
  }
  // A film keeps the keys that play it: arrows and their like are its own, signs are not.
  const plain = isFilm(event.target) && event.key !== 'Escape' ? undefined : PLAIN[event.key];
  return plain ?? (letters ? (SIGNS[event.key] ?? null) : null);
}

/** In a field, undo and redo are the field's own. */
function readCommand({ key, shiftKey, target }: KeyHeard): KeyAct | null {
  const sign = key.toLowerCase();
  if (sign === 'f') return { act: 'find' };
  if (isField(target)) return null;
  if (sign === 'z') return { act: shiftKey ? 'redo' : 'undo' };
  return sign === 'y' ? { act: 'redo' } : null;
}

function isOnSheet(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-sheet]') !== null;
}

function isFilm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('video') !== null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=radio]), textarea, select, [contenteditable], [role=menu], [role=dialog]',
    ) !== null
  );
}
