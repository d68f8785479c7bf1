// R7: a profile rolled back and handed in from again; two instances; a clock ten years off.
// Target: the organiser is told a fork, or older; one window; the order of revisions unchanged.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { appCommand, makeUserData } from '../../build/launch-app.mjs';
import { makeDice } from './rig/dice.mjs';
import {
  EDITION,
  enterAgain,
  enterFirst,
  handIn,
  JUROR,
  killAll,
  readDatabase,
  typeMarks,
} from './rig/juror.mjs';
import { PATIENCE_MS, runsOf, tell } from './rig/tell.mjs';

const RUNS = runsOf({ smoke: 1, full: 17 });
const dice = makeDice(Date.now());
const demo = path.dirname(EDITION);
const cli = path.resolve(import.meta.dirname, '../../dist/cli.cjs');
const lost = [];
let acts = 0;

/** What the organiser is told of these files, in this order. */
function merge(files) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      cli,
      'merge',
      '--json',
      '--edition',
      EDITION,
      '--key',
      path.join(demo, 'organiser.key'),
      '--passphrase-file',
      path.join(demo, 'passphrase.txt'),
      ...files,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`merge ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

function expectTold(name, files, allowed) {
  acts += 1;
  const { receipts } = merge(files);
  const told = receipts.map(({ kind }) => kind).join();
  if (!allowed.includes(told)) lost.push(`${name}: told ${told}`);
}

/** Marks that differ from those that were there, saved: else there would be nothing to sign. */
async function typeSome(desk) {
  const before = JSON.stringify(await readDatabase(desk));
  let after = before;
  for (let times = 0; times < 5 && after === before; times += 1) {
    let left = 10;
    const isEnough = () => {
      left -= 1;
      return left < 0;
    };
    await typeMarks(desk, { dice, memory: new Map(), until: isEnough });
    await desk.locator('[data-at=saved]').first().waitFor();
    after = JSON.stringify(await readDatabase(desk));
  }
}

/** The page's clock, years off; main's is not asked for an order either. */
const setClock = (desk, years) =>
  desk.evaluate(
    (off) => {
      const Real = globalThis.RealDate ?? Date;
      globalThis.RealDate = Real;
      globalThis.Date = class extends Real {
        constructor(...given) {
          if (given.length > 0) super(...given);
          else super(Real.now() + off);
        }
        static now() {
          return Real.now() + off;
        }
      };
    },
    years * 365.25 * 86_400_000,
  );

async function rollBack(folder) {
  const userData = path.join(folder, 'profile');
  const at = (name) => path.join(folder, name);
  let { app, desk } = await enterFirst({ userData });
  await setClock(desk, 10);
  await typeSome(desk);
  await handIn(app, desk, at('one.ballot'));
  await app.close();
  fs.cpSync(userData, at('copy'), { recursive: true });
  ({ app, desk } = await enterAgain({ userData }));
  await setClock(desk, -10);
  await typeSome(desk);
  await handIn(app, desk, at('two.ballot'));
  await secondInstance(app, userData);
  await app.close();
  // The machine's image is put back as it was before the second hand-in.
  fs.rmSync(userData, { recursive: true });
  fs.cpSync(at('copy'), userData, { recursive: true });
  ({ app, desk } = await enterAgain({ userData }));
  await typeSome(desk);
  await handIn(app, desk, at('again.ballot'));
  await killAll(app);
  const [one, two, again] = ['one', 'two', 'again'].map((name) => at(`${name}.ballot`));
  expectTold('clock +10, then −10 years', [one, two], ['added,replaced-older']);
  expectTold('the same, the other way round', [two, one], ['added,older-kept']);
  expectTold(
    'rolled back',
    [one, two, again],
    ['added,replaced-older,fork', 'added,replaced-older,older-kept'],
  );
}

async function secondInstance(app, userData) {
  acts += 1;
  const { executablePath, args, cwd } = await appCommand({ userData });
  const { status } = spawnSync(executablePath, args, { cwd, timeout: PATIENCE_MS });
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  if (status !== 0 || windows !== 1)
    lost.push(`second instance: ended with ${status}, ${windows} windows`);
}

for (let run = 0; run < RUNS; run += 1) {
  const folder = makeUserData();
  try {
    await rollBack(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
for (const each of lost) console.log(`  ${each}`);
tell({
  name: 'r7-rolled-back',
  runs: acts,
  lost: lost.length,
  refused: 0,
  target: `fork or older told for ${JUROR}, one window, order unchanged`,
  isMet: lost.length === 0,
});
