import { commit } from './commit';
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
export function tellOccasion(
  database: OrganiserDatabase,
  change: Partial<Omit<OccasionRow, 'key'>>,
): Promise<void> {
  return commit(database, async (draft) => {
    const known = (await database.occasion.get('here')) ?? NO_OCCASION;
    draft.put(database.occasion, [{ ...known, ...change }]);
  });
}
