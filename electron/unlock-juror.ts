import { tidyCode } from '../shared/file/crockford';
import type { Problem } from '../shared/file/problem';
import type { JurorSession, Requests } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { refusalToReplace } from './edition-order';
import { readReferred } from './files';
import { rewrapAtRestKey } from './journal/at-rest-key';
import { type KeyHolder, type LaptopKey, laptopKeyOf } from './juror-key';
import { peekEditionFile } from './keys/edition-file';
import { deriveJurorKeys, enrol } from './keys/juror-code';
import { publicKeyOf } from './keys/signing';
import { folderOf, keepEdition, keptEdition } from './memory';
import { type OpenEdition, openEdition } from './open-edition';
import { lock, unlock } from './unlocked';
import { openWork, workFolder } from './work';

/**
 * Opens an edition by a juror's code: the code decrypts it, says who the juror is and
 * enrols this laptop (FILES, "Who holds what"). Nothing else is asked, unless this laptop
 * knew the juror by another code: `former` opens what lies under it, `isAnew` sets it aside.
 * An edition older than the one kept here, or of another organiser, does not take its place.
 */
export async function unlockAsJuror({
  edition: file,
  code: typed,
  former: typedFormer,
  isAnew = false,
}: Requests['unlockAsJuror']['ask']): Promise<Result<JurorSession, Problem>> {
  const bytes = await readReferred(file, 'edition');
  if (!bytes.ok) return bytes;
  const peeked = peekEditionFile(bytes.value);
  if (!peeked.ok) return peeked;
  const code = tidyCode(typed);
  const formerCode = typedFormer === undefined ? null : tidyCode(typedFormer);
  if (code === undefined || formerCode === undefined) return refuse({ kind: 'wrong-code' });
  const { editionId } = peeked.value;
  const keys = await deriveJurorKeys({ code, editionId });
  const opened = await openEdition(bytes.value, keys.identity);
  if (!opened.ok) {
    return opened.error.kind === 'wrong-recipient' ? refuse({ kind: 'wrong-code' }) : opened;
  }
  const { id, seq, jurors, organiser, attachments, envelope } = opened.value;
  const juror = jurors.find(({ recipient }) => recipient === keys.recipient)?.id;
  if (juror === undefined) return refuse({ kind: 'wrong-code' });
  const { identity } = keys;
  const refusal = await refusalOnThisMachine(opened.value, { bytes: bytes.value, identity });
  if (refusal !== null) return refuse(refusal);
  const former =
    formerCode === null ? null : await deriveJurorKeys({ code: formerCode, editionId });
  const holder = { folder: folderOf(editionId), juror, keys };
  const laptop = await laptopKeyOf({ ...holder, former, isAnew });
  if (!laptop.ok) return laptop;
  const whose = { edition: editionId, juror };
  const recipients = [...new Set([keys.recipient, ...organiser.recipients])];
  if (former) {
    const folder = workFolder(whose);
    const wrapped = await rewrapAtRestKey({ folder, identity: former.identity, recipients });
    if (!wrapped.ok) return wrapped;
  }
  const kept = await keepEdition(editionId, bytes.value);
  if (!kept.ok) return kept;
  const session = sessionOf(holder, laptop.value, { editionId, envelope });
  unlock({
    role: 'juror',
    session,
    code,
    editionId,
    edition: { id, seq, organiser },
    laptop: laptop.value,
    holder,
    recipients: organiser.recipients,
    attachments,
  });
  const work = await openWork(whose, { identity, recipients }, { isAsked: !isAnew });
  if (work.ok) return ok(session);
  lock();
  return former && work.error.kind === 'other-code'
    ? refuse({ kind: 'other-code', tried: true })
    : work;
}

/** What the page is told of an unlocked juror: nothing secret. */
export function sessionOf(
  { juror, keys }: KeyHolder,
  { seed, device, succession, movedTo }: LaptopKey,
  { editionId, envelope }: { readonly editionId: string; readonly envelope: string },
): JurorSession {
  const publicKey = publicKeyOf(seed);
  const claim = { editionId, juror, publicKey, device };
  return {
    role: 'juror',
    envelope,
    juror,
    publicKey,
    device,
    enrol: enrol({ ...claim, enrolmentKey: keys.enrolmentKey }),
    ...(succession && { succession }),
    ...(movedTo !== undefined && { movedTo }),
  };
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
