import { isCleanText } from '../../file/text-rules';
import { ok, type Result, refuse } from '../../result';
import type { Field } from './fields';
import { fold } from './fold';

/** Why an answer cannot stand; facts for the sentence. */
export type AnswerFlaw =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'too-short'; readonly length: number; readonly limit: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'date-for-number' }
  | { readonly kind: 'not-yes-or-no' }
  | { readonly kind: 'not-an-option'; readonly given: string }
  | { readonly kind: 'siren-digits' }
  | { readonly kind: 'siren-sum' }
  | { readonly kind: 'country' }
  | { readonly kind: 'email' }
  | { readonly kind: 'address' };

/**
 * One answer as a person or a spreadsheet gave it → the text that is kept: codes for
 * choices (`;` between several), digits for numbers, `yes` or `no`. An empty text is no
 * answer and always stands; whether one is asked for is the form's matter (`completeness`).
 */
export function readAnswer(field: Field, given: string, year: number): Result<string, AnswerFlaw> {
  const text = given.replace(/[\u00A0\u202F]/g, ' ').trim();
  if (text === '') return ok('');
  if (!isCleanText(given)) return refuse({ kind: 'text' });
  switch (field.type) {
    case 'integer':
    case 'money':
      return readNumber(field, text, year);
    case 'boolean':
    case 'consent':
      return readYes(text);
    case 'choice':
      return readOption(field, text);
    case 'multichoice':
      return readOptions(field, text);
    case 'siren':
      return readSiren(text);
    case 'countryCode':
      return readCountry(text);
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)
        ? bounded(field, text)
        : refuse({ kind: 'email' });
    case 'url':
      return /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(text)
        ? ok(text)
        : refuse({ kind: 'address' });
    case 'text':
    case 'longtext':
    case 'phone':
    case 'file':
      return bounded(field, given.trim());
  }
}

function bounded(field: Field, text: string): Result<string, AnswerFlaw> {
  const { maxLength = 4000, minLength = 0 } = field;
  const { length } = text;
  if (length > maxLength) return refuse({ kind: 'too-long', length, limit: maxLength });
  return length < minLength ? refuse({ kind: 'too-short', length, limit: minLength }) : ok(text);
}

function readNumber(field: Field, text: string, year: number): Result<string, AnswerFlaw> {
  if (/^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(text)) return refuse({ kind: 'date-for-number' });
  const millions = /^(\d+(?:[.,]\d+)?)\s*(M€?|millions?)$/i.exec(text);
  const plain = text.replace(/(?<=\d)[\s.](?=\d{3}(?!\d))/g, '').replace(/\s*(€|EUR)$/i, '');
  const figure = millions ? Number(millions[1]?.replace(',', '.')) * 1e6 : Number(plain);
  if (!Number.isInteger(figure) || !/\d/.test(text)) return refuse({ kind: 'not-a-number' });
  const max = field.max === 'editionYear' ? year : (field.max ?? null);
  const min = field.min ?? null;
  const isOut = (min !== null && figure < min) || (max !== null && figure > max);
  return isOut ? refuse({ kind: 'out-of-range', min, max }) : ok(String(figure));
}

const YES = new Set(['oui', 'yes', 'o', 'y', 'vrai', 'true', '1', 'x']);
const NO = new Set(['non', 'no', 'n', 'faux', 'false', '0']);

function readYes(text: string): Result<string, AnswerFlaw> {
  const said = fold(text);
  if (YES.has(said)) return ok('yes');
  return NO.has(said) ? ok('no') : refuse({ kind: 'not-yes-or-no' });
}

function findOption({ options = [] }: Field, text: string): string | undefined {
  const said = fold(text);
  return options.find(({ code, fr, en }) => [code, fr, en].some((each) => fold(each) === said))
    ?.code;
}

function readOption(field: Field, text: string): Result<string, AnswerFlaw> {
  const code = findOption(field, text);
  return code === undefined ? refuse({ kind: 'not-an-option', given: text }) : ok(code);
}

/** Several words between `;`, `,` or `|`; each once, in order of the form. */
function readOptions(field: Field, text: string): Result<string, AnswerFlaw> {
  const whole = findOption(field, text);
  const given = whole === undefined ? text.split(/[;,|\n]/) : [whole];
  const codes = new Set<string>();
  for (const each of given.map((one) => one.trim()).filter((one) => one !== '')) {
    const code = findOption(field, each);
    if (code === undefined) return refuse({ kind: 'not-an-option', given: each });
    codes.add(code);
  }
  const inOrder = (field.options ?? []).map(({ code }) => code).filter((code) => codes.has(code));
  return ok(inOrder.join(';'));
}

/** Nine digits whose Luhn sum is a multiple of ten; blanks are left out. */
function readSiren(text: string): Result<string, AnswerFlaw> {
  const digits = text.replace(/[\s.]/g, '');
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return refuse({ kind: 'siren-digits' });
  return luhnSum(digits) % 10 === 0 ? ok(digits) : refuse({ kind: 'siren-sum' });
}

/** Every second digit from the right doubled, nines cast out. */
export function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

const COUNTRIES: Readonly<Record<string, string>> = {
  france: 'FR',
  belgique: 'BE',
  belgium: 'BE',
  suisse: 'CH',
  switzerland: 'CH',
  luxembourg: 'LU',
  allemagne: 'DE',
  germany: 'DE',
  espagne: 'ES',
  spain: 'ES',
  italie: 'IT',
  italy: 'IT',
  canada: 'CA',
};

/** Two letters, or the name of a neighbour. */
function readCountry(text: string): Result<string, AnswerFlaw> {
  if (/^[A-Za-z]{2}$/.test(text)) return ok(text.toUpperCase());
  const code = COUNTRIES[fold(text)];
  return code === undefined ? refuse({ kind: 'country' }) : ok(code);
}
