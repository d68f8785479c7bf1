// A12: the package as it ships. Fuses, the environment variables and switches that would make it
// run somebody else's code or open a debugger, and an application laid beside its own.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import fuses from '@electron/fuses';
import { neededSwitches } from '../../build/electron-runtime.mjs';
import { makeUserData } from '../../build/launch-app.mjs';
import { run } from '../../build/tools.mjs';
import { skip, tell } from './rig/tell.mjs';

const { FuseV1Options, getCurrentFuseWire } = fuses;
/** As the wire spells them. */
const [DISABLED, ENABLED] = ['0', '1'].map((sign) => sign.charCodeAt(0));
const NAME = 'a12-package';
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'release/linux-unpacked');
const executable = path.join(folder, 'palmares');
const lost = [];
let runs = 0;

const OFF = ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'];
const ON = [
  'OnlyLoadAppFromAsar',
  'EnableCookieEncryption',
  'EnableEmbeddedAsarIntegrityValidation',
];

async function readFuses() {
  const wire = await getCurrentFuseWire(executable);
  const expectState = (names, state) => {
    for (const name of names) {
      runs += 1;
      if (wire[FuseV1Options[name]] !== state)
        lost.push(`fuse ${name}: ${wire[FuseV1Options[name]]}`);
    }
  };
  expectState(OFF, DISABLED);
  expectState(ON, ENABLED);
}

