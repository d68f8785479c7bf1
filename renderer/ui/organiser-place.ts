import { create } from 'zustand';

export type OrganiserRoom = 'merge' | 'tally' | 'deliberation' | 'palmares';

/** Points of the deliberation's agenda, by award or by what is done. */
export type AgendaPoint = 'quorum' | 'laureate' | 'commended' | 'mention' | 'citations' | 'reading';

interface OrganiserPlace {
  /** Null until the person chose: the road then decides which room opens. */
  readonly room: OrganiserRoom | null;
  readonly point: AgendaPoint;
  readonly enter: (room: OrganiserRoom, point?: AgendaPoint) => void;
  readonly openPoint: (point: AgendaPoint) => void;
  readonly leave: () => void;
}

/** Where the organiser stands on the road; may vanish on reload. */
export const useOrganiserPlace = create<OrganiserPlace>((set) => ({
  room: null,
  point: 'quorum',
  enter: (room, point) => set(point === undefined ? { room } : { room, point }),
  openPoint: (point) => set({ point }),
  leave: () => set({ room: null, point: 'quorum' }),
}));
