import Dexie from 'dexie';
import type { Problem } from '../../shared/file/problem';
import type { Head, JournalEntry, Recalled, Told } from '../../shared/ipc';
import { ok, type Result, refuse } from '../../shared/result';
import { bridge } from '../bridge';
import { AsideDatabase } from './aside-database';
import { exclusively, problemOf, standAt } from './commit';
import { readEntries, type WorkDatabase, workOf, workTables } from './journal-rows';
import { fromPlain } from './plain-row';
import { salvageMarks } from './salvage';
import { RowsLocked } from './sealed-database';
import { SealBroken } from './sealed-row';

/** Copies of databases that were found wrong, by name: the last ones. */
const KEPT_ASIDE = 3;

/**
 * Opens a database and compares it with the journal (FILES, "On the laptop"): rebuilt when
 * it is behind, empty, of another history or unreadable, the bad copy kept aside; the
 * journal mended when that is what was wrong. What the person must know is kept in the
 * database until it is read. `quietly`: after a restore, which was asked for.
 */
export function openWork(
  database: WorkDatabase,
  { quietly = false } = {},
): Promise<Result<null, Problem>> {
  return exclusively(database, async () => {
    try {
      return await reconcile(database, quietly);
    } catch (error) {
      console.error('opening the work', error);
      return refuse(problemOf(error));
    }
  });
}

type Found =
  | { readonly at: 'unreadable' | 'sealed-elsewhere' }
  | {
      readonly at: 'open';
      readonly head: Head | null;
      readonly isEmpty: boolean;
      readonly schema: number;
    };

async function reconcile(database: WorkDatabase, quietly: boolean): Promise<Result<null, Problem>> {
  const found = await look(database);
  if (!found.ok) return found;
  const work = workOf(database);
  const isOpen = found.value.at === 'open';
  const { head, isEmpty } = isOpen ? found.value : { head: null, isEmpty: true };
  const recalled = await bridge.recall({ work, head, isEmpty });
  if (!recalled.ok) return recalled;
  let plan = recalled.value;
  const isUpgraded = isOpen && head !== null && found.value.schema < database.schema;
  if (plan.state === 'give' || (plan.state === 'same' && isUpgraded)) {
    const rows = isOpen ? await readEntries(database) : [];
    // An upgrade changed rows by itself, which is no news: they are given as unmarked.
    const given = await bridge.reconcile({ work, head: plan.state === 'give' ? head : null, rows });
    if (!given.ok) return given;
    plan = given.value;
  }
  if (found.value.at !== 'open') return replaceUnreadable(database, plan, found.value.at);
  return follow(database, plan, quietly);
}

/** Opens it and reads its mark. Refused: a database of a newer version, which stays as it is. */
async function look(database: WorkDatabase): Promise<Result<Found, Problem>> {
  try {
    if (!database.isOpen()) await database.open();
    // Dexie opens what a newer app left, and counts versions by tens.
    const version = Math.floor(database.backendDB().version / 10);
    if (version > database.schema) {
      database.close();
      return refuse({ kind: 'version-newer', version });
    }
    const row = await database.journal.get('head');
    const counts = await Promise.all(workTables(database).map((table) => table.count()));
    const isEmpty = counts.every((count) => count === 0);
    // One row of each table: is the key of this work the one they were sealed under?
    await Promise.all(workTables(database).map((table) => table.limit(1).toArray()));
    const mark = row?.key === 'head' ? row : null;
    const head = mark && { seq: mark.seq, hash: mark.hash };
    return ok({ at: 'open', head, isEmpty, schema: mark?.schema ?? 0 });
  } catch (error) {
    if (error instanceof RowsLocked) return refuse({ kind: 'locked' });
    console.error('a database does not open', error);
    return ok({ at: error instanceof SealBroken ? 'sealed-elsewhere' : 'unreadable' });
  }
}

/**
 * Puts what the journal says in the place of a database that says nothing, of which a copy
 * is kept. Where the journal is new and the rows are of another key, their marks are taken.
 */
