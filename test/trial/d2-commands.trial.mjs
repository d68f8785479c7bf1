// D2: the commands that README, CONTRIBUTING, the guide and the pages beside the code give, taken
// from the pages themselves and run (`rig/page-commands.mjs` says who runs the few others). At smoke
// size the quick ones, in a folder that holds the demonstration, and the demonstration itself with
// one juror; at full size the rest too, in a clone of the last commit, as a newcomer would:
// `--only=TEXT` those that hold a text. `npm start` is run twice: without a display it must say so and
// play the demonstration to its end, with one it must open the app.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../build/launch-app.mjs';
import { commandsOf, pages, whoRuns } from './rig/page-commands.mjs';
import { isSmoke, tell } from './rig/tell.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LONGEST = 20 * 60_000;
/** What `npm start` does where there is no display, too. */
const DEMO = 'npm run demo';
/** Letters of what a command printed before it failed: enough to know why. */
const MOST_SAID = 4000;
const asked = new Map();
for (const name of pages()) {
  for (const command of commandsOf(fs.readFileSync(path.join(root, name), 'utf8'))) {
    asked.set(command, [...(asked.get(command) ?? []), name]);
  }
}

/** A folder as somebody has it who was handed the demonstration. */
function layDemo() {
  const folder = makeUserData();
  fs.cpSync(path.join(root, 'dist/demo'), folder, { recursive: true });
  return folder;
}

/** A page may name a command without its files: then its help must know every word of it. */
function isWhole(command) {
  return command.split(' ').length > 2 && !command.split(' ').at(-1).startsWith('--');
}

function runQuick(command) {
  const [, ...words] = command.replace(/^node dist\/cli\.cjs/, 'palmares').split(' ');
  const folder = layDemo();
  try {
    const cli = path.join(root, 'dist/cli.cjs');
    if (isWhole(command) || words[0] === '--help') {
      const ran = spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8' });
      return ran.status === 0 ? null : `ended with ${ran.status}: ${ran.stderr || ran.stdout}`;
    }
    const help = spawnSync(process.execPath, [cli, words[0], '--help'], { encoding: 'utf8' });
    if (help.status !== 0) return `no help: ${help.stderr}`;
    const unknown = words.filter((word) => !help.stdout.includes(word));
    return unknown.length === 0 ? null : `its help does not name ${unknown}`;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Here, not in a clone: what was just built is played, by one juror of nine. */
function runBrief(command) {
  const [program, ...words] = `${command} -- --brief`.split(' ');
  const ran = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  return ran.status === 0 ? null : `ended with ${ran.status}: ${ran.stderr}${ran.stdout}`;
}

let clone = null;
/** The last commit, and what `npm ci` puts beside it. */
function newcomer() {
  if (clone !== null) return clone;
  clone = makeUserData();
  process.on('exit', () => fs.rmSync(clone, { recursive: true, force: true, maxRetries: 5 }));
  spawnSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'inherit' });
  const cache = path.join(root, '.cache/electron');
  // The test rig is fetched once on a machine, not once a clone.
  fs.mkdirSync(path.join(clone, '.cache'), { recursive: true });
  if (fs.existsSync(cache)) fs.symlinkSync(cache, path.join(clone, '.cache/electron'));
  return clone;
}

/** Ends with null when all went well, else with what went wrong; an app that `isUp` is ended, well. */
function runInClone(command, { env = process.env, isUp = () => false, mustSay = '' } = {}) {
  const cwd = newcomer();
  if (!fs.existsSync(path.join(cwd, 'node_modules')) && !command.startsWith('npm ci')) {
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd });
  }
  return new Promise((resolve) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn('sh', ['-c', command], { cwd, env, stdio, detached: true });
    const end = () => process.kill(-child.pid, 'SIGKILL');
    const late = setTimeout(end, LONGEST);
    let wasUp = false;
    const looks = setInterval(() => {
      if (wasUp || !isUp()) return;
      wasUp = true;
      end();
    }, 200);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('close', (status) => {
      clearTimeout(late);
      clearInterval(looks);
      const isWell = wasUp || (status === 0 && said.includes(mustSay));
      resolve(isWell ? null : `ended with ${status}: ${said.slice(-MOST_SAID)}`);
    });
  });
}

/** The app opens, in a profile of its own, and paints; without a display the demonstration is played. */
async function runStart(command) {
  const { DISPLAY, WAYLAND_DISPLAY: _, ...rest } = process.env;
  const profile = makeUserData();
  const isUp = () => fs.existsSync(path.join(profile, 'palmares/Local Storage'));
  try {
    const mustSay = 'There is no display here: playing the demonstration instead';
    const without = await runInClone(command, { env: rest, mustSay });
    if (without !== null) return `without a display: ${without}`;
    const env = { ...rest, DISPLAY, XDG_CONFIG_HOME: profile };
    const withOne = await runInClone(command, { env, isUp, mustSay: 'a window' });
    return withOne === null ? null : `with a display: ${withOne}`;
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? '';

const lost = [];
let runs = 0;
for (const [command, names] of asked) {
  const runner = whoRuns(command);
  const isQuick = runner === 'quick';
  const isBrief = isSmoke && command === DEMO;
  if (!isQuick && !isBrief && (isSmoke || runner !== 'clone')) continue;
  if (!command.includes(only)) continue;
  runs += 1;
  const began = performance.now();
  const runLong = /npm start$/.test(command) ? runStart : runInClone;
  const runHere = isBrief ? runBrief : runQuick;
  const wrong = isQuick || isBrief ? runHere(command) : await runLong(command);
  const took = Math.round((performance.now() - began) / 1000);
  if (!isSmoke) console.log(`  ${command}: ${wrong === null ? 'done' : 'FAILED'} (${took} s)`);
  if (wrong !== null && !isSmoke) console.log(wrong.trim().replaceAll(/^/gm, '    '));
  if (wrong !== null) lost.push(`${command} (${names}): ${wrong.trim().split('\n').at(-1)}`);
}
for (const each of lost) console.log(`  ${each}`);
tell({
  name: 'd2-commands',
  runs,
  lost: lost.length,
  refused: 0,
  target: 'every command of the pages does what they say',
  isMet: lost.length === 0 && runs > 0,
});
