import { checkBallot } from '../../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import { decide } from '../../../shared/decision/decision';
import { writeMinutes } from '../../../shared/decision/minutes';
import { entriesOfPalmares } from '../../../shared/decision/palmares-file';
import { SEAL_ENTRY, SEAL_TYPE, writeSealPayload } from '../../../shared/decision/seal';
import type { VerifiedEdition } from '../../../shared/edition/edition-file';
import { writeContainer } from '../../../shared/file/container';
import { fingerprint } from '../../../shared/file/digest';
import { writeEnvelope } from '../../../shared/file/envelope';
import { encodeUtf8 } from '../../../shared/file/utf8';
import { watchAwards } from '../../../shared/insight/alerts';
import type { Choice, Ledger } from '../../../shared/merge/ledger';
import { mergeCode } from '../../../shared/merge/merge-code';
import { receive } from '../../../shared/merge/receive';
import { whatCounts } from '../../../shared/merge/standings';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { deflateWhole } from '../../keys/inflate';
import { signWith } from '../../keys/signing';
import type { DemoOffice } from './demo-keys';
import type { Scene } from './scene';

interface ToSeal {
  readonly scene: Scene;
  readonly office: DemoOffice;
  readonly signed: readonly VerifiedBallot[];
  readonly choices: readonly Choice[];
  readonly verified: VerifiedEdition;
  readonly editionEnvelope: string;
  readonly verifier: string | null;
}

/** `decision.palmares`: the demo's meeting, decided and sealed by the functions of the app. */
export function sealDemo(given: ToSeal): Uint8Array {
  const { scene, office, choices, verified, editionEnvelope } = given;
  const { edition, digest: editionDigest } = verified;
  const standings = whatCounts({ edition, ledger: gather(given), choices });
  const ranking = rankDossiers({ edition, standings });
  const proposal = propose({ edition, ranking });
  const deliberation = scene.meeting({ edition, standings, proposal });
  const code = mergeCode({ editionDigest, standings, choices });
  const judged = { edition, standings, ranking, proposal, deliberation, mergeCode: code };
  const decided = decide({ ...judged, editionDigest });
  if (!decided.ok) throw new Error(`the demo cannot be sealed: ${JSON.stringify(decided.error)}`);
  const decision = decided.value;
  const minutes = writeMinutes({
    ...judged,
    choices,
    decision,
    alerts: watchAwards({ edition, ranking, standings }),
    occasion: { ...scene.occasion, fingerprint: fingerprint(office.publicKey) },
  });
  const entries = entriesOfPalmares({ ...judged, choices, decision, minutes, editionEnvelope });
  if (given.verifier !== null) entries.set('verifier.html', given.verifier);
  const payload = writeSealPayload({
    entries,
    decision,
    sealedAt: scene.sealedAt,
    by: scene.sealedBy,
  });
  entries.set(
    SEAL_ENTRY,
    writeEnvelope({
      payloadType: SEAL_TYPE,
      payload,
      keyid: office.publicKey,
      sign: signWith(office.signingKey),
    }),
  );
  return writeContainer(
    [...entries].map(([name, text]) => ({ name, bytes: encodeUtf8(text) })),
    deflateWhole,
  );
}

/** The files that an organiser would have merged: those the edition admits. */
function gather({ signed, verified }: ToSeal): Ledger {
  const { edition, digest: editionDigest, gridDigest } = verified;
  let ledger: Ledger = new Map();
  for (const one of signed) {
    if (checkBallot(one, { edition, editionDigest, gridDigest }) !== null) continue;
    ledger = receive({ ledger, verified: one, edition }).ledger;
  }
  return ledger;
}
