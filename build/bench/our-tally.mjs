// Our own parts, from the sources that the command line is built of.
import fs from 'node:fs';
import path from 'node:path';
import { productFrom } from '../../electron/cli/product-kernel';
import { readScoreTable } from '../../electron/cli/score-table-file';
import { reportTable } from '../../electron/cli/table-report';
import { bootstrapByDrawing } from '../../shared/insight/bootstrap';
import { compositesOf } from '../../shared/tally/composite';
import { METHODS } from '../../shared/tally/method/methods';
import { tableFromSheets } from '../../shared/tally/score-table';
import { tellTimes, time } from './stopwatch.mjs';

const NO_META = { weights: null, step: null, colleges: null };
const [act, ...rest] = process.argv.slice(2);

async function read(file) {
  const found = await readScoreTable(file, NO_META);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value.table;
}

async function timeParts(file, replicates, kernel) {
  const table = await time('read', () => read(file));
  const composites = await time('methods', () => {
    const made = compositesOf(table);
    for (const id of ['mean', 'zscore', 'twoway']) METHODS[id](made);
    return made;
  });
  const makeProduct = productFrom(new Uint8Array(fs.readFileSync(kernel)));
  const drawing = { replicates: Number(replicates), seed: 1 };
  await time('bootstrap', () => bootstrapByDrawing(composites, { ...drawing, makeProduct }));
  await time('script', () => bootstrapByDrawing(composites, drawing));
}

/** The sheets of all ballots as one table, from their JSON. */
function gather(folder) {
  const ballots = fs
    .readdirSync(folder)
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
  const [first] = ballots;
  const marked = ({ state }) => state === 'marked';
  const criteria = Object.keys(first.sheets.find(marked).marks);
  return tableFromSheets({
    jurors: ballots.map(({ juror }) => juror),
    dossiers: first.sheets.map(({ dossier }) => dossier),
    criteria: criteria.map((id) => ({ id, weight: 1 })),
    sheets: ballots.flatMap(({ juror, sheets }) =>
      sheets.filter(marked).map(({ dossier, marks }) => ({ juror, dossier, marks })),
    ),
  });
}

/** The whole report of a real jury once the machine is warm, as after each import. */
async function timeWarm(file, kernel) {
  const table = await read(file);
  const makeProduct = productFrom(new Uint8Array(fs.readFileSync(kernel)));
  const wish = { methods: null, bootstrap: 10_000, seed: 1, halfStep: null, makeProduct };
  for (let run = 0; run < 20; run++) reportTable(table, wish);
  await time('ten', () => {
    for (let run = 0; run < 10; run++) reportTable({ ...table }, wish);
  });
}

const ACTS = {
  parts: timeParts,
  ballots: (folder) => time('read', () => gather(folder)),
  warm: timeWarm,
};
await ACTS[act](...rest);
tellTimes();
