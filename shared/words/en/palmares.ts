import type { palmares as french } from '../fr/palmares';
import type { Translated } from '../translated';

export const palmares: Translated<typeof french> = {
  title: '…',
};
