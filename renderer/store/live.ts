import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What the database says now, and each time it changes; undefined until the first
 * answer. The query reads only: every change is an act of a store. Throws, into the
 * nearest page fault, when the database cannot be read.
 */
export function useLive<T>(
  query: () => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined {
  return useLiveQuery(query, [...dependencies]);
}
