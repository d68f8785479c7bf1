import { completeness } from '../application/completeness';
import { findSimilar } from '../application/similar';
import type { Assignment } from '../assignment';
import { countsOrders } from '../rules';
import { assignDraft } from './assign-draft';
import {
  areNamesConfirmed,
  type Draft,
  type DraftDossier,
  type DraftFrame,
  isUndescribed,
} from './draft';

/** Where a flaw is mended. */
export type PreparationRoom = 'prize' | 'jury' | 'grid' | 'rules' | 'dossiers' | 'names';

/** Every check before publishing: whether it blocks, and where one mends it. */
const CHECKS = {
  'no-title': { room: 'prize', blocks: true },
  'no-organiser': { room: 'prize', blocks: true },
  'no-award': { room: 'prize', blocks: true },
  'no-date': { room: 'prize', blocks: true },
  'not-a-date': { room: 'prize', blocks: true },
  'dates-out-of-order': { room: 'prize', blocks: false },
  'one-language': { room: 'prize', blocks: false },
  'no-criterion': { room: 'grid', blocks: true },
  'weights-not-100': { room: 'grid', blocks: true },
  'criterion-without-label': { room: 'grid', blocks: true },
  'anchors-missing': { room: 'grid', blocks: false },
  'criterion-in-one-language': { room: 'grid', blocks: false },
  'no-juror': { room: 'jury', blocks: true },
  'juror-without-name': { room: 'jury', blocks: true },
  'juror-without-college': { room: 'jury', blocks: true },
  'jurors-of-one-name': { room: 'jury', blocks: false },
  'no-president': { room: 'jury', blocks: true },
  'two-presidents': { room: 'jury', blocks: true },
  'no-vice-president': { room: 'jury', blocks: false },
  'college-too-small': { room: 'jury', blocks: true },
  'too-few-readers': { room: 'jury', blocks: true },
  'panels-apart': { room: 'jury', blocks: false },
  'quorum-out-of-reach': { room: 'rules', blocks: true },
  'sheets-out-of-reach': { room: 'rules', blocks: true },
  'ladder-of-unknown-criterion': { room: 'rules', blocks: true },
  'threshold-of-unknown-criterion': { room: 'rules', blocks: true },
  'no-margin-gate': { room: 'rules', blocks: false },
  'orders-of-few': { room: 'rules', blocks: false },
  'no-dossier': { room: 'dossiers', blocks: true },
  'no-eligible-dossier': { room: 'dossiers', blocks: true },
  'eligibility-undecided': { room: 'dossiers', blocks: true },
  'decision-without-reason': { room: 'dossiers', blocks: true },
  'dossier-incomplete': { room: 'dossiers', blocks: false },
  'attachment-undescribed': { room: 'dossiers', blocks: false },
  'candidates-alike': { room: 'dossiers', blocks: false },
  'too-few-sheets': { room: 'dossiers', blocks: false },
  'names-to-confirm': { room: 'names', blocks: false },
} as const satisfies Record<string, { readonly room: PreparationRoom; readonly blocks: boolean }>;

export type CheckKind = keyof typeof CHECKS;

/** Something to mend before publishing, or to know. */
export interface CheckFlaw {
  readonly kind: CheckKind;
  readonly room: PreparationRoom;
  readonly blocks: boolean;
  /** What the sentence says: ids, names, figures; `count` where there are several. */
  readonly facts: Readonly<Record<string, string | number>>;
}

type Facts = CheckFlaw['facts'];
type Tell = (kind: CheckKind, facts?: Facts) => void;

/**
 * Everything to mend or to know before an edition is published, in order of the rooms.
 * `published` is who reads what in the edition it replaces.
 */
export function checkDraft(draft: Draft, published?: Assignment): readonly CheckFlaw[] {
  const flaws: CheckFlaw[] = [];
  const tell: Tell = (kind, facts = {}) => void flaws.push({ kind, ...CHECKS[kind], facts });
  checkFrame(draft.frame, tell);
  checkGrid(draft.frame, tell);
  checkJury(draft, tell);
  checkRules(draft, tell);
  checkDossiers(draft, tell);
  checkSheets(draft, { tell, published });
  return flaws;
}

const DAY =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2}))?$/;

function checkFrame({ title, event, organisers, awards, schedule }: DraftFrame, tell: Tell): void {
  if (title.fr === '') tell('no-title');
  else if (title.en === '' || event.en === '') tell('one-language');
  if (organisers.length === 0) tell('no-organiser');
  if (!awards.some(({ id }) => id === 'laureate')) tell('no-award');
  const dates = Object.entries(schedule);
  const missing = dates.filter(([, day]) => day === '').length;
  if (missing > 0) tell('no-date', { count: missing });
  const wrong = dates.filter(([, day]) => day !== '' && !isDay(day));
  for (const [, day] of wrong) tell('not-a-date', { day });
  const days = dates.map(([, day]) => day.slice(0, 10)).filter((day) => isDay(day));
  if (days.some((day, at) => day < (days[at - 1] ?? ''))) tell('dates-out-of-order');
}

/** A day of the calendar, with an hour and its offset or without. */
export function isDay(written: string): boolean {
  if (!DAY.test(written)) return false;
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= last;
}

function checkGrid({ grid: { criteria, scale } }: DraftFrame, tell: Tell): void {
  if (criteria.length === 0) {
    tell('no-criterion');
    return;
  }
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (sum !== 100) tell('weights-not-100', { sum, gap: Math.abs(100 - sum) });
  const unlabelled = criteria.filter(({ label }) => label.fr === '');
  if (unlabelled.length > 0) tell('criterion-without-label', { count: unlabelled.length });
  const ends = [String(scale.min), String(scale.max)];
  const bare = criteria.filter(({ anchors }) => ends.some((mark) => !anchors[mark]?.fr));
  if (bare.length > 0) tell('anchors-missing', { count: bare.length });
  const french = criteria.filter(({ label }) => label.fr !== '' && label.en === '');
  if (french.length > 0) tell('criterion-in-one-language', { count: french.length });
}

