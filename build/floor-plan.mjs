// The picture of ARCHITECTURE: who imports whom, counted in the code. Lines import from columns.
import fs from 'node:fs';
import path from 'node:path';
import { root, run, tool } from './tools.mjs';

/** From what knows least to what knows most. */
const FOLDERS = [
  ['shared', /^shared\/[^/]+\.ts$/],
  ...['file', 'edition', 'ballot', 'merge', 'tally', 'insight', 'decision', 'stage', 'words'].map(
    (station) => [`shared/${station}`, new RegExp(`^shared/${station}/`)],
  ),
  ['electron/journal', /^electron\/journal\//],
  ['electron/keys', /^electron\/keys\//],
  ['electron', /^electron\/(?!cli\/)/],
  ['electron/cli', /^electron\/cli\//],
  ['renderer/theme, i18n', /^renderer\/(theme|i18n|bridge)/],
  ['renderer/ui', /^renderer\/ui\//],
  ['renderer/parts', /^renderer\/parts\//],
  ['renderer/store', /^renderer\/store\//],
  ['renderer/derive', /^renderer\/derive\//],
  ['renderer/desk/juror', /^renderer\/desk\/juror\//],
  ['renderer/desk/preparer', /^renderer\/desk\/preparer\//],
  ['renderer/desk/organiser', /^renderer\/desk\/organiser\//],
  ['renderer/desk/console-room', /^renderer\/desk\/console-room\//],
  ['renderer/desk, the rest', /^renderer\/desk/],
  ['renderer/stage, lectern', /^renderer\/(stage|lectern)/],
  ['renderer/verifier', /^renderer\/verifier/],
];

const CELL = 30;
const LEFT = 208;
const TOP = 176;

const folderOf = (file) => FOLDERS.findIndex(([, holds]) => holds.test(file));

async function countImports() {
  const config = ['--config', 'build/config/dependency-cruiser.mjs', '--output-type', 'json'];
  const command = tool('depcruise', ...config, 'electron', 'renderer', 'shared');
  const { output } = await run(command, { quiet: true });
  const { modules } = JSON.parse(output.slice(output.indexOf('{')));
  const counts = FOLDERS.map(() => FOLDERS.map(() => 0));
  for (const { source, dependencies } of modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [folderOf(source), folderOf(resolved)];
      if (from >= 0 && to >= 0 && from !== to) counts[from][to] += 1;
    }
  }
  return counts;
}

const text = (x, y, said, more = '') => `<text x="${x}" y="${y}" ${more}>${said}</text>`;

function draw(counts) {
  const size = FOLDERS.length * CELL;
  const most = Math.max(...counts.flat());
  const cells = counts.flatMap((line, from) =>
    line.map((count, to) => {
      const [x, y] = [LEFT + to * CELL, TOP + from * CELL];
      if (from === to)
        return `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="#E3E1DB"/>`;
      if (count === 0) return '';
      const depth = (0.14 + 0.5 * Math.sqrt(count / most)).toFixed(2);
      const square = `<rect x="${x + 1}" y="${y + 1}" width="${CELL - 2}" height="${CELL - 2}" rx="4" fill="#0F6B6E" fill-opacity="${depth}"/>`;
      return square + text(x + CELL / 2, y + CELL / 2 + 4, count, 'text-anchor="middle"');
    }),
  );
  const lines = FOLDERS.flatMap(([name], at) => {
    const middle = at * CELL + CELL / 2;
    const turned = `transform="translate(${LEFT + middle + 4} ${TOP - 8}) rotate(-60)"`;
    return [
      text(LEFT - 10, TOP + middle + 4, name, 'text-anchor="end"'),
      text(0, 0, name, turned),
      `<path d="M${LEFT} ${TOP + at * CELL}h${size}M${LEFT + at * CELL} ${TOP}v${size}" stroke="#E3E1DB"/>`,
    ];
  });
  const [width, height] = [LEFT + size + 110, TOP + size + 16];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="#1B1F24"><title>Who imports whom, counted in the code</title><rect width="${width}" height="${height}" fill="#FBFAF8"/>${lines.join('')}${cells.join('')}</svg>\n`;
}

/** Writes `.github/floor-plan.svg`. */
export async function drawFloorPlan() {
  const counts = await countImports();
  fs.writeFileSync(path.join(root, '.github/floor-plan.svg'), draw(counts));
  return counts;
}
