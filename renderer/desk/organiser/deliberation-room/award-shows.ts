import type { Act } from '../../../../shared/decision/deliberation';
import { type Meeting, presiding, votersOn } from '../../../../shared/decision/meeting';
import {
  commendedPool,
  contenders,
  naturalCommended,
  naturalLaureates,
} from '../../../../shared/decision/natural';
import {
  isCarried,
  isReasoned,
  isTied,
  mayLeaveRanking,
  votesCast,
} from '../../../../shared/decision/vote';
import type { AwardId, Edition } from '../../../../shared/edition/edition';
import { tidyText } from '../../../../shared/file/text-rules';
import type { DossierId, Language } from '../../../../shared/ids';
import type { Standings } from '../../../../shared/merge/ledger';
import { sayCount, startSentence } from '../../../../shared/words/count';
import { sayList } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import type { Counted } from '../../../derive/organiser-ranking';
import { namesOf } from '../name-of';

/** What the person has set on the question open now; nothing of it is recorded yet. */
export interface Ballot {
  /** Null is "no award". */
  readonly dossier: DossierId | null;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly casting: string;
  readonly reason: string;
  /** How votes are taken; by hands where nobody says. */
  readonly by?: 'hands' | 'slips';
}

export interface AwardGiven {
  readonly edition: Edition;
  readonly language: Language;
  readonly standings: Standings;
  readonly counted: Counted;
  readonly meeting: Meeting;
}

export interface AwardShown {
  readonly award: AwardId;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly question: string;
  readonly leaving: string;
  readonly leavers: readonly string[];
  readonly voters: number;
  readonly outcome: string;
  readonly isTied: boolean;
  /** A written reason goes with the decision: the ranking is left, or nothing is awarded. */
  readonly asksReason: boolean;
  /** Why the vote may not be recorded yet, in words; null when it may. */
  readonly blocked: string | null;
  /** The ranking's own choice: may be recorded without a vote. */
  readonly isNatural: boolean;
}

type Vote = Extract<Act, { readonly kind: 'vote' }>;

export const asVote = (award: AwardId, ballot: Ballot, at = ''): Vote => ({
  kind: 'vote',
  at,
  award,
  dossier: ballot.dossier,
  counts: { for: ballot.for, against: ballot.against, abstain: ballot.abstain },
  casting: isReasoned(ballot.casting) ? tidyText(ballot.casting) : null,
  by: ballot.by ?? 'hands',
});

/** Whether the vote as set would decide the award. */
export function decides(award: AwardId, ballot: Ballot, given: AwardGiven): boolean {
  const vote = asVote(award, ballot);
  return leavesRanking(award, ballot.dossier, given)
    ? mayLeaveRanking(vote, given.edition.rules.departure)
    : isCarried(vote);
}

/** The acts that recording the vote adds: the vote, and the award where it carries. */
export function actsOfVote({
  award,
  ballot,
  at,
  given,
}: {
  readonly award: AwardId;
  readonly ballot: Ballot;
  readonly at: string;
  readonly given: AwardGiven;
}): readonly Act[] {
  const vote = asVote(award, ballot, at);
  return decides(award, ballot, given) ? [vote, awardAct(award, ballot, at)] : [vote];
}

export function awardAct(award: AwardId, ballot: Ballot, at: string): Act {
  const dossiers = ballot.dossier === null ? [] : [ballot.dossier];
  return { kind: 'award', at, award, dossiers, reason: tidyText(ballot.reason) };
}

function laureatesOf(meeting: Meeting): readonly DossierId[] {
  return meeting.awards.get('laureate')?.dossiers ?? [];
}

function leavesRanking(
  award: AwardId,
  dossier: DossierId | null,
  { counted }: AwardGiven,
): boolean {
  return (
    award === 'laureate' && dossier !== null && !naturalLaureates(counted.ranking).includes(dossier)
  );
}

/** Whom the question names until somebody says otherwise: the ranking's own choice. */
export function defaultDossier(award: AwardId, { counted, meeting }: AwardGiven): DossierId | null {
  const { ranking, proposal } = counted;
  if (award === 'laureate') return proposal.laureate[0] ?? null;
  if (award === 'mention') return null;
  const laureates = laureatesOf(meeting);
  return naturalCommended(ranking, laureates)[0] ?? null;
}

/** The dossiers that a question may name. */
function candidates(award: AwardId, given: AwardGiven): readonly DossierId[] {
  const { edition, counted, meeting } = given;
  const { ranking } = counted;
  const laureates = laureatesOf(meeting);
  if (award === 'laureate') return ranking.places.map(({ dossier }) => dossier);
  if (award === 'commended') return commendedPool({ edition, ranking, laureates });
  const elsewhere = new Set([...laureates, ...(meeting.awards.get('commended')?.dossiers ?? [])]);
  return edition.dossiers
    .filter(({ id, status }) => status === 'eligible' && !elsewhere.has(id))
    .map(({ id }) => id);
}

