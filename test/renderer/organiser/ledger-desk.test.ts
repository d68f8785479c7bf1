import { afterEach, expect, it } from 'vitest';
import { OrganiserDatabase } from '../../../renderer/store/database';
import { keepFiles } from '../../../renderer/store/ledger';
import { followLedger, forgetDesk } from '../../../renderer/store/ledger-desk';
import { edition, verified } from './gathered-demo';

const database = new OrganiserDatabase('desk-under-test');
afterEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  forgetDesk(database);
});

const keep = (file: string) => {
  const verdict = { ok: true, value: verified(file) } as const;
  return keepFiles({ database, edition, admitted: [{ file, verdict }] });
};
const keysNow = () => database.ballots.toCollection().primaryKeys();

it('shows what is written, and never what is only on its way', async () => {
  await keep('J01.rev1');
  const keys = await keysNow();
  const writing = keep('J02.rev1');
  expect([...(await followLedger(database, keys)).keys()]).toEqual(keys);
  await writing;
  expect((await followLedger(database, await keysNow())).size).toBe(2);
  const [again] = await keep('J02.rev1');
  expect(again?.kind).toBe('same-again');
});

it('reads memory anew when ballots were put back or taken away by another act', async () => {
  await keep('J01.rev1');
  await database.ballots.put(verified('J02.rev1'));
  expect((await followLedger(database, await keysNow())).size).toBe(2);
  await database.ballots.clear();
  expect((await followLedger(database, [])).size).toBe(0);
  const [anew] = await keep('J01.rev1');
  expect(anew?.kind).toBe('added');
});
