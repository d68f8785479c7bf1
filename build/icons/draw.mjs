// Draws the icon: the crown, eight arcs as long as the eight weights of the grid, on paper;
// and a sheet for each kind of file. Writes the SVG, the PNG of each size, the icons of Windows
// and macOS. Needs a screen (or Xvfb).
import fs from 'node:fs';
import path from 'node:path';
import { neededSwitches } from '../electron-runtime.mjs';
import { startElectron } from '../launch-app.mjs';

const WEIGHTS = [20, 20, 15, 10, 10, 10, 10, 5];
const INK = '#0F6B6E';
const PAPER = '#FBFAF8';
const EDGE = '#E2DFD8';
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** A file's sheet: its paper, its crown, and the lines that stand under the crown. */
const SHEETS = {
  edition: { paper: PAPER, crown: INK, lines: 3 },
  ballot: { paper: PAPER, crown: INK, lines: 1 },
  palmares: { paper: PAPER, crown: '#9A7410', lines: 0 },
  show: { paper: '#111418', crown: '#E3C26A', lines: 0 },
};
const SHEET_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** What macOS calls an image of each size in an icon. */
const ICNS_TYPES = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09' };
const folder = import.meta.dirname;

/** The arcs, clockwise from the top, with the gap of the look between them. */
function drawArcs({ centre, middle = centre, radius, stroke, gap, ink = INK }) {
  const around = 360 - gap * WEIGHTS.length;
  let from = gap / 2;
  return WEIGHTS.map((weight) => {
    const to = from + (around * weight) / 100;
    const [start, end] = [from, to].map((degrees) => pointAt({ centre, middle, radius, degrees }));
    from = to + gap;
    return `<path d="M${start} A${radius} ${radius} 0 0 1 ${end}" fill="none" stroke="${ink}" stroke-width="${stroke}"/>`;
  });
}

function pointAt({ centre, middle, radius, degrees }) {
  const turn = ((degrees - 90) * Math.PI) / 180;
  const along = (from, part) => (from + radius * part(turn)).toFixed(2);
  return `${along(centre, Math.cos)} ${along(middle, Math.sin)}`;
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

/** A sheet with a folded corner, the crown on it and the lines of what is written. */
function drawSheet({ paper, crown, lines }, size) {
  const small = size <= 32;
  const arcs = drawArcs({
    centre: 512,
    middle: lines > 0 && !small ? 500 : 580,
    radius: small ? 210 : 200,
    stroke: small ? 120 : 84,
    gap: small ? 14 : 8,
    ink: crown,
  });
  const written = small ? 0 : lines;
  const rows = Array.from({ length: written }, (_, at) => {
    const y = 790 + at * 52;
    return `<path d="M296 ${y}H${at === written - 1 ? 600 : 728}" stroke="${crown}" stroke-opacity=".45" stroke-width="20" stroke-linecap="round"/>`;
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">',
    `<path d="M208 48H640L856 264V936a40 40 0 0 1-40 40H208a40 40 0 0 1-40-40V88a40 40 0 0 1 40-40Z" fill="${paper}" stroke="#8E8A82" stroke-width="${small ? 40 : 14}"/>`,
    `<path d="M640 48V224a40 40 0 0 0 40 40H856Z" fill="#8E8A82" fill-opacity=".35"/>`,
    ...arcs,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

/** PNG bytes of a drawing, painted by the Electron that runs the app. */
async function paint(page, drawing, size) {
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
    { svg: drawing, size },
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

/** A macOS icon is a list of PNG images, each with its type and length. */
function packIcns(images) {
  const parts = images
    .filter(({ size }) => ICNS_TYPES[size])
    .map(({ size, png }) => {
      const head = Buffer.alloc(8);
      head.write(ICNS_TYPES[size], 'latin1');
      head.writeUInt32BE(png.length + 8, 4);
      return Buffer.concat([head, png]);
    });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

const save = (name, bytes) => fs.writeFileSync(path.join(folder, name), bytes);

const bare = path.join(folder, '../bare-window');
const app = await startElectron([...neededSwitches(), '--disable-gpu', bare]);
const page = await app.firstWindow();
const images = [];
for (const size of SIZES) images.push({ size, png: await paint(page, drawIcon(size), size) });
const sheets = {};
for (const [kind, sheet] of Object.entries(SHEETS)) {
  sheets[kind] = [];
  for (const size of SHEET_SIZES)
    sheets[kind].push({ size, png: await paint(page, drawSheet(sheet, size), size) });
}
await app.close();
for (const { size, png } of images) save(`${size}x${size}.png`, png);
save('icon.svg', drawIcon(1024));
save('icon.ico', packIco(images.filter(({ size }) => size <= 256)));
for (const [kind, drawn] of Object.entries(sheets)) {
  fs.mkdirSync(path.join(folder, kind), { recursive: true });
  for (const { size, png } of drawn) save(`${kind}/${size}x${size}.png`, png);
  save(`${kind}.ico`, packIco(drawn.filter(({ size }) => size <= 256)));
  save(`${kind}.icns`, packIcns(drawn));
}
