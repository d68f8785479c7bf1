import { admitBallot } from '../../../../shared/ballot/read-ballot';
import type { Problem } from '../../../../shared/file/problem';
import type { EnrolClaim, FileRef, TakenBallot } from '../../../../shared/ipc';
import type { Receipt } from '../../../../shared/merge/receipt';
import { ok, type Result, refuse } from '../../../../shared/result';
import { bridge } from '../../../bridge';
import { type Admitted, keepFiles } from '../../../store/ledger';
import type { OpenEdition } from '../open-edition';

/** Files asked of the shell at once: few enough that the window answers between two. */
const BATCH = 8;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function isEnrolled(claim: EnrolClaim): Promise<boolean> {
  const answer = await bridge.checkEnrolments({ claims: [claim] });
  return answer.ok && answer.value.enrolled[0] === true;
}

async function admit(open: OpenEdition, taken: TakenBallot): Promise<Admitted> {
  const { file, envelope } = taken;
  if (!envelope.ok) return { file, verdict: envelope };
  const { edition, editionDigest, gridDigest } = open;
  const against = { edition, editionDigest, gridDigest, isEnrolled };
  return { file, verdict: await admitBallot({ ...against, envelope: envelope.value }) };
}

/**
 * Takes files in: the shell decrypts, the ladder reads, the ledger keeps; a receipt each.
 * One bad file never stops the others; only a shell that answers nothing does.
 */
export async function takeIn({
  open,
  files,
  onProgress,
}: {
  readonly open: OpenEdition;
  readonly files: readonly FileRef[];
  readonly onProgress: (done: number) => void;
}): Promise<Result<readonly Receipt[], Problem>> {
  const receipts: Receipt[] = [];
  for (let from = 0; from < files.length; from += BATCH) {
    const refs = files.slice(from, from + BATCH).map((file) => file.ref);
    const answer = await bridge.takeBallots({ files: refs });
    if (!answer.ok) return refuse(answer.error);
    const admitted: Admitted[] = [];
    for (const taken of answer.value.taken) {
      admitted.push(await admit(open, taken));
      await breathe();
    }
    const { database, edition } = open;
    receipts.push(...(await keepFiles({ database, edition, admitted })));
    onProgress(Math.min(files.length, from + BATCH));
  }
  return ok(receipts);
}
