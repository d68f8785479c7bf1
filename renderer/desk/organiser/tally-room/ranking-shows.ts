import type { Edition } from '../../../../shared/edition/edition';
import { countsOrders, OFFICIAL_METHODS } from '../../../../shared/edition/rules';
import {
  compareExact,
  type Exact,
  exact,
  roundHalfUp,
  showExact,
  subtractExact,
  toNumber,
} from '../../../../shared/exact';
import type { DossierId, JurorId, Language } from '../../../../shared/ids';
import { contributions } from '../../../../shared/insight/contributions';
import { score100 } from '../../../../shared/tally/composite';
import { isSameScore, officialScore100 } from '../../../../shared/tally/official-score';
import type {
  DossierTally,
  NotRankedWhy,
  Place,
  Ranking,
  TieStep,
} from '../../../../shared/tally/ranking';
import { sayDecimal, sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';
import { sayGap } from '../say-gap';
import { sayOfficialScore, sayScore } from '../say-score';

export interface ShownGiven {
  readonly edition: Edition;
  readonly language: Language;
  readonly ranking: Ranking;
}

/** One juror's total on the strip, 0 at the scale's floor and 1 at its top. */
export interface Strip {
  readonly points: readonly { readonly juror: JurorId; readonly at: number }[];
  /** The official figure, where it is made of marks; else the mean. */
  readonly bar: number;
  readonly words: string;
}

export interface TraceBox {
  readonly step: string;
  readonly figures: readonly { readonly dossier: DossierId; readonly fraction: string }[];
  readonly outcome: string;
  readonly decides: boolean;
}

export interface Contribution {
  readonly criterion: string;
  /** In points on 100, with its sign. */
  readonly figure: string;
  /** −1 to 1, of the largest. */
  readonly size: number;
}

/** What each criterion gives and takes against a neighbour. */
export interface Comparison {
  /** What the shares are, and against whom. */
  readonly caption: string;
  readonly other: DossierId;
  readonly shares: readonly Contribution[];
}

export interface WhyShown {
  readonly boxes: readonly TraceBox[];
  /** The gap to the neighbour in a sentence; else empty. */
  readonly why: string;
  /** Null where there is nobody to compare with. */
  readonly comparison: Comparison | null;
  /** Whose sheets count, who is recused, who gave none: one sentence each. */
  readonly counted: readonly string[];
}

export interface RankRow {
  readonly dossier: DossierId;
  readonly name: string;
  readonly product: string;
  readonly rank: number;
  readonly strip: Strip;
  readonly score: string;
  readonly sheets: number;
  readonly separated: string;
  /** Whether a tie ladder was climbed for it. */
  readonly isTied: boolean;
  /** Worked out when it is opened: a full jury has sixty of them. */
  readonly explain: () => WhyShown;
}

export interface UnrankedRow {
  readonly dossier: DossierId;
  readonly name: string;
  readonly why: string;
}

const VOTES = ['juryVote', 'presidentCastingVote'] as const;
const SHORT = ['mean', 'median', 'headToHead', ...VOTES] as const;

/** What a step is called, at length; the official method is one. */
export function sayStep(step: string, { edition, language }: Omit<ShownGiven, 'ranking'>): string {
  const { method } = edition.rules;
  if (step === method) return speaker(language)(`method.title.${method}`);
  const named = SHORT.find((each) => each === step);
  if (named) return speaker(language)(`tally.step.${named}`);
  return edition.grid.criteria.find(({ id }) => id === step)?.label[language] ?? step;
}

export function showRanks(given: ShownGiven): readonly RankRow[] {
  const { edition, ranking } = given;
  const dossiers = new Map(edition.dossiers.map((dossier) => [dossier.id, dossier]));
  return ranking.places.flatMap((place, at) => {
    const tally = ranking.tallies.get(place.dossier);
    if (!tally) return [];
    const dossier = dossiers.get(place.dossier);
    return [
      {
        dossier: place.dossier,
        name: dossier?.company ?? place.dossier,
        product: dossier?.product ?? '',
        rank: place.rank,
        strip: showStrip(tally, given),
        score: sayOfficialScore(place.dossier, given),
        sheets: tally.totals.length,
        separated: saySeparated(
          place,
          { above: ranking.places[at - 1], next: ranking.places[at + 1] },
          given,
        ),
        isTied: place.trace.length > 0,
        explain: () => ({
          boxes: showTrace(place, given),
          counted: sayCounted(tally, given),
          ...explainGap(place, at, given),
        }),
      },
    ];
  });
}

function showStrip(tally: DossierTally, given: ShownGiven): Strip {
  const { min, max } = given.edition.grid.scale;
  const weight = given.edition.grid.criteria.reduce((sum, each) => sum + each.weight, 0);
  const along = (total: number): number => (total / weight - min) / (max - min);
  const totals = tally.totals.map(({ total }) => total);
  const { method, figures } = given.ranking;
  const barred = countsOrders(method) ? 'mean' : method;
  const figure = (barred === method ? figures.get(tally.dossier) : tally.mean) ?? exact(0);
  const say = speaker(given.language);
  return {
    points: tally.totals.map(({ juror, total }) => ({ juror, at: along(total) })),
    bar: along(toNumber(figure)),
    words: say('tally.ranking.points', {
      list: totals
        .toSorted((a, b) => b - a)
        .map((total) =>
          sayDecimal(roundHalfUp(score100(exact(total), given.edition.grid), 0), given.language),
        )
        .join(', '),
      what: say(`tally.method.${barred}`),
      figure: sayScore(figure, given),
    }),
  };
}

/** What set a place apart from the one above; a shared rank is said of all who share it. */
function saySeparated(
  place: Place,
  { above, next }: { readonly above: Place | undefined; readonly next: Place | undefined },
  given: ShownGiven,
): string {
  const say = speaker(given.language);
  const { separatedBy } = place;
  const { method } = given.ranking;
  const isByMethod = separatedBy === method;
  const isLevel = above !== undefined && isSameScore(given.ranking, above.dossier, place.dossier);
  if (separatedBy === 'shared') return say('tally.ranking.shared');
  if (next?.separatedBy === 'shared' && (separatedBy === null || isByMethod))
    return say('tally.ranking.shared');
  if (separatedBy === null) return '';
  // Two equal figures that the method itself tells apart, or the score above is why.
  if (isByMethod) return isLevel ? say(`method.short.${method}`) : '';
  const named = SHORT.find((each) => each === separatedBy);
  if (named) return say(`tally.stepShort.${named}`);
  const label = sayStep(separatedBy, given);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** The chain of a tied group: the score that tied, then each step tried. */
function showTrace(place: Place, given: ShownGiven): readonly TraceBox[] {
  if (place.trace.length === 0) return [];
  const group = place.trace[0]?.figures.map(({ dossier }) => dossier) ?? [];
  const { method, figures } = given.ranking;
  const tied: TieStep = {
    step: method,
    figures: group.map((dossier) => ({ dossier, figure: figures.get(dossier) ?? null })),
    groups: [group],
  };
  return [tied, ...place.trace].map((step) => showStep(step, given));
}

function showStep(step: TieStep, given: ShownGiven): TraceBox {
  const { language, ranking } = given;
  const say = speaker(language);
  const decides = step.groups.length > 1;
  const round = (figure: Exact, dossier: DossierId): string =>
    step.step === ranking.method
      ? sayOfficialScore(dossier, given)
      : step.step === 'mean' || step.step === 'median'
        ? sayScore(figure, given)
        : sayDecimal(
            roundHalfUp(figure, figure.d === 1n && !isCriterion(step.step) ? 0 : 2),
            language,
          );
  const rounded = step.figures.flatMap(({ dossier, figure }) =>
    figure ? [round(figure, dossier)] : [],
  );
  const figures = rounded.join(language === 'fr' ? ' et ' : ' and ');
  const [ahead = ''] = step.groups[0] ?? [];
  const outcome =
    rounded.length === 0
      ? say('tally.why.none')
      : !decides
        ? say('tally.why.equal', { figures })
        : step.figures.length === 2
          ? say('tally.why.ahead', { figures, dossier: ahead })
          : say('tally.why.split', { figures });
  return {
    step: sayStep(step.step, given),
    figures: step.figures.map(({ dossier, figure }) => ({
      dossier,
      fraction: figure ? fractionOf(figure, step.step, dossier, given) : '–',
    })),
    outcome,
    decides,
  };
}

const isCriterion = (step: string): boolean =>
  [...SHORT, ...OFFICIAL_METHODS].every((each) => each !== step);

/** `3600/9`: the sum over the number of sheets, as one would recompute it by hand. */
function fractionOf(
  figure: Exact,
  step: string,
  dossier: DossierId,
  { ranking }: ShownGiven,
): string {
  const sheets = BigInt(ranking.tallies.get(dossier)?.totals.length ?? 1);
  const isMean = step === 'mean' || isCriterion(step);
  if (!isMean) return figure.d === 1n ? figure.n.toString() : showExact(figure);
  return sheets % figure.d === 0n
    ? `${figure.n * (sheets / figure.d)}/${sheets}`
    : showExact(figure);
}

/** How many sheets count, and who is missing from them, by name. */
function sayCounted(tally: DossierTally, { edition, language }: ShownGiven): readonly string[] {
  const say = speaker(language);
  const names = namesOf(edition, language);
  const sheets = say('tally.why.sheets', { count: tally.totals.length });
  const others = (['recused', 'partial', 'missing'] as const).flatMap((key) => {
    const list = sayList(tally[key].map(names.juror), language);
    return tally[key].length === 0 ? [] : [say(`tally.why.${key}`, { list })];
  });
  return [sheets, ...others];
}

/** A figure of the official method as one would find it by hand. */
function sayFigure(figure: Exact, dossier: DossierId, given: ShownGiven): string {
  const { ranking, language } = given;
  const { method, places } = ranking;
  if (method !== 'copeland' && method !== 'ranked_pairs_margin') {
    return fractionOf(figure, method, dossier, given);
  }
  const own = sayDecimal(roundHalfUp(figure, figure.d === 1n ? 0 : 1), language);
  return speaker(language)(`method.figure.${method}`, { figure: own, others: places.length - 1 });
}

/** The gap to the neighbour (above; below for the first), and each criterion's share of it. */
function explainGap(
  place: Place,
  at: number,
  given: ShownGiven,
): Pick<WhyShown, 'why' | 'comparison'> {
  const { ranking, language } = given;
  const say = speaker(language);
  const other = ranking.places[at === 0 ? 1 : at - 1];
  const mine = ranking.figures.get(place.dossier);
  const theirs = other && ranking.figures.get(other.dossier);
  if (!mine) return { why: '', comparison: null };
  const score = sayOfficialScore(place.dossier, given);
  const own = { mine: sayFigure(mine, place.dossier, given), score };
  if (!other || !theirs) return { why: say('tally.why.first', own), comparison: null };
  const words = { ...own, theirs: sayFigure(theirs, other.dossier, given), other: other.dossier };
  const caption =
    ranking.method === 'mean' ? 'tally.why.contributionCaption' : 'tally.why.contributionToMean';
  const comparison = {
    caption: say(caption, { other: other.dossier }),
    other: other.dossier,
    shares: sharesOf(place.dossier, other.dossier, given),
  };
  if (place.separatedBy === 'shared') return { why: say('tally.why.shared'), comparison };
  if (compareExact(mine, theirs) === 0)
    return { why: sayLevel(place, at, words, given), comparison };
  return { why: sayDistance(place, other, words, given), comparison };
}

interface GapWords {
  readonly mine: string;
  readonly theirs: string;
  readonly score: string;
  readonly other: DossierId;
}

/** Two equal scores: by what the method itself told them apart, if not by a step. */
function sayLevel(place: Place, at: number, words: GapWords, { ranking, language }: ShownGiven) {
  const say = speaker(language);
  if (ranking.method === 'mean') return say('tally.why.level', { ...words, mine: words.score });
  const lower = at === 0 ? ranking.places[1] : place;
  const isSequence = lower?.separatedBy === ranking.method;
  return say(isSequence ? 'tally.why.sequence' : 'tally.why.levelBy', { ...words });
}

function sayDistance(place: Place, other: Place, words: GapWords, given: ShownGiven): string {
  const say = speaker(given.language);
  const [own, next] = [place, other].map((one) => officialScore100(given, one.dossier) ?? exact(0));
  const gap = subtractExact(own ?? exact(0), next ?? exact(0));
  const isAhead = compareExact(gap, exact(0)) > 0;
  const points = sayGap(isAhead ? gap : subtractExact(exact(0), gap), given.language);
  return isAhead
    ? say('tally.why.firstOf', { ...words, points, below: other.dossier })
    : say('tally.why.gap', { ...words, points, above: other.dossier });
}

function sharesOf(own: DossierId, other: DossierId, given: ShownGiven): readonly Contribution[] {
  const { edition, ranking, language } = given;
  const names = namesOf(edition, language);
  const shares = contributions({ edition, ranking, above: own, below: other }) ?? [];
  const largest = Math.max(...shares.map(({ points }) => Math.abs(toNumber(points))), 0.001);
  return shares.map(({ criterion, points }) => ({
    criterion: names.criterion(criterion),
    figure: signed(roundHalfUp(points, 2), language),
    size: toNumber(points) / largest,
  }));
}

/** A rounded figure with its sign, and none for nothing. */
function signed(figure: string, language: Language): string {
  const size = sayDecimal(figure.replace('-', ''), language);
  if (!/[1-9]/.test(size)) return size;
  return `${figure.startsWith('-') ? '−' : '+'}${size}`;
}

/** Those left out of the order, with the first reason of each. */
export function showUnranked({ edition, language, ranking }: ShownGiven): readonly UnrankedRow[] {
  const say = speaker(language);
  const sayWhy = (why: NotRankedWhy): string => {
    switch (why.kind) {
      case 'too-few-sheets': {
        const sheets = say('tally.notRanked.sheets', { count: why.sheets });
        return say('tally.notRanked.too-few-sheets', { sheets, min: why.min });
      }
      case 'college-without-sheet': {
        const college = edition.colleges.find(({ id }) => id === why.college)?.label ?? why.college;
        return say('tally.notRanked.college-without-sheet', { college });
      }
      case 'withdrawn':
      case 'ineligible':
        return say(`tally.notRanked.${why.kind}`);
    }
  };
  return ranking.notRanked.map(({ dossier, why }) => ({
    dossier,
    name: edition.dossiers.find(({ id }) => id === dossier)?.company ?? dossier,
    why: sayWhy(why),
  }));
}
