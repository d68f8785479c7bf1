import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AsideDatabase } from '../../../renderer/store/aside-database';
import { commit, commitsOf, NotKept } from '../../../renderer/store/commit';
import { JurorDatabase, OrganiserDatabase } from '../../../renderer/store/database';
import { keepInterests } from '../../../renderer/store/interests';
import { readEntries } from '../../../renderer/store/journal-rows';
import { readWork } from '../../../renderer/store/juror-work';
import { openWork } from '../../../renderer/store/open-work';
import { finishPurge, purgeWork } from '../../../renderer/store/purge-work';
import { keepSeal } from '../../../renderer/store/seals';
import { keepSheets } from '../../../renderer/store/sheets';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import type { Told } from '../../../shared/ipc';
import { ok, refuse } from '../../../shared/result';
import { layBridge } from '../../make/bridge';
import { forgetMachine } from '../../make/juror-desk';
import { journalAnswers, journalOf } from '../../make/memory-journal';

const place = {
  key: 'here',
  room: 'mark',
  dossier: 'C02',
  criterion: 'MED',
  reading: 'criterion',
} as const;
const sheet = (mark: number): ScoreSheet => ({
  dossier: 'C02',
  state: 'marked',
  marks: { INN: mark },
  comment: 'vu',
});
const journal = () => journalOf('juror-demo-2027-J04');

let database: JurorDatabase;
beforeEach(() => {
  database = new JurorDatabase('demo-2027', 'J04');
});
afterEach(async () => {
  database.close();
  await forgetMachine();
});

const mark = (...marks: readonly number[]) =>
  marks.reduce<Promise<void>>(
    (before, each) => before.then(() => keepSheets(database, { sheets: [sheet(each)], place })),
    Promise.resolve(),
  );
const markKept = async () => (await readWork(database)).sheets.get('C02')?.marks.INN;
const headKept = () => database.journal.get('head');

async function told(): Promise<Told | null> {
  const row = await database.journal.get('told');
  return row?.key === 'told' ? row.told : null;
}

async function reopen(): Promise<void> {
  database.close();
  database = new JurorDatabase('demo-2027', 'J04');
  expect(await openWork(database)).toEqual(ok(null));
}

/** The rows of the database as they are now, to roll it back to them later. */
async function remember(): Promise<() => Promise<void>> {
  const tables = database.tables.map((table) => table.name);
  const rows = await Promise.all(tables.map((name) => database.table(name).toArray()));
  return async () => {
    for (const [at, name] of tables.entries()) {
      await database.table(name).clear();
      await database.table(name).bulkPut(rows[at] ?? []);
    }
  };
}

