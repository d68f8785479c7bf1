import '../web-crypto';
import fs from 'node:fs';
import { isMainThread, workerData } from 'node:worker_threads';
import { runCommandLine } from './run';

/** Streams of a thread go through the main one, which waits for it (electron/command.ts). */
function say(name: 'stdout' | 'stderr', text: string): void {
  if (isMainThread) process[name].write(text);
  else fs.writeFileSync(name === 'stdout' ? 1 : 2, text);
}

if (!isMainThread) {
  process.on('exit', (code) => {
    Atomics.store(workerData, 1, code);
    Atomics.store(workerData, 0, 1);
    Atomics.notify(workerData, 0);
  });
}

/** `palmares <command>`: ends the process by itself, in Node and inside the packaged app. */
async function main(): Promise<void> {
  const code = await runCommandLine({
    words: process.argv.slice(2),
    environment: process.env,
    write: (text) => say('stdout', `${text}\n`),
    complain: (text) => say('stderr', `${text}\n`),
  });
  leave(code);
}

/** Pipes are written in the background: leave once they are empty. */
function leave(code: number): void {
  if (!isMainThread) process.exit(code);
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say('stderr', `${told}\n`);
  leave(1);
});
