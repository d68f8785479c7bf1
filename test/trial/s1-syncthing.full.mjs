// Issue 3: two Syncthing instances carry ballots from a juror's folder to the organiser's watched
// folder, some written slowly so that halves travel too. Target: each is received once, whole,
// and no file is reported broken. The watcher and the ladder are the app's; its window is walked
// by the organiser's journey. By name only: it needs Syncthing (Debian's package) and minutes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundle } from './rig/bundle.mjs';
import { hasSyncthing, startPair } from './rig/syncthing.mjs';
import { runsOf, skip, tell } from './rig/tell.mjs';

const NAME = 's1-syncthing';
const RUNS = runsOf({ smoke: 8, full: 25 });
const PATIENCE_MS = 120_000;
const JURORS = ['J01', 'J02', 'J03', 'J05', 'J06', 'J07', 'J08', 'J09'];
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Every other file comes in pieces, under a name of its own, as a slow copy does. */
async function writeSlowly(file, bytes, at) {
  if (at % 2 === 0) return fs.writeFileSync(file, bytes);
  for (let from = 0; from < bytes.length; from += Math.ceil(bytes.length / 3)) {
    fs.appendFileSync(file, bytes.subarray(from, from + Math.ceil(bytes.length / 3)));
    await pause(2500);
  }
}

async function carry() {
  const office$ = await bundle(import.meta.resolve('./rig/office.ts'));
  const { watchAs } = await bundle(import.meta.resolve('./rig/watcher.ts'));
  const { openOffice, ballotOf, payloadOf, seal, boxFor, take, seedOf } = office$;
  const office = await openOffice();
  const above = fs.mkdtempSync(path.join(os.tmpdir(), 'palmares-syncthing-'));
  const [from, to] = ['juror', 'organiser'].map((name) => path.join(above, name));
  for (const each of [from, to]) fs.mkdirSync(each);
  const received = new Map();
  const lost = [];
  const reading = [];
  const read = async (file) => {
    const verdict = await take(office, new Uint8Array(fs.readFileSync(file)));
    if (!verdict.ok) return lost.push(`${path.basename(file)}: false alarm ${verdict.error.kind}`);
    const { digest } = verdict.value;
    received.set(digest, (received.get(digest) ?? 0) + 1);
  };
  const watch = watchAs(office.identity, to, (files) => reading.push(...files.map(read)));
  const pair = startPair({ above, from, to });
  const began = performance.now();
  try {
    const writing = Array.from({ length: RUNS }, async (_, at) => {
      const juror = JURORS[at % JURORS.length];
      const laptop = seedOf(10 + (at % JURORS.length));
      const ballot = ballotOf(office, {
        file: `${juror}.rev1`,
        laptop,
        rev: 1 + Math.floor(at / JURORS.length),
      });
      const bytes = await boxFor(office, seal({ payload: payloadOf(ballot), seed: laptop }));
      await writeSlowly(path.join(from, `bulletin-${at}-r${ballot.rev}.ballot`), bytes, at);
    });
    await Promise.all(writing);
    while (received.size < RUNS && performance.now() - began < PATIENCE_MS) await pause(500);
    await Promise.all(reading);
  } finally {
    watch.stop();
    await pair.stop();
    fs.rmSync(above, { recursive: true, force: true });
  }
  const twice = [...received.values()].filter((times) => times > 1).length;
  if (received.size !== RUNS) lost.push(`${received.size} received of ${RUNS}`);
  if (twice > 0) lost.push(`${twice} received twice`);
  for (const each of lost) console.log(`  ${each}`);
  console.log(`  all within ${Math.round((performance.now() - began) / 1000)} s`);
  tell({
    name: NAME,
    runs: RUNS,
    lost: lost.length,
    refused: 0,
    target: 'each received once, whole, no false alarm',
    isMet: lost.length === 0,
  });
}

if (hasSyncthing()) await carry();
else skip(NAME, 'the syncthing command is not installed');
