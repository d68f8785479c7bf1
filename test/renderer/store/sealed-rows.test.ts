import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { JurorDatabase, OrganiserDatabase } from '../../../renderer/store/database';
import { keepInterests } from '../../../renderer/store/interests';
import { keepPageNote, readAids } from '../../../renderer/store/juror-aids';
import { readWork } from '../../../renderer/store/juror-work';
import { nextId } from '../../../renderer/store/next-id';
import { openWork } from '../../../renderer/store/open-work';
import { OpenedRows, openRow, SealBroken, sealRow } from '../../../renderer/store/sealed-row';
import { keepSheets } from '../../../renderer/store/sheets';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import type { Told } from '../../../shared/ipc';
import { ok, refuse } from '../../../shared/result';
import { layBridge } from '../../make/bridge';
import { forgetMachine } from '../../make/juror-desk';
import { forgetJournals, journalOf } from '../../make/memory-journal';

const NAME = 'palmares-juror-demo-2027-J04';
const SECRET = 'un canari dans la mine';
const sheet: ScoreSheet = {
  dossier: 'C02',
  state: 'marked',
  marks: { INN: 4 },
  comment: SECRET,
};
const place = {
  key: 'here',
  room: 'mark',
  dossier: 'C02',
  criterion: 'INN',
  reading: 'criterion',
} as const;

afterEach(forgetMachine);

