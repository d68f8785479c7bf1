import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { readCanonical, writeCanonical } from '../../shared/file/canonical';
import type { Digest } from '../../shared/ids';
import type { Head } from '../../shared/ipc';
import { machineProblem } from '../machine-problem';
import type { JournalKeys } from './journal-keys';

const VERSION = 1;
/** Two slots written in turn: a torn one leaves the other. Both lie in one disk block. */
const SLOT = 256;
/** A flush for so many heads: the mirror costs a power cut's reader this much precision. */
const FLUSH_EVERY = 16;

const slot = z.strictObject({
  format: z.literal('palmares-journal-head'),
  hash: z.string(),
  key: z.string(),
  seq: z.int().min(1),
  sum: z.string(),
  version: z.int(),
});

/** What `journal.head` says. Nothing (`none`): new, lost or damaged, which is no harm by itself. */
export type Mirrored =
  | { readonly kind: 'none' }
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'version-newer'; readonly version: number };

/** Reads the two slots: the higher number whose sum is right. Takes any bytes. */
export function readMirror(bytes: Buffer, keys: JournalKeys): Mirrored {
  const slots = [bytes.subarray(0, SLOT), bytes.subarray(SLOT, 2 * SLOT)].flatMap(readSlot);
  const newer = slots.find(({ version }) => version > VERSION);
  if (newer) return { kind: 'version-newer', version: newer.version };
  const ours = slots.filter(({ key }) => key === keys.name).sort((a, b) => b.seq - a.seq);
  if (ours[0]) return { kind: 'head', head: { seq: ours[0].seq, hash: ours[0].hash } };
  return { kind: slots.length > 0 ? 'wrong-key' : 'none' };
}

function readSlot(bytes: Buffer): readonly z.infer<typeof slot>[] {
  const value = readCanonical(bytes.toString('latin1').trimEnd());
  const read = slot.safeParse(value.ok ? value.value : null);
  return read.success && read.data.sum === sumOf(read.data) ? [read.data] : [];
}

function sumOf({ sum: _, ...said }: z.infer<typeof slot>): Digest {
  return createHash('sha256').update(writeCanonical(said)).digest('hex');
}

/**
 * Keeps the last acknowledged head beside the journal, so that an older, shorter or
 * missing `journal.log` is seen. Its own failure never refuses a commit: it is logged.
 */
export class HeadMirror {
  readonly #file: string;
  readonly #keys: JournalKeys;
  #handle: FileHandle | undefined;
  #unflushed = 0;

  constructor(file: string, keys: JournalKeys) {
    this.#file = file;
    this.#keys = keys;
  }

  /** Written after each batch (so a killed process loses nothing), flushed now and then. */
  note(head: Head): Promise<void> {
    return this.#quietly(async (handle) => {
      await handle.write(this.#slotOf(head), 0, SLOT, (head.seq % 2) * SLOT);
      this.#unflushed += 1;
      if (this.#unflushed >= FLUSH_EVERY) await this.#flush(handle);
    });
  }

  /** After a mend the numbers start lower again: neither slot may recall the old ones. */
  reset(head: Head): Promise<void> {
    return this.#quietly(async (handle) => {
      const both = Buffer.concat([this.#slotOf(head), this.#slotOf(head)]);
      await handle.write(both, 0, both.length, 0);
      await this.#flush(handle);
    });
  }

  async close(): Promise<void> {
    if (this.#handle === undefined) return;
    await this.#quietly((handle) => this.#flush(handle));
    await this.#letGo();
  }

  #slotOf({ seq, hash }: Head): Buffer {
    const said = { format: 'palmares-journal-head', hash, key: this.#keys.name, seq } as const;
    const sum = sumOf({ ...said, sum: '', version: VERSION });
    return Buffer.from(writeCanonical({ ...said, sum, version: VERSION }).padEnd(SLOT), 'latin1');
  }

  async #flush(handle: FileHandle): Promise<void> {
    await handle.datasync();
    this.#unflushed = 0;
  }

  async #quietly(act: (handle: FileHandle) => Promise<void>): Promise<void> {
    try {
      this.#handle ??= await open(this.#file, constants.O_RDWR | constants.O_CREAT, 0o600);
      await act(this.#handle);
    } catch (cause) {
      console.error(`journal.head: ${machineProblem(cause).kind}`);
      await this.#letGo();
    }
  }

  async #letGo(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle
      ?.close()
      .catch((cause: unknown) => console.error(`journal.head: ${String(cause)}`));
  }
}
