import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isCleanText, TEXT_LIMIT, tidyText } from '../../../shared/file/text-rules';

const hostile = path.resolve(import.meta.dirname, '../../hostile');
const corpus = {
  ...(JSON.parse(readFileSync(path.join(hostile, 'files/strings-hostile.json'), 'utf8')) as Record<
    string,
    string
  >),
};
const blns = JSON.parse(readFileSync(path.join(hostile, 'blns.json'), 'utf8')) as string[];

describe('text that travels', () => {
  it.each([
    ['accents and quotes', 'Œuvre « déjà vue » — l’IRM à 3 T'],
    ['Greek and circumflexes', 'Ŝ Ω λ'],
    ['two lines', 'Premier\nSecond'],
    ['a family joined by U+200D', '👨‍👩‍👧'],
    ['a joiner after a skin tone and a variation', '🏳️‍🌈 👩🏽‍⚕️'],
    ['Arabic, which needs no mark', 'مرحبا'],
    ['a formula, which is only text', '=1+1'],
    ['nothing', ''],
    ['the longest text', 'a'.repeat(TEXT_LIMIT)],
  ])('may hold %s', (_, text) => {
    expect(isCleanText(text)).toBe(true);
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['a text direction override', 'Alpha\u202egnorw\u202c'],
    ['an isolate', '\u2067A\u2069'],
    ['a zero-width space', 'Al\u200bpha'],
    ['a joiner between letters', 'Al\u200dpha'],
    ['a joiner at the end', '👨\u200d'],
    ['a tab', 'a\tb'],
    ['a carriage return', 'a\r\nb'],
    ['a null', 'a\u0000'],
    ['a C1 control', 'a\u0085'],
    ['half a surrogate pair', 'a\ud83d'],
    ['a byte order mark', '\ufeffa'],
    ['a decomposed accent', 'e\u0301'],
    ['one unit too many', 'a'.repeat(TEXT_LIMIT + 1)],
  ])('may not hold %s, which is cleaned at entry', (_, text) => {
    expect(isCleanText(text)).toBe(false);
    expect(isCleanText(cleanText(text))).toBe(true);
  });

  it('keeps the words when it cleans', () => {
    expect(cleanText('Un\r\ndeux\ttrois\u200b, cafe\u0301')).toBe('Un\ndeux trois, café');
    expect(cleanText(`${'a'.repeat(TEXT_LIMIT - 1)}😀`)).toBe('a'.repeat(TEXT_LIMIT - 1));
  });

  it('keeps what was typed without the space around it, still clean', () => {
    expect(tidyText(' \u200b\tAnne Deschamps \u202e\n')).toBe('Anne Deschamps');
    for (const text of blns) {
      expect(isCleanText(tidyText(text)), text).toBe(true);
      expect(tidyText(text), text).toBe(tidyText(text).trim());
    }
  });

  it('is always clean after cleaning, whatever was typed or pasted', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        'a',
        'e',
        '\u0301',
        '\u200d',
        '👨',
        '\ufe0f',
        '🏽',
        '\ud83d',
        '\r',
        '\u202e',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (typed) => {
        const clean = cleanText(typed);
        expect(isCleanText(clean)).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 2000 },
    );
    for (const text of [...blns, ...Object.values(corpus).filter((t) => typeof t === 'string')]) {
      expect(isCleanText(cleanText(text)), text).toBe(true);
    }
  });
});
