import type { Problem } from '../../../../shared/file/problem';

/** How the door stands. */
export type DoorState =
  | { readonly at: 'typing' }
  | { readonly at: 'bad-sign' }
  | { readonly at: 'checking' }
  | { readonly at: 'refused'; readonly problem: Problem };

export const CODE_LENGTH = 10;

/**
 * What was typed or pasted, as it fills the boxes: capitals, without spaces or hyphens,
 * O read as 0, I and L as 1. A U stays visible, since no code has one.
 */
export function readTyped(typed: string): { readonly code: string; readonly hasU: boolean } {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .slice(0, CODE_LENGTH);
  return { code, hasU: code.includes('U') };
}
