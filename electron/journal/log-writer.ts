import type { FileHandle } from 'node:fs/promises';
import type { MachineProblem } from '../../shared/file/problem';
import type { Digest } from '../../shared/ids';
import type { Head } from '../../shared/ipc';
import { ok, type Result, refuse } from '../../shared/result';
import { machineProblem } from '../machine-problem';
import type { HeadMirror } from './head-mirror';
import type { JournalKeys } from './journal-keys';
import { writeLine } from './line';

/** The one act of the file system that the writer needs; `node:fs/promises` unless given. */
export interface OpensFiles {
  readonly open: (file: string, flags: string) => Promise<FileHandle>;
}

/** Where writing goes on. */
export interface WriteFrom {
  /** Hash of line n at n − 1. */
  readonly hashes: readonly Digest[];
  /** Bytes of the file that are part of the journal. */
  readonly length: number;
  /** The last line lacks its newline. */
  readonly unended: boolean;
  /** Bytes past `length` are ours to cut: a torn or unacknowledged write. */
  readonly excess: boolean;
}

interface Waiting {
  readonly body: Uint8Array;
  readonly answer: (said: Result<Head, MachineProblem>) => void;
}

interface Tools {
  readonly file: string;
  readonly fs: OpensFiles;
  readonly keys: JournalKeys;
  readonly mirror: HeadMirror;
}

/**
 * Writes lines in the order asked. Whatever waits while the disk is flushed goes
 * together in the next write: one `fdatasync` acknowledges many. After a refusal
 * nothing of that batch stays: its bytes are cut away before the next one.
 */
export class LogWriter {
  readonly #tools: Tools;
  readonly #queue: Waiting[] = [];
  #hashes: Digest[];
  #length: number;
  #unended: boolean;
  #excess: boolean;
  #handle: FileHandle | undefined;
  #running: Promise<void> | undefined;

  constructor(tools: Tools, from: WriteFrom) {
    this.#tools = tools;
    this.#hashes = [...from.hashes];
    this.#length = from.length;
    this.#unended = from.unended;
    this.#excess = from.excess;
  }

  head(): Head {
    return { seq: this.#hashes.length, hash: this.#hashes.at(-1) ?? this.#tools.keys.genesis };
  }

  /** Bytes of the file that are acknowledged. */
  get length(): number {
    return this.#length;
  }

  hashAt(seq: number): Digest | undefined {
    return seq === 0 ? this.#tools.keys.genesis : this.#hashes[seq - 1];
  }

  append(body: Uint8Array): Promise<Result<Head, MachineProblem>> {
    return new Promise((answer) => {
      this.#queue.push({ body, answer });
      this.#running ??= this.#drain();
    });
  }

  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    await this.#running;
    await this.#letGo();
  }

  async #drain(): Promise<void> {
    // Whatever is asked in the same turn of the event loop joins the first batch.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0);
      const written = await this.#write(batch);
      for (const [at, { answer }] of batch.entries()) {
        answer(written.ok ? ok(written.value[at] ?? this.head()) : written);
      }
    }
    this.#running = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<Result<readonly Head[], MachineProblem>> {
    const { keys, mirror } = this.#tools;
    let head = this.head();
    let text = this.#unended ? '\n' : '';
    const heads: Head[] = [];
    for (const { body } of batch) {
      const line = writeLine({ head, body, keys });
      text += line.text;
      head = line.head;
      heads.push(head);
    }
    const bytes = Buffer.from(text, 'latin1');
    const flushed = await this.#flush(bytes);
    if (!flushed.ok) return flushed;
    this.#length += bytes.length;
    this.#unended = false;
    this.#hashes.push(...heads.map(({ hash }) => hash));
    await mirror.note(head);
    return ok(heads);
  }

  async #flush(bytes: Buffer): Promise<Result<null, MachineProblem>> {
    try {
      this.#handle ??= await this.#tools.fs.open(this.#tools.file, 'r+');
      const refused = await this.#makeReady(this.#handle);
      if (refused) {
        await this.#letGo();
        return refuse(refused);
      }
      this.#excess = true;
      for (let at = 0; at < bytes.length; ) {
        const left = bytes.length - at;
        at += (await this.#handle.write(bytes, at, left, this.#length + at)).bytesWritten;
      }
      await this.#handle.datasync();
      this.#excess = false;
      return ok(null);
    } catch (cause) {
      // After a failed flush the kernel may call lost pages clean: this handle is over.
      await this.#letGo();
      return refuse(machineProblem(cause));
    }
  }

  /** Cuts what was never acknowledged; refuses a file that other hands shortened or extended. */
  async #makeReady(handle: FileHandle): Promise<MachineProblem | undefined> {
    const { size, nlink } = await handle.stat();
    if (size < this.#length || nlink === 0) return { kind: 'gone' };
    if (size === this.#length) return undefined;
    if (!this.#excess) return { kind: 'locked' };
    await handle.truncate(this.#length);
    return undefined;
  }

  async #letGo(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close().catch((cause: unknown) => console.error(`journal.log: ${String(cause)}`));
  }
}
