import { fromBase64url, toBase64url } from '../../shared/file/base64';
import type { Problem } from '../../shared/file/problem';
import { decodeUtf8, encodeUtf8 } from '../../shared/file/utf8';
import type { EditionId, JurorId } from '../../shared/ids';
import { ok, type Result, refuse } from '../../shared/result';
import { loadAge } from './age';
import { decryptUnder } from './age-box';
import { recipientOf } from './juror-code';
import { passphraseRecipient } from './passphrase';
import { publicKeyOf } from './signing';

/** 500 jurors fit many times. */
const FILE_LIMIT = 2 ** 20;
/** 2^17 scrypt rounds, half of age's own default: about half a second to open. */
const WORK_FACTOR = 17;

/** What the organiser of one edition holds. */
export interface OrganiserKey {
  readonly editionId: EditionId;
  /** `AGE-SECRET-KEY-1…`: reads ballots. */
  readonly ageIdentity: string;
  /** `age1…`: what ballots are encrypted to. */
  readonly recipient: string;
  /** Ed25519 seed, 32 bytes: signs editions and seals. */
  readonly signingKey: Uint8Array;
  /** Base64url. */
  readonly publicKey: string;
  /** Base64url by juror: verifies that a juror's code was typed on a laptop. */
  readonly enrolmentKeys: ReadonlyMap<JurorId, string>;
  /** The lines of the file as they were read, for a recovery sheet on paper. */
  readonly lines: readonly string[];
}

interface KeyToWrite {
  readonly editionId: EditionId;
  readonly ageIdentity: string;
  readonly signingKey: Uint8Array;
  readonly enrolmentKeys: Readonly<Record<JurorId, string>>;
  readonly passphrase: string;
  /** log2 of scrypt's rounds. */
  readonly workFactor?: number;
}

/**
 * `organiser.key`: an age identity file under a passphrase, so that
 * `age -d -i organiser.key` opens ballots without this app; the other keys are in
 * its comment lines.
 */
export async function writeOrganiserKey(key: KeyToWrite): Promise<Uint8Array> {
  const { Encrypter } = await loadAge();
  const lines = [
    '# palmares organiser key v1',
    `# edition: ${key.editionId}`,
    `# public key: ${await recipientOf(key.ageIdentity)}`,
    `# signing: ${toBase64url(key.signingKey)}`,
    ...Object.entries(key.enrolmentKeys).map(
      ([juror, secret]) => `# enrolment ${juror}: ${secret}`,
    ),
    key.ageIdentity,
  ];
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(key.passphrase, key.workFactor ?? WORK_FACTOR));
  return encrypter.encrypt(encodeUtf8(`${lines.join('\n')}\n`));
}

/**
 * Opens `organiser.key`. Refused: `wrong-passphrase` (also when its first lines are
 * damaged: nobody can tell), `damaged`, `empty`, `too-big`, and `not-ours` for any other
 * file, an age identity file without our lines included.
 */
export async function readOrganiserKey(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<OrganiserKey, Problem>> {
  const opened = await decryptUnder(passphrase, bytes, { limit: FILE_LIMIT });
  if (!opened.ok) {
    return refuse(
      opened.error.kind === 'wrong-recipient' ? { kind: 'wrong-passphrase' } : opened.error,
    );
  }
  const text = decodeUtf8(opened.value);
  const key = text.ok ? await readLines(text.value) : undefined;
  return key === undefined ? refuse({ kind: 'not-ours', looksLike: 'unknown' }) : ok(key);
}

async function readLines(text: string): Promise<OrganiserKey | undefined> {
  const editionId = /^# edition: ([A-Za-z0-9-]{1,40})$/m.exec(text)?.[1];
  const seed = fromBase64url(/^# signing: (\S+)$/m.exec(text)?.[1] ?? '');
  const ageIdentity = /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/m.exec(text)?.[0];
  if (editionId === undefined || ageIdentity === undefined || seed?.length !== 32) return undefined;
  const enrolled = text.matchAll(/^# enrolment ([A-Za-z0-9-]{1,40}): (\S+)$/gm);
  return {
    editionId,
    ageIdentity,
    recipient: await recipientOf(ageIdentity),
    signingKey: seed,
    publicKey: publicKeyOf(seed),
    enrolmentKeys: new Map([...enrolled].map(([, juror = '', secret = '']) => [juror, secret])),
    lines: text.trimEnd().split('\n'),
  };
}
