import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Digest } from '../../shared/ids';
import type { JournalEntry, Told } from '../../shared/ipc';
import { toPlain } from './plain-row';

/**
 * What a database knows of the journal, in a table of its own, written in the transaction
 * of the rows it speaks of. `schema` is the version of the database at that commit.
 */
export type JournalRow =
  | { readonly key: 'head'; readonly seq: number; readonly hash: Digest; readonly schema: number }
  /** What opening had to repair, until the person has read it. */
  | { readonly key: 'told'; readonly told: Told };

/** A database whose every change is journalled first. */
export type WorkDatabase = Dexie & {
  readonly journal: Table<JournalRow, JournalRow['key']>;
  /** The version of its tables that this app knows. */
  readonly schema: number;
};

/** The name main knows this work by. */
export const workOf = ({ name }: Pick<Dexie, 'name'>): string => name.replace(/^palmares-/, '');

/** The tables that the journal follows: all but its own. */
export const workTables = (database: WorkDatabase): readonly Table[] =>
  database.tables.filter((table) => table.name !== 'journal');

/** Rows of these databases hold their key: what it is called. */
export function keyPathOf(table: Table): string {
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath !== 'string') throw new Error(`${table.name} has no key of its own`);
  return keyPath;
}

export const putEntry = (table: Table, row: object): JournalEntry => ({
  table: table.name,
  op: 'put',
  key: String((row as Record<string, unknown>)[keyPathOf(table)]),
  row: toPlain(row),
});

export const deleteEntry = (table: Table, key: string | number): JournalEntry => ({
  table: table.name,
  op: 'delete',
  key: String(key),
  row: null,
});

/** Every row as the entry that would put it. */
export async function readEntries(database: WorkDatabase): Promise<readonly JournalEntry[]> {
  const tables = workTables(database);
  const rows = await database.transaction('r', [...tables], () =>
    Promise.all(tables.map((table) => table.toArray())),
  );
  return tables.flatMap((table, at) => (rows[at] ?? []).map((row) => putEntry(table, row)));
}
