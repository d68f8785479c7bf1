import { create } from 'zustand';
import type { Filter, Sort } from '../derive/juror-list';

interface ListState {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly query: string;
  readonly show: (filter: Filter) => void;
  readonly arrange: (sort: Sort) => void;
  readonly search: (query: string) => void;
  readonly reset: () => void;
}

const ALL = { filter: 'all', sort: 'code', query: '' } as const;

/** How the juror's list is shown just now. */
export const useJurorList = create<ListState>((set) => ({
  ...ALL,
  show: (filter) => set({ filter }),
  arrange: (sort) => set({ sort }),
  search: (query) => set({ query }),
  reset: () => set(ALL),
}));
