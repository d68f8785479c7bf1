// The same work as anyone would write it in plain JavaScript: what ours is measured against.
// FOLDER REPLICATES counts the ballots; TABLE alone is read.
import fs from 'node:fs';
import path from 'node:path';
import { tellTimes, time } from './stopwatch.mjs';

const [source, replicates] = process.argv.slice(2);

/** Marks by juror, dossier and criterion; none for a recusal. */
function readBallots() {
  return fs.readdirSync(source).map((name) => {
    const { sheets } = JSON.parse(fs.readFileSync(path.join(source, name), 'utf8'));
    return sheets.map(({ marks }) => Object.values(marks));
  });
}

/** The same from the long table. */
function readTable() {
  const jurors = new Map();
  for (const line of fs.readFileSync(source, 'utf8').split('\n').slice(1)) {
    const [juror, dossier, , score] = line.split(',');
    if (score === undefined) continue;
    if (!jurors.has(juror)) jurors.set(juror, new Map());
    const dossiers = jurors.get(juror);
    if (!dossiers.has(dossier)) dossiers.set(dossier, []);
    dossiers.get(dossier).push(Number(score));
  }
  return jurors;
}

const composite = (marks) =>
  marks.length === 0 ? Number.NaN : marks.reduce((s, m) => s + m, 0) / marks.length;

const known = (list) => list.filter((x) => !Number.isNaN(x));
const mean = (list) => list.reduce((s, x) => s + x, 0) / list.length;

function standardise(row) {
  const own = known(row);
  const centre = mean(own);
  const squares = own.reduce((s, x) => s + (x - centre) ** 2, 0);
  const deviation = Math.sqrt(squares / (own.length - 1)) || 1;
  return row.map((x) => (x - centre) / deviation);
}

const column = (rows, d) => known(rows.map((row) => row[d]));

/** Severities and worths in turn, until nothing moves. */
function fitTwoWay(rows) {
  let severity = rows.map(() => 0);
  let worth = rows[0].map(() => 0);
  for (let round = 0; round < 1000; round++) {
    const next = worth.map((_, d) => mean(known(rows.map((row, j) => row[d] - severity[j]))));
    severity = rows.map((row) => mean(known(row.map((x, d) => x - next[d]))));
    const moved = Math.max(...next.map((w, d) => Math.abs(w - worth[d])));
    worth = next;
    if (moved < 1e-12) break;
  }
  return worth;
}

function count(rows) {
  const standard = rows.map(standardise);
  const dossiers = rows[0].map((_, d) => d);
  return {
    mean: dossiers.map((d) => mean(column(rows, d))),
    zscore: dossiers.map((d) => mean(column(standard, d))),
    twoway: fitTwoWay(rows),
  };
}

function bootstrap(rows) {
  const size = rows[0].length;
  const table = rows.map((row) => Float64Array.from(row, (x) => (Number.isNaN(x) ? 0 : x)));
  const there = rows.map((row) => Float64Array.from(row, (x) => (Number.isNaN(x) ? 0 : 1)));
  const rank = Array.from({ length: size }, () => new Float64Array(size));
  const order = Int32Array.from({ length: size }, (_, d) => d);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const sum = new Float64Array(size);
    const counted = new Float64Array(size);
    for (let draw = 0; draw < rows.length; draw++) {
      const j = Math.floor(Math.random() * rows.length);
      for (let d = 0; d < size; d++) {
        sum[d] += table[j][d];
        counted[d] += there[j][d];
      }
    }
    const means = sum.map((s, d) => s / counted[d]);
    order.sort((a, b) => means[b] - means[a]);
    order.forEach((d, r) => {
      rank[d][r] += 1 / replicates;
    });
  }
  return rank;
}

async function timeBallots() {
  const marks = await time('read', readBallots);
  const rows = await time('methods', () => {
    const composites = marks.map((sheets) => sheets.map(composite));
    count(composites);
    return composites;
  });
  await time('bootstrap', () => bootstrap(rows));
}

await (replicates === undefined ? time('read', readTable) : timeBallots());
tellTimes();
