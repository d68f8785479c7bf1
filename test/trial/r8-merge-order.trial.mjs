// R8: two machines (two processes that share nothing but a folder of score files) merge the
// same files in any order, with copies, in parts. Target: the same merge code, and every
// final sheet counted exactly once.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleFile } from './rig/bundle.mjs';
import { makeDice } from './rig/dice.mjs';
import { isSmoke, tell } from './rig/tell.mjs';

const SCENES = isSmoke ? 500 : 10_000;
const JURORS = ['J01', 'J02', 'J03', 'J05', 'J06'];

/** Drafts, revisions, forks and second laptops of five jurors, as files in a folder. */
async function writeFiles(folder, { openOffice, ballotOf, payloadOf, seal, boxFor, seedOf }) {
  const office = await openOffice();
  const dice = makeDice(8);
  for (const [at, juror] of JURORS.entries()) {
    for (let n = 0; n < 9; n += 1) {
      const laptop = seedOf(10 + at * 2 + (n % 8 === 7 ? 1 : 0));
      const ballot = ballotOf(office, { file: `${juror}.rev1`, laptop, rev: 1 + (n % 4) });
      const marked = ballot.sheets.map((sheet) =>
        sheet.state === 'marked'
          ? { ...sheet, marks: { ...sheet.marks, MED: 1 + dice.below(5) } }
          : sheet,
      );
      const status = n % 5 === 4 ? 'draft' : 'final';
      const payload = payloadOf({ ...ballot, status, sheets: marked });
      const bytes = await boxFor(office, seal({ payload, seed: laptop }));
      fs.writeFileSync(path.join(folder, `${juror}-${n}.ballot`), bytes);
    }
  }
}

/** One machine: reads every file through the ladder, then merges each scene in its own order. */
async function beMachine([module, folder, own]) {
  const { openOffice, take, mergeAll, sheetsCounted } = await import(pathToFileURL(module).href);
  const office = await openOffice();
  const ownDice = makeDice(Number(own));
  const known = [];
  for (const name of fs.readdirSync(folder).toSorted()) {
    const verdict = await take(office, fs.readFileSync(path.join(folder, name)));
    if (!verdict.ok) throw new Error(`${name}: ${verdict.error.kind}`);
    known.push(verdict.value);
  }
  for (let scene = 0; scene < SCENES; scene += 1) {
    const dice = makeDice(scene);
    const files = dice.shuffled(known).slice(0, 1 + dice.below(20));
    const choices = files.slice(0, dice.below(4)).map(({ digest, ballot: { juror, rev } }) => ({
      kind: dice.oneOf(['fork', 'two-devices']),
      juror,
      rev,
      digest,
      by: 'P',
      reason: 'R',
    }));
    // Copies, and everything again, in this machine's order.
    const order = ownDice.shuffled([...files, ...files.slice(0, ownDice.below(files.length + 1))]);
    const merged = mergeAll(office, order, choices, ownDice.below(order.length + 1));
    const fault = sheetsCounted(merged.standings, files);
    console.log(`${scene} ${merged.mergeCode} ${merged.shown} ${fault ?? 'once'}`);
  }
}

/** What a machine said, line by line. */
function runMachine(module, folder, own) {
  const size = isSmoke ? ['--smoke'] : [];
  const args = [fileURLToPath(import.meta.url), '--machine', module, folder, String(own), ...size];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
    });
    child.on('close', () => resolve(said.trim().split('\n')));
  });
}

async function compareMachines() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-r8-'));
  const module = await bundleFile(import.meta.resolve('./rig/office.ts'));
  const lost = [];
  const own = randomBytes(8);
  try {
    await writeFiles(folder, await import(pathToFileURL(module).href));
    const [one, two] = await Promise.all([
      runMachine(module, folder, own.readUInt32LE(0)),
      runMachine(module, folder, own.readUInt32LE(4)),
    ]);
    if (one.length !== SCENES) lost.push(`${one.length} scenes merged of ${SCENES}`);
    for (const [at, said] of one.entries()) {
      if (said !== two[at]) lost.push(`${said} / ${two[at]}`);
      else if (!said.endsWith(' once')) lost.push(said);
    }
    const codes = new Set(one.map((said) => said.split(' ').slice(1, 4).join(' ')));
    if (codes.size < SCENES / 4)
      lost.push(`only ${codes.size} merge codes: the trial proves little`);
    console.log(`  ${codes.size} different merge codes, orders drawn from ${own.toString('hex')}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const each of lost.slice(0, 10)) console.log(`  ${each}`);
  tell({
    name: 'r8-merge-order',
    runs: SCENES,
    lost: lost.length,
    refused: 0,
    target: 'the same merge code on both machines, every final sheet once',
    isMet: lost.length === 0,
  });
}

const at = process.argv.indexOf('--machine');
if (at > 0) await beMachine(process.argv.slice(at + 1));
else await compareMachines();
