import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../shared/file/problem';
import type { DemoKit } from '../shared/ipc';
import { ok, type Result } from '../shared/result';
import { readCodes } from './demo-codes';
import { refer, referAll, walk } from './files';
import { machineProblem } from './machine-problem';

/** The demo travels beside the app's archive: its files are opened like anybody's. */
const demoFolder = () =>
  path.join(__dirname.replace(/app\.asar(?=$|[\\/])/, 'app.asar.unpacked'), 'demo');

/** The shipped demo edition, with the secrets that let one person play all three. */
export async function openDemo(): Promise<Result<DemoKit, Problem>> {
  const at = (...names: readonly string[]) => path.join(demoFolder(), ...names);
  try {
    const passphrase = (await readFile(at('passphrase.txt'), 'utf8')).trim();
    const codes = readCodes(await readFile(at('codes.csv'), 'utf8'));
    return ok({
      edition: await refer(at('demo.edition')),
      organiserKey: await refer(at('organiser.key')),
      passphrase,
      codes,
      ballots: await referAll(await walk(at('ballots'))),
      odd: await referAll(await walk(at('odd'))),
      palmares: await refer(at('decision.palmares')),
    });
  } catch (cause) {
    return { ok: false, error: machineProblem(cause) };
  }
}