describe('a commit', () => {
  it('is a line of the journal, and its number is in the database with its rows', async () => {
    await openWork(database);
    await mark(3, 4);
    expect(journal().head().seq).toBe(2);
    expect(await headKept()).toMatchObject(journal().head());
    expect(journal().commits[1]?.entries.map(({ table }) => table)).toEqual(['sheets', 'place']);
  });

  it('leaves no trace where the journal refuses it, and says why', async () => {
    await openWork(database);
    await mark(3);
    journal().trouble = { kind: 'disk-full' };
    await expect(mark(4)).rejects.toThrow(NotKept);
    expect(commitsOf(database)).toEqual({ inFlight: 0, problem: { kind: 'disk-full' } });
    expect(await markKept()).toBe(3);
    journal().trouble = null;
    await mark(4);
    expect(commitsOf(database).problem).toBeNull();
    expect(await markKept()).toBe(4);
  });

  it('that had nothing to write does not say that the one refused before was kept', async () => {
    await openWork(database);
    journal().trouble = { kind: 'gone' };
    await expect(mark(4)).rejects.toThrow(NotKept);
    await commit(database, () => undefined);
    expect(commitsOf(database).problem).toEqual({ kind: 'gone' });
  });

  it('that only the database refused comes in before the next one', async () => {
    await openWork(database);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(mark(3)).rejects.toThrow('full');
    IDBObjectStore.prototype.put = put;
    await keepInterests(database, [{ dossier: 'C05', kind: 'none' }]);
    expect(await markKept()).toBe(3);
    expect(await headKept()).toMatchObject(journal().head());
  });

  it('finds again from the journal what Chromium threw away under the app', async () => {
    await openWork(database);
    await keepInterests(database, [{ dossier: 'C05', kind: 'none' }]);
    await mark(3);
    // A database that a full disk broke is dropped; what opens again holds nothing.
    database.close({ disableAutoOpen: false });
    await Dexie.delete(database.name);
    await mark(4);
    expect(await markKept()).toBe(4);
    expect((await readWork(database)).interests.has('C05')).toBe(true);
    expect(await headKept()).toMatchObject(journal().head());
    expect(await told()).toMatchObject({ why: 'empty', from: 'journal', lost: [] });
  });

  it('finds it again too when it was thrown away between the journal and the database', async () => {
    await openWork(database);
    await keepInterests(database, [{ dossier: 'C05', kind: 'none' }]);
    layBridge({
      keep: async (asked) => {
        const kept = await journalAnswers.keep(asked);
        await database.transaction('rw', database.tables, () =>
          Promise.all(database.tables.map((table) => table.clear())),
        );
        return kept;
      },
    });
    await mark(4);
    expect(await markKept()).toBe(4);
    expect((await readWork(database)).interests.has('C05')).toBe(true);
    expect(await headKept()).toMatchObject(journal().head());
  });

  it('that a closed database refused says that the disk is full, where the disk says so', async () => {
    await openWork(database);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('closed', 'InvalidStateError');
    };
    await expect(mark(3)).rejects.toThrow('closed');
    expect(commitsOf(database).problem).toEqual({ kind: 'gone' });
    layBridge({ tryDisk: () => Promise.resolve(refuse({ kind: 'disk-full' })) });
    await expect(mark(4)).rejects.toThrow('disk-full');
    expect(commitsOf(database).problem).toEqual({ kind: 'disk-full' });
    IDBObjectStore.prototype.put = put;
    await mark(5);
    expect(commitsOf(database).problem).toBeNull();
    expect(await markKept()).toBe(5);
  });

  it('keeps the bytes of a seal as they were, through the journal', async () => {
    const organiser = new OrganiserDatabase('demo-2027');
    await openWork(organiser);
    const entries = new Map([['decision.json', new Uint8Array([0, 255, 7])]]);
    await keepSeal(organiser, { version: 1, entries });
    for (const table of organiser.tables) await table.clear();
    await openWork(organiser);
    const kept = (await organiser.seals.get(1))?.entries ?? new Map<string, Uint8Array>();
    expect([...kept].map(([name, bytes]) => [name, ...bytes])).toEqual([
      ['decision.json', 0, 255, 7],
    ]);
    organiser.close();
  });
});

describe('at opening, a database', () => {
  beforeEach(async () => {
    await openWork(database);
    await mark(3);
  });

  it('that says what the journal says is left alone, and nothing is told', async () => {
    await reopen();
    expect([await markKept(), await told()]).toEqual([3, null]);
  });

  it('that was wiped is rebuilt, and the person is told', async () => {
    database.close();
    await Dexie.delete(database.name);
    await reopen();
    expect(await markKept()).toBe(3);
    expect(await told()).toEqual({ why: 'empty', from: 'journal', lost: [] });
  });

  it('that was rolled back is rebuilt, and kept aside as it was', async () => {
    const rollBack = await remember();
    await mark(4, 5);
    await rollBack();
    await reopen();
    expect(await markKept()).toBe(5);
    expect(await told()).toMatchObject({ why: 'behind', lost: [] });
    const aside = new AsideDatabase(database, 1);
    const rows = await aside.rows.toArray();
    expect(rows.find(({ table }) => table === 'sheets')?.row).toEqual(sheet(3));
    aside.close();
  });

  it('closed before its last commit came in takes it from the journal, which is no news', async () => {
    const rollBack = await remember();
    await mark(4);
    await rollBack();
    await reopen();
    expect([await markKept(), await told()]).toEqual([4, null]);
    expect(await headKept()).toMatchObject(journal().head());
    expect(await Dexie.getDatabaseNames()).not.toContain(`${database.name}-aside-1`);
  });

  it('that lacks more than its last commit is rebuilt, and the person is told', async () => {
    await keepInterests(database, [{ dossier: 'C05', kind: 'none' }]);
    const rollBack = await remember();
    await mark(4);
    await rollBack();
    await database.interests.clear();
    await reopen();
    expect(await markKept()).toBe(4);
    expect((await readWork(database)).interests.has('C05')).toBe(true);
    expect(await told()).toMatchObject({ why: 'behind', lost: [] });
  });

  it('of another history is rebuilt from the journal', async () => {
    await database.journal.put({
      key: 'head',
      seq: 1,
      hash: 'f'.repeat(64),
      schema: database.schema,
    });
    await database.sheets.put(sheet(1));
    await reopen();
    expect(await markKept()).toBe(3);
    expect(await told()).toMatchObject({ why: 'diverged', from: 'journal' });
  });

  it('ahead of the journal mends it, and loses nothing', async () => {
    await mark(4);
    journal().commits = journal().commits.slice(0, 1);
    await reopen();
    expect(await markKept()).toBe(4);
    expect(await told()).toEqual({ why: 'ahead', from: 'database', lost: [] });
    expect(await headKept()).toMatchObject(journal().head());
  });

  it('mends a broken journal by what only it still knows', async () => {
    await mark(4, 5);
    const kept = journal().head();
    journal().commits = journal().commits.slice(0, 1);
    journal().state = {
      kind: 'journal-broken',
      how: 'older',
      lost: [{ from: 2, to: 3 }],
      beyond: [],
      kept,
    };
    await reopen();
    expect(await markKept()).toBe(5);
    expect(await told()).toEqual({ why: 'journal-older', from: 'database', lost: [] });
  });

  it('that is gone with the end of the journal names exactly what is lost', async () => {
    await mark(4, 5);
    const kept = journal().head();
    journal().commits = journal().commits.slice(0, 1);
    journal().state = {
      kind: 'journal-broken',
      how: 'older',
      lost: [{ from: 2, to: 3 }],
      beyond: [],
      kept,
    };
    database.close();
    await Dexie.delete(database.name);
    await reopen();
    expect(await markKept()).toBe(3);
    expect(await told()).toMatchObject({ why: 'journal-older', lost: [{ from: 2, to: 3 }] });
  });

  it('of a newer version is refused, and stays as it is', async () => {
    database.close();
    const newer = new Dexie(database.name);
    newer.version(90).stores({ sheets: 'dossier' });
    await newer.open();
    newer.close();
    database = new JurorDatabase('demo-2027', 'J04');
    const opened = await openWork(database);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'version-newer' } });
    expect(journal().head().seq).toBe(1);
  });
});

