import type { Act } from '../../shared/decision/deliberation';
import type { OrganiserDatabase } from './database';

/** Records acts of the meeting, together or not at all. They are only ever added. */
export async function recordActs(database: OrganiserDatabase, acts: readonly Act[]): Promise<void> {
  await database.transaction('rw', database.acts, () =>
    database.acts.bulkAdd(acts.map((act) => ({ act }))),
  );
}
