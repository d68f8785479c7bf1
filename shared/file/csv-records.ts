/** One record of a CSV file; `line` is where it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What stops the reading of a CSV file; lines and columns count from 1. */
export type CsvProblem =
  | { readonly kind: 'stray-quote'; readonly line: number; readonly column: number }
  | { readonly kind: 'open-quote'; readonly line: number }
  | { readonly kind: 'stray-return'; readonly line: number }
  | { readonly kind: 'line-too-long'; readonly line: number };

export type Separator = ',' | ';';

/** A record longer than this is not a record of marks. */
export const RECORD_LIMIT = 1 << 20;

/** Fields of one record by RFC 4180: quotes around a whole field, doubled inside it. */
function splitQuoted(text: string, separator: Separator, line: number): CsvRecord | CsvProblem {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field: string;
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end === -1) return { kind: 'open-quote', line };
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = text.indexOf(separator, at);
      field = text.slice(at, end === -1 ? text.length : end);
      if (field.includes('"')) return { kind: 'stray-quote', line, column: fields.length + 1 };
      at += field.length;
    }
    fields.push(field);
    if (at === text.length) return { line, fields };
    if (text[at] !== separator) return { kind: 'stray-quote', line, column: fields.length };
    at += 1;
  }
}

/** The separator that a header is written with: the more frequent, the comma when equal. */
function separatorOf(header: string): Separator {
  const bare = header.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/**
 * Makes records of lines (RFC 4180; LF or CRLF; empty lines are skipped). The separator is
 * that of the first line. `onRecord` may return a problem of its own.
 */
export class CsvRecords<P> {
  separator: Separator | null = null;
  readonly #onRecord: (record: CsvRecord, separator: Separator) => P | null;
  /** A record whose quoted field holds a line break: its lines so far. */
  #open: { readonly line: number; readonly parts: string[]; length: number } | null = null;

  constructor(onRecord: (record: CsvRecord, separator: Separator) => P | null) {
    this.#onRecord = onRecord;
  }

  /** Whether the next line continues a quoted field. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Takes line `line`, without its line feed. */
  take(raw: string, line: number): CsvProblem | P | null {
    const turns = countQuotes(raw) % 2 === 1;
    if (this.#open === null) {
      if (!turns) return this.#cut(raw, { line, isQuoted: raw.includes('"') });
      this.#open = { line, parts: [raw], length: raw.length };
      return null;
    }
    this.#open.parts.push(raw);
    this.#open.length += raw.length + 1;
    const { parts, line: from, length } = this.#open;
    if (length > RECORD_LIMIT) return { kind: 'line-too-long', line: from };
    if (!turns) return null;
    this.#open = null;
    return this.#cut(parts.join('\n'), { line: from, isQuoted: true });
  }

  end(): CsvProblem | null {
    return this.#open === null ? null : { kind: 'open-quote', line: this.#open.line };
  }

  #cut(text: string, at: { line: number; isQuoted: boolean }): CsvProblem | P | null {
    const record = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (record === '') return null;
    this.separator ??= separatorOf(record);
    if (at.isQuoted) {
      const split = splitQuoted(record, this.separator, at.line);
      return 'kind' in split ? split : this.#onRecord(split, this.separator);
    }
    if (record.includes('\r')) return { kind: 'stray-return', line: at.line };
    return this.#onRecord({ line: at.line, fields: record.split(this.separator) }, this.separator);
  }
}
