import {
  missingBlanks,
  type PressBlanks,
  writePressRelease,
} from '../../../../shared/decision/announcement-press';
import { pressScale } from '../../../../shared/decision/press-html';
import type { Edition } from '../../../../shared/edition/edition';
import type { Language } from '../../../../shared/ids';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { Sealed } from './palmares-shows';

/** What must be told of the release before it is saved: blanks of either language, and its length. */
export function showPressGaps(
  { decision }: Sealed,
  blanks: PressBlanks,
  { edition, embargo, language }: { edition: Edition; embargo: string; language: Language },
): readonly string[] {
  const say = speaker(language);
  const missing = new Set(
    (['fr', 'en'] as const).flatMap((one) => missingBlanks({ decision, blanks }, one)),
  );
  const words = [...missing].map((blank) => say(`palmares.blanks.list.${blank}`));
  const isLong = (['fr', 'en'] as const).some(
    (one) => pressScale(writePressRelease({ edition, decision, embargo, blanks }, one)) === null,
  );
  return [
    ...(words.length === 0
      ? []
      : [say('palmares.pressMissing', { blanks: sayList(words, language) })]),
    ...(isLong ? [say('palmares.pressLong')] : []),
  ];
}
