import { z } from 'zod';
import type { EditionId, JurorId } from '../ids';
import { fromBase64url } from './base64';
import { writeCanonical } from './canonical';
import { isSignedBy } from './envelope';
import { text } from './fields';
import { encodeUtf8 } from './utf8';

/**
 * Moving to another laptop: the old key (`from`, base64url) signs the new one. With it
 * the new laptop succeeds the old in silence; without it two laptops wait for a choice.
 * `proof` is Ed25519 over `successionMessage`, base64url.
 */
export const succession = z.strictObject({ from: text, proof: text });

/** Who moves, in which edition, from which key to which, both base64url. */
export interface Move {
  readonly edition: EditionId;
  readonly juror: JurorId;
  readonly from: string;
  readonly to: string;
}

/** What the old key signs: UTF-8 of the canonical list that names the move. */
export function successionMessage({ edition, juror, from, to }: Move): Uint8Array {
  return encodeUtf8(writeCanonical(['palmares-succession-v1', edition, juror, from, to]));
}

/** Whether the old key signed this very move. A key never succeeds itself. */
export function isSuccession({ proof, ...move }: Move & { readonly proof: string }): boolean {
  const key = fromBase64url(move.from);
  const sig = fromBase64url(proof);
  if (key === undefined || sig === undefined || move.from === move.to) return false;
  return isSignedBy({ key, sig, message: successionMessage(move) });
}
