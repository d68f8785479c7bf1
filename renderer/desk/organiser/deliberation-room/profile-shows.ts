import type { Edition } from '../../../../shared/edition/edition';
import { type Exact, exact, roundHalfUp, subtractExact, toNumber } from '../../../../shared/exact';
import type { DossierId, Language } from '../../../../shared/ids';
import { type CriterionProfile, profileOf } from '../../../../shared/insight/profile';
import { sayDecimal } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';
import { sayOfficialScore, sayScore } from '../say-score';
import type { MeetingGiven } from './deliberation-shows';

/** Between figures, which hold commas in French. */
const BETWEEN = { fr: '\u202F; ', en: '; ' } as const;

/** One criterion as a strip: how many sheets gave each mark, and two means. */
export interface CriterionShown {
  readonly key: string;
  readonly label: string;
  readonly weight: string;
  /** One figure a mark of the scale: how many sheets gave it. */
  readonly counts: readonly { readonly mark: number; readonly sheets: number }[];
  /** From 0 to 1 along the strip; null without a mean. */
  readonly meanAt: number | null;
  readonly usualAt: number | null;
  readonly mean: string;
  /** `+0,4`; empty without both means. */
  readonly gap: string;
  readonly said: string;
}

export interface ProfileShown {
  readonly name: string;
  readonly product: string;
  readonly standing: string;
  /** What the picture shows, as a sentence. */
  readonly title: string;
  readonly criteria: readonly CriterionShown[];
  /** Each total from 0 to 1 along the scale. */
  readonly totals: readonly { readonly key: string; readonly at: number }[];
  readonly totalsMeanAt: number | null;
  readonly totalsSaid: string;
  readonly comments: readonly {
    readonly key: string;
    readonly words: string;
    readonly by: string;
  }[];
  readonly isNamed: boolean;
}

/** What the closed room reads of one dossier; recused members are out of it by then. */
export function showProfile(dossier: DossierId, given: MeetingGiven): ProfileShown {
  const { edition, language, standings, counted } = given;
  const { ranking } = counted;
  const names = namesOf(edition, language);
  const profile = profileOf({ edition, standings, ranking, dossier });
  const mean = ranking.tallies.get(dossier)?.mean ?? null;
  return {
    name: names.dossier(dossier),
    product: edition.dossiers.find(({ id }) => id === dossier)?.product ?? '',
    standing: sayStanding(dossier, given),
    title: sayTitle(profile.widest, profile.criteria, given),
    criteria: profile.criteria.map((one) => showCriterion(one, edition, language)),
    totals: profile.totals.map((total, at) => ({
      key: `${at}/${total}`,
      at: along(exact(total, 100), edition),
    })),
    totalsMeanAt: mean === null ? null : along(divide100(mean), edition),
    totalsSaid: speaker(language)('discussion.spreadOf', {
      totals: profile.totals.map((total) => sayScore(exact(total), given)).join(BETWEEN[language]),
    }),
    comments: profile.comments.map(({ words, by }, at) => ({
      key: `${at}/${words}`,
      words,
      by: by === null ? '' : names.juror(by),
    })),
    isNamed: edition.rules.discussion?.named === true,
  };
}

const divide100 = (total: Exact): Exact => exact(total.n, total.d * 100n);

/** A mark, or a mean of marks, along the scale of the grid. */
function along(mark: Exact, { grid: { scale } }: Edition): number {
  return (toNumber(mark) - scale.min) / (scale.max - scale.min);
}

function showCriterion(
  { criterion, mean, usual, marks }: CriterionProfile,
  edition: Edition,
  language: Language,
): CriterionShown {
  const { scale, criteria } = edition.grid;
  const known = criteria.find(({ id }) => id === criterion);
  const label = known?.label[language] ?? criterion;
  const say = speaker(language);
  const figure = (value: Exact | null): string =>
    value === null ? '–' : sayDecimal(roundHalfUp(value, 2), language);
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
  return {
    key: criterion,
    label,
    weight: say('discussion.weight', { weight: known?.weight ?? 0 }),
    counts: levels.map((mark) => ({
      mark,
      sheets: marks.filter((one) => one === mark).length,
    })),
    meanAt: mean === null ? null : along(mean, edition),
    usualAt: usual === null ? null : along(usual, edition),
    mean: figure(mean),
    gap: mean === null || usual === null ? '' : signed(subtractExact(mean, usual), language),
    said: say('discussion.marks', {
      criterion: label,
      marks: marks.join(', '),
      mean: figure(mean),
      usual: figure(usual),
    }),
  };
}

function signed(gap: Exact, language: Language): string {
  const figure = roundHalfUp(gap, 1);
  const sign = figure.startsWith('-') ? '−' : '+';
  return `${sign}${sayDecimal(figure.replace('-', ''), language)}`;
}

function sayStanding(dossier: DossierId, given: MeetingGiven): string {
  const { counted, language } = given;
  const say = speaker(language);
  const { ranking } = counted;
  const count = ranking.tallies.get(dossier)?.totals.length ?? 0;
  const place = ranking.places.find((one) => one.dossier === dossier);
  if (!place) return say('discussion.unranked', { count });
  return say('discussion.score', {
    score: sayOfficialScore(dossier, { ...given, ranking }),
    rank: place.rank,
    count,
  });
}

function sayTitle(
  widest: string | null,
  criteria: readonly CriterionProfile[],
  { edition, language }: MeetingGiven,
): string {
  const say = speaker(language);
  const marks = criteria.find(({ criterion }) => criterion === widest)?.marks ?? [];
  if (widest === null || marks.length === 0) {
    const isMarked = criteria.some((one) => one.marks.length > 0);
    return say(isMarked ? 'discussion.agreed' : 'discussion.noSheets');
  }
  const criterion = namesOf(edition, language).criterion(widest);
  return say('discussion.widest', { criterion, low: marks[0] ?? '', high: marks.at(-1) ?? '' });
}
