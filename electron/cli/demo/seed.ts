import { hkdfSync } from 'node:crypto';
import { writeCrockford } from '../../../shared/file/crockford';

/**
 * Bytes that depend on the seed and a label only: the keys of a demo edition, so that the
 * same seed gives the same edition. Never for a real one, whose keys are random.
 */
export function bytesFrom(seed: number, label: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', String(seed), 'palmares-demo-v1', label, length));
}

/** So many Crockford characters from the seed. */
export function codeFrom(seed: number, label: string, chars: number): string {
  return writeCrockford(bytesFrom(seed, label, Math.ceil((chars * 5) / 8) + 1), chars);
}

/** A stream of numbers in [0, 1) from the seed (mulberry32); the same at each run. */
export function drawsFrom(seed: number, label: string): () => number {
  let state = new DataView(bytesFrom(seed, label, 4).buffer).getUint32(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
