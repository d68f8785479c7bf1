import type { Composites } from '../tally/composite';
import { TOLERANCE } from '../tally/method/counted';
import { completeTable, type Kendall, measureKendall } from './agreement';
import { type IccWithInterval, measureIccIntervals } from './icc-interval';
import { type Alpha, measureAlpha } from './krippendorff';

/**
 * Agreement in a word, by Krippendorff's α on the interval scale and his own bounds
 * (2004, p. 241): strong from 0.800, moderate from 0.667, weak below.
 */
export type ConcordWord = 'weak' | 'moderate' | 'strong';

/** How much the jurors agree on the dossiers of a contest. */
export interface Concord {
  /** The figure behind the word; null without variation or without two sheets of a dossier. */
  readonly alpha: number | null;
  readonly word: ConcordWord | null;
  readonly alphas: Alpha;
  /** Only where every juror scored every dossier; null otherwise. */
  readonly kendall: Kendall | null;
  readonly icc: readonly IccWithInterval[] | null;
}

export function wordOfAlpha(alpha: number | null): ConcordWord | null {
  if (alpha === null) return null;
  const reached = alpha + TOLERANCE;
  return reached >= 0.8 ? 'strong' : reached >= 0.667 ? 'moderate' : 'weak';
}

/** The agreement of a contest's complete sheets. */
export function measureConcord(composites: Composites): Concord {
  const alphas = measureAlpha(composites);
  const complete = completeTable(composites);
  return {
    alpha: alphas.interval,
    word: wordOfAlpha(alphas.interval),
    alphas,
    kendall: complete && measureKendall(complete),
    icc: complete && measureIccIntervals(complete),
  };
}
