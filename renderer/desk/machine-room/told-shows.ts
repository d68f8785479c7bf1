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
  | 'machine.told.olderDatabase'
  | 'machine.told.olderJournal'
  | 'machine.told.missingDatabase'
  | 'machine.told.missingJournal'
  | 'machine.told.setAside'
  | 'machine.told.setAsideEmpty'
  | 'machine.told.sealedMarks'
  | 'machine.told.sealedNothing'
  | 'machine.told.torn';

export function sentenceOf({ why, from }: Told): ToldSentence {
  if (why === 'journal-broken' || why === 'journal-older' || why === 'journal-missing') {
    const how = HOW[why];
    return from === 'database' ? `machine.told.${how}Database` : `machine.told.${how}Journal`;
  }
  if (why === 'journal-set-aside') {
    return from === 'nothing' ? 'machine.told.setAsideEmpty' : 'machine.told.setAside';
  }
  if (why === 'sealed-elsewhere') {
    return from === 'marks' ? 'machine.told.sealedMarks' : 'machine.told.sealedNothing';
  }
  return `machine.told.${why}`;
}

const HOW = {
  'journal-broken': 'broken',
  'journal-older': 'older',
  'journal-missing': 'missing',
} as const;

const UNSURE: readonly Told['why'][] = ['torn', 'diverged', 'sealed-elsewhere'];

/** Whether one may say that nothing is missing: not of a torn write, a lost base, two histories. */
export const isWhole = ({ why, from, lost }: Told): boolean =>
  lost.length === 0 && !UNSURE.includes(why) && from !== 'nothing';

export const countLost = (lost: readonly Span[]): number =>
  lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
