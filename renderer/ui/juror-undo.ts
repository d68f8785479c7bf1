import { create } from 'zustand';
import {
  type History,
  NO_HISTORY,
  type Retaking,
  record,
  retake,
  type Step,
} from '../derive/juror-undo';

interface UndoState extends History {
  /** The last step taken back or again, to be read aloud; `nth` tells two alike apart. */
  readonly told: { readonly way: Retaking; readonly step: Step; readonly nth: number } | null;
  readonly record: (step: Step) => void;
  readonly take: (way: Retaking) => Step | null;
  /** Says what was taken, once it is on the sheet. */
  readonly tell: (way: Retaking, step: Step) => void;
  readonly reset: () => void;
}

const EMPTY = { ...NO_HISTORY, told: null };

/** What the juror may take back since the desk opened; a restart starts anew. */
export const useUndo = create<UndoState>((set, get) => ({
  ...EMPTY,
  record: (step) => set(record(get(), step)),
  take: (way) => {
    const taken = retake(get(), way);
    if (taken) set(taken.history);
    return taken?.step ?? null;
  },
  tell: (way, step) => set({ told: { way, step, nth: (get().told?.nth ?? 0) + 1 } }),
  reset: () => set(EMPTY),
}));
