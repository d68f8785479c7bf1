import { ed25519 } from '@noble/curves/ed25519.js';
import { z } from 'zod';
import type { Digest } from '../ids';
import { ok, type Result, refuse } from '../result';
import { fromBase64, fromBase64url, toBase64 } from './base64';
import { readCanonical, writeCanonical } from './canonical';
import { sha256Hex } from './digest';
import { tellFlaws } from './flaws';
import type { ContainerProblem, PayloadProblem } from './problem';
import { decodeUtf8, encodeUtf8 } from './utf8';

/** A signed payload that proved to be its signer's. */
export interface OpenedEnvelope {
  /** The payload as text, canonical JSON. */
  readonly payload: string;
  readonly value: unknown;
  /** Ed25519 public key that signed, base64url: the envelope's `keyid`. */
  readonly publicKey: string;
  /** SHA-256 of the payload: the identity of an edition, a ballot, a seal. */
  readonly digest: Digest;
}

/** The same where several may sign one payload: who signed beside the first, in their order. */
export interface CosignedEnvelope extends OpenedEnvelope {
  readonly cosigners: readonly string[];
}

/** A key as it is named, and its act of signing. */
export interface Signer {
  readonly keyid: string;
  readonly sign: (pae: Uint8Array) => Uint8Array;
}

interface Unsigned extends Signer {
  readonly payloadType: string;
  readonly payload: string;
  /** Who signs the same payload after the first. */
  readonly cosigners?: readonly Signer[];
}

/** A prize has a handful of organisers. */
const SIGNATURES_LIMIT = 16;

/** DSSE v1: one signature or more. */
const envelope = z.strictObject({
  payload: z.string(),
  payloadType: z.string(),
  signatures: z
    .array(z.strictObject({ keyid: z.string(), sig: z.string() }))
    .min(1)
    .max(SIGNATURES_LIMIT),
});

/** What is signed: DSSE v1 "pre-authentication encoding", lengths in bytes. */
export function pae(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = encodeUtf8(payloadType);
  const head = encodeUtf8(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

/** Signs a payload (canonical JSON) into an envelope, itself canonical JSON. */
export function writeEnvelope({
  payloadType,
  payload,
  cosigners = [],
  ...first
}: Unsigned): string {
  const bytes = encodeUtf8(payload);
  const message = pae(payloadType, bytes);
  return writeCanonical({
    payload: toBase64(bytes),
    payloadType,
    signatures: [first, ...cosigners].map(({ keyid, sign }) => ({
      keyid,
      sig: toBase64(sign(message)),
    })),
  });
}

/** Opens an envelope of one type and of exactly one signature; more is `schema`. */
export function readEnvelope(
  text: string,
  payloadType: string,
): Result<OpenedEnvelope, ContainerProblem | PayloadProblem> {
  const opened = readCosigned(text, payloadType);
  if (!opened.ok) return opened;
  const { cosigners, ...signedOnce } = opened.value;
  if (cosigners.length === 0) return ok(signedOnce);
  return refuse({ kind: 'schema', flaws: [{ path: '$.signatures', code: 'too_big' }] });
}

/**
 * Opens an envelope of one type that several keys may have signed, each once and each
 * rightly. Refused: JSON or base64 that is not in its only form
 * (`not-canonical`), other keys or another type (`schema`), a later version of the type
 * (`version-newer`), a signature that is not strict Ed25519 (RFC 8032, no small-order
 * key) over this payload (`signature`).
 */
export function readCosigned(
  text: string,
  payloadType: string,
): Result<CosignedEnvelope, ContainerProblem | PayloadProblem> {
  const json = readCanonical(text);
  if (!json.ok) return json;
  const shape = envelope.safeParse(json.value);
  if (!shape.success) return refuse(tellFlaws(shape.error, json.value));
  if (shape.data.payloadType !== payloadType) {
    return refuse(tellOtherType(shape.data.payloadType, payloadType));
  }
  const { signatures } = shape.data;
  const bytes = fromBase64(shape.data.payload);
  if (bytes === undefined) return refuse({ kind: 'not-canonical' });
  const message = pae(payloadType, bytes);
  for (const signature of signatures) {
    const key = fromBase64url(signature.keyid);
    const sig = fromBase64(signature.sig);
    if (key === undefined || sig === undefined) return refuse({ kind: 'not-canonical' });
    if (!isSignedBy({ key, sig, message })) return refuse({ kind: 'signature' });
  }
  const [first = '', ...cosigners] = signatures.map(({ keyid }) => keyid);
  if (new Set(signatures.map(({ keyid }) => keyid)).size < signatures.length) {
    return refuse({ kind: 'schema', flaws: [{ path: '$.signatures', code: 'duplicate' }] });
  }
  const payload = decodeUtf8(bytes);
  if (!payload.ok) return payload;
  const value = readCanonical(payload.value);
  if (!value.ok) return value;
  return ok({
    payload: payload.value,
    value: value.value,
    publicKey: first,
    cosigners,
    digest: sha256Hex(bytes),
  });
}

function tellOtherType(found: string, wanted: string): ContainerProblem | PayloadProblem {
  const version = /^\.v([1-9]\d{0,5})\+json$/;
  const family = wanted.replace(/\.v\d+\+json$/, '');
  const later = found.startsWith(family) ? version.exec(found.slice(family.length)) : null;
  if (later !== null) return { kind: 'version-newer', version: Number(later[1]) };
  return { kind: 'schema', flaws: [{ path: '$.payloadType', code: 'other-type' }] };
}

interface Signed {
  readonly key: Uint8Array;
  readonly sig: Uint8Array;
  readonly message: Uint8Array;
}

/** Strict Ed25519 (RFC 8032, `zip215: false`); small-order keys never sign. */
export function isSignedBy({ key, sig, message }: Signed): boolean {
  if (key.length !== 32 || sig.length !== 64) return false;
  try {
    if (ed25519.Point.fromBytes(key).isSmallOrder()) return false;
  } catch {
    // Not the encoding of a point of the curve.
    return false;
  }
  return ed25519.verify(sig, message, key, { zip215: false });
}
