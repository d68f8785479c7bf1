import { create } from 'zustand';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { DossierId } from '../../shared/ids';
import { NotKept, problemOf } from '../store/commit';

/** Why the last act was not kept. */
export type SaveFault = 'disk-full' | 'read-only' | 'journal' | 'closed';

interface SavingState {
  /** Acts handed to the journal and not yet acknowledged. */
  readonly inFlight: number;
  readonly fault: SaveFault | null;
  /** Sheets as last typed, painted at once until the database says the same. */
  readonly typed: ReadonlyMap<DossierId, ScoreSheet>;
  readonly paint: (sheet: ScoreSheet) => void;
  /** Drops what the database has caught up with, unless more was typed meanwhile. */
  readonly settle: (sheets: readonly ScoreSheet[]) => void;
  /** Runs an act and says whether it was kept; never says saved before it resolves. */
  readonly keep: (act: () => Promise<unknown>) => Promise<boolean>;
  readonly reset: () => void;
}

const EMPTY = { inFlight: 0, fault: null, typed: new Map<DossierId, ScoreSheet>() } as const;

/** What a refused commit means for the person. */
export function faultOf(error: unknown): SaveFault {
  const { kind } = problemOf(error);
  if (kind === 'disk-full' || kind === 'read-only') return kind;
  return error instanceof NotKept ? 'journal' : 'closed';
}

/** How the work stands between the keyboard and the disk. */
export const useSaving = create<SavingState>((set, get) => ({
  ...EMPTY,
  paint: (sheet) => set({ typed: new Map(get().typed).set(sheet.dossier, sheet) }),
  settle: (sheets) => {
    const typed = new Map(get().typed);
    for (const sheet of sheets) {
      if (typed.get(sheet.dossier) === sheet) typed.delete(sheet.dossier);
    }
    set({ typed });
  },
  keep: async (act) => {
    set({ inFlight: get().inFlight + 1 });
    try {
      await act();
      set({ inFlight: Math.max(0, get().inFlight - 1), fault: null });
      return true;
    } catch (error) {
      console.error('not saved', error);
      set({ inFlight: Math.max(0, get().inFlight - 1), fault: faultOf(error) });
      return false;
    }
  },
  reset: () => set(EMPTY),
}));
