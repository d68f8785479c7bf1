/** Colours of compared series, told apart without colour vision; never the colour of a state. */
export type ChartTone = 'accent' | 'brick' | 'slate' | 'grey' | 'rest';

const FILLS: Readonly<Record<ChartTone, string>> = {
  accent: 'var(--accent)',
  brick: 'var(--brick)',
  slate: 'var(--slate)',
  grey: 'var(--grey)',
  rest: 'var(--line-strong)',
};

/** The colour of a tone, in the theme that is on. */
export function fillOf(tone: ChartTone): string {
  return FILLS[tone];
}
