import { tidyCode } from '../shared/file/crockford';
import type { Problem } from '../shared/file/problem';
import type { JurorSession } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { readReferred } from './files';
import { laptopKeyOf } from './juror-key';
import { peekEditionFile } from './keys/edition-file';
import { deriveJurorKeys, enrol } from './keys/juror-code';
import { publicKeyOf } from './keys/signing';
import { keepEdition } from './memory';
import { openEdition } from './open-edition';
import { lock, unlock } from './unlocked';
import { openWork } from './work';

/**
 * Opens an edition by a juror's code: the code decrypts it, says who the juror is and
 * enrols this laptop (FILES, "Who holds what"). Nothing else is asked.
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
  const { envelope, jurors, organiser, attachments } = opened.value;
  const juror = jurors.find(({ recipient }) => recipient === keys.recipient)?.id;
  if (juror === undefined) return refuse({ kind: 'wrong-code' });
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
  unlock({ role: 'juror', session, editionId, seed, recipients, attachments });
  const mayOpen = [...new Set([keys.recipient, ...recipients])];
  const work = await openWork(
    { edition: editionId, juror },
    { identity: keys.identity, recipients: mayOpen },
  );
  if (work.ok) return ok(session);
  lock();
  return work;
}
