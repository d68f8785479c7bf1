import type { Ballot } from '../../../shared/ballot/ballot';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import type { Dossier } from '../../../shared/edition/dossier';
import type { Edition } from '../../../shared/edition/edition';
import type { Bilingual } from '../../../shared/ids';
import type { Standings } from '../../../shared/merge/ledger';
import type { Proposal } from '../../../shared/tally/proposal';
import type { DemoBallotContext } from './demo-edition';
import rawEdition from './edition-demo.json';
import type { HandIn, Scene, SceneKeys } from './scene';
import { drawsFrom } from './seed';

export interface Sizes {
  readonly jurors: number;
  readonly dossiers: number;
  readonly criteria: number;
}

const COLLEGES = ['SFR', 'MEDICEN', 'SNITEM'];
const both = (fr: string, en: string): Bilingual => ({ fr, en });
const numbered = (letter: string, at: number, of: number): string =>
  `${letter}${String(at + 1).padStart(Math.max(2, String(of).length), '0')}`;

/** A generated edition for load, playable end to end; the same for the same seed and sizes. */
export function generatedScene({
  seed,
  sizes,
  appVersion,
}: {
  readonly seed: number;
  readonly sizes: Sizes;
  readonly appVersion: string;
}): Scene {
  const marked = markAll(seed, sizes);
  const jurors = marked.map(({ juror }) => juror);
  const at = (index: number): string => jurors[index % jurors.length] ?? '';
  const write =
    (index: number, change: Change = {}) =>
    (context: DemoBallotContext): Ballot =>
      writeBallot({
        sheets: marked[index % jurors.length]?.sheets ?? [],
        juror: at(index),
        context,
        change,
      });
  const last = jurors.length - 1;
  const handIns: readonly HandIn[] = [
    { id: 'superseded', juror: at(0), odd: 'superseded', write: write(0, { shift: 1 }) },
    ...jurors.map((juror, index) => ({
      id: juror,
      juror,
      odd: null,
      ...(index === 0
        ? { after: 'superseded', write: write(0, { rev: 2 }) }
        : { write: write(index) }),
    })),
    {
      id: 'fork',
      juror: at(last),
      odd: 'fork',
      write: write(last, { shift: 1, rev: last === 0 ? 2 : 1 }),
    },
    { id: 'other', juror: at(1), odd: 'other-edition', write: write(1, { edition: 'demo-other' }) },
    {
      id: 'unknown',
      juror: 'J-unknown',
      odd: 'unknown-juror',
      write: write(1, { juror: 'J-unknown' }),
    },
  ];
  return {
    editionId: `demo-${sizes.jurors}-${sizes.dossiers}-${sizes.criteria}-${seed}`,
    edition: (keys) => makeEdition(sizes, seed, keys),
    attachmentName: (dossier) => `${dossier}.pdf`,
    handIns,
    truncated: at(2),
    copied: at(3),
    fork: { chosen: at(last), by: 'Juré 1', reason: 'Confirmé de vive voix.' },
    meeting: holdMeeting,
    occasion: {
      place: 'à Paris (lieu fictif)',
      opened: '2027-10-09T14:00:00+02:00',
      closed: '2027-10-09T16:10:00+02:00',
      secretary: 'Mme Secrétaire Fictive',
      signatories: [],
      embargo: '2027-10-10T18:30:00+02:00',
      appVersion,
    },
    sealedBy: ['Juré 1', 'Mme Secrétaire Fictive'],
    sealedAt: '2027-10-09T16:05:00+02:00',
  };
}

/** Criteria ids: those of the prize first, then numbers. */
function criterionIds(count: number): readonly string[] {
  const known = rawEdition.grid.criteria.map(({ id }) => id);
  // The laureate's minimum is on the medical need: a grid of one criterion has that one.
  const ordered = ['MED', ...known.filter((id) => id !== 'MED')];
  return Array.from({ length: count }, (_, at) => ordered[at] ?? numbered('K', at, count));
}

/** Whole weights that sum to 100; the first ones take what is left over. */
function weightsOf(count: number): readonly number[] {
  const base = Math.floor(100 / count);
  return Array.from({ length: count }, (_, at) => base + (at < 100 - base * count ? 1 : 0));
}

