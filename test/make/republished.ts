import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openEditionFile, writeEditionFile } from '../../electron/keys/edition-file';
import { readOrganiserKey } from '../../electron/keys/organiser-key';
import { signWith } from '../../electron/keys/signing';
import { EDITION_TYPE, type Edition } from '../../shared/edition/edition';
import {
  readEditionPayload,
  type VerifiedEdition,
  writeEditionPayload,
} from '../../shared/edition/edition-file';
import type { Rules } from '../../shared/edition/rules';
import { writeEnvelope } from '../../shared/file/envelope';
import type { Digest } from '../../shared/ids';
import { amended } from './amended';

interface Republishing {
  /** What `palmares demo` wrote: the edition, its key and the passphrase. */
  readonly folder: string;
  readonly change: (edition: Edition) => Partial<Edition> | Promise<Partial<Edition>>;
  /** Papers that the edition names beside those it had. */
  readonly papers?: ReadonlyMap<Digest, Uint8Array>;
}

/** A demonstration edition as its organiser sends it again, with an addendum. */
export async function republished({ change, ...from }: Republishing): Promise<Uint8Array> {
  return rewritten(from, async (before) =>
    amended(before, await change(before.edition), {
      fr: 'Le critère des preuves disait deux fois la même chose, et un dossier avait été oublié.',
      en: 'The evidence criterion said the same thing twice, and an application was left out.',
    }),
  );
}

/** A demonstration edition as if other rules had been declared before anything was scored. */
export async function ruledBy(folder: string, rules: Partial<Rules>): Promise<Uint8Array> {
  return rewritten({ folder }, ({ edition }) => ({
    ...edition,
    rules: { ...edition.rules, ...rules },
  }));
}

async function rewritten(
  { folder, papers = new Map() }: Omit<Republishing, 'change'>,
  rewrite: (before: VerifiedEdition) => Edition | Promise<Edition>,
): Promise<Uint8Array> {
  const read = (name: string) => readFileSync(path.join(folder, name));
  const key = await readOrganiserKey(
    read('organiser.key'),
    read('passphrase.txt').toString('utf8').trim(),
  );
  if (!key.ok) throw new Error(`the demo key does not open: ${key.error.kind}`);
  const { ageIdentity, signingKey, publicKey } = key.value;
  const opened = await openEditionFile(read('demo.edition'), ageIdentity);
  if (!opened.ok) throw new Error(`the demo edition does not open: ${opened.error.kind}`);
  const before = readEditionPayload(opened.value.envelope);
  if (!before.ok) throw new Error(`the demo edition is refused: ${before.error.kind}`);
  const next = await rewrite(before.value);
  const named = new Set(next.dossiers.flatMap((each) => each.attachments.map((one) => one.sha256)));
  const held = [...opened.value.attachments, ...papers].filter(([sha256]) => named.has(sha256));
  const recipients = next.jurors.flatMap(({ recipient }) => recipient ?? []);
  return writeEditionFile({
    editionId: next.id,
    recipients: [...next.organiser.recipients, ...recipients],
    envelope: writeEnvelope({
      payloadType: EDITION_TYPE,
      payload: writeEditionPayload(next),
      keyid: publicKey,
      sign: signWith(signingKey),
    }),
    attachments: held.map(([sha256, bytes]) => ({ sha256, bytes })),
  });
}
