import { writeCanonical } from '../../shared/file/canonical';
import type { JournalEntry } from '../../shared/ipc';

/** All rows of a database: table, then primary key as a text, then the row. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** The rows after some entries. The rows given stay as they were; an emptied table disappears. */
export function applyEntries(rows: Rows, entries: Iterable<JournalEntry>): Rows {
  const after = new Map([...rows].map(([table, kept]) => [table, new Map(kept)]));
  for (const { table, op, key, row } of entries) {
    const kept = after.get(table) ?? new Map<string, unknown>();
    after.set(table, kept);
    if (op === 'put') kept.set(key, row);
    else kept.delete(key);
    if (kept.size === 0) after.delete(table);
  }
  return after;
}

/**
 * The entries that lead from some rows to others: what to append when the database is
 * ahead, what to mend with when the journal was broken. Rows are compared by their
 * canonical JSON.
 */
export function difference({
  from,
  to,
}: {
  readonly from: Rows;
  readonly to: Rows;
}): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const [table, kept] of from) {
    for (const key of kept.keys()) {
      if (!to.get(table)?.has(key)) entries.push({ table, op: 'delete', key, row: null });
    }
  }
  for (const [table, wanted] of to) {
    for (const [key, row] of wanted) {
      const kept = from.get(table);
      const same = kept?.has(key) && writeCanonical(kept.get(key)) === writeCanonical(row);
      if (!same) entries.push({ table, op: 'put', key, row });
    }
  }
  return entries;
}
