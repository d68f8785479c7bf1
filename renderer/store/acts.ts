import type { Act } from '../../shared/decision/deliberation';
import { commit } from './commit';
import type { OrganiserDatabase } from './database';
import { nextId } from './next-id';

/** Records acts of the meeting, together or not at all. They are only ever added. */
export function recordActs(database: OrganiserDatabase, acts: readonly Act[]): Promise<void> {
  return commit(database, async (draft) => {
    const first = await nextId(database.acts);
    draft.put(
      database.acts,
      acts.map((act, at) => ({ id: first + at, act })),
    );
  });
}
