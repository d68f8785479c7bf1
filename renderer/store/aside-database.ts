import type { EntityTable } from 'dexie';
import type { WorkDatabase } from './journal-rows';
import { SealedDatabase } from './sealed-database';

interface AsideRow {
  readonly id: number;
  readonly table: string;
  readonly key: string;
  readonly row: unknown;
}

/** A database found wrong, as it was: every row, sealed like its own. */
export class AsideDatabase extends SealedDatabase {
  rows!: EntityTable<AsideRow, 'id'>;

  constructor({ name }: WorkDatabase, n: number) {
    super(`${name}-aside-${n}`, { owner: name });
    this.version(1).stores({ rows: 'id' });
  }
}
