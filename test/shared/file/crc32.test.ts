import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../../../shared/file/container';
import { crc32, crc32Of } from '../../../shared/file/crc32';

/** The definition, bit by bit (ISO 3309): the polynomial 0xedb88320, reflected. */
function byDefinition(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('CRC-32', () => {
  it('of the nine digits is the published check value, and of nothing is nothing', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('is what its definition says, wherever the bytes lie in memory', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat({ max: 20 }), (bytes, from) => {
        expect(crc32(bytes.subarray(from))).toBe(byDefinition(bytes.slice(from)));
      }),
    );
  });

  it('of pieces in their order is that of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
        const crc = pieces.reduce((before, piece) => crc32Of(piece, before), 0);
        expect(crc).toBe(crc32(joinBytes(pieces)));
      }),
    );
  });
});
