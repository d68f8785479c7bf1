import { decide } from '../../../../shared/decision/decision';
import { type MinutesSource, writeMinutes } from '../../../../shared/decision/minutes';
import { entriesOfPalmares } from '../../../../shared/decision/palmares-file';
import { SEAL_ENTRY, writeSealPayload } from '../../../../shared/decision/seal';
import type { Problem } from '../../../../shared/file/problem';
import { encodeUtf8 } from '../../../../shared/file/utf8';
import { ok, type Result } from '../../../../shared/result';
import { bridge } from '../../../bridge';
import type { SealRow } from '../../../store/database';
import type { OpenEdition } from '../open-edition';
import type { CosignerBrought } from './use-cosigners';

/**
 * Makes the decision, writes everything that goes with it, and has the seal signed by the
 * shell. Throws when something still prevents it: the screen does not offer it then.
 */
export async function sealDecision({
  open,
  source,
  by,
  cosigners,
  at,
}: {
  readonly open: OpenEdition;
  readonly source: MinutesSource;
  readonly by: readonly [string, string];
  readonly cosigners: readonly CosignerBrought[];
  readonly at: string;
}): Promise<Result<SealRow, Problem>> {
  const { session, editionDigest } = open;
  const decided = decide({ ...source, editionDigest });
  if (!decided.ok) throw new Error(`sealing is still prevented: ${decided.error[0]?.kind}`);
  const decision = decided.value;
  const occasion = { ...source.occasion, closed: at, cosigners };
  const minutes = writeMinutes({ ...source, decision, occasion });
  const entries: Map<string, string> = entriesOfPalmares({
    ...source,
    editionEnvelope: session.envelope,
    decision,
    minutes,
  });
  entries.set('verifier.html', await fetchVerifier());
  const named = cosigners.map(({ organiser, publicKey }) => ({ organiser, publicKey }));
  const payload = writeSealPayload({ entries, decision, sealedAt: at, by, cosigners: named });
  const signed = await bridge.signSeal({
    payload,
    cosigners: cosigners.map(({ key, passphrase }) => ({ key, passphrase })),
  });
  if (!signed.ok) return signed;
  entries.set(SEAL_ENTRY, signed.value.envelope);
  return ok({
    version: decision.issue,
    entries: new Map([...entries].map(([name, text]) => [name, encodeUtf8(text)])),
  });
}

/** The page that recomputes the decision from disk; the build lays it beside the desk. */
async function fetchVerifier(): Promise<string> {
  const answer = await fetch('verifier.html');
  if (!answer.ok) throw new Error(`the verifier page is missing: ${answer.status}`);
  return answer.text();
}