/** What must never be run: it leaves a file. */
function layCanary(at) {
  const sung = path.join(at, 'sung');
  const script = path.join(at, 'canary.cjs');
  fs.writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(sung)}, 'x')`);
  return { script, isSung: () => fs.existsSync(sung) };
}

/** Somebody who is not root: as the jurors are, in place of who runs this where that is root. */
const JUROR = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts the package; ends by itself (its status) or is up and then ended (`up`). */
async function start({
  args = [],
  env = {},
  at,
  binary = executable,
  heard = () => undefined,
  as,
}) {
  const userData = path.join(at, 'profile');
  const needed = as ? [] : neededSwitches();
  const given = [...needed, '--disable-gpu', `--user-data-dir=${userData}`, ...args];
  const child = spawn(binary, given, {
    cwd: at,
    detached: true,
    stdio: 'ignore',
    ...as,
    env: { ...process.env, ...env },
  });
  let status = null;
  const ended = new Promise((resolve) => {
    child.once('close', (code) => {
      status = code ?? 'killed';
      resolve();
    });
  });
  // A page that was painted leaves its storage: the app is up.
  const isUp = () => fs.existsSync(path.join(userData, 'Local Storage'));
  for (let looks = 0; looks < 200 && status === null && !isUp(); looks += 1) {
    await heard();
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 100))]);
  }
  const outcome = status ?? (isUp() ? 'up' : 'nothing');
  await heard();
  if (status === null) process.kill(-child.pid, 'SIGKILL');
  await ended;
  return outcome;
}

/** The app itself came up as always, and what was handed to it did not run. */
async function expectUntouched(name, prepare) {
  runs += 1;
  const at = makeUserData();
  try {
    const canary = layCanary(at);
    const outcome = await start({ at, ...prepare({ at, script: canary.script }) });
    if (canary.isSung()) lost.push(`${name}: ran what it was given`);
    if (outcome !== 'up') lost.push(`${name}: ended with ${outcome}`);
  } finally {
    fs.rmSync(at, { recursive: true, force: true, maxRetries: 5 });
  }
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() && true));
    socket.once('error', () => resolve(false));
  });

/** The app ends with 2 before any window, and no debugger ever listened. */
async function expectRefused(args, { port = null, as, env } = {}) {
  runs += 1;
  const at = makeUserData();
  const name = [...Object.keys(env ?? {}), ...args].join(' ');
  if (as) fs.chownSync(at, as.uid ?? process.getuid(), as.gid ?? process.getgid());
  let hasListened = false;
  const heard = async () => {
    if (port !== null) hasListened ||= await answers(port);
  };
  try {
    const outcome = await start({ at, args, heard, as, env });
    if (outcome !== 2) lost.push(`${name}: ended with ${outcome}`);
    if (hasListened) lost.push(`${name}: a debugger listened`);
  } finally {
    fs.rmSync(at, { recursive: true, force: true, maxRetries: 5 });
  }
}

const PORT = 49_000 + (process.pid % 1000);
const DEBUGGERS = [
  `--inspect=${PORT}`,
  `--inspect-brk=${PORT}`,
  `--inspect-wait=${PORT}`,
  `--inspect-port=${PORT}`,
  `--remote-debugging-port=${PORT}`,
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
];
const OTHERS = [
  '--allow-file-access-from-files',
  '--allow-running-insecure-content',
  '--auto-open-devtools-for-tabs',
  '--browser-subprocess-path=/bin/true',
  '--disable-site-isolation-trials',
  '--disable-web-security',
  '--enable-blink-features=MojoJS',
  '--gpu-launcher=/bin/true',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--host-rules=MAP * 127.0.0.1',
  '--ignore-certificate-errors',
  '--js-flags=--expose-gc',
  '--load-extension=/x',
  '--log-net-log=/tmp/x',
  '--proxy-pac-url=data:,x',
  '--proxy-server=127.0.0.1:9',
  '--renderer-cmd-prefix=/bin/true',
  '--Renderer-Cmd-Prefix=/bin/true',
  '--single-process',
  '--ssl-key-log-file=/tmp/x',
  '--unsafely-treat-insecure-origin-as-secure=http://x',
  '--utility-cmd-prefix=/bin/true',
];

/** Accepted from root alone, for whom Chromium starts in no other way. */
const WITHOUT_SANDBOX = ['--no-sandbox', '--No-Sandbox', '--no-sandbox=x'];

/** AppRun as the AppImage holds it: it adds `--no-sandbox` where user namespaces are closed. */
function layAppRun(at) {
  const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { generateAppRunScript } = ofBuilder(
    'app-builder-lib/out/targets/appimage/appImageUtil.js',
  );
  const appRun = path.join(at, 'AppRun');
  const names = {
    ExecutableName: 'palmares',
    ProductName: 'Palmarès',
    ProductFilename: 'palmares',
  };
  fs.writeFileSync(appRun, generateAppRunScript({ ...names, DesktopFileName: 'palmares.desktop' }));
  return appRun;
}

/** Who is not root on a Linux that closes user namespaces: a namespace of its own, where none is left. */
function startAmongClosed(command, { at, env }) {
  const close = 'echo 0 > /proc/sys/user/max_user_namespaces';
  const become = `setpriv --reuid ${JUROR.uid} --regid ${JUROR.gid} --clear-groups`;
  // Root of the new namespace only once it is mapped, and has its powers from the next program on.
  const script = ['sh', '-c', 'read go; exec sh -c "$0" sh "$@"'];
  const words = ['-U', ...script, `${close}; exec ${become} "$@"`, ...command];
  const stdio = ['pipe', 'ignore', 'pipe'];
  const child = spawn('unshare', words, { cwd: at, env, stdio, detached: true });
  return new Promise((resolve) => {
    const tryMap = setInterval(() => {
      const ours = fs.readlinkSync('/proc/self/ns/user');
      if (fs.readlinkSync(`/proc/${child.pid}/ns/user`) === ours) return;
      clearInterval(tryMap);
      for (const map of ['uid_map', 'gid_map'])
        fs.writeFileSync(`/proc/${child.pid}/${map}`, '0 0 65536');
      child.stdin.end('go\n');
      resolve(child);
    }, 20);
  });
}

/** A double click on the AppImage there: a dialog, and the terminal, say what to install instead. */
async function expectAdvice() {
  runs += 1;
  const at = makeUserData();
  const authority = path.join(at, 'authority');
  if (process.env.XAUTHORITY) fs.copyFileSync(process.env.XAUTHORITY, authority);
  const command = ['bash', layAppRun(at), `--user-data-dir=${path.join(at, 'profile')}`];
  for (const each of [at, ...fs.readdirSync(at).map((name) => path.join(at, name))])
    fs.chownSync(each, JUROR.uid, JUROR.gid);
  const theirs = { APPDIR: folder, HOME: at, XAUTHORITY: authority, LANG: 'fr_FR.UTF-8' };
  const child = await startAmongClosed(command, { at, env: { ...process.env, ...theirs } });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  let isShown = false;
  for (let looks = 0; looks < 100 && !isShown && child.exitCode === null; looks += 1) {
    const { output } = await run(['xwininfo', '-root', '-tree'], { quiet: true });
    isShown = /"Palmar/.test(output);
    if (!isShown) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (!isShown)
    lost.push(`an AppImage without its sandbox: no dialog (${child.exitCode}): ${said}`);
  if (!/\.deb/.test(said)) lost.push(`an AppImage without its sandbox: the terminal says ${said}`);
  if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  fs.rmSync(at, { recursive: true, force: true, maxRetries: 5 });
}

/** A copy of the package with an application laid beside its own; links, so that it weighs nothing. */
function withApplicationBeside({ at, script }) {
  const copy = path.join(at, 'copy');
  fs.cpSync(folder, copy, { recursive: true });
  const beside = path.join(copy, 'resources/app');
  fs.mkdirSync(beside);
  fs.writeFileSync(path.join(beside, 'package.json'), '{"name":"x","main":"main.cjs"}');
  fs.copyFileSync(script, path.join(beside, 'main.cjs'));
  return { binary: path.join(copy, 'palmares') };
}

async function tryAll() {
  await readFuses();
  await expectUntouched('nothing at all', () => ({}));
  await expectUntouched('ELECTRON_RUN_AS_NODE', ({ script }) => ({
    args: [script],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  }));
  await expectUntouched('NODE_OPTIONS', ({ script }) => ({
    env: { NODE_OPTIONS: `--require ${script}` },
  }));
  await expectUntouched('an application as argument', ({ script }) => ({
    args: [path.dirname(script), script, '-r', script],
  }));
  await expectUntouched('an application beside its own', withApplicationBeside);
  for (const each of DEBUGGERS) await expectRefused([each], { port: PORT });
  for (const each of OTHERS) await expectRefused([each]);
  // No display: the terminal is all there is, and the start ends at once.
  const bare = { as: JUROR, env: { DISPLAY: '' } };
  for (const each of WITHOUT_SANDBOX) await expectRefused([each], bare);
  await expectRefused([], { as: JUROR, env: { DISPLAY: '', ELECTRON_DISABLE_SANDBOX: '1' } });
  if (process.getuid?.() === 0) await expectAdvice();
  for (const each of lost) console.log(`  ${each}`);
  tell({
    name: NAME,
    runs,
    lost: lost.length,
    refused: runs - lost.length,
    target: 'refused: no foreign code, no debugger, no dangerous switch',
    isMet: lost.length === 0,
  });
}

if (process.platform !== 'linux') skip(NAME, 'the package tried here is the one for Linux');
else {
  const made = await run([process.execPath, 'build/package.mjs'], { quiet: true });
  if (made.status !== 0) throw new Error(made.output);
  await tryAll();
}
