import { create } from 'zustand';
import type { DemoKit, FileRef } from '../../shared/ipc';

/** Where the person is, at the coarsest: which door, and what they carried in. */
export type Way =
  | { readonly at: 'doors' }
  | { readonly at: 'demo' }
  | { readonly at: 'juror'; readonly edition?: FileRef; readonly code?: string }
  | {
      readonly at: 'organiser';
      readonly edition?: FileRef;
      readonly key?: FileRef;
      readonly demo?: DemoKit;
    }
  | { readonly at: 'preparer' }
  | { readonly at: 'presenter'; readonly palmares?: FileRef; readonly show?: FileRef };

interface WayState {
  readonly way: Way;
  readonly go: (way: Way) => void;
}

export const useWay = create<WayState>((set) => ({
  way: { at: 'doors' },
  go: (way) => set({ way }),
}));
