// `npm run demo`: plays the whole job on the demo edition and leaves it in out/demo/: the
// edition, the ballots, the sealed decision, the minutes in PDF, a picture of every step.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { launchApp, makeUserData } from './launch-app.mjs';
import { prepare } from './prepare.mjs';
import { onScreen, root, run, tool } from './tools.mjs';

const out = path.join(root, 'out/demo');
const at = (...names) => path.join(out, ...names);
const cli = (...args) => run([process.execPath, path.join(root, 'dist/cli.cjs'), ...args]);

/** The edition and its files, as the organiser would have them on a key. */
function layOut() {
  fs.rmSync(out, { recursive: true, force: true });
  fs.cpSync(path.join(root, 'dist/demo'), out, { recursive: true });
}

/** Without a window: gather all the files, then recompute the sealed decision. */
async function playOnCommandLine() {
  console.log('\n── The organiser gathers nine ballots and six odd files');
  const keys = ['--key', at('organiser.key'), '--passphrase-file', at('passphrase.txt')];
  const files = ['--choices', at('choices.json'), at('ballots'), at('odd')];
  const merged = await cli('merge', '--edition', at('demo.edition'), ...keys, ...files);
  console.log('\n── Anyone recomputes the sealed decision');
  const verified = await cli('verify', at('decision.palmares'));
  return merged.status === 0 && verified.status === 0;
}

/** The journeys of the tests, in real windows, pictured after every step. */
async function playInWindows() {
  console.log('\n── The juror, the organiser, the jury and the presenter, in real windows');
  const config = ['--config', 'build/config/playwright.config.ts', '--pass-with-no-tests'];
  const command = onScreen(tool('playwright', 'test', ...config));
  const { status } = await run(command, { env: { PICTURES: at('pictures') } });
  return status === 0;
}

/** The minutes of the sealed decision, as the organiser prints them. */
async function printMinutes() {
  const userData = makeUserData();
  const app = await launchApp({ userData });
  try {
    const desk = await app.firstWindow();
    await desk.waitForLoadState('load');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, at('minutes.pdf'));
    const saved = await desk.evaluate(async () => {
      const kit = await window.bridge.openDemo({});
      const opened = await window.bridge.openPalmares({ file: kit.value.palmares.ref });
      const html = opened.value.entries['minutes.html'];
      return window.bridge.savePaper({ name: 'minutes.pdf', html });
    });
    return saved.ok;
  } finally {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function play() {
  await prepare();
  if (!fs.existsSync(path.join(root, 'dist/demo/demo.edition'))) await build();
  layOut();
  const counted = await playOnCommandLine();
  const walked = await playInWindows();
  // The printing alone needs a screen in this process: it is started again under one.
  const printed = await run(
    onScreen([process.execPath, fileURLToPath(import.meta.url), '--minutes']),
  );
  const pictures = fs.existsSync(at('pictures')) ? fs.readdirSync(at('pictures')).length : 0;
  const whole = counted && walked && printed.status === 0;
  console.log(`\nout/demo: ${fs.readdirSync(out).join(', ')}; ${pictures} pictures`);
  console.log(whole ? 'The demonstration went through.' : 'The demonstration did NOT go through.');
  process.exitCode = whole ? 0 : 1;
}

if (process.argv.includes('--minutes')) process.exitCode = (await printMinutes()) ? 0 : 1;
else await play();
