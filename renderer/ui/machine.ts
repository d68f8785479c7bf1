import { create } from 'zustand';
import type { Purged } from '../../shared/ipc';

/** What came of changing computers, until something else is done here. */
export type Moved =
  | { readonly at: 'asked' | 'handed-over'; readonly name: string }
  | { readonly at: 'taken' };

interface MachineState {
  /** Whether the room of this computer lies over the desk. */
  readonly isOpen: boolean;
  /** What the last purge left, until it is read. */
  readonly purged: Purged | null;
  /** Kept here: the desk opens anew under another key, and the room with it. */
  readonly moved: Moved | null;
  readonly tellMoved: (moved: Moved | null) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly tellPurged: (purged: Purged) => void;
  readonly forgetPurged: () => void;
}

export const useMachine = create<MachineState>((set) => ({
  isOpen: false,
  purged: null,
  moved: null,
  tellMoved: (moved) => set({ moved }),
  open: () => set({ isOpen: true, moved: null }),
  close: () => set({ isOpen: false }),
  tellPurged: (purged) => set({ isOpen: false, purged }),
  forgetPurged: () => set({ purged: null }),
}));
