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
const RECORD_LIMIT = 1 << 20;

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
export function separatorOf(header: string): Separator {
  const bare = header.replace(/"[^"]*"/g, '');
  return bare.split(';').length > bare.split(',').length ? ';' : ',';
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/**
 * Cuts text that arrives in pieces into records (RFC 4180; LF or CRLF; empty lines are
 * skipped). The separator is that of the first line. `onRecord` may return a problem of
 * its own; the first problem ends the reading.
 */
export function csvCutter<P>(onRecord: (record: CsvRecord, separator: Separator) => P | null): {
  readonly push: (text: string) => CsvProblem | P | null;
  readonly end: () => CsvProblem | P | null;
} {
  let rest = '';
  let separator: Separator | null = null;
  let line = 0;
  /** A record whose quoted field holds a line break: its lines so far. */
  let open: { readonly line: number; readonly parts: string[]; length: number } | null = null;

  const cut = (text: string, at: { line: number; isQuoted: boolean }): CsvProblem | P | null => {
    const record = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (record === '') return null;
    separator ??= separatorOf(record);
    if (at.isQuoted) {
      const split = splitQuoted(record, separator, at.line);
      return 'kind' in split ? split : onRecord(split, separator);
    }
    if (record.includes('\r')) return { kind: 'stray-return', line: at.line };
    return onRecord({ line: at.line, fields: record.split(separator) }, separator);
  };

  const take = (raw: string): CsvProblem | P | null => {
    line += 1;
    const closes = countQuotes(raw) % 2 === 1;
    if (open === null) {
      if (!closes) return cut(raw, { line, isQuoted: raw.includes('"') });
      open = { line, parts: [raw], length: raw.length };
      return null;
    }
    open.parts.push(raw);
    open.length += raw.length + 1;
    if (open.length > RECORD_LIMIT) return { kind: 'line-too-long', line: open.line };
    if (!closes) return null;
    const { parts, line: from } = open;
    open = null;
    return cut(parts.join('\n'), { line: from, isQuoted: true });
  };

  return {
    push(text) {
      rest += text;
      let from = 0;
      for (let to = rest.indexOf('\n'); to !== -1; to = rest.indexOf('\n', from)) {
        const problem = take(rest.slice(from, to));
        if (problem !== null) return problem;
        from = to + 1;
      }
      rest = rest.slice(from);
      return rest.length > RECORD_LIMIT ? { kind: 'line-too-long', line: line + 1 } : null;
    },
    end() {
      const problem = rest === '' ? null : take(rest);
      rest = '';
      if (problem !== null) return problem;
      return open === null ? null : { kind: 'open-quote', line: open.line };
    },
  };
}
