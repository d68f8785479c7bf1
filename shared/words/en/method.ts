import type { method as french } from '../fr/method';
import type { Translated } from '../translated';

/** The methods that an edition may declare official, in English. */
export const method: Translated<typeof french> = {
  title: {
    mean: 'Exact mean',
    trimmed1: 'Mean without extremes',
    median: 'Median',
    majority_judgment: 'Majority judgment',
    college: 'Mean of colleges',
    borda_norm: 'Mean place (Borda)',
    copeland: 'Duels won (Copeland)',
    ranked_pairs_margin: 'Ranked duels (Tideman)',
  },
  name: {
    mean: 'exact mean',
    trimmed1: 'mean without extremes',
    median: 'median',
    majority_judgment: 'majority judgment',
    college: 'mean of colleges',
    borda_norm: 'mean place',
    copeland: 'duels won',
    ranked_pairs_margin: 'ranked duels',
  },
  the: {
    mean: 'the exact mean',
    trimmed1: 'the mean without extremes',
    median: 'the median',
    majority_judgment: 'the majority judgment',
    college: 'the mean of colleges',
    borda_norm: 'the mean place',
    copeland: 'the duels won',
    ranked_pairs_margin: 'the ranked duels',
  },
  same: {
    mean: 'the same exact mean',
    trimmed1: 'the same mean without extremes',
    median: 'the same median',
    majority_judgment: 'the same sheets by majority judgment',
    college: 'the same mean of colleges',
    borda_norm: 'the same mean place',
    copeland: 'the same share of duels won',
    ranked_pairs_margin: 'the same share of applications beaten',
  },
  head: {
    mean: 'score',
    trimmed1: 'score',
    median: 'median',
    majority_judgment: 'median',
    college: 'score',
    borda_norm: 'place',
    copeland: 'duels',
    ranked_pairs_margin: 'beaten',
  },
  short: {
    mean: 'mean',
    trimmed1: 'no extremes',
    median: 'median',
    majority_judgment: 'majority',
    college: 'colleges',
    borda_norm: 'places',
    copeland: 'duels',
    ranked_pairs_margin: 'ranked duels',
  },
  does: {
    mean: 'The score is the exact mean of the jurors’ totals, all equal.',
    trimmed1:
      'The score is the mean of the totals, without the highest and the lowest of each application.',
    median: 'The score is the median of the totals: as many sheets above that total as below it.',
    majority_judgment:
      'The score is the lower median of the totals; where medians are equal, the middle sheets are taken away one by one until they differ.',
    college: 'The score is the mean of the means of each college, all colleges equal.',
    borda_norm:
      'Only the order of each juror counts: the score is the mean place, from 0 (last) to 100 (first).',
    copeland:
      'Only the order of each juror counts: the score is the share of duels won against the other applications, an even duel counting half.',
    ranked_pairs_margin:
      'Only the order of each juror counts: the clearest duels are kept first, and the score is the share of applications beaten.',
  },
  gauge:
    'The laureate’s threshold, the highly commended and the gap are read on the exact mean, for an order has no scale.',
  next: 'A tie goes to the exact mean first, then to the steps below.',
  figure: {
    copeland: '{{figure}} duels of {{others}}',
    ranked_pairs_margin: '{{figure}} applications beaten of {{others}}',
  },
};