describe('work from before there was a journal', () => {
  it('enters it whole at the first opening, and nothing is told', async () => {
    await database.sheets.put(sheet(2));
    await reopen();
    expect(journal().commits.flatMap(({ entries }) => entries)).toEqual(
      await readEntries(database),
    );
    expect([await markKept(), await told()]).toEqual([2, null]);
  });
});

describe('rows that a new version of the app changed as it opened them', () => {
  it('enter the journal as they are now', async () => {
    await openWork(database);
    await mark(3);
    await database.sheets.put({ ...sheet(3), comment: 'migré' });
    const head = await database.journal.get('head');
    if (head?.key === 'head') await database.journal.put({ ...head, schema: head.schema - 1 });
    await reopen();
    const last = journal().commits.at(-1)?.entries;
    expect(last?.map(({ row }) => row)).toEqual([{ ...sheet(3), comment: 'migré' }]);
    expect([await told(), await headKept()]).toEqual([
      null,
      { key: 'head', ...journal().head(), schema: database.schema },
    ]);
  });
});

describe('two people of one laptop', () => {
  it('have each their journal: what one does is never in the other’s', async () => {
    const organiser = new OrganiserDatabase('demo-2027');
    await openWork(database);
    await openWork(organiser);
    await mark(3);
    await commit(organiser, (draft) =>
      draft.put(organiser.acts, [
        {
          id: 1,
          act: { kind: 'presence', at: '2027-10-09T09:00:00Z', juror: 'J01', present: true },
        },
      ]),
    );
    const tablesOf = (work: string) =>
      journalOf(work).commits.flatMap(({ entries }) => entries.map(({ table }) => table));
    expect(tablesOf('juror-demo-2027-J04')).toEqual(['sheets', 'place']);
    expect(tablesOf('organiser-demo-2027')).toEqual(['acts']);
    organiser.close();
  });
});

describe('a purge', () => {
  it('that a crash cut short deletes the database at the next start', async () => {
    const purged = { editionFile: 'gone', files: 'gone', others: 0 } as const;
    layBridge({ purge: () => Promise.resolve(ok(purged)) });
    await openWork(database);
    await mark(3);
    expect(await purgeWork(database, 'demo-2027')).toEqual(ok(purged));
    expect(await Dexie.exists(database.name)).toBe(true);
    await finishPurge();
    expect(await Dexie.getDatabaseNames()).toEqual([]);
  });

  it('that main refuses deletes nothing', async () => {
    await openWork(database);
    await mark(3);
    expect((await purgeWork(database, 'demo-2027')).ok).toBe(false);
    await finishPurge();
    expect(await markKept()).toBe(3);
  });
});
