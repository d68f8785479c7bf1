import { countBordaNorm, countBordaPoints } from './borda';
import { countCollege } from './college';
import type { Method } from './counted';
import { countHuber } from './huber';
import { countMajorityJudgment } from './majority-judgment';
import { countMean } from './mean';
import { countMedian } from './median';
import { countCopeland } from './pairwise';
import { countRankedPairs } from './ranked-pairs';
import { countSchulzeMargin, countSchulzeWinning } from './schulze';
import { countTrimmed } from './trimmed';
import { countTwoWay } from './twoway';
import { countZscore } from './zscore';

/**
 * Every method by its name in results (SCORING, Methods). `college` ranks nothing in a
 * table without colleges. Kemeny stands apart: it gives an order, not scores.
 */
export const METHODS = {
  mean: countMean,
  trimmed1: countTrimmed,
  median: countMedian,
  majority_judgment: countMajorityJudgment,
  borda_norm: countBordaNorm,
  borda_points: countBordaPoints,
  copeland: countCopeland,
  schulze_winning: countSchulzeWinning,
  schulze_margin: countSchulzeMargin,
  ranked_pairs_margin: countRankedPairs,
  zscore: countZscore,
  twoway: countTwoWay,
  huber: countHuber,
  college: countCollege,
} as const satisfies Readonly<Record<string, Method>>;

export type MethodId = keyof typeof METHODS;

export const METHOD_IDS = Object.keys(METHODS) as readonly MethodId[];
