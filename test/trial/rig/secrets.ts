import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decryptWith } from '../../../electron/keys/age-box';
import { openEditionFile } from '../../../electron/keys/edition-file';
import { deriveJurorKeys } from '../../../electron/keys/juror-code';
import { readOrganiserKey } from '../../../electron/keys/organiser-key';
import { readEditionPayload } from '../../../shared/edition/edition-file';

const granted = <T, E>(result: { ok: true; value: T } | { ok: false; error: E }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Every secret of the demonstration, as texts and bytes that no disk may hold once locked. */
export async function secretsOf({
  demo,
  code,
  laptopKeyFile,
}: {
  readonly demo: string;
  /** A juror's code, as printed. */
  readonly code: string;
  /** `juror-J04.key` as this laptop keeps it. */
  readonly laptopKeyFile: string;
}) {
  const passphrase = readFileSync(path.join(demo, 'passphrase.txt'), 'utf8').trim();
  const key = granted(
    await readOrganiserKey(readFileSync(path.join(demo, 'organiser.key')), passphrase),
  );
  const tidy = code.replace('-', '');
  const juror = await deriveJurorKeys({ code: tidy, editionId: key.editionId });
  const file = readFileSync(path.join(demo, 'demo.edition'));
  const edition = granted(await openEditionFile(file, key.ageIdentity));
  const { dossiers } = granted(readEditionPayload(edition.envelope)).edition;
  const laptop = granted(await decryptWith(juror.identity, readFileSync(laptopKeyFile)));
  const { seed } = JSON.parse(Buffer.from(laptop).toString('utf8')) as { seed: string };
  const deck = [...edition.attachments.values()][0] ?? new Uint8Array();
  const raw = (base64url: string) => Buffer.from(base64url, 'base64url');
  const enrolments = [...key.enrolmentKeys.values()];
  return {
    keys: {
      'juror code': [code, tidy, tidy.toLowerCase()],
      'juror identity': [juror.identity],
      'juror enrolment key': [juror.enrolmentKey, raw(juror.enrolmentKey)],
      'laptop key': [seed, raw(seed), raw(seed).toString('hex')],
      'organiser passphrase': [passphrase],
      'organiser identity': [key.ageIdentity],
      'organiser signing key': [
        Buffer.from(key.signingKey),
        Buffer.from(key.signingKey).toString('base64url'),
        Buffer.from(key.signingKey).toString('base64'),
      ],
      'enrolment keys': enrolments.flatMap((each) => [each, raw(each)]),
    },
    dossiers: {
      'dossier summary': dossiers.slice(0, 4).map(({ summary }) => summary.fr.slice(0, 60)),
      'dossier deck': [Buffer.from(deck.subarray(4000, 4064))],
    },
  };
}
