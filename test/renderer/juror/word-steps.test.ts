import { describe, expect, it } from 'vitest';
import { rangeTaken, stepWords, type Taking, wordsIn } from '../../../renderer/parts/word-steps';

const TEXT = 'Une image  sans contraste,\nen trois minutes à peine.';
const WORDS = wordsIn(TEXT);
/** Two lines of four and five words, 100 apart on the line. */
const spotOf = (word: number) => ({
  left: (word < 4 ? word : word - 4) * 100,
  top: word < 4 ? 10 : 32,
  height: 12,
});

function press(keys: readonly string[]): string | null {
  let taken: Taking | null = null;
  for (const pressed of keys) {
    const isOn = pressed.startsWith('Shift+');
    const key = pressed.replace('Shift+', '');
    taken = stepWords(taken, { key, isOn, count: WORDS.length, spotOf });
  }
  const range = taken && rangeTaken(WORDS, taken);
  return range && TEXT.slice(range.from, range.to);
}

describe('words of a page taken by keys', () => {
  it('are walked one by one, and never past either end', () => {
    expect(press(['ArrowRight'])).toBe('Une');
    expect(press(['ArrowRight', 'ArrowRight'])).toBe('image');
    expect(press(['ArrowRight', 'ArrowLeft', 'ArrowLeft'])).toBe('Une');
    expect(press(['End', 'ArrowRight'])).toBe('peine.');
    expect(press(['End', 'Home'])).toBe('Une');
  });

  it('are taken together with Shift, forwards and backwards', () => {
    const two = ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight'];
    expect(press(two)).toBe('image  sans');
    expect(press([...two, 'Shift+ArrowLeft', 'Shift+ArrowLeft'])).toBe('Une image');
    expect(press(['ArrowRight', 'Shift+End'])).toBe(TEXT);
    expect(press([...two, 'ArrowRight'])).toBe('contraste,');
  });

  it('are reached from line to line, straight below and above', () => {
    expect(press(['ArrowRight', 'ArrowRight', 'ArrowDown'])).toBe('trois');
    expect(press(['End', 'ArrowUp'])).toBe('contraste,');
    expect(press(['ArrowRight', 'Shift+ArrowDown'])).toBe('Une image  sans contraste,\nen');
    expect(press(['End', 'ArrowDown'])).toBe('peine.');
  });

  it('are none on a page without words, or at any other key', () => {
    const count = 0;
    expect(stepWords(null, { key: 'ArrowRight', isOn: false, count, spotOf })).toBeNull();
    expect(press(['a'])).toBeNull();
  });
});
