import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrganiserDatabase } from '../../../renderer/store/database';
import {
  fillBlank,
  promiseBenefit,
  tickBenefit,
  withdrawBenefit,
} from '../../../renderer/store/publicity';
import { layBridge } from '../../make/bridge';

const EDITION = 'publicity-2027';

describe('what follows a sealed decision', () => {
  let database: OrganiserDatabase;
  beforeEach(() => {
    layBridge({});
    database = new OrganiserDatabase(EDITION);
  });
  afterEach(async () => {
    database.close();
    await Dexie.delete(`palmares-organiser-${EDITION}`);
  });

  it('keeps each blank of the release beside the others', async () => {
    await fillBlank(database, 'place', { fr: 'Paris', en: 'Paris' });
    await fillBlank(database, 'contacts', { fr: 'presse', en: '' });
    const kept = (await database.press.get('here'))?.blanks;
    expect(kept).toMatchObject({ place: { fr: 'Paris' }, contacts: { fr: 'presse', en: '' } });
    expect(kept?.presidentQuote).toEqual({ fr: '', en: '' });
  });

  it('follows benefits from to do to done, and forgets a withdrawn one', async () => {
    await promiseBenefit(database, { company: 'Œil-de-Brume', words: 'Un stand' });
    await promiseBenefit(database, { company: 'Œil-de-Brume', words: 'Une tribune' });
    const [first, second] = await database.benefits.toArray();
    await tickBenefit(database, first?.id ?? 0, true);
    await withdrawBenefit(database, second?.id ?? 0);
    expect(await database.benefits.toArray()).toEqual([
      { id: first?.id, company: 'Œil-de-Brume', words: 'Un stand', isDone: true },
    ]);
  });

  it('opens the database of an earlier version with its rows', async () => {
    const old = new Dexie(`palmares-organiser-${EDITION}`);
    old.version(3).stores({
      ...{ ballots: 'digest', receipts: '++id', choices: 'digest', acts: '++id' },
      ...{ seals: 'version', occasion: 'key', journal: 'key' },
    });
    await old.table('occasion').put({ key: 'here', place: 'à Paris' });
    old.close();
    expect(await database.occasion.get('here')).toMatchObject({ place: 'à Paris' });
    expect(await database.benefits.toArray()).toEqual([]);
  });
});
