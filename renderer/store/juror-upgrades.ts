import type { Transaction } from 'dexie';

/**
 * To version 3. Before it, interests were only asked after the promise of secrecy, and
 * sheets only opened after the declaration: what was done proves what was promised.
 */
export async function recognisePastPledges(transaction: Transaction): Promise<void> {
  const declared = await transaction.table('interests').count();
  const marked = await transaction.table('sheets').count();
  if (declared + marked > 0) await transaction.table('pledges').put({ what: 'secrecy' });
  if (marked > 0) await transaction.table('pledges').put({ what: 'interests' });
}

/** To version 3. A place was a dossier and a criterion; it now names its room as well. */
export async function giveThePlaceARoom(transaction: Transaction): Promise<void> {
  await transaction
    .table('place')
    .toCollection()
    .modify((place: { room?: string; reading?: string }) => {
      place.room = 'mark';
      place.reading = 'criterion';
    });
}
