import Dexie, {
  type DBCore,
  type DBCoreCursor,
  type DBCoreTable,
  type Middleware,
  type PromiseExtended,
  type Transaction,
} from 'dexie';
import { bridge } from '../bridge';
import { workOf } from './journal-rows';
import { isSealed, OpenedRows, openRow, type RowPlace, sealRow } from './sealed-row';

/** What the database knows of the journal holds no words, and is read before any key. */
const NEVER_SEALED = 'journal';

/** Rows are sealed, and whoever works here is not unlocked. */
export class RowsLocked extends Error {}

type Options = ConstructorParameters<typeof Dexie>[1] & { readonly owner?: string };

/**
 * A database whose rows are sealed on the disk, below everything else that Dexie does:
 * queries, live ones too, and transactions see clear rows. The key comes from main as the
 * database opens, is asked anew at each opening, and goes with the database: what was on its
 * way when a room closed it still arrives.
 */
export class SealedDatabase extends Dexie {
  readonly #owner: string;
  #key: Uint8Array | null = null;
  #opened = new OpenedRows();

  /** `owner`: the database whose key seals this one; itself unless said. */
  constructor(name: string, { owner = name, ...options }: Options = {}) {
    super(name, options);
    this.#owner = owner;
    this.use(sealing(() => this.#key && { key: this.#key, opened: this.#opened }));
  }

  override open(): PromiseExtended<Dexie> {
    const asked = bridge.rowKey({ work: workOf({ name: this.#owner }) }).then((answer) => {
      // Without it the database opens all the same: what is sealed says so when it is read.
      this.#key = answer.ok ? answer.value.key : null;
      this.#opened = new OpenedRows();
    });
    return Dexie.Promise.resolve(asked).then(() => super.open()) as PromiseExtended<Dexie>;
  }
}

/** To the version that seals: every row is written again as it was. */
export async function sealEverything(transaction: Transaction): Promise<void> {
  // Dexie also names tables of later versions here, which are not made yet.
  const made = transaction.idbtrans.objectStoreNames;
  for (const name of transaction.storeNames) {
    if (name === NEVER_SEALED || !made.contains(name)) continue;
    const table = transaction.table(name);
    await table.bulkPut(await table.toArray());
  }
}

/** The key of this opening, and what was already opened with it. */
type KeyNow = () => { readonly key: Uint8Array; readonly opened: OpenedRows } | null;

const sealing = (keyNow: KeyNow): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealing',
  // Below the caches and the observers of Dexie, whose lowest is −1.
  level: -2,
  create: (down) => ({ ...down, table: (name) => sealTable(down.table(name), keyNow) }),
});

function sealTable(table: DBCoreTable, keyNow: KeyNow): DBCoreTable {
  const { keyPath } = table.schema.primaryKey;
  if (table.name === NEVER_SEALED || typeof keyPath !== 'string') return table;
  const place: RowPlace = { table: table.name, keyPath };
  const held = () => {
    const now = keyNow();
    if (now === null) throw new RowsLocked(`${table.name} is locked`);
    return now;
  };
  const opened = (row: unknown): unknown => {
    if (!isSealed(row)) return row;
    const { key, opened: known } = held();
    return openRow(place, key, row as object, known);
  };
  return {
    ...table,
    mutate: (request) =>
      request.type === 'add' || request.type === 'put'
        ? table.mutate({
            ...request,
            values: request.values.map((row) => sealRow(place, held().key, row)),
          })
        : table.mutate(request),
    // Chained, never awaited: a native `await` would end a transaction of IndexedDB.
    get: (request) => table.get(request).then(opened),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(opened)),
    query: (request) =>
      table
        .query(request)
        .then(({ result }) => ({ result: request.values ? result.map(opened) : result })),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) => (cursor && request.values ? openedCursor(cursor, opened) : cursor)),
  };
}

/** The same cursor but for its value; the others pass through, whose getters want their owner. */
function openedCursor(cursor: DBCoreCursor, opened: (row: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => opened(cursor.value) },
  });
}
