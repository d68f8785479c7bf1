// Pictures and films that must not be shown, or not as they ask: `[name, bytes, type]`.
import zlib from 'node:zlib';

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(zlib.crc32 ? zlib.crc32(body) : crc32(body));
  return Buffer.concat([head, body, sum]);
}

function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** Black and white; `lines` are really there, however many it says it has. */
function png({ width, height, lines = height, more = [] }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const line = 1 + Math.ceil(width / 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', zlib.deflateSync(Buffer.alloc(line * lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const jpegSaying = (width, height) => {
  const frame = Buffer.from('ffd8ffc00011080000000003012200021101031101', 'hex');
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return Buffer.concat([frame, Buffer.from('ffda0008010100003f00', 'hex'), Buffer.alloc(500)]);
};

/** `canary`: an address that must never be asked for. */
export function hostilePictures(canary) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('${canary}')"><script>fetch('${canary}')</script><image href="${canary}"/></svg>`;
  const whole = png({ width: 64, height: 64 });
  return [
    ['declared-50000', png({ width: 50_000, height: 50_000, lines: 1 }), 'image/png'],
    ['real-20000', png({ width: 20_000, height: 20_000 }), 'image/png'],
    ['declared-65000', jpegSaying(65_000, 65_000), 'image/jpeg'],
    ['half-a-picture', whole.subarray(0, 40), 'image/png'],
    ['svg-behind-a-head', Buffer.concat([whole.subarray(0, 8), Buffer.from(drawing)]), 'image/png'],
    [
      'no-film',
      Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(400)]),
      'video/mp4',
    ],
  ];
}
