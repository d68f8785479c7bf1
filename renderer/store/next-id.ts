import type { Table } from 'dexie';

/** The journal writes a row before the database could number it: the number is found first. */
export async function nextId(table: { readonly name: string }): Promise<number> {
  const last = await (table as Table<{ id: number }, number>).orderBy(':id').last();
  return (last?.id ?? 0) + 1;
}