interface JurorMarks {
  readonly juror: string;
  readonly sheets: readonly ScoreSheet[];
}

/** Marks from a dossier's merit, a juror's severity and chance; 3 % recused, 1 % left blank. */
function markAll(seed: number, { jurors, dossiers, criteria }: Sizes): readonly JurorMarks[] {
  const draw = drawsFrom(seed, 'marks');
  const ids = criterionIds(criteria);
  const merit = Array.from({ length: dossiers }, () => 2.4 + 1.9 * draw());
  return Array.from({ length: jurors }, (_, j) => {
    const severity = (draw() - 0.5) * 0.8;
    const sheets = merit.map((worth, d): ScoreSheet => {
      const dossier = numbered('C', d, dossiers);
      const fate = draw();
      const state = fate < 0.03 ? 'recused' : fate < 0.04 ? 'blank' : 'marked';
      if (state !== 'marked') return { dossier, state, marks: {}, comment: '' };
      const marks = Object.fromEntries(
        ids.map((id) => {
          const mark = Math.round(worth + severity + (draw() + draw() - 1) * 1.4);
          return [id, Math.min(5, Math.max(1, mark))];
        }),
      );
      return { dossier, state, marks, comment: '' };
    });
    return { juror: numbered('J', j, jurors), sheets };
  });
}

interface Change {
  readonly rev?: number;
  readonly shift?: number;
  readonly edition?: string;
  readonly juror?: string;
}

function writeBallot({
  sheets,
  juror,
  context,
  change,
}: {
  readonly sheets: readonly ScoreSheet[];
  readonly juror: string;
  readonly context: DemoBallotContext;
  readonly change: Change;
}): Ballot {
  const changed = sheets.map((sheet, at) =>
    at < 2 ? shiftMarks(sheet, change.shift ?? 0) : sheet,
  );
  return {
    format: 'palmares-ballot',
    version: 1,
    edition: {
      id: change.edition ?? context.edition.id,
      digest: context.editionDigest,
      grid: context.gridDigest,
    },
    juror: change.juror ?? juror,
    publicKey: context.publicKey,
    device: context.device,
    enrol: context.enrol,
    rev: change.rev ?? 1,
    prev: context.prev,
    status: 'final',
    signedAt: '2027-09-18T17:40:00+02:00',
    sheets: [...changed],
    interests: changed.map(({ dossier, state }) =>
      state === 'recused'
        ? { dossier, kind: 'recusal', why: 'other', note: 'Lien fictif' }
        : { dossier, kind: 'none' },
    ),
  };
}

function shiftMarks(sheet: ScoreSheet, shift: number): ScoreSheet {
  const marks = Object.entries(sheet.marks).map(([id, mark]) => [id, ((mark - 1 + shift) % 5) + 1]);
  return { ...sheet, marks: Object.fromEntries(marks) };
}

