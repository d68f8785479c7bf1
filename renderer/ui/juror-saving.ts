import { create } from 'zustand';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { DossierId } from '../../shared/ids';
import { NotKept, problemOf } from '../store/commit';
import type { JurorDatabase } from '../store/database';
import type { Place } from './juror-place';

/** Why the last act was not kept. */
export type SaveFault = 'disk-full' | 'read-only' | 'journal' | 'closed';

/** Writes into the database of whoever sits here: it may be opened anew before it is done again. */
type Act = (database: JurorDatabase) => Promise<unknown>;

/** An act and its turn: of two that keep the same, the later one holds. */
interface Asked {
  readonly act: Act;
  readonly turn: number;
}

/** What one juror did that the disk has not said it holds. */
interface Work {
  /** Acts handed to the journal and not yet acknowledged. */
  readonly inFlight: number;
  readonly fault: SaveFault | null;
  /**
   * Acts refused while what they keep is still on the screen, by what they keep: none may be
   * forgotten, and nothing is saved as long as one is here.
   */
  readonly refused: ReadonlyMap<string, Asked>;
  readonly isRetrying: boolean;
  /** The turn of the last act that was kept, by what it keeps. */
  readonly kept: ReadonlyMap<string, number>;
  /** Where the juror stood last; null until a first move, when the disk knows it. */
  readonly place: Place | null;
  /** Sheets as last typed, painted at once until a reading of the database holds them. */
  readonly typed: ReadonlyMap<DossierId, ScoreSheet>;
  /** Which commit kept a sheet of `typed`, once one has. */
  readonly keptAt: ReadonlyMap<ScoreSheet, number>;
  /** The number of the edition it was typed under; null before one was followed. */
  readonly under: number | null;
}

interface SavingState extends Work {
  readonly database: JurorDatabase | null;
  /** The commit that the last reading of the database is of. */
  readonly readAt: number;
  /** Unsaved work of jurors who are not at the desk, by database: it waits for their code. */
  readonly aside: ReadonlyMap<string, Work>;
  /**
   * Another sits down, or nobody: what is not saved yet is put aside, out of everybody's
   * sight, and what was put aside for this juror lies on the desk again.
   */
  readonly sitDown: (database: JurorDatabase | null) => void;
  /** The edition that is followed from now on. */
  readonly follow: (seq: number) => void;
  readonly stand: (place: Place) => void;
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
  /** The work itself is gone from this computer: nothing of it waits any more. */
  readonly forget: (name: string) => void;
}

/** Where one stands: kept like the rest, and no loss. */
export const PLACE = 'place';

const EMPTY: Work = {
  inFlight: 0,
  fault: null,
  refused: new Map(),
  isRetrying: false,
  kept: new Map(),
  place: null,
  typed: new Map(),
  keptAt: new Map(),
  under: null,
};

const workIn = (state: Work): Work => {
  const { inFlight, fault, refused, isRetrying, kept, place, typed, keptAt, under } = state;
  return { inFlight, fault, refused, isRetrying, kept, place, typed, keptAt, under };
};

/** Whether something that a person typed or chose may be on no disk yet. */
const isWaiting = ({ inFlight, refused }: Work): boolean =>
  inFlight > 0 || [...refused.keys()].some((what) => what !== PLACE);

/** Whether closing now may lose something: of whoever sits here, or of somebody before. */
export const isUnsaved = (state: Work & Pick<SavingState, 'aside'>): boolean =>
  isWaiting(state) || state.aside.size > 0;

/** What a refused commit means for the person. */
export function faultOf(error: unknown): SaveFault {
  const { kind } = problemOf(error);
  if (kind === 'disk-full' || kind === 'read-only') return kind;
  return error instanceof NotKept ? 'journal' : 'closed';
}

/** An act that the disk answered: what is left to do, and what is said of it. */
function answered(work: Work, fault: SaveFault | null, { act, turn, what }: Answered): Work {
  const inFlight = Math.max(0, work.inFlight - 1);
  const refused = new Map(work.refused);
  const kept = new Map(work.kept);
  if (what !== undefined) {
    // The disk may say why it refused after it kept what came next.
    const latest = Math.max(kept.get(what) ?? 0, refused.get(what)?.turn ?? 0);
    if (fault !== null && turn > latest) refused.set(what, { act, turn });
    if (fault === null) kept.set(what, Math.max(kept.get(what) ?? 0, turn));
    if (fault === null && turn >= (refused.get(what)?.turn ?? 0)) refused.delete(what);
  }
  const isHeld = fault === null && refused.size > 0;
  return { ...work, inFlight, refused, kept, fault: isHeld ? work.fault : fault };
}

interface Answered extends Asked {
  readonly what: string | undefined;
}

/** How the work stands between the keyboard and the disk. */
export const useSaving = create<SavingState>((set, get) => {
  let turns = 0;
  /** Of the juror it belongs to, who may have left the desk meanwhile. */
  const change = (name: string, how: (work: Work) => Work): void => {
    const { database, aside } = get();
    if (database?.name === name) {
      set(how(workIn(get())));
      return;
    }
    const work = how(aside.get(name) ?? EMPTY);
    const others = new Map(aside);
    if (isWaiting(work)) others.set(name, work);
    else others.delete(name);
    set({ aside: others });
  };
  return {
    ...EMPTY,
    database: null,
    readAt: 0,
    aside: new Map(),
    sitDown: (database) => {
      const before = get();
      if (before.database === database) return;
      const aside = new Map(before.aside);
      if (before.database && isWaiting(before)) aside.set(before.database.name, workIn(before));
      const mine = database && aside.get(database.name);
      if (database) aside.delete(database.name);
      set({ ...(mine ?? EMPTY), readAt: 0, aside, database });
    },
    follow: (under) => set({ under }),
    stand: (place) => set({ place }),
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
      const { database } = get();
      if (database === null) throw new Error('nobody sits at the desk');
      const { name } = database;
      turns += 1;
      const turn = turns;
      set({ inFlight: get().inFlight + 1 });
      let fault: SaveFault | null = null;
      try {
        await act(database);
      } catch (error) {
        console.error('not saved', error);
        fault = faultOf(error);
      }
      change(name, (work) => answered(work, fault, { act, turn, what }));
      // The disk accepts again: what it refused before does not wait.
      if (fault === null && get().database?.name === name && get().refused.size > 0) {
        void get().retry();
      }
      return fault === null;
    },
    retry: async () => {
      const { database, isRetrying, refused } = get();
      if (isRetrying || database === null) return;
      const { name } = database;
      set({ isRetrying: true });
      for (const [what, asked] of refused) {
        const isHere = get().database?.name === name;
        // What was done anew meanwhile is not done again as it was.
        if (isHere && get().refused.get(what) === asked) await get().keep(asked.act, what);
      }
      change(name, (work) => ({ ...work, isRetrying: false }));
    },
    heal: async () => {
      await get().retry();
      return get().refused.size === 0;
    },
    reset: () => set({ ...EMPTY, place: get().place, under: get().under }),
    forget: (name) => {
      const aside = new Map(get().aside);
      aside.delete(name);
      set(get().database?.name === name ? { ...EMPTY, aside } : { aside });
    },
  };
});
