import { deflateSync } from 'node:zlib';
import { crc32 } from '../../shared/file/crc32';

/** A PNG of one grey, of the size given; `said` is the size its header claims instead. */
export function greyPng(
  size: { readonly width: number; readonly height: number },
  said = size,
): Buffer {
  const chunk = (name: string, body: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const out = Buffer.alloc(8 + body.length + 4);
    out.writeUInt32BE(body.length, 0);
    named.copy(out, 4);
    out.writeUInt32BE(crc32(named), 8 + body.length);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(said.width, 0);
  head.writeUInt32BE(said.height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const points = Buffer.alloc((size.width + 1) * size.height, 0x80);
  for (let row = 0; row < size.height; row += 1) points[row * (size.width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(points)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A neutral logo as an edition carries it. */
export const greyLogo = (width = 240, height = 80): string =>
  `data:image/png;base64,${greyPng({ width, height }).toString('base64')}`;
