// Cuts the power under a process that saves without end, and looks at what is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { makeExt4, makeKey } from './small-disk.mjs';

/** The process, what it said to be saved and when, and the last number of it. */
function startSaver({ script, what, folder, from = 1 }) {
  const child = spawn(process.execPath, [script, '--save', what, folder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = { last: from - 1, at: [] };
  let text = '';
  child.stdout.on('data', (bytes) => {
    text += bytes;
    const lines = text.split('\n');
    text = lines.pop();
    for (const [number, when] of lines.map((line) => line.split(' '))) {
      said.last = Number(number);
      said.at.push({ number: said.last, when: BigInt(when) });
    }
  });
  return { child, said };
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function untilSaid({ child, said }, number) {
  while (said.last < number) {
    if (child.exitCode !== null) throw new Error('the saver ended by itself');
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  }
}

/** Every thread stands still: what it asked of the disk so far is what the key has. */
async function standStill(child) {
  child.kill('SIGSTOP');
  const isStill = () =>
    fs
      .readdirSync(`/proc/${child.pid}/task`)
      .every((task) =>
        /\) [Tt] /.test(fs.readFileSync(`/proc/${child.pid}/task/${task}/stat`, 'latin1')),
      );
  while (!isStill()) await pause(1);
  // What it had said before is still on its way here.
  await pause(20);
}

/** Pulls a key out again and again during exports; what is wrong, in words. */
export async function cutExports({ saver, script, runs, dice }) {
  const wrong = [];
  const key = makeKey(16);
  const before = saver.contentOf('ballot', 0);
  try {
    fs.writeFileSync(path.join(key.folder, 'ancien.ballot'), before);
    const older = fs.openSync(path.join(key.folder, 'ancien.ballot'));
    fs.fsyncSync(older);
    fs.closeSync(older);
    const running = startSaver({ script, what: 'export', folder: key.folder });
    await untilSaid(running, 1);
    for (let run = 0; run < runs; run += 1) {
      await pause(dice.below(120));
      await standStill(running.child);
      key.pullOut();
      const { last } = running.said;
      wrong.push(...key.readPulled((folder) => judgeKey({ saver, folder, before, last, run })));
      running.child.kill('SIGCONT');
    }
    running.child.kill('SIGKILL');
    await once(running.child, 'exit');
  } finally {
    key.remove();
  }
  console.log(`  ${runs} times a ${key.format} key was pulled out`);
  return wrong;
}

function judgeKey({ saver, folder, before, last, run }) {
  const wrong = [];
  if (!before.equals(fs.readFileSync(path.join(folder, 'ancien.ballot'))))
    wrong.push(`export ${run}: the older file is not intact`);
  const found = fs.readFileSync(path.join(folder, 'bulletin.ballot'));
  const whole = [last, last + 1].some((n) => saver.contentOf('ballot', n).equals(found));
  if (!whole)
    wrong.push(`export ${run}: neither ${last} nor the next, whole (${found.length} bytes)`);
  return wrong;
}

/** Cuts on one disk, before it is full. */
const CUTS_A_DISK = 4;

/** Cuts the power of a laptop that imports, or that seals; what is wrong, in words. */
export async function cutWork({ runs, ...how }) {
  const wrong = [];
  for (let done = 0; done < runs; done += CUTS_A_DISK) {
    wrong.push(...(await cutOnOneDisk({ ...how, runs: Math.min(CUTS_A_DISK, runs - done) })));
  }
  return wrong;
}

async function cutOnOneDisk({ saver, script, what, runs, dice }) {
  const wrong = [];
  const disk = makeExt4(256);
  try {
    let from = 1;
    for (let run = 0; run < runs; run += 1) {
      const running = startSaver({ script, what, folder: disk.folder, from });
      const ended = once(running.child, 'close');
      await untilSaid(running, from);
      await pause(dice.below(400));
      const when = disk.cutPower();
      running.child.kill('SIGKILL');
      await ended;
      // A cut ends the process with the disk; this one goes on for a moment, and what a flush
      // says that the cut overtook is said to nobody.
      const last = running.said.at.findLast((each) => each.when < when)?.number ?? from - 1;
      disk.restart();
      const found = await judgeWork({ saver, what, folder: disk.folder, last });
      wrong.push(...found.wrong.map((each) => `${what} ${run}: ${each}`));
      from = found.next;
    }
  } finally {
    disk.remove();
  }
  return wrong;
}

async function judgeWork({ saver, what, folder, last }) {
  const wrong = [];
  const journal = await saver.openTrialJournal(folder);
  const commits = await journal.read();
  await journal.close();
  if (!commits.ok) return { wrong: [`the journal is ${commits.error.kind}`], next: last + 1 };
  const kept = commits.value.length;
  if (kept < last) wrong.push(`${last} were said to be saved, ${kept} are`);
  const newest = commits.value.at(-1);
  if (what === 'import') wrong.push(...judgeImport({ saver, folder, newest, n: kept }));
  else wrong.push(...judgeSeal({ saver, folder, newest, last, kept }));
  return { wrong, next: kept + 1 };
}

/** All of a batch is there or nothing; what the journal names lies whole in the inbox. */
function judgeImport({ saver, folder, newest, n }) {
  const wrong = [];
  if (newest && newest.entries.length !== saver.BATCH) wrong.push(`half of batch ${n}`);
  for (const { key } of newest?.entries ?? []) {
    const file = path.join(folder, 'inbox', key);
    if (!fs.existsSync(file) || saver.nameOf(fs.readFileSync(file)) !== key)
      wrong.push(`batch ${n}: ${key.slice(0, 8)} is in the journal and not whole in the inbox`);
  }
  return wrong;
}

function judgeSeal({ saver, folder, newest, last, kept }) {
  const wrong = [];
  const whole = (n) => saver.contentOf('decision', n);
  const row = newest?.entries[0]?.row;
  if (row && !whole(kept).equals(Buffer.from(row.bytes, 'base64')))
    wrong.push(`seal ${kept} is not whole`);
  const found = fs.readFileSync(path.join(folder, 'decision.palmares'));
  const isWhole = [last, last + 1].some((n) => whole(n).equals(found));
  if (!isWhole) wrong.push(`the file is neither ${last} nor the next, whole`);
  return wrong;
}
