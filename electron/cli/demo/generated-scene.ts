import type { Ballot } from '../../../shared/ballot/ballot';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import type { Edition } from '../../../shared/edition/edition';
import type { Standings } from '../../../shared/merge/ledger';
import type { Proposal } from '../../../shared/tally/proposal';
import type { DemoBallotContext } from './demo-edition';
import { both, criterionIds, makeEdition, numbered, type Sizes } from './generated-edition';
import type { HandIn, Scene } from './scene';
import { drawsFrom } from './seed';

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
