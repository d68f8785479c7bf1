import type { AwardId, Edition } from '../edition/edition';
import type { Juror } from '../edition/juror';
import type { CollegeId, DossierId, JurorId } from '../ids';
import type { Standings } from '../merge/ledger';
import { recusalsByJuror } from '../merge/recused';
import type { Act, Deliberation } from './deliberation';

type ActOf<K extends Act['kind']> = Extract<Act, { readonly kind: K }>;

/** Whether the meeting may decide (PRIZE rule 1). Only voting jurors count. */
export interface Quorum {
  readonly reached: boolean;
  readonly present: number;
  readonly needed: number;
  readonly voting: number;
  readonly byCollege: ReadonlyMap<CollegeId, number>;
  /** Colleges with fewer present than the rules ask for. */
  readonly lacking: readonly CollegeId[];
}

/** The meeting as its acts leave it: of acts about the same thing the latest holds. */
export interface Meeting {
  /** Jurors present now, in the edition's order. Nobody is present until recorded. */
  readonly present: readonly JurorId[];
  readonly quorum: Quorum;
  readonly debates: ReadonlyMap<string, ActOf<'debate'>>;
  readonly awards: ReadonlyMap<string, ActOf<'award'>>;
  readonly citations: ReadonlyMap<string, ActOf<'citation'>>;
  /** The names confirmed to the letter, by dossier. */
  readonly proofs: ReadonlyMap<DossierId, string>;
  /** The latest vote on each question, in the order first put. */
  readonly votes: readonly ActOf<'vote'>[];
  /** The latest vote of the jury on each tied group. */
  readonly tieVotes: readonly ActOf<'tieVote'>[];
  /** Withdrawals found during the meeting. */
  readonly recusals: readonly ActOf<'recusal'>[];
}

/** Reads the acts of the meeting, in the order recorded (PRIZE rules 1, 2, 9). */
export function meetingOf({
  edition,
  deliberation,
}: {
  readonly edition: Edition;
  readonly deliberation: Deliberation;
}): Meeting {
  const here = new Map<JurorId, boolean>();
  const debates = new Map<string, ActOf<'debate'>>();
  const awards = new Map<string, ActOf<'award'>>();
  const citations = new Map<string, ActOf<'citation'>>();
  const proofs = new Map<DossierId, string>();
  const votes = new Map<string, ActOf<'vote'>>();
  const tieVotes = new Map<string, ActOf<'tieVote'>>();
  const recusals = new Map<string, ActOf<'recusal'>>();
  for (const act of deliberation) {
    if (act.kind === 'presence') here.set(act.juror, act.present);
    else if (act.kind === 'debate') debates.set(act.award, act);
    else if (act.kind === 'award') awards.set(act.award, act);
    else if (act.kind === 'citation') citations.set(act.award, act);
    else if (act.kind === 'nameProof') proofs.set(act.dossier, act.words);
    else if (act.kind === 'vote') votes.set(JSON.stringify([act.award, act.dossier]), act);
    else if (act.kind === 'tieVote') tieVotes.set(act.between.toSorted().join(), act);
    else if (act.kind === 'recusal') recusals.set(JSON.stringify([act.juror, act.dossier]), act);
  }
  const present = edition.jurors.filter(({ id }) => here.get(id) === true).map(({ id }) => id);
  return {
    present,
    quorum: quorumOf(edition, new Set(present)),
    debates,
    awards,
    citations,
    proofs,
    votes: [...votes.values()],
    tieVotes: [...tieVotes.values()],
    recusals: [...recusals.values()],
  };
}

function quorumOf(edition: Edition, present: ReadonlySet<JurorId>): Quorum {
  const voting = edition.jurors.filter((juror) => juror.voting);
  const voters = voting.filter((juror) => present.has(juror.id));
  const { minVoting, minPerCollege } = edition.rules.quorum;
  const byCollege = new Map(
    edition.colleges.map(({ id }) => [id, voters.filter((one) => one.college === id).length]),
  );
  const lacking = edition.colleges
    .map(({ id }) => id)
    .filter((id) => (byCollege.get(id) ?? 0) < minPerCollege);
  return {
    reached: voters.length >= minVoting && lacking.length === 0,
    present: voters.length,
    needed: minVoting,
    voting: voting.length,
    byCollege,
    lacking,
  };
}

/**
 * The quorum when the holding decision on an award was taken: at its award act. A juror
 * who leaves afterwards undoes nothing. Null while the award is undecided.
 */
export function quorumAtAward({
  edition,
  deliberation,
  award,
}: {
  readonly edition: Edition;
  readonly deliberation: Deliberation;
  readonly award: AwardId;
}): Quorum | null {
  const at = deliberation.findLastIndex((act) => act.kind === 'award' && act.award === award);
  if (at < 0) return null;
  return meetingOf({ edition, deliberation: deliberation.slice(0, at + 1) }).quorum;
}

/**
 * Present voting jurors who may vote on a question about these dossiers, and those who
 * leave for it because they are recused on one of them (PRIZE rule 2).
 */
export function votersOn({
  edition,
  standings,
  meeting,
  dossiers,
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly meeting: Meeting;
  readonly dossiers: readonly DossierId[];
}): { readonly voters: readonly JurorId[]; readonly leaving: readonly JurorId[] } {
  const recusals = recusalsByJuror({ edition, standings, inMeeting: meeting.recusals });
  const isRecused = (juror: JurorId): boolean =>
    dossiers.some((dossier) => recusals.get(juror)?.has(dossier) === true);
  const present = new Set(meeting.present);
  const voting = edition.jurors
    .filter((juror) => juror.voting && present.has(juror.id))
    .map(({ id }) => id);
  return {
    voters: voting.filter((juror) => !isRecused(juror)),
    leaving: voting.filter(isRecused),
  };
}

/**
 * Everybody present who must leave the room while a dossier is discussed, whether they
 * vote or not, in the edition's order (PRIZE rule 2).
 */
export function whoWithdraws({
  edition,
  standings,
  meeting,
  dossier,
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly meeting: Meeting;
  readonly dossier: DossierId;
}): readonly JurorId[] {
  const recusals = recusalsByJuror({ edition, standings, inMeeting: meeting.recusals });
  return meeting.present.filter((juror) => recusals.get(juror)?.has(dossier) === true);
}

/**
 * Who presides over a question: the president, or the vice-president where the president
 * is absent or recused on one of the dossiers; null when neither may (PRIZE rule 2).
 * Without dossiers: who presides over the meeting.
 */
export function presiding({
  edition,
  standings,
  meeting,
  dossiers = [],
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly meeting: Meeting;
  readonly dossiers?: readonly DossierId[];
}): Juror | null {
  const recusals = recusalsByJuror({ edition, standings, inMeeting: meeting.recusals });
  const present = new Set(meeting.present);
  const chairs = (['president', 'vicePresident'] as const).flatMap((role) =>
    edition.jurors.filter((juror) => juror.role === role),
  );
  return (
    chairs.find(
      ({ id }) => present.has(id) && !dossiers.some((dossier) => recusals.get(id)?.has(dossier)),
    ) ?? null
  );
}
