// D2: the commands that README, CONTRIBUTING, the guide and the pages beside the code give, taken
// from the pages themselves and run. The quick ones at smoke size, in a folder that holds the
// demonstration; at full size the rest too, in a clone of the last commit, as a newcomer would.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeUserData } from '../../build/launch-app.mjs';
import { isSmoke, tell } from './rig/tell.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LONGEST = 20 * 60_000;
/** Answer within seconds, change nothing here, and need no network. */
const QUICK = [/^palmares /, /^node dist\/cli\.cjs /];
/** Of the package registry, which this machine may not reach, and of the whole test, which runs this. */
const ELSEWHERE = [/^npm audit/, /^npm (ci && npm )?test$/, /^npm test trials$/];

/** Every page written for people. */
function papers() {
  const inside = ['.github', 'build', 'electron', 'renderer', 'shared'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .map((name) => path.join(folder, name)),
  );
  return ['README.md', ...inside].filter((name) => name.endsWith('.md')).toSorted();
}

/** What a page gives to run: whole lines of a shell's block, and spans that begin with a program. */
function commandsOf(name) {
  const text = fs.readFileSync(path.join(root, name), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) =>
    block.split('\n'),
  );
  const spans = [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g)];
  return [...blocks, ...spans.map(([, span]) => span.replaceAll(/\s+/g, ' '))]
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => /^(npm|node|palmares) \S/.test(line));
}

const asked = new Map();
for (const name of papers()) {
  for (const command of commandsOf(name)) {
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

function runInClone(command) {
  const cwd = newcomer();
  if (!fs.existsSync(path.join(cwd, 'node_modules')) && !command.startsWith('npm ci')) {
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd });
  }
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', command], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('close', (status) => {
      clearTimeout(late);
      resolve(status === 0 ? null : `ended with ${status}: ${said.slice(-400)}`);
    });
  });
}

const lost = [];
let runs = 0;
for (const [command, names] of asked) {
  const isQuick = QUICK.some((each) => each.test(command));
  if (ELSEWHERE.some((each) => each.test(command)) || (isSmoke && !isQuick)) continue;
  runs += 1;
  const began = performance.now();
  const wrong = isQuick ? runQuick(command) : await runInClone(command);
  const took = Math.round((performance.now() - began) / 1000);
  if (!isSmoke) console.log(`  ${command}: ${wrong === null ? 'done' : 'FAILED'} (${took} s)`);
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
