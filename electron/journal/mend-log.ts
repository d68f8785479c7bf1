import type { MachineProblem } from '../../shared/file/problem';
import { ok, type Result, refuse } from '../../shared/result';
import { machineProblem } from '../machine-problem';
import { saveAtomically } from '../save-file';
import { keepAside, readIfPresent } from './aside';
import { readChain } from './chain';
import type { JournalKeys } from './journal-keys';
import { writeLine } from './line';
import type { WriteFrom } from './log-writer';

/**
 * Replaces a broken `journal.log` by its readable prefix and one line more, by one
 * rename: until then the break stays as it was found, and opening again tells it again.
 * The broken file is kept whole as `broken-<n>` first.
 */
export async function mendLog({
  folder,
  log,
  keys,
  body,
}: {
  readonly folder: string;
  readonly log: string;
  readonly keys: JournalKeys;
  readonly body: Uint8Array;
}): Promise<Result<WriteFrom, MachineProblem>> {
  try {
    const bytes = (await readIfPresent(log)) ?? Buffer.alloc(0);
    const chain = readChain(bytes, keys);
    if (chain === 'wrong-key') return refuse({ kind: 'gone' });
    if (chain.loose > 0) {
      const kept = await keepAside({ folder, as: 'broken', bytes });
      if (!kept.ok) return kept;
    }
    const head = { seq: chain.hashes.length, hash: chain.hashes.at(-1) ?? keys.genesis };
    const line = writeLine({ head, body, keys });
    const mended = Buffer.concat([
      bytes.subarray(0, chain.length),
      Buffer.from(`${chain.unended ? '\n' : ''}${line.text}`, 'latin1'),
    ]);
    const saved = await saveAtomically(log, mended);
    if (!saved.ok) return saved;
    const hashes = [...chain.hashes, line.head.hash];
    return ok({ hashes, length: mended.length, unended: false, excess: false });
  } catch (cause) {
    return refuse(machineProblem(cause));
  }
}
