import type { deliberation as french } from '../fr/deliberation';
import type { Translated } from '../translated';

export const deliberation: Translated<typeof french> = {
  title: '…',
};
