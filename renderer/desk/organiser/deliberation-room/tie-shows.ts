import type { Act } from '../../../../shared/decision/deliberation';
import { presiding, votersOn } from '../../../../shared/decision/meeting';
import type { AwardId } from '../../../../shared/edition/edition';
import { tidyText } from '../../../../shared/file/text-rules';
import type { DossierId } from '../../../../shared/ids';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';

/** The vote that must settle a tie, as it is being counted. */
export interface TieBallot {
  readonly counts: Readonly<Record<DossierId, number>>;
  readonly abstain: number;
  readonly by: 'hands' | 'slips';
  /** Whom the casting vote puts first; empty until chosen. */
  readonly first: DossierId;
  readonly reason: string;
}

export interface TieShown {
  readonly between: readonly { readonly dossier: DossierId; readonly name: string }[];
  /** The president's casting vote is due: the jury divided evenly. */
  readonly isCasting: boolean;
  readonly question: string;
  readonly leavers: string;
  /** Why nothing may be recorded yet; null when it may. */
  readonly blocked: string | null;
}

/** The tie on an award that no scoring step settles; null where there is none (PRIZE rule 6). */
export function showTie(award: AwardId, ballot: TieBallot, given: MeetingGiven): TieShown | null {
  const { edition, language, counted } = given;
  const need = counted.proposal.needs.votes.find((one) => one.award === award);
  if (need === undefined) return null;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const { voters, leaving } = votersOn({ ...given, dossiers: need.between });
  const list = sayList(need.between.map(names.dossier), language);
  const isCasting = need.step === 'presidentCastingVote';
  const chair = presiding({ ...given, dossiers: need.between });
  return {
    between: need.between.map((dossier) => ({ dossier, name: names.dossier(dossier) })),
    isCasting,
    question: isCasting
      ? say('deliberation.tie.casting', {
          names: list,
          chair: chair?.name ?? say('deliberation.vote.someone'),
        })
      : say('deliberation.tie.question', { names: list }),
    leavers:
      leaving.length === 0
        ? ''
        : say('discussion.withdraws', {
            count: leaving.length,
            names: sayList(leaving.map(names.juror), language),
          }),
    blocked: isCasting
      ? sayCastingBlocked(ballot, chair !== null, given)
      : sayVoteBlocked(ballot, voters.length, given),
  };
}

const votesOf = ({ counts }: TieBallot): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

function sayVoteBlocked(
  ballot: TieBallot,
  voters: number,
  { meeting, language }: MeetingGiven,
): string | null {
  const say = speaker(language);
  if (!meeting.quorum.reached) return say('deliberation.vote.noQuorum');
  const votes = votesOf(ballot) + ballot.abstain;
  if (votes > voters) return say('deliberation.vote.tooMany', { votes, voters });
  if (votesOf(ballot) === 0) return say('deliberation.vote.nobodyCast');
  if (ballot.by === 'slips' && votes < voters) {
    return say('deliberation.vote.slipsMissing', { slips: votes, voters });
  }
  return null;
}

function sayCastingBlocked(
  { first, reason }: TieBallot,
  hasChair: boolean,
  { meeting, language }: MeetingGiven,
): string | null {
  const say = speaker(language);
  if (!meeting.quorum.reached) return say('deliberation.vote.noQuorum');
  if (!hasChair) return say('deliberation.tie.noChair');
  return first !== '' && reason.trim() !== '' ? null : say('deliberation.tie.castingMissing');
}

/** The act that records it, as the ladder takes it. */
export function tieAct(award: AwardId, ballot: TieBallot, shown: TieShown, at: string): Act {
  const between = shown.between.map(({ dossier }) => dossier);
  const { counts, abstain, by, first } = ballot;
  if (!shown.isCasting) {
    const cast = Object.fromEntries(between.map((id) => [id, counts[id] ?? 0]));
    return { kind: 'tieVote', at, award, between, counts: cast, abstain, by };
  }
  const reason = tidyText(ballot.reason);
  return { kind: 'castingVote', at, award, between, first, reason };
}
