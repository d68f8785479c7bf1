// `npm start`: prepares what is missing, builds what changed, opens the app. Where there is
// no display, says so and plays the demonstration instead.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { neededSwitches } from './electron-runtime.mjs';
import { prepare } from './prepare.mjs';
import { root } from './tools.mjs';

const SOURCES = ['electron', 'renderer', 'shared', 'build/config', 'package-lock.json'];

/** When anything we build from was last changed. */
function newest(name) {
  const file = path.join(root, name);
  const seen = fs.statSync(file);
  if (!seen.isDirectory()) return seen.mtimeMs;
  const inside = fs.readdirSync(file).map((each) => newest(path.join(name, each)));
  return Math.max(0, ...inside);
}

function isBuilt() {
  const made = ['main.cjs', 'preload.cjs', 'renderer/desk.html', 'demo/demo.edition'];
  if (!made.every((name) => fs.existsSync(path.join(root, 'dist', name)))) return false;
  const built = fs.statSync(path.join(root, 'dist/renderer/desk.html')).mtimeMs;
  return Math.max(...SOURCES.map(newest)) < built;
}

const hasDisplay =
  process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

const { electron } = await prepare();
if (!isBuilt()) await build();
if (hasDisplay) {
  const args = [...neededSwitches(), '.', ...process.argv.slice(2)];
  const app = spawn(electron, args, { cwd: root, stdio: 'inherit' });
  app.on('close', (status) => {
    process.exitCode = status ?? 1;
  });
} else {
  console.log('There is no display here: playing the demonstration instead (npm run demo).');
  await import('./demo.mjs');
}