function makeEdition(sizes: Sizes, seed: number, keys: SceneKeys): Edition {
  const { jurors, dossiers, criteria } = sizes;
  const ids = criterionIds(criteria);
  const weights = weightsOf(criteria);
  const perCollege = jurors >= COLLEGES.length ? 1 : 0;
  return {
    format: 'palmares-edition',
    version: 1,
    id: `demo-${jurors}-${dossiers}-${criteria}-${seed}`,
    seq: 1,
    supersedes: null,
    fictional: true,
    year: 2027,
    title: both('Prix de l’innovation, édition générée', 'Innovation prize, generated edition'),
    shortTitle: both('Édition générée', 'Generated edition'),
    event: both('Journées fictives', 'Fictional days'),
    timezone: 'Europe/Paris',
    organisers: ['SFR', 'Medicen Paris Region', 'SNITEM'],
    schedule: rawEdition.edition.schedule,
    awards: [
      { id: 'laureate', label: both('Lauréat', 'Laureate'), optional: false },
      { id: 'commended', label: both('Coup de cœur du jury', 'Highly commended'), optional: false },
    ],
    rules: {
      quorum: { minVoting: Math.floor(jurors / 2) + 1, minPerCollege: perCollege },
      sheets: { min: Math.min(5, jurors), minPerCollege: perCollege },
      method: 'mean',
      laureate: { threshold100: 60, criterion: 'MED', minMark: 3, mayBeJoint: false },
      commended: { ranks: [2, 4], withinPercent: 10, withoutLaureate: false },
      tieLadder: [...ids.slice(0, 3), 'median', 'headToHead', 'juryVote', 'presidentCastingVote'],
      departure: [2, 3],
      marginGate100: 1,
      pitch: { presentationMinutes: 5, questionsMinutes: 5 },
    },
    grid: {
      scale: { min: 1, max: 5, step: 1 },
      criteria: ids.map((id, at) => ({
        id,
        weight: weights[at] ?? 0,
        label: both(`Critère ${id}`, `Criterion ${id}`),
        help: both('', ''),
        anchors: {},
      })),
    },
    colleges: COLLEGES.map((id) => ({ id, label: id })),
    jurors: Array.from({ length: jurors }, (_, at) => ({
      id: numbered('J', at, jurors),
      name: `Juré ${at + 1}`,
      college: COLLEGES[at % COLLEGES.length] ?? 'SFR',
      role: at === 0 ? 'president' : at === 1 ? 'vicePresident' : 'member',
      voting: true,
      language: 'fr',
    })),
    recusals: [],
    dossiers: Array.from({ length: dossiers }, (_, at) => makeDossier(at, dossiers, keys)),
    village: { title: both('Village', 'Village'), note: both('', ''), exhibitorsOnly: [] },
    history: [],
    organiser: { publicKey: keys.organiserPublicKey, recipients: [...keys.recipients] },
  };
}

function makeDossier(at: number, of: number, { attachments }: SceneKeys): Dossier {
  const id = numbered('C', at, of);
  return {
    id,
    status: 'eligible',
    company: `Société fictive ${at + 1}`,
    product: `Produit ${at + 1}`,
    city: 'Exemple',
    country: 'FR',
    category: at % 2 === 0 ? 'diagnostic' : 'interventional',
    modalities: ['CT'],
    trl: (at % 9) + 1,
    foundedYear: null,
    employees: null,
    fundingEur: null,
    deviceClass: null,
    regulatoryNote: both('', ''),
    academicPartner: at % 3 === 0,
    pitchLine: both('Une idée fictive.', 'A fictional idea.'),
    summary: both('Un résumé fictif.', 'A fictional summary.'),
    sections: {},
    attachments: [...(attachments.get(id) ?? [])],
    village: null,
  };
}

/** All present; the proposal is followed, with the votes that ties ask for. */
function holdMeeting({
  edition,
  standings,
  proposal,
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly proposal: Proposal;
}): Deliberation {
  const at = '2027-10-09T14:30:00+02:00';
  const isRecused = (juror: string, dossier: string): boolean => {
    const standing = standings.get(juror);
    const sheets = standing?.state === 'counted' ? standing.verified.ballot.sheets : [];
    return sheets.some((sheet) => sheet.dossier === dossier && sheet.state === 'recused');
  };
  const decideOn = (
    award: 'laureate' | 'commended',
    dossier: string | undefined,
  ): readonly Act[] => {
    if (dossier === undefined) return [{ kind: 'award', at, award, dossiers: [], reason: '' }];
    const voters = edition.jurors.filter(({ id }) => !isRecused(id, dossier)).length;
    const counts = { for: voters, against: 0, abstain: 0 };
    return [
      { kind: 'vote', at, award, dossier, counts, casting: null },
      { kind: 'award', at, award, dossiers: [dossier], reason: '' },
      {
        kind: 'citation',
        at,
        award,
        words: both('Pour une idée fictive.', 'For a fictional idea.'),
      },
    ];
  };
  const [laureate] = proposal.laureate;
  const runnerUp = proposal.commended[0] ?? proposal.laureate[1];
  return [
    ...edition.jurors.map(({ id }) => ({
      kind: 'presence' as const,
      at,
      juror: id,
      present: true,
    })),
    { kind: 'debate', at, award: 'laureate', summary: 'Débat fictif.' },
    ...decideOn('laureate', laureate),
    ...(laureate === undefined ? [] : decideOn('commended', runnerUp)),
  ];
}
