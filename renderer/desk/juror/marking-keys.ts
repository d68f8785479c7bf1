/** What a key does on the marking desk. */
export type KeyAct =
  | { readonly act: 'mark'; readonly mark: number }
  | { readonly act: 'empty' | 'comment' | 'enlarge' }
  | { readonly act: 'criterion' | 'dossier' | 'page'; readonly step: 1 | -1 };

const PLAIN: Readonly<Record<string, KeyAct>> = {
  ArrowDown: { act: 'criterion', step: 1 },
  ArrowUp: { act: 'criterion', step: -1 },
  PageDown: { act: 'page', step: 1 },
  PageUp: { act: 'page', step: -1 },
  Backspace: { act: 'empty' },
  Delete: { act: 'empty' },
  c: { act: 'comment' },
  p: { act: 'enlarge' },
  n: { act: 'dossier', step: 1 },
  N: { act: 'dossier', step: -1 },
};

/**
 * Digits mark, in the number row of any layout (AZERTY's needs no Shift) and on the
 * keypad. Nothing is heard in a field, in a menu or with a modifier.
 */
export function readKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  scale: { readonly min: number; readonly max: number },
): KeyAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return null;
  const digit = /^[0-9]$/.test(event.key)
    ? event.key
    : /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (digit !== undefined) {
    const mark = Number(digit);
    return mark >= scale.min && mark <= scale.max ? { act: 'mark', mark } : null;
  }
  return PLAIN[event.key] ?? null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=radio]), textarea, select, video, [contenteditable], [role=menu]',
    ) !== null
  );
}
