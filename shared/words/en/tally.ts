import type { tally as french } from '../fr/tally';
import type { Translated } from '../translated';

export const tally: Translated<typeof french> = {
  title: '…',
};
