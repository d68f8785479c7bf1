// A second process that saves without end, as the app does, until its power is cut. It says each
// number, and when, once it is acknowledged: what was said must be there, what was not is whole or absent.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { openJournal } from '../../../electron/journal/journal';
import { keep, saveAtomically } from '../../../electron/save-file';

const KEY = new Uint8Array(32).fill(7);
/** A ballot of an usual jury, and a sealed decision, in bytes. */
const SIZES = { ballot: 60_000, decision: 1_500_000 } as const;
export const BATCH = 20;

/** Bytes that only this number has: a mixture of two contents shows. */
export function contentOf(what: keyof typeof SIZES, n: number, part = 0): Buffer {
  const seed = createHash('sha256').update(`${what} ${n} ${part}`).digest();
  return Buffer.alloc(SIZES[what], seed);
}

export const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The journal of the trial, as it is found after a cut. */
export async function openTrialJournal(folder: string) {
  const journal = await openJournal({ folder: path.join(folder, 'work'), key: KEY });
  if (!journal.ok) throw new Error(`the journal does not open: ${journal.error.kind}`);
  return journal.value;
}

type Act = (folder: string, n: number) => Promise<void>;

function granted(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error('refused');
}

/** Hands one file in after the other on a key, under one name. */
const exportBallot: Act = async (folder, n) =>
  granted(await saveAtomically(path.join(folder, 'bulletin.ballot'), contentOf('ballot', n)));

/** Raw bytes to the inbox first, each flushed; then one line of the journal for all of them. */
function makeImport(journal: Awaited<ReturnType<typeof openTrialJournal>>): Act {
  return async (folder, n) => {
    const files = Array.from({ length: BATCH }, (_, part) => contentOf('ballot', n, part));
    for (const bytes of files)
      granted(await keep(path.join(folder, 'inbox', nameOf(bytes)), bytes));
    const entries = files.map((bytes) => {
      const row = { digest: nameOf(bytes), envelope: bytes.toString('base64') };
      return { table: 'ballots', op: 'put' as const, key: row.digest, row };
    });
    granted(await journal.append(entries));
  };
}

/** The decision in the journal, then its file where the organiser says. */
function makeSeal(journal: Awaited<ReturnType<typeof openTrialJournal>>): Act {
  return async (folder, n) => {
    const bytes = contentOf('decision', n);
    const row = { version: n, bytes: bytes.toString('base64') };
    granted(await journal.append([{ table: 'seals', op: 'put', key: String(n), row }]));
    granted(await saveAtomically(path.join(folder, 'decision.palmares'), bytes));
  };
}

async function saveForEver([what, folder = '', from = '1']: readonly string[]): Promise<void> {
  const act =
    what === 'export'
      ? exportBallot
      : (what === 'import' ? makeImport : makeSeal)(await openTrialJournal(folder));
  for (let n = Number(from); ; n += 1) {
    await act(folder, n);
    process.stdout.write(`${n} ${process.hrtime.bigint()}\n`);
  }
}

const asked = process.argv.indexOf('--save');
if (asked > 0) {
  saveForEver(process.argv.slice(asked + 1)).catch(() => {
    // The disk is gone: so is this process.
    process.exitCode = 1;
  });
}
