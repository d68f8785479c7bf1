import { create } from 'zustand';

interface RestState {
  /** The screen is covered: nothing of the desk can be seen or reached. */
  readonly isHidden: boolean;
  readonly hide: () => void;
  readonly comeBack: () => void;
}

export const useRest = create<RestState>((set) => ({
  isHidden: false,
  hide: () => set({ isHidden: true }),
  comeBack: () => set({ isHidden: false }),
}));
