import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutAt, findIn } from '../../../renderer/parts/find-in-text';

const words = (text: string, query: string) =>
  findIn(text, query).map(({ from, to }) => text.slice(from, to));

it('a search hears letters, not case nor accents nor ligatures', () => {
  expect(words('Œil-de-Brume, œil', 'oeil')).toEqual(['Œil', 'œil']);
  expect(words('déjà vu, DEJA', 'deja')).toEqual(['déjà', 'DEJA']);
  expect(words('de\u0301ja\u0300 vu', 'déjà')).toEqual(['de\u0301ja\u0300']);
  expect(words('a', 'a')).toEqual([]);
});

it('a text cut at what was found is the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 2 }), (text, query) => {
      const parts = cutAt(text, findIn(text, query));
      expect(parts.map((part) => part.words).join('')).toBe(text);
    }),
  );
});
