import { z } from 'zod';
import { showExact } from '../exact';
import { writeCanonical } from '../file/canonical';
import { threeByFour } from '../file/digest';
import { digest, identifier } from '../file/fields';
import { choicesFile, writeChoices } from '../merge/choices';
import type { Choice, Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import type { Proposal } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import type { Decision } from './decision';
import { act, type Deliberation } from './deliberation';
import { minutesHtml } from './minutes-html';
import type { Minutes } from './minutes-paper';

/** What was merged: the counted ballots and the choices that settled what files could not. */
export const mergeRecord = z.strictObject({
  format: z.literal('palmares-merge'),
  version: z.literal(1),
  mergeCode: z.string(),
  ballots: z.array(
    z.strictObject({
      juror: identifier,
      rev: z.int(),
      digest,
      receiptCode: z.string(),
    }),
  ),
  choices: choicesFile.shape.choices,
});

/** The acts of the meeting, in the order recorded. */
export const actsRecord = z.strictObject({
  format: z.literal('palmares-acts'),
  version: z.literal(1),
  acts: z.array(act),
});

interface SealedSource {
  /** The edition's DSSE envelope, unchanged. */
  readonly editionEnvelope: string;
  readonly standings: Standings;
  readonly choices: readonly Choice[];
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly deliberation: Deliberation;
  readonly decision: Decision;
  readonly minutes: Minutes;
}

/**
 * The entries of a `*.palmares` (FILES), all but the seal: the signed edition, every
 * counted ballot as it was signed, merge record, tally with its trace, acts, decision,
 * minutes as JSON and HTML. A caller that has a `verifier.html` adds it before
 * `writeSealPayload`, then adds the signed seal as `seal.json`.
 */
export function entriesOfPalmares(source: SealedSource): Map<string, string> {
  const { editionEnvelope, standings, choices, ranking, proposal, decision, minutes } = source;
  const ballots = countedBallots(standings);
  return new Map([
    ['edition.json', editionEnvelope],
    ...ballots.map((one) => [ballotEntry(one.digest), one.envelope] as const),
    ['merge.json', writeMergeRecord({ standings, choices, mergeCode: decision.mergeCode })],
    ['tally.json', writeTallyRecord(ranking, proposal)],
    ['acts.json', writeActsRecord(source.deliberation)],
    ['decision.json', writeCanonical(decision)],
    ['minutes.json', writeCanonical(minutes)],
    ['minutes.html', minutesHtml(minutes)],
  ]);
}

/** Where a ballot lies in the archive: under its own digest. */
export function ballotEntry(ballot: string): string {
  return `ballots/${ballot}.json`;
}

/** `acts.json`, canonical. */
export function writeActsRecord(acts: Deliberation): string {
  return writeCanonical({ format: 'palmares-acts', version: 1, acts });
}

/** `merge.json`, canonical. */
export function writeMergeRecord({
  standings,
  choices,
  mergeCode,
}: {
  readonly standings: Standings;
  readonly choices: readonly Choice[];
  readonly mergeCode: string;
}): string {
  const record: z.infer<typeof mergeRecord> = {
    format: 'palmares-merge',
    version: 1,
    mergeCode,
    ballots: countedBallots(standings).map((one) => ({
      juror: one.ballot.juror,
      rev: one.ballot.rev,
      digest: one.digest,
      receiptCode: threeByFour(one.digest),
    })),
    choices: writeChoices(choices).choices,
  };
  return writeCanonical(record);
}

/**
 * `tally.json`, canonical: every figure as an exact fraction (`3590/9`, totals out of
 * 500), null where there is none, so that anyone can recompute with any tool.
 */
export function writeTallyRecord(ranking: Ranking, proposal: Proposal): string {
  const fraction = (value: Parameters<typeof showExact>[0] | null): string | null =>
    value === null ? null : showExact(value);
  return writeCanonical({
    format: 'palmares-tally',
    version: 1,
    // The mean goes without saying, as in the files sealed before there was a choice.
    ...(ranking.method !== 'mean' && { method: ranking.method }),
    dossiers: [...ranking.tallies.values()].map((tally) => ({
      dossier: tally.dossier,
      totals: tally.totals,
      mean: fraction(tally.mean),
      median: fraction(tally.median),
      collegeMean: fraction(tally.collegeMean),
      criterionMeans: Object.fromEntries(
        Object.entries(tally.criterionMeans).map(([id, mean]) => [id, fraction(mean)]),
      ),
      recused: tally.recused,
      partial: tally.partial,
      missing: tally.missing,
    })),
    ranking: ranking.places.map(({ rank, dossier, separatedBy, trace }) => ({
      rank,
      dossier,
      ...(ranking.method !== 'mean' && { score: fraction(ranking.figures.get(dossier) ?? null) }),
      separatedBy,
      trace: trace.map(({ step, figures, groups }) => ({
        step,
        figures: figures.map((one) => ({ dossier: one.dossier, figure: fraction(one.figure) })),
        groups,
      })),
    })),
    notRanked: ranking.notRanked,
    proposal: { laureate: proposal.laureate, commended: proposal.commended, pool: proposal.pool },
  });
}
