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

interface Unsigned {
  readonly payloadType: string;
  readonly payload: string;
  readonly keyid: string;
  readonly sign: (pae: Uint8Array) => Uint8Array;
}

/** DSSE v1 with exactly one signature. */
const envelope = z.strictObject({
  payload: z.string(),
  payloadType: z.string(),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.string() })).length(1),
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
export function writeEnvelope({ payloadType, payload, keyid, sign }: Unsigned): string {
  const bytes = encodeUtf8(payload);
  return writeCanonical({
    payload: toBase64(bytes),
    payloadType,
    signatures: [{ keyid, sig: toBase64(sign(pae(payloadType, bytes))) }],
  });
}

/**
 * Opens an envelope of one type. Refused: JSON or base64 that is not in its only form
 * (`not-canonical`), other keys or another type (`schema`), a later version of the type
 * (`version-newer`), a signature that is not strict Ed25519 (RFC 8032, no small-order
 * key) over this payload (`signature`).
 */
export function readEnvelope(
  text: string,
  payloadType: string,
): Result<OpenedEnvelope, ContainerProblem | PayloadProblem> {
  const json = readCanonical(text);
  if (!json.ok) return json;
  const shape = envelope.safeParse(json.value);
  if (!shape.success) return refuse(tellFlaws(shape.error, json.value));
  if (shape.data.payloadType !== payloadType) {
    return refuse(tellOtherType(shape.data.payloadType, payloadType));
  }
  const [signature] = shape.data.signatures;
  const bytes = fromBase64(shape.data.payload);
  const key = fromBase64url(signature?.keyid ?? '');
  const sig = fromBase64(signature?.sig ?? '');
  if (signature === undefined || bytes === undefined || key === undefined || sig === undefined) {
    return refuse({ kind: 'not-canonical' });
  }
  if (!isSignedBy({ key, sig, message: pae(payloadType, bytes) })) {
    return refuse({ kind: 'signature' });
  }
  const payload = decodeUtf8(bytes);
  if (!payload.ok) return payload;
  const value = readCanonical(payload.value);
  if (!value.ok) return value;
  return ok({
    payload: payload.value,
    value: value.value,
    publicKey: signature.keyid,
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
