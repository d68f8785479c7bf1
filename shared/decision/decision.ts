import { z } from 'zod';
import type { Edition } from '../edition/edition';
import { roundHalfUp, showExact } from '../exact';
import { bilingual, digest, identifier, text } from '../file/fields';
import type { Digest, DossierId } from '../ids';
import type { Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import { ok, type Result, refuse } from '../result';
import { officialScore100 } from '../tally/official-score';
import type { Proposal } from '../tally/proposal';
import type { Place, Ranking } from '../tally/ranking';
import type { Block } from './block';
import { whatBlocksSealing } from './blocks';
import { type Deliberation, issueOf, voteCounts } from './deliberation';
import { meetingOf } from './meeting';
import { naturalLaureates } from './natural';

/** A dossier as it is named in the decision. */
const named = z.strictObject({ id: identifier, company: text, product: text });

/**
 * One award of the decision. No dossier: not given. `left`: the jury left the ranking
 * (PRIZE rule 9). `vote` is the vote on what was decided, null when none was needed.
 * `citation` is null where the jury wrote none.
 */
const decidedAward = z.strictObject({
  award: z.enum(['laureate', 'commended', 'mention']),
  label: bilingual,
  dossiers: z.array(named),
  reason: text,
  left: z.boolean(),
  vote: voteCounts.extend({ casting: text.nullable() }).nullable(),
  citation: bilingual.nullable(),
});

/**
 * One ranked dossier: `exact` is the figure of the official method in lowest terms (the mean
 * total by default), `score100` the score on 100, with a decimal point.
 */
const rankedLine = z.strictObject({
  rank: z.int().min(1),
  dossier: identifier,
  sheets: z.int().min(0),
  exact: z.string(),
  score100: z.string(),
  separatedBy: z.string().nullable(),
});

/**
 * Prize → dossier, as sealed. `issue` is the version of the minutes, 1 until a named
 * reopening (PRIZE rule 11). Everything here can be recomputed from the ballots and the
 * acts; it is stored because it is what people signed.
 */
export const decision = z.strictObject({
  format: z.literal('palmares-decision'),
  version: z.literal(1),
  edition: z.strictObject({ id: identifier, digest, year: z.int() }),
  issue: z.int().min(1),
  mergeCode: z.string(),
  ballots: z.array(z.strictObject({ juror: identifier, rev: z.int(), digest })),
  awards: z.array(decidedAward),
  ranking: z.array(rankedLine),
  notRanked: z.array(z.strictObject({ dossier: identifier, why: z.string() })),
});

export type Decision = z.infer<typeof decision>;
export type DecidedAward = Decision['awards'][number];

/** What a decision is made from; the same things again give the same decision. */
export interface DecisionSource {
  readonly edition: Edition;
  readonly editionDigest: Digest;
  readonly standings: Standings;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly deliberation: Deliberation;
  readonly mergeCode: string;
}

/** The decision of the jury, or everything that still prevents sealing it. */
export function decide(source: DecisionSource): Result<Decision, readonly Block[]> {
  const blocks = whatBlocksSealing(source);
  if (blocks.length > 0) return refuse(blocks);
  const { edition, editionDigest, standings, ranking, mergeCode, deliberation } = source;
  return ok({
    format: 'palmares-decision',
    version: 1,
    edition: { id: edition.id, digest: editionDigest, year: edition.year },
    issue: issueOf(deliberation),
    mergeCode,
    ballots: countedBallots(standings).map(({ digest, ballot }) => ({
      juror: ballot.juror,
      rev: ballot.rev,
      digest,
    })),
    awards: edition.awards.map((award) => decideAward(award, source)),
    ranking: ranking.places.map((place) => rankedLineOf(place, source)),
    notRanked: ranking.notRanked.map(({ dossier, why }) => ({ dossier, why: why.kind })),
  });
}

function decideAward(award: Edition['awards'][number], source: DecisionSource): DecidedAward {
  const { edition, deliberation, ranking } = source;
  const meeting = meetingOf({ edition, deliberation });
  const act = meeting.awards.get(award.id);
  const chosen = act?.dossiers ?? [];
  const about = chosen[0] ?? null;
  const vote = meeting.votes.find((one) => one.award === award.id && one.dossier === about);
  const natural = naturalLaureates(ranking);
  return {
    award: award.id,
    label: award.label,
    dossiers: chosen.map((id) => nameOf(edition, id)),
    reason: act?.reason ?? '',
    left: award.id === 'laureate' && chosen.some((id) => !natural.includes(id)),
    vote:
      act === undefined || vote === undefined ? null : { ...vote.counts, casting: vote.casting },
    citation: chosen.length === 0 ? null : (meeting.citations.get(award.id)?.words ?? null),
  };
}

function nameOf(edition: Edition, id: DossierId): z.infer<typeof named> {
  const dossier = edition.dossiers.find((one) => one.id === id);
  if (dossier === undefined) throw new Error(`no dossier ${id} in the edition`);
  return { id, company: dossier.company, product: dossier.product };
}

function rankedLineOf(
  place: Place,
  { edition, ranking }: DecisionSource,
): Decision['ranking'][number] {
  const { dossier } = place;
  const figure = ranking.figures.get(dossier);
  const score = officialScore100({ edition, ranking }, dossier);
  if (figure === undefined || score === null) throw new Error(`ranked without a score: ${dossier}`);
  return {
    rank: place.rank,
    dossier,
    sheets: ranking.tallies.get(dossier)?.totals.length ?? 0,
    exact: showExact(figure),
    score100: roundHalfUp(score, 2),
    separatedBy: place.separatedBy,
  };
}
