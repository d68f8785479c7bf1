import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rules } from '../../../../shared/edition/rules';
import { compareExact, type Exact, exactOf, roundHalfUp } from '../../../../shared/exact';
import { sayDecimal, sayList } from '../../../../shared/words/format';
import { rulesAtDemo } from '../../../derive/rules-at-demo';
import { useLanguage } from '../../../i18n/use-language';

/** The line beside each rule: what it does with the demonstration's figures, as it stands now. */
export function useRuleHelp(rules: Rules, nameOfStep: (step: string) => string = String) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const at = useMemo(() => rulesAtDemo(rules), [rules]);
  const figure = (value: Exact): string => sayDecimal(roundHalfUp(value, 2), language);
  const list = (names: readonly string[]): string => sayList(names, language);
  const none = t('prepare.atDemo.nothing');
  const { first, second, gap, markOfFirst, poolFloor } = at;
  const two = first && second && { first: first.company, second: second.company };
  const sayMethod = ({ company, score, sheets }: typeof first & object, leader: string | null) => {
    const words = { company, score: figure(score) };
    if (rules.method === 'mean') return t('prepare.atDemo.method', { ...words, count: sheets });
    return leader === null || leader === company
      ? t('prepare.atDemo.methodSame', words)
      : t('prepare.atDemo.methodOther', { ...words, other: leader });
  };
  const minutes = at.dossiers * (rules.discussion?.minutes ?? 10);
  return {
    method: first === null ? none : sayMethod(first, at.leadsByMean),
    quorum:
      at.mayBeAway < 0
        ? t('prepare.atDemo.quorumNever', { jurors: at.jurors })
        : t('prepare.atDemo.quorum', { jurors: at.jurors, count: at.mayBeAway }),
    quorumCollege: t(
      rules.quorum.minPerCollege > at.smallestCollege
        ? 'prepare.atDemo.collegeNever'
        : 'prepare.atDemo.college',
      { count: at.smallestCollege },
    ),
    sheets:
      at.tooFew.length === 0
        ? t('prepare.atDemo.sheetsAll', { dossiers: at.dossiers })
        : t('prepare.atDemo.sheets', {
            count: at.tooFew.length,
            names: list(at.tooFew.slice(0, 3)),
          }),
    sheetsCollege:
      at.lacking.length === 0
        ? t('prepare.atDemo.lackingNone')
        : t('prepare.atDemo.lacking', {
            count: at.lacking.length,
            names: list(at.lacking.slice(0, 3)),
          }),
    margin:
      two && gap
        ? t(
            compareExact(gap, exactOf(rules.marginGate100)) < 0
              ? 'prepare.atDemo.debate'
              : 'prepare.atDemo.noDebate',
            { ...two, gap: figure(gap) },
          )
        : none,
    minutes: t('prepare.atDemo.minutes', {
      dossiers: at.dossiers,
      hours: Math.floor(minutes / 60),
      minutes: minutes % 60,
    }),
    threshold: t('prepare.atDemo.threshold', {
      count: at.reachThreshold,
      ranked: at.ranked.length,
    }),
    minMark:
      first && markOfFirst
        ? t(
            compareExact(markOfFirst, exactOf(rules.laureate.minMark)) >= 0
              ? 'prepare.atDemo.mark'
              : 'prepare.atDemo.markTooLow',
            { company: first.company, mark: figure(markOfFirst) },
          )
        : none,
    pool:
      at.pool.length > 0
        ? t('prepare.atDemo.pool', { names: list(at.pool.slice(0, 5)) })
        : t('prepare.atDemo.poolNone'),
    within:
      first && poolFloor
        ? t('prepare.atDemo.within', { score: figure(first.worth), floor: figure(poolFloor) })
        : none,
    departure: t('prepare.atDemo.departure', { jurors: at.jurors, votes: at.votesToLeave }),
    ladder:
      two === null
        ? none
        : at.separatedBy === rules.method
          ? t('prepare.atDemo.noTie', two)
          : at.separatedBy === null
            ? t('prepare.atDemo.tie', two)
            : t('prepare.atDemo.separated', { ...two, step: nameOfStep(at.separatedBy) }),
  };
}
