import { ok, type Result, refuse } from '../result';
import type { ContainerProblem } from './problem';
import { isWellFormed } from './utf8';

/** Deepest nesting of a file: an edition needs 6. */
const DEPTH_LIMIT = 16;
/** Most commas: 500 dossiers × 200 jurors × 10 marks fit; more would only stall the reader. */
const WIDTH_LIMIT = 1_000_000;

/**
 * The one text of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no space,
 * numbers as ECMAScript prints them. Throws on what JSON cannot carry exactly:
 * undefined, NaN, infinities, −0, lone surrogates, anything but plain values.
 */
export function writeCanonical(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value) || Object.is(value, -0)) break;
      return JSON.stringify(value);
    case 'string':
      if (!isWellFormed(value)) break;
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`;
      return writeObject(value as Readonly<Record<string, unknown>>);
  }
  throw new TypeError(`${typeof value} has no canonical JSON form`);
}

function writeObject(object: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(object)
    .sort()
    .map((key) => `${writeCanonical(key)}:${writeCanonical(object[key])}`);
  return `{${members.join(',')}}`;
}

/**
 * Reads canonical JSON and nothing else: a text that is not exactly what
 * `writeCanonical` gives for its own value is refused as `not-canonical`. So duplicate
 * keys, spaces, NaN, 1e999, −0, escapes of choice and lone surrogates stop here, and so
 * do nesting over 16, more than a million members and any key `__proto__`.
 */
export function readCanonical(text: string): Result<unknown, ContainerProblem> {
  if (isTooLarge(text)) return refuse({ kind: 'not-canonical' });
  try {
    const value: unknown = JSON.parse(text);
    if (writeCanonical(value) === text && !hasPrototypeKey(value)) return ok(value);
  } catch (error) {
    // Only bad JSON (SyntaxError) and values without a canonical form (TypeError).
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  return refuse({ kind: 'not-canonical' });
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** A bracket; its brace differs by this one bit: so do none but these two of each. */
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BRACE = 0x20;

/** Counts brackets and commas outside strings before parsing: nothing recurses on hostile depth. */
function isTooLarge(text: string): boolean {
  let depth = 0;
  let commas = 0;
  for (let at = 0; at < text.length; at += 1) {
    // Numbers, not letters: a text of megabytes is read in a fraction of the time.
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === COMMA) commas += 1;
    else if ((unit | BRACE) === (OPEN | BRACE)) {
      depth += 1;
      if (depth > DEPTH_LIMIT) return true;
    } else if ((unit | BRACE) === (CLOSE | BRACE)) depth -= 1;
  }
  return commas > WIDTH_LIMIT;
}

/** Where the quote stands that ends the string begun here; the end of the text where none does. */
function endOfString(text: string, from: number): number {
  // The engine's own search, many times as fast as a walk: strings are nearly all of a large text.
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}

/** Such a key is an own key for JSON.parse but sets the prototype wherever it is copied. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeKey);
}
