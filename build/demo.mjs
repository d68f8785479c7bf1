// `npm run demo`: plays the whole job on the demo edition through the real windows, without a
// person, and leaves it in out/demo/: the edition, nine ballots, the sealed decision, its
// public list, the minutes in PDF, a picture of every screen. `--brief`: one juror of the nine at
// the windows; the files of the others as they come with the demo edition.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { jurorsOfDemo, playJuror } from './demo/juror-act.mjs';
import { playOrganiser } from './demo/organiser-act.mjs';
import { at } from './demo/play.mjs';
import { playPresenter } from './demo/presenter-act.mjs';
import { prepare } from './prepare.mjs';
import { onScreen, root, run } from './tools.mjs';

const PICTURED = 'J04';
const isBrief = process.argv.includes('--brief');

/** The ballots that come with the demo edition, but for J04's: the only one handed in twice. */
function addOthers() {
  const folder = path.join(root, 'dist/demo/ballots');
  const others = fs.readdirSync(folder).filter((name) => name.endsWith('-r1.ballot'));
  for (const name of others) fs.copyFileSync(path.join(folder, name), at('ballots', name));
}

/** The edition, the organiser's key and the codes, as the organiser would have them on a key. */
function layOut() {
  fs.rmSync(at(), { recursive: true, force: true });
  fs.mkdirSync(at('pictures'), { recursive: true });
  for (const name of ['demo.edition', 'organiser.key', 'passphrase.txt', 'codes.csv']) {
    fs.copyFileSync(path.join(root, 'dist/demo', name), at(name));
  }
}

async function playInWindows() {
  for (const juror of jurorsOfDemo()) {
    const isPictured = juror.jurorId === PICTURED;
    if (isBrief && !isPictured) continue;
    console.log(`── ${juror.jurorName} reads, marks, signs and hands in`);
    await playJuror(juror, { isPictured });
  }
  if (isBrief) addOthers();
  console.log('── The organiser gathers the files; the jury decides and seals');
  await playOrganiser();
  console.log('── The presenter reveals them');
  await playPresenter();
}

/** Anyone, without a window: recomputes what was sealed. Its exit code is the answer. */
function verify() {
  console.log('── Anyone recomputes the sealed decision');
  return run([
    process.execPath,
    path.join(root, 'dist/cli.cjs'),
    'verify',
    at('decision.palmares'),
  ]);
}

async function play() {
  await prepare();
  if (!fs.existsSync(path.join(root, 'dist/demo/demo.edition'))) await build();
  layOut();
  // The windows need a screen in their own process: it is started again under one.
  const inWindows = ['--in-windows', ...(isBrief ? ['--brief'] : [])];
  const here = [process.execPath, fileURLToPath(import.meta.url), ...inWindows];
  const played = await run(onScreen(here));
  const verified = played.status === 0 ? await verify() : played;
  const pictures = fs.readdirSync(at('pictures')).length;
  console.log(`\nout/demo: ${fs.readdirSync(at()).join(', ')}; ${pictures} pictures`);
  const isWhole = verified.status === 0;
  console.log(
    isWhole ? 'The demonstration went through.' : 'The demonstration did NOT go through.',
  );
  process.exitCode = isWhole ? 0 : 1;
}

if (process.argv.includes('--in-windows')) await playInWindows();
else await play();
