import type { OccasionRow, OrganiserDatabase } from './database';

/** Before anybody wrote where the meeting is and who holds the pen. */
export const NO_OCCASION: OccasionRow = {
  key: 'here',
  place: '',
  secretary: '',
  signatories: {},
  embargo: null,
};

/** Changes some of what the minutes must say beside the acts. */
export async function tellOccasion(
  database: OrganiserDatabase,
  change: Partial<Omit<OccasionRow, 'key'>>,
): Promise<void> {
  await database.transaction('rw', database.occasion, async () => {
    const known = (await database.occasion.get('here')) ?? NO_OCCASION;
    await database.occasion.put({ ...known, ...change });
  });
}
