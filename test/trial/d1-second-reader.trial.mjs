// D1: score files read a second time, by a Python program that shares no line with the app.
// Whole, hurt and dishonest ones: both must say the same of each, down to totals and receipts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from './rig/bundle.mjs';
import { makeDice } from './rig/dice.mjs';
import { runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 'd1-second-reader';
const RUNS = runsOf({ smoke: 100, full: 1000 });
const reader = path.join(import.meta.dirname, 'rig/second-reader/read_ballots.py');
const FILES = ['J01.rev1', 'J02.rev1', 'J03.rev1', 'J04.rev2', 'J05.rev1', 'J06.rev1'];
const COMMENTS = [
  '',
  'Très utile en garde.',
  'Deux\nlignes, « guillemets » et "droits" \\',
  '肺 🩻 ÅÉ',
];
/** What the app tells apart and `age` does not say. */
const CLOSED = ['closed', 'wrong-recipient', 'damaged', 'not-ours'];

const missing = ['python3', 'age'].find((tool) => spawnSync(tool, ['--version']).error);
if (missing) skip(NAME, `${missing} is not installed`);
else await read();

async function read() {
  const office = await bundle(import.meta.resolve('./rig/office.ts'));
  const { receiptCode } = await bundle(import.meta.resolve('../../shared/ballot/write-ballot.ts'));
  const { sheetTotal } = await bundle(import.meta.resolve('../../shared/ballot/sheet-state.ts'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'second-reader-'));
  try {
    const here = await office.openOffice();
    const { edition } = here.verified;
    const ours = [];
    const paths = [];
    const makeFile = generator(office, here);
    for (let run = 0; run < RUNS; run += 1) {
      const bytes = await makeFile();
      const file = path.join(folder, `${run}.ballot`);
      fs.writeFileSync(file, bytes);
      paths.push(file);
      const verdict = await office.take(here, new Uint8Array(bytes));
      ours.push(verdict.ok ? sayAll(verdict.value, edition.grid) : { refused: verdict.error.kind });
    }
    const theirs = readTwice({ folder, here, office, paths });
    compare(ours, theirs);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }

  function sayAll({ ballot: { juror, rev, status, sheets }, digest }, grid) {
    const totals = Object.fromEntries(sheets.map((each) => [each.dossier, sheetTotal(each, grid)]));
    return { juror, rev, status, digest, receipt: receiptCode(digest), totals };
  }
}

function readTwice({ folder, here, office, paths }) {
  const keys = path.join(folder, 'keys.txt');
  const jurors = here.verified.edition.jurors.map(({ id }) => id);
  const lines = jurors.map((id) => `# enrolment ${id}: ${office.enrolmentKeyOf(id)}`);
  fs.writeFileSync(keys, `${lines.join('\n')}\n${here.identity}\n`);
  const edition = path.join(folder, 'edition.json');
  fs.writeFileSync(edition, here.envelope);
  const ran = spawnSync('python3', [reader, keys, edition], {
    input: `${paths.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function compare(ours, theirs) {
  let refused = 0;
  let differ = Math.abs(ours.length - theirs.length);
  for (const [at, mine] of ours.entries()) {
    if (mine.refused) refused += 1;
    if (isSame(mine, theirs[at] ?? {})) continue;
    differ += 1;
    if (differ < 6) console.log(JSON.stringify(mine), 'but', JSON.stringify(theirs[at]));
  }
  const isMet = differ === 0 && refused > 0 && refused < RUNS;
  tell({ name: NAME, runs: ours.length, lost: differ, refused, target: '0 differences', isMet });
}

function isSame(mine, theirs) {
  if (theirs.refused === 'closed') return CLOSED.includes(mine.refused);
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const plain = (value) => JSON.stringify(value, Object.keys(value ?? {}).toSorted());
  return names.every((name) => plain(mine[name]) === plain(theirs[name]));
}

/** Files as jurors hand them in, two in five of them hurt or dishonest. */
function generator({ ballotOf, payloadOf, seal, boxFor, boxBytes, seedOf }, here) {
  const dice = makeDice(20271124);
  const { grid } = here.verified.edition;
  const markSheet = (sheet) => {
    if (sheet.state === 'recused') return sheet;
    const kept = grid.criteria.filter(() => dice.below(12) > 0);
    const isBlank = dice.below(10) === 0;
    const marks = Object.fromEntries(
      (isBlank ? [] : kept).map(({ id }) => [id, 1 + dice.below(5)]),
    );
    const comment = isBlank ? '' : dice.oneOf(COMMENTS);
    const isMarked = Object.keys(marks).length > 0 || comment !== '';
    return { ...sheet, marks, comment, state: isMarked ? 'marked' : 'blank' };
  };
  const write = (laptop) => {
    const ballot = ballotOf(here, {
      file: dice.oneOf(FILES),
      laptop,
      rev: 1 + dice.below(9),
      status: dice.below(6) === 0 ? 'draft' : 'final',
    });
    return { ...ballot, sheets: ballot.sheets.map(markSheet) };
  };
  const bad = {
    flipped: (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
    cut: (bytes) => bytes.subarray(0, dice.below(bytes.length)),
    empty: () => new Uint8Array(0),
    paper: () => new TextEncoder().encode('%PDF-1.7 not a score file'),
  };
  const dishonest = [
    (ballot) => ({ ...ballot, juror: ballot.juror === 'J01' ? 'J02' : 'J01' }),
    (ballot) => ({ ...ballot, juror: 'J99' }),
    (ballot) => ({ ...ballot, device: `${ballot.device}-other` }),
    (ballot) => ({ ...ballot, edition: { ...ballot.edition, id: 'another-2027' } }),
    (ballot) => ({ ...ballot, edition: { ...ballot.edition, grid: '0'.repeat(64) } }),
    (ballot) => ({ ...ballot, sheets: ballot.sheets.slice(1) }),
    (ballot) => ({ ...ballot, sheets: withFirst(ballot, { marks: { MED: 6 } }) }),
    (ballot) => ({ ...ballot, sheets: withFirst(ballot, { marks: { XYZ: 3 } }) }),
    (ballot) => ({ ...ballot, sheets: withFirst(ballot, { dossier: 'A00' }) }),
    (ballot) => ({ ...ballot, sheets: withFirst(ballot, { comment: 'a\u200Bb' }) }),
    (ballot) => ({ ...ballot, sheets: withFirst(ballot, { marks: {}, comment: '' }) }),
    (ballot) => ({ ...ballot, rev: 0 }),
    (ballot) => ({ ...ballot, extra: true }),
    (ballot) => ({ ...ballot, reason: ' ' }),
    (ballot) => ({ ...ballot, succession: { from: ballot.publicKey, proof: 'AAAA' } }),
  ];
  return async () => {
    const laptop = seedOf(10 + dice.below(90));
    const ballot = write(laptop);
    const fate = dice.below(10);
    if (fate === 0) {
      const bytes = await boxFor(here, seal({ payload: payloadOf(ballot), seed: laptop }));
      return dice.oneOf(Object.values(bad))(bytes);
    }
    if (fate === 1) {
      const envelope = JSON.parse(seal({ payload: payloadOf(ballot), seed: laptop }));
      const other = payloadOf({ ...ballot, rev: ballot.rev + 1 });
      const forged = { ...envelope, payload: Buffer.from(other).toString('base64') };
      return boxBytes(here, new TextEncoder().encode(JSON.stringify(forged)));
    }
    const said = fate <= 3 ? dice.oneOf(dishonest)(ballot) : ballot;
    return boxFor(here, seal({ payload: payloadOf(said), seed: laptop }));
  };
}

function withFirst({ sheets: [first, ...rest] }, changes) {
  return [{ ...first, state: 'marked', ...changes }, ...rest];
}
