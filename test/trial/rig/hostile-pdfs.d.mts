/** Decks by what is wrong with them; `canary` is an address that must never be asked for. */
export function hostilePdfs(
  canary: string,
): readonly (readonly [string, Uint8Array<ArrayBuffer>])[];
