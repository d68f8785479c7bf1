import { countsOrders, type OfficialMethod } from '../../../../shared/edition/rules';
import {
  compareExact,
  type Exact,
  roundHalfUp,
  subtractExact,
  ZERO,
} from '../../../../shared/exact';
import { isSameScore } from '../../../../shared/tally/official-score';
import { sayCountFirst } from '../../../../shared/words/count';
import { sayDecimal, sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { Gathered } from '../../../derive/organiser';
import type { Counted } from '../../../derive/organiser-ranking';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { showMethodAlerts } from '../alert-shows';
import { namesOf } from '../name-of';
import { sayGap } from '../say-gap';
import { sayOfficialScore } from '../say-score';
import { type HeatShown, showHeat } from './heat-shows';
import {
  type RankRow,
  type ShownGiven,
  sayStep,
  showRanks,
  showUnranked,
  type UnrankedRow,
} from './ranking-shows';

export interface AlertShown {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Where acting on it leads; null when it only informs. */
  readonly leads: AgendaPoint | 'merge' | null;
}

export interface TallyShown {
  readonly method: OfficialMethod;
  readonly isProvisional: boolean;
  /** Who leads and by what; then what that asks of the jury, empty where it asks nothing. */
  readonly lead: string;
  readonly asks: string;
  readonly alerts: readonly AlertShown[];
  readonly ranks: readonly RankRow[];
  readonly unranked: readonly UnrankedRow[];
  readonly heat: HeatShown;
}

interface Given extends ShownGiven {
  readonly counted: Counted;
  readonly gathered: Gathered;
}

export function showTally(given: Given): TallyShown {
  const { gathered } = given;
  const waiting = [...gathered.standings.values()].some(({ state }) => state !== 'counted');
  return {
    method: given.ranking.method,
    isProvisional: waiting,
    ...sayStanding(given),
    alerts: showAlerts(given),
    ranks: showRanks(given),
    // Before the first file, one sentence says of all that nothing is ranked.
    unranked: gathered.counted === 0 ? [] : showUnranked(given),
    heat: showHeat(given),
  };
}

/** Two sentences: what is, and what it asks of the jury. */
export function sayVerdict(given: Given): string {
  const { lead, asks } = sayStanding(given);
  return asks === '' ? lead : `${lead} ${asks}`;
}

function sayStanding(given: Given): Pick<TallyShown, 'lead' | 'asks'> {
  const { edition, language, ranking, counted, gathered } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const [first, second] = ranking.places;
  if (gathered.counted === 0) return { lead: say('tally.empty'), asks: '' };
  if (!first) return { lead: say('tally.verdict.nobody'), asks: '' };
  const { whyNoLaureate, needs } = counted.proposal;
  if (second && whyNoLaureate) return { lead: sayNoLaureate(whyNoLaureate, given), asks: '' };
  const { margin } = needs;
  if (!second || !margin) {
    const score = sayOfficialScore(first.dossier, given);
    const who = { first: names.dossier(first.dossier), score };
    return { lead: say('tally.verdict.alone', who), asks: '' };
  }
  const gate = sayGap(exactGate(edition.rules.marginGate100), language);
  const isTied = compareExact(margin.gap100, ZERO) === 0;
  const asks = isTied ? say('tally.verdict.gateZero') : say('tally.verdict.gate', { gate });
  return {
    lead: sayLead(given, margin.gap100),
    asks: margin.isBelowGate ? asks : say('tally.verdict.clear', { gate }),
  };
}

function sayLead(given: Given, gap100: Exact): string {
  const { edition, language, ranking } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const [first, second] = ranking.places;
  if (!first || !second) return '';
  const words = {
    first: names.dossier(first.dossier),
    second: names.dossier(second.dossier),
    score: sayOfficialScore(first.dossier, given),
    same: say(`method.same.${ranking.method}`),
  };
  const step = second.separatedBy;
  if (step === ranking.method) {
    const isBehind = compareExact(gap100, ZERO) < 0;
    const size = isBehind ? subtractExact(ZERO, gap100) : gap100;
    const led = { ...words, gap: sayGap(size, language) };
    if (isSameScore(ranking, first.dossier, second.dossier)) {
      return say('tally.verdict.leadsBySequence', led);
    }
    if (!countsOrders(ranking.method)) return say('tally.verdict.leads', led);
    return say(isBehind ? 'tally.verdict.behindByOrder' : 'tally.verdict.aheadByOrder', led);
  }
  if (step === null || step === 'shared') {
    const tied = ranking.places.filter(({ rank }) => rank === 1);
    const list = sayList(
      tied.map(({ dossier }) => names.dossier(dossier)),
      language,
    );
    return say('tally.verdict.tiedOpen', { ...words, names: list });
  }
  return say('tally.verdict.tied', { ...words, step: sayTheStep(step, given) });
}

function sayTheStep(step: string, given: Given): string {
  const say = speaker(given.language);
  const named = (
    ['mean', 'median', 'headToHead', 'juryVote', 'presidentCastingVote'] as const
  ).find((each) => each === step);
  if (named) return say(`tally.stepThe.${named}`);
  return say('tally.stepThe.criterion', { criterion: sayStep(step, given) });
}

function sayNoLaureate(
  why: NonNullable<Counted['proposal']['whyNoLaureate']>,
  { edition, language }: Given,
): string {
  const say = speaker(language);
  const names = namesOf(edition, language);
  switch (why.kind) {
    case 'nobody-ranked':
      return say('tally.verdict.nobody');
    case 'below-threshold':
      return say(
        countsOrders(edition.rules.method) ? 'tally.verdict.belowMean' : 'tally.verdict.below',
        {
          name: names.dossier(why.dossier),
          score: sayDecimal(roundHalfUp(why.score100, 2), language),
          min: why.threshold100,
        },
      );
    case 'criterion-below-minimum':
      return say('tally.verdict.belowCriterion', {
        name: names.dossier(why.dossier),
        criterion: names.criterion(why.criterion),
        min: why.minMark,
      });
  }
}

const exactGate = (gate: number): Exact => ({ n: BigInt(Math.round(gate * 1000)), d: 1000n });

function showAlerts(given: Given): readonly AlertShown[] {
  const { edition, language, gathered, counted } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const shown: AlertShown[] = showMethodAlerts({ edition, language, counted }).map(
    ({ key, award, title, text }) => ({ key, title, text, leads: award }),
  );
  if (gathered.unsettled.length > 0) {
    const list = sayList(gathered.unsettled.map(names.juror), language);
    const title = say('tally.alert.suspended', { count: gathered.unsettled.length, names: list });
    shown.push({
      key: 'suspended',
      title,
      text: say('tally.alert.suspendedText', { count: gathered.unsettled.length }),
      leads: 'merge',
    });
  }
  const missing = [...gathered.standings.values()].filter(
    ({ state }) => state === 'missing' || state === 'draft',
  ).length;
  if (missing > 0) {
    const n = sayCountFirst(missing, language);
    const title = say('tally.alert.missing', { count: missing, n });
    const text = say('tally.alert.missingText', { count: missing });
    shown.push({ key: 'missing', title, text, leads: 'merge' });
  }
  return shown;
}
