import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { toBase64url } from '../../shared/file/base64';
import { writeCanonical } from '../../shared/file/canonical';
import { writeCrockford } from '../../shared/file/crockford';
import { isWellFormed } from '../../shared/file/utf8';
import type { EditionId, JurorId } from '../../shared/ids';
import { loadAge } from './age';
import { writeBech32 } from './bech32';
import { stretch } from './stretch';

/** 32 MiB of work: a code of 50 bits is tried about ten times a second on one core. */
const LOG_N = 15;

/** What one juror code gives for one edition. */
export interface JurorKeys {
  /** `AGE-SECRET-KEY-1…`: opens the edition file. */
  readonly identity: string;
  /** `age1…`: what the edition file is encrypted to. */
  readonly recipient: string;
  /** Base64url, 32 bytes: kept by the organiser, used once by the juror's laptop. */
  readonly enrolmentKey: string;
}

/** A new juror code: 50 random bits as ten Crockford characters. */
export function makeJurorCode(): string {
  return writeCrockford(randomBytes(7), 10);
}

/**
 * Derives the keys of a tidy code (ten characters, see `tidyCode`) exactly as FILES
 * says: scrypt salted by the edition, then one HKDF-SHA-256 for each use.
 */
export async function deriveJurorKeys({
  code,
  editionId,
}: {
  readonly code: string;
  readonly editionId: EditionId;
}): Promise<JurorKeys> {
  const salt = createHash('sha256').update(editionId, 'utf8').digest();
  const stretched = await stretch({ secret: code, salt, logN: LOG_N });
  const identity = ageIdentityOf(expand(stretched, 'palmares-age-v1'));
  return {
    identity,
    recipient: await recipientOf(identity),
    enrolmentKey: toBase64url(expand(stretched, 'palmares-enrol-v1')),
  };
}

/** 32 secret bytes as an age identity (`AGE-SECRET-KEY-1…`). */
export function ageIdentityOf(secret: Uint8Array): string {
  return writeBech32('age-secret-key-', secret).toUpperCase();
}

/** The recipient (`age1…`) that an identity opens. */
export async function recipientOf(identity: string): Promise<string> {
  const { identityToRecipient } = await loadAge();
  return identityToRecipient(identity);
}

/** What a laptop claims: this juror's code was typed where this key lives. */
export interface Claim {
  readonly editionId: EditionId;
  readonly juror: JurorId;
  readonly publicKey: string;
  readonly device: string;
}

/** Proves a claim with the enrolment key (base64url): HMAC-SHA-256, base64url. */
export function enrol({
  enrolmentKey,
  ...claim
}: Claim & { readonly enrolmentKey: string }): string {
  const { editionId, juror, publicKey, device } = claim;
  const said = writeCanonical(['palmares-enrol-v1', editionId, juror, publicKey, device]);
  const mac = createHmac('sha256', Buffer.from(enrolmentKey, 'base64url')).update(said, 'utf8');
  return toBase64url(mac.digest());
}

/** Whether a proof is the claim's, in constant time. Any text may be claimed or given as proof. */
export function isEnrolled({
  enrol: proof,
  ...claim
}: Claim & { readonly enrolmentKey: string; readonly enrol: string }): boolean {
  if (!isWellFormed(Object.values(claim).join(' '))) return false;
  const expected = Buffer.from(enrol(claim), 'ascii');
  const given = Buffer.from(proof, 'utf8');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Whose code made the proof of a claim: the juror's own first, else another's, which is a
 * code used in somebody else's name; null is nobody's.
 */
export function whoseCode(
  claim: Claim & { readonly enrol: string },
  enrolmentKeys: ReadonlyMap<JurorId, string>,
): JurorId | null {
  const own = enrolmentKeys.get(claim.juror);
  if (own !== undefined && isEnrolled({ ...claim, enrolmentKey: own })) return claim.juror;
  const other = [...enrolmentKeys].find(([, enrolmentKey]) =>
    isEnrolled({ ...claim, enrolmentKey }),
  );
  return other?.[0] ?? null;
}

function expand(key: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), info, 32));
}
