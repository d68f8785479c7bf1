import { create } from 'zustand';
import type { DossierId } from '../../shared/ids';
import type { FileRef } from '../../shared/ipc';

export type OrganiserRoom = 'edition' | 'merge' | 'tally' | 'deliberation' | 'palmares';

/** Points of the deliberation's agenda, by award or by what is done. */
export type AgendaPoint =
  | 'quorum'
  | 'discussion'
  | 'laureate'
  | 'commended'
  | 'mention'
  | 'citations'
  | 'reading';

interface OrganiserPlace {
  /** Null until the person chose: the road then decides which room opens. */
  readonly room: OrganiserRoom | null;
  readonly point: AgendaPoint;
  /** The dossier whose discussion fills the screen; null while none does. */
  readonly discussed: DossierId | null;
  /** Dossiers that somebody added to those the figures propose. */
  readonly brought: readonly DossierId[];
  /** Files double-clicked, waiting for the merge room to take them. */
  readonly waiting: readonly FileRef[];
  /** Files that a watched folder showed, for the same room; they call nobody there. */
  readonly seen: readonly FileRef[];
  /** Forgets where one stood in another edition. */
  readonly arrive: () => void;
  readonly enter: (room: OrganiserRoom, point?: AgendaPoint) => void;
  readonly openPoint: (point: AgendaPoint) => void;
  /** Takes a dossier up in the meeting's room, or leaves its screen. */
  readonly discuss: (dossier: DossierId | null) => void;
  readonly bringUp: (dossier: DossierId) => void;
  readonly bring: (files: readonly FileRef[]) => void;
  readonly notice: (files: readonly FileRef[]) => void;
  /** Hands the waiting files over, once. */
  readonly takeWaiting: () => readonly FileRef[];
  readonly takeSeen: () => readonly FileRef[];
}

/** Where the organiser stands on the road; may vanish on reload. */
export const useOrganiserPlace = create<OrganiserPlace>((set, get) => ({
  room: null,
  point: 'quorum',
  discussed: null,
  brought: [],
  waiting: [],
  seen: [],
  arrive: () => set({ room: null, point: 'quorum', discussed: null, brought: [] }),
  enter: (room, point) => set(point === undefined ? { room } : { room, point }),
  openPoint: (point) => set({ point }),
  discuss: (dossier) =>
    set(
      dossier === null
        ? { discussed: null }
        : { room: 'deliberation', point: 'discussion', discussed: dossier },
    ),
  bringUp: (dossier) => set({ brought: [...get().brought, dossier] }),
  bring: (files) => {
    const ballots = files.filter((file) => file.kind === 'ballot' || file.kind === 'other');
    if (ballots.length > 0) set({ room: 'merge', waiting: [...get().waiting, ...ballots] });
  },
  notice: (files) => set({ seen: [...get().seen, ...files] }),
  takeSeen: () => {
    const { seen } = get();
    if (seen.length > 0) set({ seen: [] });
    return seen;
  },
  takeWaiting: () => {
    const { waiting } = get();
    if (waiting.length > 0) set({ waiting: [] });
    return waiting;
  },
}));
