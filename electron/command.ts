import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { app } from 'electron';

/** The commands of `palmares` (electron/cli): the packaged app answers them without a window. */
const COMMANDS = ['demo', 'merge', 'tally', 'verify'];

/** Runs the command line when the first word is one of its commands; says whether it did. */
export function runCommand(argv: readonly string[]): boolean {
  const words = argv.slice(process.defaultApp ? 2 : 1).filter((each) => each !== '--no-sandbox');
  if (!COMMANDS.includes(words[0] ?? '')) return false;
  const entry = path.join(__dirname, 'cli.cjs');
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) runWithoutDisplay(entry, words);
  app.disableHardwareAcceleration();
  process.argv = [process.execPath, 'palmares', ...words];
  createRequire(__filename)(entry);
  return true;
}

/**
 * Without a display Electron aborts as soon as its main thread is free: the command runs in
 * another thread while this one waits. `[0]` is set when it has ended, `[1]` is its exit code.
 */
function runWithoutDisplay(entry: string, words: string[]): never {
  const ending = new Int32Array(new SharedArrayBuffer(8));
  new Worker(entry, { argv: words, workerData: ending });
  Atomics.wait(ending, 0, 0);
  process.exit(ending[1]);
}
