import type { Dossier } from '../edition/dossier';
import type { Standings } from '../merge/ledger';
import type { Block, Judged, Sealing } from './block';
import { blocksOfCommended } from './commended-blocks';
import { blocksOfLaureate } from './laureate-blocks';
import { type Meeting, meetingOf, type Quorum, quorumAtAward, votersOn } from './meeting';
import { blocksOfMention } from './mention-blocks';
import { isReasoned } from './vote';

/**
 * Everything that prevents sealing, most general first; empty when the decision may be
 * sealed (PRIZE rules 1, 2, 6–10).
 */
export function whatBlocksSealing(sealing: Sealing): readonly Block[] {
  const { edition, deliberation, standings } = sealing;
  const judged: Judged = { ...sealing, meeting: meetingOf({ edition, deliberation }) };
  return [
    ...blocksOfQuorum(judged),
    ...blocksOfStandings(standings),
    ...blocksOfLaureate(judged),
    ...blocksOfCommended(judged),
    ...blocksOfMention(judged),
    ...blocksOfVotes(judged),
    ...blocksOfTieVotes(judged),
    ...blocksOfNames(judged),
    ...blocksOfCitations(judged),
  ];
}

/** Judged at each holding decision; while nothing is decided, now. */
function blocksOfQuorum({ edition, deliberation, meeting }: Judged): readonly Block[] {
  const decided = edition.awards
    .map(({ id }) => quorumAtAward({ edition, deliberation, award: id }))
    .filter((quorum): quorum is Quorum => quorum !== null);
  const short = (decided.length > 0 ? decided : [meeting.quorum]).find((one) => !one.reached);
  if (short === undefined) return [];
  const { present, needed, lacking } = short;
  return [{ kind: 'quorum-not-reached', present, needed, lacking }];
}

function blocksOfStandings(standings: Standings): readonly Block[] {
  return [...standings].flatMap(([juror, standing]) =>
    standing.state === 'suspended'
      ? [{ kind: 'fork-unsettled' as const, juror, why: standing.why }]
      : [],
  );
}

/** Recused members of a tied group left for its vote (rule 2). */
function blocksOfTieVotes(judged: Judged): readonly Block[] {
  return judged.meeting.tieVotes.flatMap(({ award, between, counts, abstain }) => {
    const known = judged.edition.awards.find(({ id }) => id === award);
    if (known === undefined) return [];
    const voters = votersOn({ ...judged, dossiers: between }).voters.length;
    const votes = Object.values(counts).reduce((all, one) => all + one, abstain);
    if (votes <= voters) return [];
    const kind = 'votes-exceed-voters' as const;
    return [{ kind, award: known.id, dossier: between[0] ?? null, votes, voters }];
  });
}

function blocksOfVotes(judged: Judged): readonly Block[] {
  return judged.meeting.votes.flatMap(({ award, dossier, counts }) => {
    const known = judged.edition.awards.find(({ id }) => id === award);
    if (known === undefined) return [];
    const dossiers = dossier === null ? [] : [dossier];
    const voters = votersOn({ ...judged, dossiers }).voters.length;
    const votes = counts.for + counts.against + counts.abstain;
    if (votes <= voters) return [];
    return [{ kind: 'votes-exceed-voters' as const, award: known.id, dossier, votes, voters }];
  });
}

/** A winner's name is read over to the letter before it is sealed, unless it was already. */
function blocksOfNames({ edition, meeting }: Judged): readonly Block[] {
  const winners = new Set([...meeting.awards.values()].flatMap(({ dossiers }) => dossiers));
  return edition.dossiers
    .filter((one) => winners.has(one.id) && isNameOpen(one, meeting))
    .map(({ id }) => ({ kind: 'name-unproofed' as const, dossier: id }));
}

/** Whether a name is still to be confirmed: another spelling is to confirm again. */
export function isNameOpen(dossier: Dossier, { proofs }: Pick<Meeting, 'proofs'>): boolean {
  return dossier.nameConfirmed === false && proofs.get(dossier.id) !== nameToProof(dossier);
}

/** The very words that are confirmed. */
export const nameToProof = ({ company, product }: Dossier): string => `${company} · ${product}`;

/** The jury's words for laureate and commended, in both languages. */
function blocksOfCitations({ edition, meeting }: Judged): readonly Block[] {
  return edition.awards
    .filter(({ id }) => id !== 'mention' && (meeting.awards.get(id)?.dossiers.length ?? 0) > 0)
    .flatMap(({ id }) =>
      (['fr', 'en'] as const)
        .filter((language) => !isReasoned(meeting.citations.get(id)?.words[language] ?? null))
        .map((language) => ({ kind: 'citation-missing' as const, award: id, language })),
    );
}
