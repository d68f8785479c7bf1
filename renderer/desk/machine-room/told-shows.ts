import type { Span, Told } from '../../../shared/ipc';

/** Keys of the sentences that tell what was repaired, and from what. */
export type ToldSentence =
  | 'machine.told.empty'
  | 'machine.told.behind'
  | 'machine.told.diverged'
  | 'machine.told.unreadable'
  | 'machine.told.ahead'
  | 'machine.told.brokenDatabase'
  | 'machine.told.brokenJournal'
  | 'machine.told.setAside'
  | 'machine.told.setAsideEmpty'
  | 'machine.told.torn';

export function sentenceOf({ why, from }: Told): ToldSentence {
  if (why === 'journal-broken') {
    return from === 'database' ? 'machine.told.brokenDatabase' : 'machine.told.brokenJournal';
  }
  if (why === 'journal-set-aside') {
    return from === 'nothing' ? 'machine.told.setAsideEmpty' : 'machine.told.setAside';
  }
  return `machine.told.${why}`;
}

/** Whether one may say that nothing is missing: a torn write and a lost base may not. */
export const isWhole = ({ why, from, lost }: Told): boolean =>
  lost.length === 0 && why !== 'torn' && from !== 'nothing';

export const countLost = (lost: readonly Span[]): number =>
  lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
