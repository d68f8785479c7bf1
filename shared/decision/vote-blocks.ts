import type { AwardId } from '../edition/edition';
import type { DossierId } from '../ids';
import type { Block, Judged } from './block';
import type { Act } from './deliberation';
import { isCarried, isReasoned, isTied, mayLeaveRanking, votesCast } from './vote';

interface Question {
  readonly judged: Judged;
  readonly award: AwardId;
  /** Null asks "no award". */
  readonly dossier: DossierId | null;
}

/** The latest vote on a question. */
function voteOn({ judged, award, dossier }: Question) {
  return judged.meeting.votes.find((vote) => vote.award === award && vote.dossier === dossier);
}

/** A majority is due on this question (PRIZE rule 9), or a casting vote (rule 6). */
export function needsMajority(question: Question): readonly Block[] {
  const { award, dossier } = question;
  const vote = voteOn(question);
  if (vote === undefined) return [{ kind: 'vote-missing', award, dossier }];
  if (isTied(vote)) return [{ kind: 'casting-missing', award, dossier }];
  return isCarried(vote) ? [] : [{ kind: 'vote-lost', award, dossier }];
}

/** No vote is due, but one that was taken binds. */
export function bindsIfTaken(question: Question): readonly Block[] {
  return voteOn(question) === undefined ? [] : needsMajority(question);
}

/** Leaving the ranking: the declared share of the votes cast, and a reason (rule 9). */
export function needsDeparture(
  question: Question & { readonly dossier: DossierId },
): readonly Block[] {
  const { judged, award, dossier } = question;
  const vote = voteOn(question);
  const unreasoned = needsReason(judged, award);
  if (vote === undefined) return [{ kind: 'vote-missing', award, dossier }, ...unreasoned];
  if (mayLeaveRanking(vote, judged.edition.rules.departure)) return unreasoned;
  return [
    {
      kind: 'ranking-left-without-two-thirds',
      award,
      dossier,
      for: vote.counts.for,
      cast: votesCast(vote),
    },
    ...unreasoned,
  ];
}

/** The reason written with the award. */
export function needsReason(judged: Judged, award: AwardId): readonly Block[] {
  const act = awardAct(judged, award);
  return isReasoned(act?.reason ?? null) ? [] : [{ kind: 'reason-missing', award }];
}

/** What the jury decided on an award; undefined while it has not. */
export function awardAct(
  judged: Judged,
  award: AwardId,
): Extract<Act, { readonly kind: 'award' }> | undefined {
  return judged.meeting.awards.get(award);
}

/** Dossiers awarded without a rank. */
export function blocksOfUnranked(judged: Judged, award: AwardId): readonly Block[] {
  const ranked = new Set(judged.ranking.places.map((place) => place.dossier));
  return (awardAct(judged, award)?.dossiers ?? [])
    .filter((dossier) => !ranked.has(dossier))
    .map((dossier) => ({ kind: 'not-ranked', award, dossier }));
}
