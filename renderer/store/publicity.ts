import { useLiveQuery } from 'dexie-react-hooks';
import { NO_PRESS, type PressBlanks } from '../../shared/decision/announcement-press';
import { commit } from './commit';
import type { OrganiserDatabase } from './database';
import { nextId } from './next-id';
import type { BenefitRow } from './publicity-rows';

/** What follows a sealed decision and is no part of it. */
export interface Publicity {
  readonly blanks: PressBlanks;
  readonly benefits: readonly BenefitRow[];
}

/** Live rows; null until both tables were read once. */
export function usePublicity(database: OrganiserDatabase): Publicity | null {
  const blanks = useLiveQuery(
    async () => (await database.press.get('here'))?.blanks ?? NO_PRESS,
    [database],
  );
  const benefits = useLiveQuery(() => database.benefits.orderBy('id').toArray(), [database]);
  return blanks && benefits ? { blanks, benefits } : null;
}

/** Keeps one blank of the press release, in both languages. */
export function fillBlank(
  database: OrganiserDatabase,
  blank: keyof PressBlanks,
  words: PressBlanks[keyof PressBlanks],
): Promise<void> {
  return commit(database, async (draft) => {
    const known = (await database.press.get('here'))?.blanks ?? NO_PRESS;
    draft.put(database.press, [{ key: 'here' as const, blanks: { ...known, [blank]: words } }]);
  });
}

/** Writes down a benefit that was promised; it is to do until somebody ticks it. */
export function promiseBenefit(
  database: OrganiserDatabase,
  promised: Pick<BenefitRow, 'company' | 'words'>,
): Promise<void> {
  return commit(database, async (draft) => {
    const id = await nextId(database.benefits);
    draft.put(database.benefits, [{ id, ...promised, isDone: false }]);
  });
}

/** Marks a benefit done, or to do again. One that is gone stays gone. */
export function tickBenefit(
  database: OrganiserDatabase,
  id: number,
  isDone: boolean,
): Promise<void> {
  return commit(database, async (draft) => {
    const known = await database.benefits.get(id);
    if (known) draft.put(database.benefits, [{ ...known, isDone }]);
  });
}

export function withdrawBenefit(database: OrganiserDatabase, id: number): Promise<void> {
  return commit(database, (draft) => draft.remove(database.benefits, [id]));
}
