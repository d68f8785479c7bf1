import { describe, expect, it } from 'vitest';
import { contrastOf, readColour } from '../../../renderer/desk/console-room/contrast';
import { typeOf } from '../../../renderer/parts/take-picture';

const ratio = (text: string, ground: string): number => {
  const [a, b] = [readColour(text), readColour(ground)];
  if (!a || !b) throw new Error('not a colour');
  return contrastOf(a, b);
};

describe('contrast', () => {
  // WCAG 2.2's own bounds, and greys whose ratios are published with it.
  it('is 21 for black on white and 4.54 for #767676', () => {
    expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(ratio('rgb(118, 118, 118)', 'rgb(255 255 255)')).toBeCloseTo(4.54, 2);
    expect(ratio('color(srgb 0 0 0)', '#ffffff')).toBeCloseTo(21, 5);
  });

  it('counts what a translucent text lets through', () => {
    expect(ratio('rgba(0, 0, 0, 0)', '#ffffff')).toBeCloseTo(1, 5);
    expect(ratio('rgba(255, 255, 255, 0.3)', '#0c1218')).toBeLessThan(3);
  });
});

describe('a picture', () => {
  it('is known by its first bytes only', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect(typeOf(png)).toBe('image/png');
    expect(typeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    for (const other of ['<svg xmlns=', 'GIF89a', '%PDF-1.7', 'RIFF....WEBP'])
      expect(typeOf(new TextEncoder().encode(other))).toBeNull();
  });
});
