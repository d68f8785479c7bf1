import type { CsvProblem } from './csv-records';
import type { LooksLike } from './problem';

/** One line of a table as it was read; `line` is its number in the file, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Something of a table that a person should know before its answers are trusted. Columns count from 1. */
export type TableNote =
  /** Not UTF-8: its accents were read as Windows writes them. */
  | { readonly kind: 'windows-text' }
  | { readonly kind: 'formula'; readonly line: number; readonly column: number }
  /** A formula that no spreadsheet had computed: the cell is empty. */
  | { readonly kind: 'formula-without-value'; readonly line: number; readonly column: number }
  | { readonly kind: 'error-cell'; readonly line: number; readonly column: number }
  | { readonly kind: 'merged'; readonly from: string; readonly to: string }
  | { readonly kind: 'other-sheets'; readonly count: number; readonly sheet: string };

export interface Table {
  readonly heads: readonly string[];
  /** Lines under the heads that are not empty. */
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
}

/** Why a file is no table that can be read. */
export type TableProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-a-table'; readonly looksLike: LooksLike }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'heads-only' }
  | { readonly kind: 'under-password' }
  | { readonly kind: 'not-readable' }
  | { readonly kind: 'too-slow' }
  | CsvProblem;

/** A form of 500 candidates weighs a few; more is no table of answers. */
export const TABLE_LIMIT = 32 * 1024 * 1024;
/** Four times the largest prize one designs for. */
export const MOST_ROWS = 2000;
