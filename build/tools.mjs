// Runs the development tools by their own script, the same way on the three systems.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

const SCRIPTS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  'electron-builder': 'electron-builder/cli.js',
};

const hasNoScreen = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** `command` as it must be started to have a screen: under Xvfb where there is none, the first
 * free one from `display` on. */
export function onScreen(command, display = 99) {
  if (!hasNoScreen()) return command;
  return ['xvfb-run', '-a', '-n', `${display}`, '-s', '-screen 0 1920x1080x24', ...command];
}

/** Ends with `{ status, output }`; `quiet` keeps what it prints for the caller alone. After `timeout`
 * it is killed with all that it started: what still held its output would hold us too. */
export function run(command, { quiet = false, env = {}, timeout = 0 } = {}) {
  const [name, ...args] = command;
  // Vite's builds set it for good in this process: tests started next would run as production.
  const { NODE_ENV: _, ...inherited } = process.env;
  const isGroup = timeout > 0 && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: root,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isGroup,
    });
    const kill = () => (isGroup ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL'));
    const timer = timeout > 0 ? setTimeout(kill, timeout) : null;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (said) => {
        output += said;
        if (!quiet) process.stdout.write(said);
      });
    }
    child.on('error', (error) => resolve({ status: 127, output: `${output}${error.message}\n` }));
    child.on('close', (status) => {
      if (timer) clearTimeout(timer);
      resolve({ status: status ?? 1, output });
    });
  });
}

export const tool = (name, ...args) => [
  process.execPath,
  path.join(root, 'node_modules', SCRIPTS[name]),
  ...args,
];
