import { create } from 'zustand';

interface UnsavedShowState {
  /** The running order or its texts were edited since the show was last saved as a file. */
  readonly isChanged: boolean;
  /** What waits until the person says whether these edits may be lost; null when nothing does. */
  readonly waiting: (() => void) | null;
  readonly change: () => void;
  /** Saved as a file, or let go. */
  readonly settle: () => void;
  /** Does it at once where nothing would be lost, else once the person agrees. */
  readonly before: (act: () => void) => void;
  readonly stay: () => void;
  readonly goAnyway: () => void;
}

/** A show lives in memory until it is saved: whoever leaves is asked first. */
export const useUnsavedShow = create<UnsavedShowState>((set, get) => ({
  isChanged: false,
  waiting: null,
  change: () => set({ isChanged: true }),
  settle: () => set({ isChanged: false, waiting: null }),
  before: (act) => {
    if (get().isChanged) set({ waiting: act });
    else act();
  },
  stay: () => set({ waiting: null }),
  goAnyway: () => {
    const act = get().waiting;
    set({ isChanged: false, waiting: null });
    act?.();
  },
}));
