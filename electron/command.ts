import { createRequire } from 'node:module';
import path from 'node:path';
import { app } from 'electron';

/** The commands of `palmares` (electron/cli): the packaged app answers them without a window. */
const COMMANDS = ['demo', 'merge', 'tally', 'verify'];

/** Runs the command line when the first word is one of its commands; says whether it did. */
export function runCommand(argv: readonly string[]): boolean {
  const words = argv.slice(process.defaultApp ? 2 : 1).filter((each) => each !== '--no-sandbox');
  if (!COMMANDS.includes(words[0] ?? '')) return false;
  app.disableHardwareAcceleration();
  process.argv = [process.execPath, 'palmares', ...words];
  createRequire(__filename)(path.join(__dirname, 'cli.cjs'));
  return true;
}
