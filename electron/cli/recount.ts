import { z } from 'zod';
import { countAgain } from '../../shared/decision/count-again';
import { actsRecord } from '../../shared/decision/palmares-file';
import { digestOfDecision } from '../../shared/decision/seal';
import { readEditionPayload } from '../../shared/edition/edition-file';
import { readCanonical } from '../../shared/file/canonical';
import type { Problem } from '../../shared/file/problem';
import type { FreshCount } from '../../shared/ipc';
import { readChoices } from '../../shared/merge/choices';
import { ok, type Result, refuse } from '../../shared/result';
import { gatherBallots } from './gather-ballots';

/** What the fresh process is given: where the raw files lie and what opens them. */
export const toRecount = z.strictObject({
  editionEnvelope: z.string(),
  editionId: z.string(),
  /** Reads ballots. */
  ageIdentity: z.string(),
  enrolmentKeys: z.record(z.string(), z.string()),
  /** Paths of the raw files, in any order. */
  files: z.array(z.string()),
  choices: z.string(),
  acts: z.string(),
});

export type ToRecount = z.infer<typeof toRecount>;

/**
 * Reads every raw file through the whole ladder again and counts it to the decision. A
 * refused file is counted as such; a file that is gone is refused, and the codes then tell.
 */
export async function recountFiles(asked: ToRecount): Promise<Result<FreshCount, Problem>> {
  const read = readEditionPayload(asked.editionEnvelope);
  if (!read.ok) return read;
  const verified = read.value;
  const choicesJson = readCanonical(asked.choices);
  const actsJson = readCanonical(asked.acts);
  if (!choicesJson.ok) return choicesJson;
  if (!actsJson.ok) return actsJson;
  const choices = readChoices(choicesJson.value);
  if (!choices.ok) return choices;
  const acts = actsRecord.safeParse(actsJson.value);
  if (!acts.success) return refuse({ kind: 'bad-request' });
  const { editionId, ageIdentity } = asked;
  const enrolmentKeys = new Map(Object.entries(asked.enrolmentKeys));
  const key = { editionId, ageIdentity, enrolmentKeys };
  const gathered = await gatherBallots(asked.files, { key, verified }, choices.value);
  const again = countAgain({
    edition: verified.edition,
    editionDigest: verified.digest,
    ledger: gathered.ledger,
    choices: choices.value,
    deliberation: acts.data.acts,
  });
  return ok({
    files: gathered.receipts.length,
    refused: gathered.receipts.filter((receipt) => !('receiptCode' in receipt)).length,
    mergeCode: again.mergeCode,
    decision: again.decided.ok ? digestOfDecision(again.decided.value) : null,
  });
}
