import { create } from 'zustand';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { DossierId } from '../../shared/ids';
import { NotKept, problemOf } from '../store/commit';

/** Why the last act was not kept. */
export type SaveFault = 'disk-full' | 'read-only' | 'journal' | 'closed';

type Act = () => Promise<unknown>;

interface SavingState {
  /** Acts handed to the journal and not yet acknowledged. */
  readonly inFlight: number;
  readonly fault: SaveFault | null;
  /**
   * Acts refused while what they keep is still on the screen, by what they keep: none may be
   * forgotten, and nothing is saved as long as one is here.
   */
  readonly refused: ReadonlyMap<string, Act>;
  readonly isRetrying: boolean;
  /** Sheets as last typed, painted at once until a reading of the database holds them. */
  readonly typed: ReadonlyMap<DossierId, ScoreSheet>;
  /** Which commit kept a sheet of `typed`, once one has. */
  readonly keptAt: ReadonlyMap<ScoreSheet, number>;
  /** The commit that the last reading of the database is of. */
  readonly readAt: number;
  readonly paint: (sheet: ScoreSheet) => void;
  /** These sheets are on the disk since this commit. */
  readonly acknowledge: (sheets: readonly ScoreSheet[], seq: number) => void;
  /**
   * A reading of the database at this commit is on the screen: what it holds is dropped. Never
   * by what it says: a mark changed and changed back says the same before and after.
   */
  readonly settle: (seq: number) => void;
  /**
   * Runs an act and says whether it was kept; never says saved before it resolves. `what` names
   * what the act keeps whole, each time anew: refused, it is done again until it is kept, or
   * until a later act has kept the same. An act without a name is over when it is refused.
   */
  readonly keep: (act: Act, what?: string) => Promise<boolean>;
  /** Does again what was refused, in the order of refusal. */
  readonly retry: () => Promise<void>;
  /** Tries again what was refused; whether nothing is left unsaved. */
  readonly heal: () => Promise<boolean>;
  readonly reset: () => void;
}

const EMPTY = {
  inFlight: 0,
  fault: null,
  refused: new Map<string, Act>(),
  isRetrying: false,
  typed: new Map<DossierId, ScoreSheet>(),
  keptAt: new Map<ScoreSheet, number>(),
  readAt: 0,
} as const;

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
  acknowledge: (sheets, seq) => {
    const { typed, keptAt, readAt, settle } = get();
    const last = sheets.filter((sheet) => typed.get(sheet.dossier) === sheet);
    set({ keptAt: new Map([...keptAt, ...last.map((sheet) => [sheet, seq] as const)]) });
    settle(readAt);
  },
  settle: (readAt) => {
    const { typed, keptAt } = get();
    const isHeld = (sheet: ScoreSheet): boolean => (keptAt.get(sheet) ?? Infinity) <= readAt;
    const left = [...typed].filter(([, sheet]) => !isHeld(sheet));
    const isSame = left.length === typed.size;
    const waiting = new Set(left.map(([, sheet]) => sheet));
    set({
      readAt,
      typed: isSame ? typed : new Map(left),
      keptAt: new Map([...keptAt].filter(([sheet]) => waiting.has(sheet))),
    });
  },
  keep: async (act, what) => {
    set({ inFlight: get().inFlight + 1 });
    const done = (fault: SaveFault | null): void => {
      const refused = new Map([...get().refused].filter(([name]) => name !== what));
      if (fault !== null && what !== undefined) refused.set(what, act);
      const isOver = fault === null && refused.size > 0;
      const inFlight = Math.max(0, get().inFlight - 1);
      set({ inFlight, refused, fault: isOver ? get().fault : fault });
      // The disk accepts again: what it refused before does not wait.
      if (isOver) void get().retry();
    };
    try {
      await act();
    } catch (error) {
      console.error('not saved', error);
      done(faultOf(error));
      return false;
    }
    done(null);
    return true;
  },
  retry: async () => {
    if (get().isRetrying) return;
    set({ isRetrying: true });
    for (const [what, act] of get().refused) await get().keep(act, what);
    set({ isRetrying: false });
  },
  heal: async () => {
    await get().retry();
    return get().refused.size === 0;
  },
  reset: () => set(EMPTY),
}));
