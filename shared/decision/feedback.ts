import { markOf } from '../ballot/sheet-state';
import type { Criterion, Grid } from '../edition/grid';
import { type Logo, logosOf } from '../edition/logo';
import { compareExact, type Exact, exact } from '../exact';
import type { DossierId, Language } from '../ids';
import type { Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import type { Ranking } from '../tally/ranking';
import { isolated } from '../words/isolated';
import {
  dossierOf,
  paperVoice,
  prizeName,
  type SealedPrize,
  sayEmbargoLine,
} from './palmares-public';

/** How the jury as a whole read one criterion, from its mean on the scale of the grid. */
export type Reading = 'strong' | 'solid' | 'vague' | 'weak';

/** A letter to one candidate, in plain texts before any layout; null and empty lists are left out. */
export interface FeedbackLetter {
  readonly language: Language;
  readonly organisers: readonly string[];
  /** Of some or all of them; absent: none. */
  readonly logos?: readonly Logo[];
  readonly wedge: readonly number[];
  readonly embargo: string;
  readonly title: string;
  readonly company: string;
  readonly paragraphs: readonly string[];
  /** One line a criterion, in the order of the grid; empty where too few sheets count. */
  readonly readings: readonly { readonly label: string; readonly words: string }[];
  readonly heads: readonly [string, string];
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly sign: readonly string[];
  readonly fictional: string | null;
}

export interface FeedbackSource extends SealedPrize {
  readonly ranking: Ranking;
  readonly standings: Standings;
  /** Comments enter only when people ask for them: candidates may then recognise a pen. */
  readonly withComments: boolean;
}

/** Below this many counted sheets a mean would say what one person thought. */
const FEWEST = 3;

/** Candidates who get a letter, in the edition's order: all but the ineligible and withdrawn. */
export function feedbackFor({ edition }: Pick<FeedbackSource, 'edition'>): readonly DossierId[] {
  return edition.dossiers.filter(({ status }) => status === 'eligible').map(({ id }) => id);
}

/**
 * The reading of a mean mark: the upper quarter of the scale is a strength, the rest of
 * its upper half solid, below 30 % to be strengthened. On 1–5: 4, 3 and 2.2.
 */
export function readMean(mean: Exact, { scale: { min, max } }: Pick<Grid, 'scale'>): Reading {
  const isAtLeast = (percent: number): boolean =>
    compareExact(mean, exact(min * 100 + (max - min) * percent, 100)) >= 0;
  if (isAtLeast(75)) return 'strong';
  if (isAtLeast(50)) return 'solid';
  return isAtLeast(30) ? 'vague' : 'weak';
}

/**
 * The letter to one candidate: outcome, the jury's reading of each criterion in words,
 * strengths, what can progress. No juror, mark, mean, rank nor vote (PRIZE rule 12); a
 * dossier that is not ranked gets no reading.
 */
export function writeFeedback(
  source: FeedbackSource,
  dossier: DossierId,
  language: Language,
): FeedbackLetter {
  const { edition, ranking } = source;
  const say = paperVoice(language);
  const { company } = dossierOf(edition, dossier);
  const read = readingsOf(source, dossier);
  const label = ({ label }: Criterion): string => label[language];
  return {
    language,
    organisers: edition.organisers,
    ...logosOf(edition),
    wedge: edition.grid.criteria.map(({ weight }) => weight),
    embargo: sayEmbargoLine(source, language),
    title: say('letter.title'),
    company: isolated(company),
    paragraphs: writeOutcome(source, dossier, language, read.length > 0),
    readings: read.map(({ criterion, reading }) => ({
      label: label(criterion),
      words: say(`letter.${reading}`),
    })),
    heads: [say('letter.criterion'), say('letter.reading')],
    lists: [
      ...(read.length === 0 ? [] : writeLists(read, edition.grid, language)),
      ...(source.withComments ? writeComments(source, dossier, language) : []),
    ].filter(() => ranking.tallies.has(dossier)),
    sign: [
      say('letter.sign'),
      say('letter.organisers', { organisers: edition.organisers.join(', ') }),
    ],
    fictional: edition.fictional ? say('fictional') : null,
  };
}

interface Read {
  readonly criterion: Criterion;
  readonly reading: Reading;
}

function readingsOf({ edition, ranking }: FeedbackSource, dossier: DossierId): readonly Read[] {
  const tally = ranking.tallies.get(dossier);
  const isRanked = ranking.places.some((place) => place.dossier === dossier);
  if (tally === undefined || !isRanked || tally.totals.length < FEWEST) return [];
  return edition.grid.criteria.flatMap((criterion) => {
    const mean = tally.criterionMeans[criterion.id] ?? null;
    return mean === null ? [] : [{ criterion, reading: readMean(mean, edition.grid) }];
  });
}

function writeOutcome(
  { edition, decision }: FeedbackSource,
  dossier: DossierId,
  language: Language,
  isRead: boolean,
): readonly string[] {
  const say = paperVoice(language);
  const { product } = dossierOf(edition, dossier);
  const won = decision.awards.find(({ dossiers }) => dossiers.some(({ id }) => id === dossier));
  const outcome =
    won === undefined
      ? say('letter.notAwarded')
      : won.award === 'laureate'
        ? say('letter.laureate')
        : say('letter.awarded', { label: won.label[language] });
  const thanks = say('letter.thanks', {
    prize: prizeName(edition, language),
    year: edition.year,
    product: isolated(product),
  });
  return [
    say('letter.dear'),
    `${thanks} ${outcome}`,
    say(isRead ? 'letter.what' : 'letter.tooFew'),
  ];
}

function writeLists(read: readonly Read[], grid: Grid, language: Language) {
  const say = paperVoice(language);
  const strong = read.filter(({ reading }) => reading === 'strong');
  const weak = read.filter(({ reading }) => reading === 'vague' || reading === 'weak');
  const aim = ({ label, anchors }: Criterion): string => {
    const anchor = Object.hasOwn(anchors, String(grid.scale.max))
      ? (anchors[String(grid.scale.max)]?.[language] ?? '')
      : '';
    return anchor === '' ? label[language] : say('letter.aim', { label: label[language], anchor });
  };
  return [
    {
      title: say('letter.strengths'),
      lines:
        strong.length === 0
          ? [say('letter.noStrength')]
          : strong.map(({ criterion }) => criterion.label[language]),
    },
    {
      title: say('letter.weaknesses'),
      lines:
        weak.length === 0
          ? [say('letter.noWeakness')]
          : weak.map(({ criterion }) => aim(criterion)),
    },
  ];
}

/** Comments of counted sheets, sorted by their own text: no order betrays who wrote. */
function writeComments(
  { edition, ranking, standings }: FeedbackSource,
  dossier: DossierId,
  language: Language,
) {
  const counted = new Set(ranking.tallies.get(dossier)?.totals.map(({ juror }) => juror));
  if (counted.size < FEWEST) return [];
  const lines = countedBallots(standings)
    .filter(({ ballot }) => counted.has(ballot.juror))
    .flatMap(({ ballot }) => ballot.sheets)
    .filter((sheet) => sheet.dossier === dossier && sheet.comment.trim() !== '')
    .filter((sheet) => edition.grid.criteria.some((one) => markOf(sheet, one) !== undefined))
    .map(({ comment }) => comment.trim())
    .toSorted();
  return lines.length === 0 ? [] : [{ title: paperVoice(language)('letter.comments'), lines }];
}
