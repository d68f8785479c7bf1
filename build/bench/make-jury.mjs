// A jury for the bench, the same every time: marks of 2 to 10 half steps, 3 % recused.
import fs from 'node:fs';
import path from 'node:path';

/** Numbers in [0, 1) from a seed (a linear congruence is random enough for load). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const label = (letter, at) => `${letter}${String(at + 1).padStart(4, '0')}`;

/** Sheets of one juror: an array of marks by dossier, null where recused. */
function* jurorsOf({ jurors, dossiers, criteria }) {
  const random = numbersFrom(2027);
  const spread = (size) => (random() + random() + random() - 1.5) * size;
  const worth = Array.from({ length: dossiers }, () => 6 + spread(2));
  for (let j = 0; j < jurors; j++) {
    const severity = spread(1);
    const mark = (d) => Math.max(2, Math.min(10, Math.round(worth[d] + severity + spread(3))));
    yield Array.from({ length: dossiers }, (_, d) =>
      random() < 0.03 ? null : Array.from({ length: criteria }, () => mark(d)),
    );
  }
}

/** Writes SCORES.csv, long. */
export function writeTable(file, size) {
  const handle = fs.openSync(file, 'w');
  fs.writeSync(handle, 'juror,dossier,criterion,score\n');
  let j = 0;
  for (const sheets of jurorsOf(size)) {
    const rows = sheets.flatMap((marks, d) =>
      (marks ?? []).map(
        (mark, c) => `${label('J', j)},${label('D', d)},${label('C', c)},${mark}\n`,
      ),
    );
    fs.writeSync(handle, rows.join(''));
    j += 1;
  }
  fs.closeSync(handle);
}

/** Writes the same marks as one JSON file a juror, with the sheets of a ballot. */
export function writeBallots(folder, size) {
  fs.mkdirSync(folder, { recursive: true });
  let j = 0;
  for (const list of jurorsOf(size)) {
    const sheets = list.map((marks, d) => ({
      comment: '',
      dossier: label('D', d),
      marks: Object.fromEntries((marks ?? []).map((mark, c) => [label('C', c), mark])),
      state: marks === null ? 'recused' : 'marked',
    }));
    const ballot = { interests: [], juror: label('J', j), sheets };
    fs.writeFileSync(path.join(folder, `${ballot.juror}.json`), JSON.stringify(ballot));
    j += 1;
  }
}
