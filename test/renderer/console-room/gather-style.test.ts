import { describe, expect, it } from 'vitest';
import { mayDraw } from '../../../renderer/desk/console-room/gather-style';

const pointsOf = (text: string): ReadonlySet<number> =>
  new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));

describe('the fonts that a deck carries', () => {
  const greek = 'U+370-377, U+37A-37F, U+384-38A, U+38C';

  it('are those whose letters are read in it, by ranges and by single signs', () => {
    expect(mayDraw(greek, pointsOf('Œil-de-Brume'))).toBe(false);
    expect(mayDraw(greek, pointsOf('Ό'))).toBe(true);
    expect(mayDraw(greek, pointsOf('\u037f'))).toBe(true);
    expect(mayDraw('U+1F300-1FAFF', pointsOf('Santé 🩻'))).toBe(true);
  });

  it('are none for an empty deck or a font without ranges', () => {
    expect(mayDraw(greek, pointsOf(''))).toBe(false);
    expect(mayDraw('', pointsOf('a'))).toBe(false);
  });
});
