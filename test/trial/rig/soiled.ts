import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openEditionFile, writeEditionFile } from '../../../electron/keys/edition-file';
import { deriveJurorKeys, recipientOf } from '../../../electron/keys/juror-code';
import { readOrganiserKey } from '../../../electron/keys/organiser-key';
import { signWith } from '../../../electron/keys/signing';
import { EDITION_TYPE } from '../../../shared/edition/edition';
import { readEditionPayload, writeEditionPayload } from '../../../shared/edition/edition-file';
import { writeEnvelope } from '../../../shared/file/envelope';
import { hostileTexts } from '../../shared/decision/hostile-texts';

const granted = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** One field of one line of a list: what is longer is a summary. */
const SHORT = 160;
export const texts = hostileTexts.filter((text) => text.length <= SHORT);

/**
 * The demonstration's edition, rightly signed, with hostile texts for every word a candidate
 * writes: from `from` on, each text once. `code`: the juror who will open it.
 */
export async function soilEdition({
  demo,
  code,
  from,
}: {
  readonly demo: string;
  readonly code: string;
  readonly from: number;
}) {
  const passphrase = readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  const key = granted(
    await readOrganiserKey(readFileSync(path.join(demo, 'organiser.key')), passphrase),
  );
  const file = readFileSync(path.join(demo, 'demo.edition'));
  const opened = granted(await openEditionFile(file, key.ageIdentity));
  const { edition } = granted(readEditionPayload(opened.envelope));
  let next = from;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const both = () => ({ fr: text(), en: text() });
  const dossiers = edition.dossiers.map((dossier) => ({
    ...dossier,
    company: text(),
    product: text(),
    city: text(),
    pitchLine: both(),
    summary: both(),
  }));
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
    attachments: [...opened.attachments].map(([sha256, each]) => ({ sha256, bytes: each })),
  });
  const shown = dossiers.map(({ company, product, pitchLine }) => [company, product, pitchLine.fr]);
  return { bytes, shown, next };
}