async function replaceUnreadable(
  database: WorkDatabase,
  plan: Recalled,
  at: 'unreadable' | 'sealed-elsewhere',
): Promise<Result<null, Problem>> {
  if (plan.state === 'give') throw new Error('rows were given, and asked for again');
  let told = plan.told;
  let rows = plan.state === 'rebuilt' ? plan.rows : [];
  let { head } = plan;
  if (at === 'sealed-elsewhere' && plan.state === 'same') {
    rows = await salvageMarks(database);
    const given = await bridge.reconcile({ work: workOf(database), head: null, rows });
    if (!given.ok) return given;
    if (given.value.state !== 'give') head = given.value.head;
    told = { why: 'sealed-elsewhere', from: rows.length > 0 ? 'marks' : 'nothing', lost: [] };
  }
  if (told?.why === 'empty') told = { ...told, why: 'unreadable' };
  const cleared = await clearAway(database);
  if (!cleared.ok) return cleared;
  await database.open();
  return rebuild(database, { head, rows, told });
}

/** Deletes a database, once all of them are copied aside; where it cannot be, clears them all. */
async function clearAway(database: WorkDatabase): Promise<Result<unknown, Problem>> {
  database.close();
  const copied = await bridge.setAside({ act: 'copy' });
  if (!copied.ok) return copied;
  try {
    await Dexie.delete(database.name);
    return copied;
  } catch (error) {
    console.error('a database cannot be deleted', error);
    return bridge.setAside({ act: 'clear' });
  }
}

async function follow(
  database: WorkDatabase,
  plan: Recalled,
  quietly: boolean,
): Promise<Result<null, Problem>> {
  if (plan.state === 'give') throw new Error('rows were given, and asked for again');
  if (plan.state === 'rebuilt') {
    if (!quietly && plan.told) await keepAside(database);
    return rebuild(database, quietly ? { ...plan, told: null } : plan);
  }
  const { head, told } = plan;
  await database.transaction('rw', database.journal, async () => {
    if (head.seq > 0) {
      await database.journal.put({ key: 'head', ...head, schema: database.schema });
    }
    if (told) await database.journal.put({ key: 'told', told });
  });
  stand(database, head);
  return ok(null);
}

/** From now on every act expects the database to hold this, and else compares again. */
function stand(database: WorkDatabase, head: Head): void {
  standAt(database, { head, mend: () => reconcile(database, false) });
}

/** Takes the journal's rows in the place of all its own, in one transaction. */
async function rebuild(
  database: WorkDatabase,
  plan: {
    readonly head: Head;
    readonly rows: readonly JournalEntry[];
    readonly told: Told | null;
  },
): Promise<Result<null, Problem>> {
  const tables = workTables(database);
  const known = new Set(tables.map(({ name }) => name));
  if (plan.rows.some(({ table }) => !known.has(table))) {
    return refuse({ kind: 'version-newer', version: database.schema + 1 });
  }
  await database.transaction('rw', database.tables, async () => {
    for (const table of tables) {
      await table.clear();
      const rows = plan.rows.filter((entry) => entry.table === table.name);
      await table.bulkPut(rows.map(({ row }) => fromPlain(row)));
    }
    await database.journal.put({ key: 'head', ...plan.head, schema: database.schema });
    if (plan.told) await database.journal.put({ key: 'told', told: plan.told });
  });
  stand(database, plan.head);
  return ok(null);
}

/** Copies every row to `<name>-aside-<n>`; an empty database has nothing to keep. */
async function keepAside(database: WorkDatabase): Promise<void> {
  const rows = await readEntries(database);
  if (rows.length === 0) return;
  const kept = (await asidesOf(database)).sort((a, b) => a.n - b.n);
  for (const { name } of kept.slice(0, Math.max(0, kept.length - KEPT_ASIDE + 1))) {
    await Dexie.delete(name);
  }
  const aside = new AsideDatabase(database, (kept.at(-1)?.n ?? 0) + 1);
  await aside.rows.bulkAdd(rows.map(({ table, key, row }, at) => ({ id: at, table, key, row })));
  aside.close();
}

async function asidesOf({ name }: WorkDatabase): Promise<{ name: string; n: number }[]> {
  const start = `${name}-aside-`;
  const names = (await Dexie.getDatabaseNames()).filter((each) => each.startsWith(start));
  return names.map((each) => ({ name: each, n: Number(each.slice(start.length)) }));
}
