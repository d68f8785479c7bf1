// Draws the icon: the crown, eight arcs as long as the eight weights of the grid, on paper.
// Writes the SVG, the PNG of each size and the Windows icon. Needs a screen (or Xvfb).
import fs from 'node:fs';
import path from 'node:path';
import { neededSwitches } from '../electron-runtime.mjs';
import { startElectron } from '../launch-app.mjs';

const WEIGHTS = [20, 20, 15, 10, 10, 10, 10, 5];
const INK = '#0F6B6E';
const PAPER = '#FBFAF8';
const EDGE = '#E2DFD8';
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = import.meta.dirname;

/** The arcs, clockwise from the top, with the gap of the look between them. */
function drawArcs({ centre, radius, stroke, gap }) {
  const around = 360 - gap * WEIGHTS.length;
  let from = gap / 2;
  return WEIGHTS.map((weight) => {
    const to = from + (around * weight) / 100;
    const [start, end] = [from, to].map((degrees) => pointAt({ centre, radius, degrees }));
    from = to + gap;
    return `<path d="M${start} A${radius} ${radius} 0 0 1 ${end}" fill="none" stroke="${INK}" stroke-width="${stroke}"/>`;
  });
}

function pointAt({ centre, radius, degrees }) {
  const turn = ((degrees - 90) * Math.PI) / 180;
  const at = (part) => (centre + radius * part(turn)).toFixed(2);
  return `${at(Math.cos)} ${at(Math.sin)}`;
}

/** Small sizes need a thicker crown and wider gaps to stay eight arcs. */
function drawIcon(size) {
  const small = size <= 32;
  const arcs = drawArcs({
    centre: 512,
    radius: small ? 312 : 300,
    stroke: small ? 150 : 112,
    gap: small ? 11 : 6,
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024"><title>Palmares</title>',
    `<rect x="40" y="40" width="944" height="944" rx="208" fill="${PAPER}" stroke="${EDGE}" stroke-width="8"/>`,
    ...arcs,
    '</svg>\n',
  ].join('\n');
}

/** PNG bytes of a drawing, painted by the Electron that runs the app. */
async function paint(page, size) {
  const bytes = await page.evaluate(
    async ({ svg, size }) => {
      const image = new Image(size, size);
      image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(size, size);
      canvas.getContext('2d').drawImage(image, 0, 0, size, size);
      const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return Array.from(png);
    },
    { svg: drawIcon(size), size },
  );
  return Buffer.from(bytes);
}

/** A Windows icon is a directory of PNG images (since Vista). */
function packIco(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

const save = (name, bytes) => fs.writeFileSync(path.join(folder, name), bytes);

const bare = path.join(folder, '../bare-window');
const app = await startElectron([...neededSwitches(), '--disable-gpu', bare]);
const page = await app.firstWindow();
const images = [];
for (const size of SIZES) images.push({ size, png: await paint(page, size) });
await app.close();
for (const { size, png } of images) save(`${size}x${size}.png`, png);
save('icon.svg', drawIcon(1024));
save('icon.ico', packIco(images.filter(({ size }) => size <= 256)));
