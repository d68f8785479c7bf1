import type { DraftFrame } from '../edition/draft/draft';
import type { Juror } from '../edition/juror';
import { sayDay, sayTime } from './format';
import { speaker } from './say';

/** What is still awaited of a juror, in the order in which it is done. */
export type Awaited = 'received' | 'declared' | 'handedIn';

/** A short letter to one juror, in their language, about the first thing still awaited. */
export function writeReminder(
  juror: Pick<Juror, 'name' | 'language'>,
  awaited: Awaited,
  { title, schedule, timezone }: Pick<DraftFrame, 'title' | 'schedule' | 'timezone'>,
): string {
  const { language, name } = juror;
  const say = speaker(language);
  const instant = awaited === 'declared' ? schedule.interestsDeclared : schedule.scoringCloses;
  const hour = instant.includes('T') ? `, ${sayTime(instant, language, timezone)}` : '';
  const day = `${sayDay(instant, language, timezone)}${hour}`;
  return [
    say('prepare.follow.letter.hello', { juror: name }),
    '',
    say(`prepare.follow.letter.${awaited}`, { title: title[language], day }),
    '',
    say('prepare.follow.letter.thanks'),
  ].join('\n');
}
