import { tidyCode } from '../shared/file/crockford';
import type { Problem } from '../shared/file/problem';
import type { JurorSession } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { refusalToReplace } from './edition-order';
import { readReferred } from './files';
import { laptopKeyOf } from './juror-key';
import { peekEditionFile } from './keys/edition-file';
import { deriveJurorKeys, enrol } from './keys/juror-code';
import { publicKeyOf } from './keys/signing';
import { keepEdition, keptEdition } from './memory';
import { type OpenEdition, openEdition } from './open-edition';
import { lock, unlock } from './unlocked';
import { openWork } from './work';

/**
 * Opens an edition by a juror's code: the code decrypts it, says who the juror is and
 * enrols this laptop (FILES, "Who holds what"). Nothing else is asked. An edition older
 * than the one kept here, or of another organiser, does not take its place.
 */
export async function unlockAsJuror({
  edition: file,
  code: typed,
}: {
  readonly edition: string;
  readonly code: string;
}): Promise<Result<JurorSession, Problem>> {
  const bytes = await readReferred(file, 'edition');
  if (!bytes.ok) return bytes;
  const peeked = peekEditionFile(bytes.value);
  if (!peeked.ok) return peeked;
  const code = tidyCode(typed);
  if (code === undefined) return refuse({ kind: 'wrong-code' });
  const { editionId } = peeked.value;
  const keys = await deriveJurorKeys({ code, editionId });
  const opened = await openEdition(bytes.value, keys.identity);
  if (!opened.ok) {
    return opened.error.kind === 'wrong-recipient' ? refuse({ kind: 'wrong-code' }) : opened;
  }
  const { envelope, id, seq, jurors, organiser, attachments } = opened.value;
  const juror = jurors.find(({ recipient }) => recipient === keys.recipient)?.id;
  if (juror === undefined) return refuse({ kind: 'wrong-code' });
  const { identity } = keys;
  const refusal = await refusalOnThisMachine(opened.value, { bytes: bytes.value, identity });
  if (refusal !== null) return refuse(refusal);
  const laptop = await laptopKeyOf({ edition: editionId, juror, keys });
  if (!laptop.ok) return laptop;
  const kept = await keepEdition(editionId, bytes.value);
  if (!kept.ok) return kept;

  const { seed, device } = laptop.value;
  const publicKey = publicKeyOf(seed);
  const claim = { editionId, juror, publicKey, device };
  const session: JurorSession = {
    role: 'juror',
    envelope,
    juror,
    publicKey,
    device,
    enrol: enrol({ ...claim, enrolmentKey: keys.enrolmentKey }),
  };
  const { recipients } = organiser;
  const edition = { id, seq, organiser };
  unlock({ role: 'juror', session, editionId, edition, seed, recipients, attachments });
  const mayOpen = [...new Set([keys.recipient, ...recipients])];
  const work = await openWork({ edition: editionId, juror }, { identity, recipients: mayOpen });
  if (work.ok) return ok(session);
  lock();
  return work;
}

/**
 * Against the edition kept on this machine. Nothing is refused when none is kept,
 * the very same bytes are, or what is kept is under another code.
 */
async function refusalOnThisMachine(
  next: OpenEdition,
  { bytes, identity }: { readonly bytes: Uint8Array; readonly identity: string },
): Promise<Problem | null> {
  const kept = await keptEdition(next.id);
  if (kept === null || Buffer.compare(kept, bytes) === 0) return null;
  const before = await openEdition(kept, identity);
  return before.ok ? refusalToReplace(before.value, next) : null;
}
