// A8: what a command line or a double click may hand over. Devices, pipes, folders, huge
// files and switches are refused at once; the app goes on, and opens what is really ours.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { appCommand, launchApp, makeUserData } from '../../build/launch-app.mjs';
import { isSmoke, limitOf, PATIENCE_MS, skip, tell } from './rig/tell.mjs';

const NAME = 'a8-argv';
const LIMIT_MS = limitOf(1000);
const ROUNDS = isSmoke ? 1 : 4;
const lost = [];
let runs = 0;

/** Files of every wrong sort, under names that end as ours do. */
function layTraps(folder) {
  const at = (name) => path.join(folder, name);
  fs.symlinkSync('/dev/zero', at('zero.ballot'));
  fs.symlinkSync('/dev/tty', at('tty.key'));
  fs.symlinkSync(at('nowhere'), at('dangling.edition'));
  fs.symlinkSync(at('loop.ballot'), at('loop.ballot'));
  fs.mkdirSync(at('folder.ballot'));
  fs.mkdirSync(at('folder.show'));
  fs.symlinkSync('/dev/zero', at('zero.show'));
  spawnSync('mkfifo', [at('pipe.ballot')]);
  fs.writeFileSync(at('huge.ballot'), '');
  fs.truncateSync(at('huge.ballot'), 2 * 1024 ** 3);
  fs.writeFileSync(at('text.txt'), 'not ours');
  return [
    ...fs.readdirSync(folder).map(at),
    at('absent.ballot'),
    '/dev/zero',
    '/proc/self/mem',
    'file:///etc/passwd',
    'https://example.org/a.ballot',
    '--load-extension=x.ballot',
    `${'../'.repeat(40)}etc/passwd`,
    `${'x'.repeat(5000)}.ballot`,
  ];
}

/** Hands files to the running app as a second start does; how long its answer takes. */
async function handOver(app, files) {
  const began = performance.now();
  await app.evaluate(({ app }, files) => {
    app.emit('second-instance', {}, [], '/', { files });
  }, files);
  const desk = await app.firstWindow();
  const { value } = await desk.evaluate(() => window.bridge.greet({}));
  return { took: performance.now() - began, opened: value.opened.map(({ name }) => name) };
}

async function tryFile(app, file) {
  runs += 1;
  const { took, opened } = await handOver(app, [file]);
  if (opened.length > 0) lost.push(`${file.slice(0, 60)}: opened ${opened}`);
  if (took > LIMIT_MS) lost.push(`${file.slice(0, 60)}: ${Math.round(took)} ms`);
}

const REFUSED_SWITCHES = [
  '--load-extension=/x',
  '--renderer-cmd-prefix=x',
  '--utility-cmd-prefix=x',
  '--gpu-launcher=x',
  '--disable-web-security',
  '--proxy-server=127.0.0.1:9',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--js-flags=--expose-gc',
  '--ssl-key-log-file=/x',
  '--log-net-log=/x',
];

/** A start under such a switch ends by itself, with 2, before any window. */
async function tryDangerousSwitch(given) {
  runs += 1;
  const userData = makeUserData();
  const { executablePath, args, cwd } = await appCommand({ userData, switches: [given] });
  const began = performance.now();
  const status = await new Promise((resolve) => {
    const child = spawn(executablePath, args, { cwd, stdio: 'ignore' });
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve(code);
    });
  });
  const took = performance.now() - began;
  fs.rmSync(userData, { recursive: true, force: true });
  if (status !== 2) lost.push(`${given}: ended with ${status}`);
  if (took > LIMIT_MS * 2) lost.push(`${given}: ${Math.round(took)} ms`);
}

/** Our own file still opens, given to a real second process. */
async function tryRealSecond({ app, userData, folder, traps }) {
  runs += 1;
  const good = path.join(folder, 'good.ballot');
  fs.writeFileSync(good, 'age-encryption.org/v1\n-> X25519 x\n');
  const { executablePath, args, cwd } = await appCommand({
    userData,
    files: [...traps.slice(0, 6), good],
  });
  const { status } = spawnSync(executablePath, args, { cwd, timeout: PATIENCE_MS });
  if (status !== 0) lost.push(`the second start ended with ${status}`);
  const { opened } = await handOver(app, []);
  if (opened.join() !== 'good.ballot') lost.push(`opened ${opened.join()} instead of good.ballot`);
}

async function tryAll() {
  const userData = makeUserData();
  const folder = makeUserData();
  const traps = layTraps(folder);
  for (const given of REFUSED_SWITCHES) await tryDangerousSwitch(given);
  const app = await launchApp({ userData });
  try {
    await (await app.firstWindow()).waitForLoadState('load');
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const trap of traps) await tryFile(app, trap);
    }
    await tryRealSecond({ app, userData, folder, traps });
  } finally {
    await app.close();
    for (const each of [userData, folder])
      fs.rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  }
  for (const each of lost) console.log(`  ${each}`);
  tell({
    name: NAME,
    runs,
    lost: lost.length,
    refused: runs - lost.length - 1,
    target: `refused < ${LIMIT_MS} ms, ours opened`,
    isMet: lost.length === 0,
  });
}

if (process.platform === 'win32') skip(NAME, 'devices and pipes are made with POSIX tools');
else await tryAll();
