import { create } from 'zustand';

export type PreparerRoom =
  | 'prize'
  | 'jury'
  | 'grid'
  | 'rules'
  | 'dossiers'
  | 'village'
  | 'names'
  | 'publish'
  | 'follow';

interface PreparerPlace {
  readonly room: PreparerRoom;
  /** The dossier that lies open; null: the list. */
  readonly dossier: string | null;
  readonly enter: (room: PreparerRoom) => void;
  readonly openDossier: (dossier: string | null) => void;
  /** Forgets where one stood in another draft. */
  readonly arrive: (room: PreparerRoom) => void;
}

/** Where the organiser stands in the preparation; may vanish on reload. */
export const usePreparerPlace = create<PreparerPlace>((set) => ({
  room: 'prize',
  dossier: null,
  enter: (room) => set({ room, dossier: null }),
  openDossier: (dossier) => set({ dossier }),
  arrive: (room) => set({ room, dossier: null }),
}));
