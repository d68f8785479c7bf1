import { create } from 'zustand';
import type { Purged } from '../../shared/ipc';

interface MachineState {
  /** Whether the room of this computer lies over the desk. */
  readonly isOpen: boolean;
  /** What the last purge left, until it is read. */
  readonly purged: Purged | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly tellPurged: (purged: Purged) => void;
  readonly forgetPurged: () => void;
}

export const useMachine = create<MachineState>((set) => ({
  isOpen: false,
  purged: null,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
  tellPurged: (purged) => set({ isOpen: false, purged }),
  forgetPurged: () => set({ purged: null }),
}));