/** Every row as it lies on the disk, read by somebody who has no key. */
async function onDisk(name: string): Promise<string> {
  const bare = new Dexie(name);
  await bare.open();
  const rows = await Promise.all(bare.tables.map((table) => table.toArray()));
  bare.close();
  return JSON.stringify(rows, (_, value: unknown) =>
    ArrayBuffer.isView(value)
      ? String.fromCharCode(...new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      : value,
  );
}

async function toldOf(database: JurorDatabase): Promise<Told | null> {
  const row = await database.journal.get('told');
  return row?.key === 'told' ? row.told : null;
}

describe('what people write', () => {
  it('is in no row on the disk in clear, and reads as it was written', async () => {
    const database = new JurorDatabase('demo-2027', 'J04');
    await openWork(database);
    await keepSheets(database, { sheets: [sheet], place });
    await keepInterests(database, [{ dossier: 'C05', kind: 'link', note: SECRET }]);
    await keepPageNote(database, { id: 'page', text: SECRET });
    const work = await readWork(database);
    expect(work.sheets.get('C02')).toEqual(sheet);
    expect(work.interests.get('C05')).toMatchObject({ note: SECRET });
    expect((await readAids(database)).notes.get('page')).toBe(SECRET);
    expect(await database.sheets.orderBy('dossier').last(), 'through a cursor').toEqual(sheet);
    database.close();
    const rows = await onDisk(NAME);
    expect(rows).not.toContain('canari');
    expect(rows, 'marks lie in clear').toContain('"INN":4');
  });

  it('of a meeting is sealed too, and rows are numbered as before', async () => {
    const database = new OrganiserDatabase('demo-2027');
    await openWork(database);
    const at = '2027-10-09T09:00:00Z';
    const act = { kind: 'debate', at, about: { kind: 'meeting' }, text: SECRET } as never;
    await database.acts.bulkPut([1, 2].map((id) => ({ id, act })));
    expect(await nextId(database.acts)).toBe(3);
    database.close();
    expect(await onDisk('palmares-organiser-demo-2027')).not.toContain('canari');
  });

  it('by an app that did not seal yet is sealed as its database opens', async () => {
    const old = new Dexie(NAME);
    old.version(5).stores({ sheets: 'dossier', interests: 'dossier', journal: 'key' });
    await old.table('sheets').put(sheet);
    old.close();
    expect(await onDisk(NAME)).toContain('canari');
    const database = new JurorDatabase('demo-2027', 'J04');
    await openWork(database);
    expect((await readWork(database)).sheets.get('C02')).toEqual(sheet);
    database.close();
    expect(await onDisk(NAME)).not.toContain('canari');
  });

  it('stays shut while main gives no key, and nothing of it is taken for broken', async () => {
    const database = new JurorDatabase('demo-2027', 'J04');
    await openWork(database);
    await keepSheets(database, { sheets: [sheet], place });
    database.close();
    layBridge({ rowKey: () => Promise.resolve(refuse({ kind: 'locked' })) });
    const locked = new JurorDatabase('demo-2027', 'J04');
    expect(await openWork(locked)).toEqual(refuse({ kind: 'locked' }));
    locked.close();
    layBridge({});
    const again = new JurorDatabase('demo-2027', 'J04');
    expect(await openWork(again)).toEqual(ok(null));
    expect((await readWork(again)).sheets.get('C02')).toEqual(sheet);
    again.close();
  });
});

describe('a database whose rows are of a key that is not here', () => {
  const OTHER = new Uint8Array(32).fill(3);
  async function openUnderOtherKey({ journalStays }: { readonly journalStays: boolean }) {
    const before = new JurorDatabase('demo-2027', 'J04');
    await openWork(before);
    await keepSheets(before, { sheets: [sheet], place });
    before.close();
    if (!journalStays) forgetJournals();
    const acts: string[] = [];
    layBridge({
      rowKey: () => Promise.resolve(ok({ key: OTHER })),
      setAside: ({ act }) => {
        acts.push(act);
        return Promise.resolve(ok({}));
      },
    });
    const database = new JurorDatabase('demo-2027', 'J04');
    const opened = await openWork(database);
    return { opened, database, acts };
  }

  it('is rebuilt from the journal, a copy kept aside first', async () => {
    const { opened, database, acts } = await openUnderOtherKey({ journalStays: true });
    expect([opened, acts]).toEqual([ok(null), ['copy']]);
    expect((await readWork(database)).sheets.get('C02')).toEqual(sheet);
    expect(await toldOf(database)).toEqual({ why: 'unreadable', from: 'journal', lost: [] });
    database.close();
  });

  it('gives its marks where the journal is of that key too, and says that the rest is shut', async () => {
    const { opened, database } = await openUnderOtherKey({ journalStays: false });
    expect(opened).toEqual(ok(null));
    expect((await readWork(database)).sheets.get('C02')).toEqual({ ...sheet, comment: '' });
    expect(await toldOf(database)).toEqual({ why: 'sealed-elsewhere', from: 'marks', lost: [] });
    expect(journalOf('juror-demo-2027-J04').head().seq).toBe(1);
    database.close();
  });

  it('stays as it is where no copy can be kept', async () => {
    const before = new JurorDatabase('demo-2027', 'J04');
    await openWork(before);
    await keepSheets(before, { sheets: [sheet], place });
    before.close();
    const rows = await onDisk(NAME);
    layBridge({
      rowKey: () => Promise.resolve(ok({ key: OTHER })),
      setAside: () => Promise.resolve(refuse({ kind: 'disk-full' })),
    });
    const database = new JurorDatabase('demo-2027', 'J04');
    expect(await openWork(database)).toEqual(refuse({ kind: 'disk-full' }));
    database.close();
    expect(await onDisk(NAME)).toBe(rows);
  });
});

describe('a database that can be neither opened nor deleted', () => {
  it('is copied and cleared by main, then rebuilt from the journal', async () => {
    const before = new JurorDatabase('demo-2027', 'J04');
    await openWork(before);
    await keepSheets(before, { sheets: [sheet], place });
    before.close();
    await Dexie.delete(NAME);
    const { open, deleteDatabase } = IDBFactory.prototype;
    const acts: string[] = [];
    const broken = (): never => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    IDBFactory.prototype.open = broken;
    IDBFactory.prototype.deleteDatabase = broken;
    layBridge({
      setAside: ({ act }) => {
        acts.push(act);
        if (act === 'clear') Object.assign(IDBFactory.prototype, { open, deleteDatabase });
        return Promise.resolve(ok({}));
      },
    });
    const database = new JurorDatabase('demo-2027', 'J04');
    expect(await openWork(database)).toEqual(ok(null));
    expect(acts).toEqual(['copy', 'clear']);
    expect((await readWork(database)).sheets.get('C02')).toEqual(sheet);
    expect(await toldOf(database)).toEqual({ why: 'unreadable', from: 'journal', lost: [] });
    database.close();
  });
});

describe('a sealed row', () => {
  const key = new Uint8Array(32).fill(1);
  const here = { table: 'notes', keyPath: 'id' };
  const row = fc.record({
    id: fc.string(),
    text: fc.string(),
    bytes: fc.uint8Array({ maxLength: 40 }),
    by: fc.array(fc.tuple(fc.string(), fc.nat())).map((pairs) => new Map(pairs)),
  });

  it('opens as it was', () => {
    fc.assert(
      fc.property(row, (each) => {
        expect(openRow(here, key, sealRow(here, key, each))).toEqual(each);
      }),
    );
  });

  it('opens under no other key, in no other place, and not once altered', () => {
    fc.assert(
      fc.property(row, fc.nat(), (each, at) => {
        const sealed = sealRow(here, key, each) as { $sealed: Uint8Array };
        const altered = sealed.$sealed.slice();
        altered[at % altered.length] = (altered[at % altered.length] ?? 0) ^ 1;
        const bad = () => [
          () => openRow(here, new Uint8Array(32), sealed),
          () => openRow({ ...here, table: 'other' }, key, sealed),
          () => openRow(here, key, { ...sealed, id: `${each.id}x` }),
          () => openRow(here, key, { ...sealed, $sealed: altered }),
          () => openRow(here, key, { ...sealed, $sealed: altered.subarray(0, at % 40) }),
        ];
        for (const act of bad()) expect(act).toThrow(SealBroken);
      }),
    );
  });

  it('is opened anew as soon as one byte of it differs from what was opened before', () => {
    const here = { table: 'pageNotes', keyPath: 'id' };
    const key = new Uint8Array(32).fill(7);
    const opened = new OpenedRows();
    const first = sealRow(here, key, { id: 'p1', text: 'avant' });
    expect(openRow(here, key, first, opened)).toEqual({ id: 'p1', text: 'avant' });
    expect(openRow(here, key, first, opened)).toEqual({ id: 'p1', text: 'avant' });
    const later = sealRow(here, key, { id: 'p1', text: 'après' });
    expect(openRow(here, key, later, opened)).toEqual({ id: 'p1', text: 'après' });
    const { $sealed } = later as { readonly $sealed: Uint8Array };
    const altered = { ...later, $sealed: $sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) };
    expect(() => openRow(here, key, altered, opened)).toThrow(SealBroken);
  });
});
