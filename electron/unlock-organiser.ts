import { fingerprint } from '../shared/file/digest';
import type { Problem } from '../shared/file/problem';
import type { OrganiserSession } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { readReferred } from './files';
import { peekEditionFile } from './keys/edition-file';
import { readOrganiserKey } from './keys/organiser-key';
import { keepEdition } from './memory';
import { openEdition } from './open-edition';
import { lock, unlock } from './unlocked';
import { openWork } from './work';

/** Opens an edition with its organiser's key file and passphrase. */
export async function unlockAsOrganiser({
  edition: file,
  key: keyFile,
  passphrase,
}: {
  readonly edition: string;
  readonly key: string;
  readonly passphrase: string;
}): Promise<Result<OrganiserSession, Problem>> {
  const bytes = await readReferred(file, 'edition');
  if (!bytes.ok) return bytes;
  const keyBytes = await readReferred(keyFile, 'organiser-key');
  if (!keyBytes.ok) return keyBytes;
  const peeked = peekEditionFile(bytes.value);
  if (!peeked.ok) return peeked;
  const key = await readOrganiserKey(keyBytes.value, passphrase);
  if (!key.ok) return key;
  const { editionId } = peeked.value;
  if (key.value.editionId !== editionId) return refuse({ kind: 'key-of-another-edition' });
  const opened = await openEdition(bytes.value, key.value.ageIdentity);
  if (!opened.ok) {
    const isForeign = opened.error.kind === 'wrong-recipient';
    return isForeign ? refuse({ kind: 'key-of-another-edition' }) : opened;
  }
  const { publicKey } = key.value;
  const { envelope, organiser, attachments } = opened.value;
  if (organiser.publicKey !== publicKey) return refuse({ kind: 'key-of-another-edition' });
  const kept = await keepEdition(editionId, bytes.value);
  if (!kept.ok) return kept;
  const { ageIdentity: identity, recipient } = key.value;
  const mayOpen = [...new Set([recipient, ...organiser.recipients])];
  const session: OrganiserSession = {
    role: 'organiser',
    envelope,
    publicKey,
    fingerprint: fingerprint(publicKey),
  };
  const held = {
    key: key.value,
    keyFile: keyBytes.value,
    recipients: mayOpen,
    jurors: opened.value.jurors,
    attachments,
  };
  unlock({ role: 'organiser', session, editionId, ...held });
  const work = await openWork(
    { edition: editionId, juror: null },
    { identity, recipients: mayOpen },
  );
  if (work.ok) return ok(session);
  lock();
  return work;
}
