/** Names in order of first appearance, NFC, and their index. */
export class Names {
  readonly list: string[] = [];
  readonly #index = new Map<string, number>();

  indexOf(raw: string): number {
    const known = this.#index.get(raw);
    if (known !== undefined) return known;
    const name = raw.normalize('NFC');
    const index = this.#index.get(name) ?? this.list.push(name) - 1;
    this.#index.set(name, index);
    return index;
  }
}

/** What a name that must not be remembered stands for. */
export const UNKNOWN = -2;

/**
 * Numbers of names by their bytes, so that a name seen before costs no string. A new name
 * is decoded once and given to `numberOf`.
 */
export class ByteNames {
  readonly #numberOf: (name: string) => number;
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(256);
  #numbers = new Int32Array(256);
  /** Where the bytes of each name begin; one more entry tells where the last ends. */
  #starts = new Int32Array(257);
  #bytes = Buffer.alloc(4096);
  /** The name that last came after each: tables repeat themselves. */
  #nexts = new Int32Array(256);
  #count = 0;
  #last = 0;
  /** The number of the name that `guess` found. */
  guessed = UNKNOWN;

  constructor(numberOf: (name: string) => number) {
    this.#numberOf = numberOf;
  }

  /**
   * Whether the name from `from` to the next `stop` is the last one again, or the one that
   * came after it before: where it ends, or -1 for "look it up".
   */
  guess(piece: Buffer, from: number, stop: number): number {
    if (this.#count === 0) return -1;
    const again = this.#match(this.#last, piece, from, stop);
    return again === -1 ? this.#match(this.#nexts[this.#last] ?? 0, piece, from, stop) : again;
  }

  #match(entry: number, piece: Buffer, from: number, stop: number): number {
    const start = this.#starts[entry] ?? 0;
    const length = (this.#starts[entry + 1] ?? 0) - start;
    for (let i = 0; i < length; i++) {
      if (this.#bytes[start + i] !== piece[from + i]) return -1;
    }
    if (piece[from + length] !== stop) return -1;
    this.guessed = this.#numbers[entry] ?? UNKNOWN;
    this.#last = entry;
    return from + length;
  }

  #follow(entry: number): number {
    this.#nexts[this.#last] = entry;
    this.#last = entry;
    return this.#numbers[entry] ?? UNKNOWN;
  }

  /** The number of the name from `from` to `to`; `hash` is any hash of these bytes. */
  find(piece: Buffer, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    // The low bits of a product depend on few bits: fold the high ones in.
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry === -1) return this.#learn(piece.subarray(from, to), hash, slot);
      if (this.#hashes[entry] === hash && this.#isSame(entry, piece, from, to)) {
        return this.#follow(entry);
      }
      slot = (slot + 1) & mask;
    }
  }

  #isSame(entry: number, piece: Buffer, from: number, to: number): boolean {
    const start = this.#starts[entry] ?? 0;
    if ((this.#starts[entry + 1] ?? 0) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) {
      if (this.#bytes[start + i] !== piece[from + i]) return false;
    }
    return true;
  }

  #learn(name: Buffer, hash: number, slot: number): number {
    const number = this.#numberOf(name.toString('utf8'));
    if (number === UNKNOWN) return UNKNOWN;
    const entry = this.#count;
    if (entry === this.#hashes.length) this.#widen();
    const start = this.#starts[entry] ?? 0;
    const end = start + name.length;
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * end);
    name.copy(this.#bytes, start);
    this.#starts[entry + 1] = end;
    this.#hashes[entry] = hash;
    this.#numbers[entry] = number;
    this.#slots[slot] = entry + 1;
    this.#count += 1;
    if (4 * this.#count > this.#slots.length) this.#spread();
    return this.#follow(entry);
  }

  #widen(): void {
    const size = 2 * this.#hashes.length;
    const wider = (list: Int32Array, length: number) => {
      const copy = new Int32Array(length);
      copy.set(list);
      return copy;
    };
    this.#hashes = wider(this.#hashes, size);
    this.#numbers = wider(this.#numbers, size);
    this.#nexts = wider(this.#nexts, size);
    this.#starts = wider(this.#starts, size + 1);
  }

  #spread(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#count; entry++) {
      const hash = this.#hashes[entry] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }
}