export function showAward(award: AwardId, ballot: Ballot, given: AwardGiven): AwardShown {
  const { edition, language, counted, meeting } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const label = edition.awards.find(({ id }) => id === award)?.label[language] ?? award;
  const rivals = award === 'laureate' ? contenders({ edition, ranking: counted.ranking }) : [];
  const about = ballot.dossier === null ? [] : [...new Set([ballot.dossier, ...rivals])];
  const { voters, leaving } = votersOn({ ...given, dossiers: about });
  const asksReason = ballot.dossier === null || leavesRanking(award, ballot.dossier, given);
  const ranks = new Map(counted.ranking.places.map(({ dossier, rank }) => [dossier, rank]));
  return {
    award,
    label,
    options: [
      ...candidates(award, given).map((id) => ({
        value: id,
        label: ranks.has(id)
          ? say('deliberation.question.option', {
              rank: ranks.get(id) ?? '',
              name: names.dossier(id),
            })
          : names.dossier(id),
      })),
      { value: '', label: say('deliberation.question.nobody') },
    ],
    question: sayQuestion({ award, label, dossier: ballot.dossier, given }),
    leaving: sayLeaving(leaving, about, voters.length, given),
    leavers: leaving,
    voters: voters.length,
    outcome: sayOutcome(award, ballot, voters.length, given),
    isTied: isTied({ ...asVote(award, ballot), casting: null }),
    asksReason,
    blocked: sayBlocked({ award, ballot, voters: voters.length, asksReason, given }),
    isNatural:
      ballot.dossier !== null &&
      award !== 'mention' &&
      isSole(
        award === 'laureate'
          ? naturalLaureates(counted.ranking)
          : naturalCommended(counted.ranking, laureatesOf(meeting)),
        ballot.dossier,
      ),
  };
}

const isSole = (all: readonly DossierId[], id: DossierId): boolean =>
  all.length === 1 && all[0] === id;

function sayQuestion({
  award,
  label,
  dossier,
  given,
}: {
  readonly award: AwardId;
  readonly label: string;
  readonly dossier: DossierId | null;
  readonly given: AwardGiven;
}): string {
  const { edition, language } = given;
  const say = speaker(language);
  if (dossier === null) return say('deliberation.question.decline', { label });
  const name = namesOf(edition, language).dossier(dossier);
  if (award !== 'laureate') return say('deliberation.question.commended', { name, label });
  return leavesRanking(award, dossier, given)
    ? say('deliberation.question.leave', { name })
    : say('deliberation.question.follow', { name });
}

function sayVoices(n: number, language: Language): string {
  const words = { count: n, n: sayCount(n, language, 'feminine') };
  return speaker(language)('deliberation.vote.voices', words);
}

function sayLeaving(
  leaving: readonly string[],
  about: readonly DossierId[],
  voters: number,
  { edition, language }: AwardGiven,
): string {
  const say = speaker(language);
  const names = namesOf(edition, language);
  const left = { count: voters, n: sayCount(voters, language, 'feminine') };
  const [only] = leaving;
  if (only === undefined) return say('deliberation.leaving.nobody', left);
  const why = edition.recusals.find(
    ({ juror, dossier }) => juror === only && about.includes(dossier),
  );
  const people = sayList(leaving.map(names.juror), language);
  const who =
    leaving.length === 1
      ? say('deliberation.leaving.one', {
          names: people,
          why: why
            ? `${say(`deliberation.recusals.kind.${why.kind}`)}, ${names.dossier(why.dossier)}`
            : say('deliberation.recusals.kind.other'),
        })
      : say('deliberation.leaving.many', { names: people });
  return `${who} ${startSentence(say('deliberation.leaving.left', left))}`;
}

/** What the vote as set comes to, in a sentence. */
function sayOutcome(award: AwardId, ballot: Ballot, voters: number, given: AwardGiven): string {
  const { edition, language } = given;
  const say = speaker(language);
  const vote = asVote(award, ballot);
  const cast = votesCast(vote);
  const total = cast + ballot.abstain;
  if (total > voters) return say('deliberation.vote.tooMany', { votes: total, voters });
  if (cast === 0) return say('deliberation.vote.nobodyCast');
  const figures = {
    for: sayVoices(ballot.for, language),
    cast: sayCount(cast, language, 'feminine'),
  };
  const [numerator, denominator] = edition.rules.departure;
  const n = sayVoices(Math.ceil((cast * numerator) / denominator), language);
  if (leavesRanking(award, ballot.dossier, given)) {
    return mayLeaveRanking(vote, edition.rules.departure)
      ? `${say('deliberation.vote.carried', figures)} ${say('deliberation.vote.twoThirdsMet')}`
      : `${say('deliberation.vote.lost', figures)} ${say('deliberation.vote.twoThirdsMissed', { n })}`;
  }
  if (isTied({ ...vote, casting: null })) {
    const about = ballot.dossier === null ? [] : [ballot.dossier];
    const chair = presiding({ ...given, dossiers: about });
    return say('deliberation.vote.tied', {
      chair: chair?.name ?? say('deliberation.vote.someone'),
    });
  }
  const result = say(
    isCarried(vote) ? 'deliberation.vote.carried' : 'deliberation.vote.lost',
    figures,
  );
  return award === 'laureate' ? `${result} ${say('deliberation.vote.twoThirds', { n })}` : result;
}

function sayBlocked({
  award,
  ballot,
  voters,
  asksReason,
  given,
}: {
  readonly award: AwardId;
  readonly ballot: Ballot;
  readonly voters: number;
  readonly asksReason: boolean;
  readonly given: AwardGiven;
}): string | null {
  const say = speaker(given.language);
  if (!given.meeting.quorum.reached) return say('deliberation.vote.noQuorum');
  const vote = asVote(award, ballot);
  const total = votesCast(vote) + ballot.abstain;
  if (total > voters) return say('deliberation.vote.tooMany', { votes: total, voters });
  if (votesCast(vote) === 0) return say('deliberation.vote.nobodyCast');
  if (vote.by === 'slips' && total < voters) {
    return say('deliberation.vote.slipsMissing', { slips: total, voters });
  }
  if (asksReason && decides(award, ballot, given) && !isReasoned(ballot.reason)) {
    return say('deliberation.debate.missing');
  }
  return null;
}
