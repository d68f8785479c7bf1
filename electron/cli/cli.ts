import '../web-crypto';
import { runCommandLine } from './run';

/** `palmares <command>`: ends the process by itself, in Node and inside the packaged app. */
async function main(): Promise<void> {
  const code = await runCommandLine({
    words: process.argv.slice(2),
    environment: process.env,
    write: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
  // Pipes are written in the background: leave once they are empty.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
  process.stderr.write('', () => process.exit(1));
});
