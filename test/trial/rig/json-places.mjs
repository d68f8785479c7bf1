// Every place in a JSON value, and the value with another one there.

export function placesOf(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.keys(value).flatMap((key) => placesOf(value[key], [...path, key]))];
}

/** `by` undefined removes what is at `path`. */
export function replaceAt(value, path, by) {
  if (path.length === 0) return by;
  const copy = structuredClone(value);
  let here = copy;
  for (const step of path.slice(0, -1)) here = here[step];
  const last = path.at(-1);
  if (by !== undefined) here[last] = by;
  else if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
  return copy;
}

/** What a hostile hand would put anywhere; `undefined` takes away. */
export const NASTY = [
  undefined,
  null,
  '',
  [],
  {},
  0,
  -1,
  1,
  4,
  5,
  6,
  3.5,
  1e300,
  2 ** 53,
  true,
  false,
  'constructor',
  '__proto__',
  '../../evil',
  'a\u202eb',
  'a\u200bb',
  'J99',
  'J01',
  'C99',
  'C01',
  'f'.repeat(64),
  'A'.repeat(5000),
  '=cmd|1',
  '<img src=x onerror=alert(1)>',
  'e\u0301',
  '\u0000',
  { constructor: 1 },
  { toString: 3 },
  { MED: 3 },
  { MED: '3' },
  { MED: 9 },
  { XXX: 3 },
  [[[[[[]]]]]],
  ['x'],
  'draft',
  'final',
  'recused',
  'marked',
  'blank',
];
