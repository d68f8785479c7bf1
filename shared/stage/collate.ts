/** Letters that carry no mark to strip, as French readers file them. */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/**
 * The key under which a name is filed on stage: accents, case, spaces and punctuation
 * do not count, digits come before letters, other alphabets after Latin. The same on
 * every machine (no system locale), so a running order never depends on the laptop.
 */
export function collationKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/gu, (letter) => LIGATURES.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Alphabetical order of the stage; names that file alike are told apart by their code units. */
export function compareNames(one: string, other: string): number {
  const a = collationKey(one);
  const b = collationKey(other);
  if (a !== b) return a < b ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Stands in walking order: V2 before V11. Stands without a figure come last, by name. */
export function compareStands(one: string, other: string): number {
  const numberOf = (stand: string): number =>
    Number(/\d+/.exec(stand)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const gap = numberOf(one) - numberOf(other);
  return gap === 0 ? compareNames(one, other) : gap;
}