function checkJury({ frame, jurors }: Draft, tell: Tell): void {
  if (jurors.length === 0) {
    tell('no-juror');
    return;
  }
  const unnamed = jurors.filter(({ name }) => name.trim() === '').length;
  if (unnamed > 0) tell('juror-without-name', { count: unnamed });
  const colleges = new Set(frame.colleges.map(({ id }) => id));
  const lost = jurors.filter(({ college }) => !colleges.has(college)).length;
  if (lost > 0) tell('juror-without-college', { count: lost });
  const names = jurors.map(({ name }) => name.trim()).filter((name) => name !== '');
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) tell('jurors-of-one-name', { name: twice });
  const presidents = jurors.filter(({ role }) => role === 'president').length;
  if (presidents === 0) tell('no-president');
  if (presidents > 1) tell('two-presidents', { count: presidents });
  if (!jurors.some(({ role }) => role === 'vicePresident')) tell('no-vice-president');
  const { quorum, sheets, method } = frame.rules;
  // A mean of colleges needs somebody in each.
  const asked = method === 'college' ? 1 : 0;
  const least = Math.max(quorum.minPerCollege, sheets.minPerCollege, asked);
  for (const { id, label } of frame.colleges) {
    const voting = jurors.filter((juror) => juror.college === id && juror.voting).length;
    if (voting < least) tell('college-too-small', { college: label, voting, least });
  }
}

function checkRules({ frame: { rules, grid, reading }, jurors }: Draft, tell: Tell): void {
  const voting = jurors.filter((juror) => juror.voting).length;
  if (jurors.length > 0) {
    const { minVoting } = rules.quorum;
    if (minVoting > voting) tell('quorum-out-of-reach', { least: minVoting, voting });
    if (rules.sheets.min > voting) tell('sheets-out-of-reach', { least: rules.sheets.min, voting });
  }
  const known = new Set(grid.criteria.map(({ id }) => id));
  const strange = rules.tieLadder.filter((step) => !known.has(step) && !isNamedStep(step));
  for (const step of strange) tell('ladder-of-unknown-criterion', { criterion: step });
  const { criterion } = rules.laureate;
  // Before there is a criterion, that one is missing is all there is to say.
  if (known.size > 0 && !known.has(criterion))
    tell('threshold-of-unknown-criterion', { criterion });
  if (rules.marginGate100 <= 0) tell('no-margin-gate');
  // Who reads a part only orders a part: few duels are fought by more than one or two.
  if (countsOrders(rules.method) && reading) tell('orders-of-few', { readers: reading.perDossier });
}

/** Steps of the tie ladder that are no criterion. */
export const NAMED_STEPS: readonly string[] = [
  'median',
  'headToHead',
  'juryVote',
  'presidentCastingVote',
];

const isNamedStep = (step: string): boolean => NAMED_STEPS.includes(step);

function checkDossiers(draft: Draft, tell: Tell): void {
  const { dossiers, frame } = draft;
  if (dossiers.length === 0) {
    tell('no-dossier');
    return;
  }
  const of = (state: string) => dossiers.filter(({ eligibility }) => eligibility.state === state);
  const pending = of('pending');
  if (pending.length > 0) tell('eligibility-undecided', { count: pending.length });
  const eligible = of('eligible');
  if (pending.length === 0 && eligible.length === 0) tell('no-eligible-dossier');
  const unsaid = [...of('ineligible'), ...of('withdrawn')].filter(
    ({ eligibility }) => eligibility.reason.trim() === '',
  );
  for (const { id } of unsaid) tell('decision-without-reason', { dossier: id });
  const isWhole = ({ answers, attachments }: DraftDossier): boolean =>
    completeness(answers, attachments, frame.year).gaps.length === 0;
  const gaps = eligible.filter((each) => !isWhole(each)).length;
  if (gaps > 0) tell('dossier-incomplete', { count: gaps });
  const silent = eligible.flatMap(({ attachments }) => attachments.filter(isUndescribed)).length;
  if (silent > 0) tell('attachment-undescribed', { count: silent });
  for (const { a, b } of findSimilar(dossiers)) tell('candidates-alike', { a, b });
  const named = dossiers.filter((each) => !areNamesConfirmed(each)).length;
  if (named > 0) tell('names-to-confirm', { count: named });
}

/** Recusals known already, or the draw, may leave a dossier with too few to mark it. */
function checkSheets(
  draft: Draft,
  { tell, published }: { readonly tell: Tell; readonly published: Assignment | undefined },
): void {
  const { frame, jurors, dossiers, recusals } = draft;
  const voting = jurors.filter((juror) => juror.voting).length;
  const { min } = frame.rules.sheets;
  if (jurors.length === 0 || dossiers.length === 0 || min > voting) return;
  const assigned = assignDraft(draft, published);
  if (assigned && frame.reading && frame.reading.perDossier < min) {
    tell('too-few-readers', { readers: frame.reading.perDossier, least: min });
    return;
  }
  if (assigned?.isConnected === false) tell('panels-apart');
  for (const { id, eligibility } of dossiers) {
    if (eligibility.state === 'ineligible' || eligibility.state === 'withdrawn') continue;
    const away = new Set(recusals.filter(({ dossier }) => dossier === id).map((r) => r.juror)).size;
    const left = assigned
      ? assigned.jurors.filter((each) => each.dossiers.includes(id)).length
      : voting - away;
    if (left < min) tell('too-few-sheets', { dossier: id, left, least: min });
  }
}
