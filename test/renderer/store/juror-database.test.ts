import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { JurorDatabase } from '../../../renderer/store/database';
import { keepHandIn, noteFileName } from '../../../renderer/store/hand-ins';
import { readWork } from '../../../renderer/store/juror-work';
import { keepSheets } from '../../../renderer/store/sheets';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { forgetMachine } from '../../make/juror-desk';

const NAME = 'palmares-juror-demo-2027-J04';
const sheet: ScoreSheet = { dossier: 'C02', state: 'marked', marks: { INN: 4 }, comment: 'vu' };
const interest = { dossier: 'C02', kind: 'none' } as const;
const handIn = { rev: 1, payload: '{}', digest: 'd', receiptCode: 'TQC1 X4Y2 CHE7' };

afterEach(forgetMachine);

/** The database as its first version left it on a laptop. */
async function leaveVersionOne(): Promise<void> {
  const old = new Dexie(NAME);
  old.version(1).stores({ sheets: 'dossier', interests: 'dossier', handIns: 'rev' });
  await old.table('sheets').put(sheet);
  await old.table('interests').put(interest);
  await old.table('handIns').put({ ...handIn, fileName: 'bulletin-7K3Q-r1.ballot' });
  old.close();
}

async function leaveVersionTwo(rows: { readonly place: object }): Promise<void> {
  const old = new Dexie(NAME);
  old.version(1).stores({ sheets: 'dossier', interests: 'dossier', handIns: 'rev' });
  old.version(2).stores({ place: 'key' });
  await old.table('interests').put(interest);
  await old.table('place').put(rows.place);
  old.close();
}

describe('a juror’s database of an earlier version', () => {
  it('opens at the present version with everything in it', async () => {
    await leaveVersionOne();
    const database = new JurorDatabase('demo-2027', 'J04');
    const work = await readWork(database);
    expect(work.sheets.get('C02')).toEqual(sheet);
    expect(work.interests.get('C02')).toEqual(interest);
    expect(work.handIns).toEqual([{ ...handIn, fileName: 'bulletin-7K3Q-r1.ballot' }]);
    expect(database.verno).toBe(7);
    database.close();
  });

  it('takes marks as the proof that secrecy was promised and interests signed', async () => {
    await leaveVersionOne();
    const database = new JurorDatabase('demo-2027', 'J04');
    expect([...(await readWork(database)).pledges].sort()).toEqual(['interests', 'secrecy']);
    database.close();
  });

  it('does not take a begun declaration for a signed one', async () => {
    await leaveVersionTwo({ place: { key: 'here', dossier: 'C02', criterion: 'MED' } });
    const database = new JurorDatabase('demo-2027', 'J04');
    expect([...(await readWork(database)).pledges]).toEqual(['secrecy']);
    database.close();
  });

  it('finds the juror again on the same dossier and criterion', async () => {
    await leaveVersionTwo({ place: { key: 'here', dossier: 'C02', criterion: 'MED' } });
    const database = new JurorDatabase('demo-2027', 'J04');
    expect((await readWork(database)).place).toEqual({
      key: 'here',
      room: 'mark',
      dossier: 'C02',
      criterion: 'MED',
      reading: 'criterion',
    });
    database.close();
  });
});

describe('the juror’s work', () => {
  it('keeps a sheet and the place together, and finds both after a restart', async () => {
    const place = {
      key: 'here',
      room: 'mark',
      dossier: 'C02',
      criterion: 'MED',
      reading: 'criterion',
    } as const;
    const before = new JurorDatabase('demo-2027', 'J04');
    await keepSheets(before, { sheets: [sheet], place });
    before.close();
    const after = new JurorDatabase('demo-2027', 'J04');
    const work = await readWork(after);
    expect([work.sheets.get('C02'), work.place]).toEqual([sheet, place]);
    after.close();
  });

  it('keeps two jurors of one laptop apart', async () => {
    const mine = new JurorDatabase('demo-2027', 'J04');
    await mine.sheets.put(sheet);
    const theirs = new JurorDatabase('demo-2027', 'J05');
    expect((await readWork(theirs)).sheets.size).toBe(0);
    mine.close();
    theirs.close();
  });

  it('never keeps two contents under one revision', async () => {
    const database = new JurorDatabase('demo-2027', 'J04');
    await keepHandIn(database, { ...handIn, fileName: null });
    const again = keepHandIn(database, { ...handIn, payload: '{"other":1}', fileName: null });
    await expect(again).rejects.toThrow();
    await noteFileName(database, { rev: 1, fileName: 'bulletin-7K3Q-r1.ballot' });
    expect((await readWork(database)).handIns).toEqual([
      { ...handIn, fileName: 'bulletin-7K3Q-r1.ballot' },
    ]);
    database.close();
  });

  it('opens again after the connection was closed under it', async () => {
    const database = new JurorDatabase('demo-2027', 'J04');
    await database.open();
    database.close();
    const place = { key: 'here', room: 'mark', dossier: 'C02', criterion: null } as const;
    await keepSheets(database, { sheets: [sheet], place: { ...place, reading: 'summary' } });
    expect((await readWork(database)).sheets.get('C02')).toEqual(sheet);
    database.close();
  });
});
