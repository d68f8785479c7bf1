import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openEditionFile, writeEditionFile } from '../../../electron/keys/edition-file';
import { deriveJurorKeys, recipientOf } from '../../../electron/keys/juror-code';
import { readOrganiserKey } from '../../../electron/keys/organiser-key';
import { signWith } from '../../../electron/keys/signing';
import type { Dossier } from '../../../shared/edition/dossier';
import { EDITION_TYPE } from '../../../shared/edition/edition';
import { readEditionPayload, writeEditionPayload } from '../../../shared/edition/edition-file';
import { writeEnvelope } from '../../../shared/file/envelope';
import type { Digest } from '../../../shared/ids';

const granted = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

interface Remaking {
  readonly demo: string;
  /** The juror's who will open it. */
  readonly code: string;
  readonly change: (dossiers: readonly Dossier[]) => readonly Dossier[];
  /** In place of what the edition carries. */
  readonly attachments?: readonly { readonly sha256: Digest; readonly bytes: Uint8Array }[];
}

/** The demonstration's edition with other dossiers, rightly signed. */
export async function remakeEdition({ demo, code, change, attachments }: Remaking) {
  const passphrase = readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  const key = granted(
    await readOrganiserKey(readFileSync(path.join(demo, 'organiser.key')), passphrase),
  );
  const file = readFileSync(path.join(demo, 'demo.edition'));
  const opened = granted(await openEditionFile(file, key.ageIdentity));
  const { edition } = granted(readEditionPayload(opened.envelope));
  const dossiers = [...change(edition.dossiers)];
  const payload = writeEditionPayload({ ...edition, dossiers });
  const sign = signWith(key.signingKey);
  const keyid = edition.organiser.publicKey;
  const envelope = writeEnvelope({ payloadType: EDITION_TYPE, payload, keyid, sign });
  const juror = await deriveJurorKeys({ code, editionId: edition.id });
  const recipients = await Promise.all([key.ageIdentity, juror.identity].map(recipientOf));
  const bytes = await writeEditionFile({
    editionId: edition.id,
    recipients,
    envelope,
    attachments:
      attachments ?? [...opened.attachments].map(([sha256, each]) => ({ sha256, bytes: each })),
  });
  return { bytes, dossiers };
}
