import { create } from 'zustand';
import type { DossierId } from '../../shared/ids';

/** What fills the middle of the desk. */
export type DeskView =
  | { readonly at: 'reading' }
  | { readonly at: 'pitch' }
  | { readonly at: 'practice' }
  | { readonly at: 'compare'; readonly left: DossierId; readonly right: DossierId | null };

interface ViewState {
  readonly view: DeskView;
  readonly look: (view: DeskView) => void;
}

/** What the juror looks at; a restart goes back to reading. */
export const useDeskView = create<ViewState>((set) => ({
  view: { at: 'reading' },
  look: (view) => set({ view }),
}));
