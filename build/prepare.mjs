// Makes this machine able to build, run and test the app; does only what is missing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronPath } from './electron-runtime.mjs';

/** Debian package -> a file that shows it is installed (t64 names since Debian 13, Ubuntu 24.04). */
const LIBRARIES = [
  { names: ['libgtk-3-0', 'libgtk-3-0t64'], shows: 'libgtk-3.so.0' },
  { names: ['libnss3'], shows: 'libnss3.so' },
  { names: ['libasound2', 'libasound2t64'], shows: 'libasound.so.2' },
  { names: ['libgbm1'], shows: 'libgbm.so.1' },
  { names: ['libxss1'], shows: 'libXss.so.1' },
];
const NOTO = '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf';

/** What a Debian machine lacks, as lists of alternative package names. */
function missingPackages() {
  if (process.platform !== 'linux') return [];
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  const missing = LIBRARIES.filter(({ shows }) => !known.includes(`${shows} `)).map(
    ({ names }) => names,
  );
  if (!hasCommand('Xvfb')) missing.push(['xvfb']);
  if (!hasCommand('xauth')) missing.push(['xauth']);
  if (!fs.existsSync(NOTO)) missing.push(['fonts-noto-core']);
  return missing;
}

export function hasCommand(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => fs.existsSync(path.join(folder, name)));
}

/** Installs as root; otherwise says the one command that does. Returns whether all is there. */
export function prepareLibraries() {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const first = missing.map((names) => names[0]).join(' ');
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    console.log(`Missing on this machine. Please run:\n  sudo apt-get install -y ${first}`);
    return false;
  }
  console.log(`Installing ${first}`);
  aptGet(['update']);
  return missing.every((names) =>
    names.some((name) => aptGet(['install', '-y', '--no-install-recommends', name])),
  );
}

function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  );
}

export async function prepare() {
  const whole = prepareLibraries();
  const electron = await electronPath();
  return { whole, electron };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { whole, electron } = await prepare();
  console.log(`Electron: ${electron}`);
  process.exitCode = whole ? 0 : 1;
}
