import type { Edition } from '../edition/edition';
import { countsOrders, type OfficialMethod } from '../edition/rules';
import { type Exact, showExact } from '../exact';
import type { Alert } from '../insight/alerts';
import { coverage } from '../merge/coverage';
import type { Choice, Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import { isSameScore, officialScore100 } from '../tally/official-score';
import type { Place, Ranking, TieStep } from '../tally/ranking';
import { sayList } from '../words/format';
import { speaker } from '../words/say';
import type { Meeting } from './meeting';
import { writeChoice, writePapers } from './minutes-choices';
import type { Part } from './minutes-paper';
import { textPart } from './minutes-paper';
import { figure, grouped, listed, spelled, type Voice } from './minutes-words';

interface Source {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly ranking: Ranking;
  readonly choices: readonly Choice[];
  readonly alerts: readonly Alert[];
  readonly meeting: Meeting;
  /** Awarded dossiers stand out in the table. */
  readonly awarded: ReadonlySet<string>;
}

/** Article 4: the grid, the sheets, the ranking anyone can recompute, ties, guards. */
export function writeScoring(source: Source, voice: Voice): readonly (readonly Part[])[] {
  const { edition, choices } = source;
  const { grid } = edition;
  const gridSentence = voice.say('four.grid', {
    seq: edition.seq,
    criteria: spelled(grid.criteria.length, voice),
    min: grid.scale.min,
    max: grid.scale.max,
    method: sayMethod(edition, voice),
  });
  const notRanked = writeNotRanked(source, voice);
  const alerts = writeAlerts(source, voice);
  return [
    [textPart(gridSentence), ...writeShared(edition, voice)],
    [textPart(writeSheetCounts(source, voice)), ...writePapers(source.standings, voice)],
    ...(choices.length > 0
      ? [choices.map((choice) => textPart(writeChoice(choice, edition, voice)))]
      : []),
    [writeTable(source, voice)],
    ...writeTies(source, voice).map((tie) => [tie]),
    ...(notRanked === null ? [] : [[notRanked]]),
    ...(alerts.length > 0 ? [alerts] : []),
  ];
}

/** How the official score is made, as the edition declared it (PRIZE rule 5). */
function sayMethod({ rules: { method }, grid }: Edition, { say, language }: Voice): string {
  const word = speaker(language);
  if (method === 'mean') return say('four.methodMean', { max: grid.scale.max });
  const does = word(`method.does.${method}`);
  if (!countsOrders(method)) return say('four.methodMarks', { does, max: grid.scale.max });
  return say('four.methodOrders', { does, gauge: word('method.gauge') });
}

/** Where not all read all: how many read each, and of what draw. */
function writeShared({ assignment }: Edition, { say }: Voice): readonly Part[] {
  if (assignment === undefined) return [];
  const loads = assignment.jurors.map(({ dossiers }) => dossiers.length);
  const [least, most] = [Math.min(...loads), Math.max(...loads)];
  const { perDossier: count, seed } = assignment;
  return [textPart(say('four.shareOut', { count, seed, least, most }))];
}

function writeSheetCounts(
  { edition, standings, ranking, meeting }: Source,
  { say }: Voice,
): string {
  const rows = [...coverage({ edition, standings, inMeeting: meeting.recusals }).values()];
  const count = (dossiers: readonly string[], state: 'complete' | 'partial'): number =>
    rows.reduce((sum, row) => sum + dossiers.filter((id) => row.cells.get(id) === state).length, 0);
  const ranked = ranking.places.map((place) => place.dossier);
  const isOut = (why: string): boolean => why === 'withdrawn' || why === 'ineligible';
  const rest = ranking.notRanked;
  const out = rest.filter(({ why }) => isOut(why.kind)).map(({ dossier }) => dossier);
  const unranked = rest.filter(({ why }) => !isOut(why.kind)).map(({ dossier }) => dossier);
  const all = edition.dossiers.map(({ id }) => id);
  return say('four.sheets', {
    files: countedBallots(standings).length,
    complete: count(all, 'complete'),
    ranked: count(ranked, 'complete'),
    unranked: count(unranked, 'complete'),
    out: count(out, 'complete'),
    partial: count(all, 'partial'),
  });
}

const COLUMNS = [
  { key: 'rank', align: 'right', width: 11 },
  { key: 'dossier', align: 'left', width: null },
  { key: 'sheetsHead', align: 'right', width: 13 },
  { key: 'sum', align: 'right', width: 16 },
  { key: 'score', align: 'right', width: 19 },
  { key: 'separated', align: 'left', width: 38 },
] as const;

function writeTable({ edition, ranking, awarded }: Source, voice: Voice): Part {
  const columns = COLUMNS.map(({ key, align, width }) => {
    const named = key === 'score' && countsOrders(ranking.method) ? 'scoreByOrder' : key;
    return { label: voice.say(`four.${named}`), align, width };
  });
  const rows = ranking.places.map((place, at) => {
    const tally = ranking.tallies.get(place.dossier);
    const totals = tally?.totals ?? [];
    const score = officialScore100({ edition, ranking }, place.dossier);
    return {
      strong: awarded.has(place.dossier),
      cells: [
        String(place.rank),
        voice.company(place.dossier),
        String(totals.length),
        grouped(
          totals.reduce((sum, { total }) => sum + total, 0),
          voice,
        ),
        score === null ? '' : figure(score, 2, voice),
        writeSeparation(place, { at, ranking }, voice),
      ],
    };
  });
  return { kind: 'table', table: { caption: voice.say('four.caption'), columns, rows } };
}

/** `INN 4,375 contre 4,667`; a rank shared with a neighbour is said; a plain score needs no word. */
function writeSeparation(
  place: Place,
  { at, ranking }: { readonly at: number; readonly ranking: Ranking },
  voice: Voice,
): string {
  const { separatedBy, trace, dossier, rank } = place;
  const { method, places } = ranking;
  if (separatedBy === 'shared' || places[at + 1]?.rank === rank) return voice.say('four.shared');
  if (separatedBy === null) return '';
  if (separatedBy === method) {
    // Two equal medians that the sheets taken away tell apart: a reader would ask why.
    const above = places[at - 1];
    const isLevel = above !== undefined && isSameScore(ranking, above.dossier, dossier);
    return isLevel ? speaker(voice.language)(`method.name.${method}`) : '';
  }
  const step = trace.find((one) => one.step === separatedBy);
  const own = step?.figures.find((one) => one.dossier === dossier)?.figure ?? null;
  const above = step?.figures
    .filter((one) => one.dossier !== dossier && isHigher(one.figure, own))
    .at(-1)?.figure;
  if (own === null || above === undefined || above === null) return stepName(separatedBy, voice);
  return voice.say('four.separatedBy', {
    step: stepName(separatedBy, voice),
    figure: figureAt(separatedBy, own, voice),
    above: figureAt(separatedBy, above, voice),
  });
}

function isHigher(a: Exact | null, b: Exact | null): boolean {
  return a !== null && b !== null && a.n * b.d > b.n * a.d;
}

const NAMED_STEPS = ['mean', 'median', 'headToHead', 'juryVote', 'presidentCastingVote'];

function stepName(step: string, { say }: Voice): string {
  return NAMED_STEPS.includes(step) ? say(`four.${step}`) : step;
}

/** Criterion means to three decimals; counts and medians as whole or half totals. */
function figureAt(step: string, value: Exact, voice: Voice): string {
  if (step === 'mean' || !NAMED_STEPS.includes(step)) return figure(value, 3, voice);
  return figure(value, value.d === 1n ? 0 : 1, voice);
}

/** One paragraph a tied group: each step with its figures, and what it gave (rule 6). */
function writeTies({ ranking }: Source, voice: Voice): readonly Part[] {
  const groups = new Map<string, Place>();
  for (const place of ranking.places) {
    const group = place.trace[0]?.figures.map((one) => one.dossier).toSorted() ?? [];
    if (group.length < 2) continue;
    const known = groups.get(group.join());
    if (known === undefined || known.trace.length < place.trace.length) {
      groups.set(group.join(), place);
    }
  }
  return [...groups.values()].map((place) => writeTie(place, ranking, voice));
}

function writeTie(place: Place, ranking: Ranking, voice: Voice): Part {
  const group = place.trace[0]?.figures.map((one) => one.dossier) ?? [];
  const places = ranking.places.filter((one) => group.includes(one.dossier));
  const score = ranking.figures.get(place.dossier);
  const isSettled = new Set(places.map((one) => one.rank)).size === places.length;
  const outcome = isSettled
    ? voice.say('four.settled', { order: places.map((p) => voice.company(p.dossier)).join(', ') })
    : voice.say('four.unsettled');
  return textPart(
    voice.say('four.tie', {
      names: sayList(
        places.map((one) => voice.company(one.dossier)),
        voice.language,
      ),
      method: speaker(voice.language)(`method.name.${ranking.method}`),
      exact: score === undefined ? '' : sayTied(score, ranking.method, voice),
      steps: listed(
        place.trace.map((step) => writeStep(step, voice)),
        voice,
      ),
      outcome,
    }),
  );
}

/** A figure that ties as one finds it by hand: a fraction, or how many duels or dossiers. */
function sayTied(score: Exact, method: OfficialMethod, voice: Voice): string {
  const isCount = method === 'copeland' || method === 'ranked_pairs_margin';
  if (isCount) return figure(score, score.d === 1n ? 0 : 1, voice);
  // The mean is printed as it always was: sealed minutes are read beside new ones.
  return method !== 'mean' && score.d === 1n ? grouped(Number(score.n), voice) : showExact(score);
}

function writeStep({ step, figures, groups }: TieStep, voice: Voice): string {
  const name = stepName(step, voice);
  const known = figures.flatMap(({ dossier, figure: value }) =>
    value === null ? [] : [{ dossier, value }],
  );
  if (known.length < figures.length) return voice.say('four.stepVoid', { step: name });
  const said = known.map(({ dossier, value }) =>
    voice.say('four.figureOf', {
      figure: figureAt(step, value, voice),
      name: voice.company(dossier),
    }),
  );
  const key = groups.length > 1 ? 'four.step' : 'four.stepEqual';
  const [first] = known;
  // Equal figures are said once each, without names.
  const plain = known.map(({ value }) => figureAt(step, value, voice));
  const shown = groups.length > 1 || first === undefined ? said : plain;
  return voice.say(key, { step: name, figures: sayList(shown, voice.language) });
}

function writeNotRanked({ edition, ranking }: Source, voice: Voice): Part | null {
  if (ranking.notRanked.length === 0) return null;
  const list = ranking.notRanked.map((one) => writeNotRankedOne(one, edition, voice));
  return textPart(voice.say('four.notRanked', { list: listed(list, voice) }));
}

function writeNotRankedOne(
  { dossier, why }: Ranking['notRanked'][number],
  edition: Edition,
  { say, company }: Voice,
): string {
  const name = company(dossier);
  if (why.kind === 'too-few-sheets') {
    return say('four.too-few-sheets', { name, count: why.sheets, min: why.min });
  }
  if (why.kind === 'college-without-sheet') {
    const college = edition.colleges.find((one) => one.id === why.college)?.label;
    return say('four.college-without-sheet', { name, college: college ?? why.college });
  }
  return say(`four.${why.kind}`, { name });
}

/** Guards that disagree: they inform and do not rank (rule 5). */
function writeAlerts({ alerts, edition }: Source, voice: Voice): readonly Part[] {
  return alerts.flatMap((alert): readonly Part[] => {
    if (alert.kind !== 'method-differs') return [];
    const key = alert.award === 'laureate' ? 'four.alertLaureate' : 'four.alertOther';
    const facts = {
      label: edition.awards.find(({ id }) => id === alert.award)?.label[voice.language] ?? '',
      method: voice.say(`four.method.${alert.method}`),
      dossier: voice.company(alert.dossier),
    };
    return [{ kind: 'note', lead: voice.say('four.control'), text: voice.say(key, facts) }];
  });
}
