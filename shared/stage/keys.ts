/**
 * What a person asks of the show. `hold` begins and `release` ends the pressing of A;
 * `tick` is the console's own timer while it is held.
 */
export type Press =
  | { readonly kind: 'next' | 'back' | 'black' | 'neutral' | 'rest' | 'resume' | 'language' }
  | { readonly kind: 'hold-arm' | 'tick-arm' | 'release-arm' }
  | { readonly kind: 'peek'; readonly on: boolean }
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'erase' }
  /** Goes to the number typed; without one, Enter is *next* (clickers send it). */
  | { readonly kind: 'enter' }
  /** Keys that stop or reload an ordinary slide show: told, never obeyed. */
  | { readonly kind: 'forbidden' };

/** A key as the window tells it: its DOM name, which way it goes, and whether it repeats. */
export interface KeyEvent {
  readonly key: string;
  readonly down: boolean;
  readonly repeat: boolean;
}

/** Keys that act once, when they go down. Clickers send the first five. */
const ONCE: ReadonlyMap<string, Press> = new Map<string, Press>([
  ['pagedown', { kind: 'next' }],
  ['arrowright', { kind: 'next' }],
  [' ', { kind: 'next' }],
  ['pageup', { kind: 'back' }],
  ['arrowleft', { kind: 'back' }],
  ['enter', { kind: 'enter' }],
  ['.', { kind: 'black' }],
  ['b', { kind: 'black' }],
  ['n', { kind: 'neutral' }],
  ['r', { kind: 'resume' }],
  ['l', { kind: 'language' }],
  ['backspace', { kind: 'erase' }],
  ['f5', { kind: 'forbidden' }],
  ['escape', { kind: 'forbidden' }],
]);

/** The press a key stands for; null leaves the key to the page. Auto-repeat never presses. */
export function readKey({ key, down, repeat }: KeyEvent): Press | null {
  if (repeat) return null;
  const name = key.toLowerCase();
  if (name === 'a') return { kind: down ? 'hold-arm' : 'release-arm' };
  if (name === 'h') return { kind: 'peek', on: down };
  if (!down) return null;
  if (/^[0-9]$/.test(name)) return { kind: 'digit', digit: name };
  return ONCE.get(name) ?? null;
}
