import { create } from 'zustand';
import type { CriterionId, DossierId } from '../../shared/ids';

/** Where the juror stands on screen; the store remembers it for the next start. */
export interface Place {
  readonly room: 'declare' | 'mark' | 'sign';
  readonly dossier: DossierId | null;
  readonly criterion: CriterionId | null;
  readonly reading: 'summary' | 'criterion';
}

interface PlaceState {
  /** Null until the remembered place was read. */
  readonly place: Place | null;
  readonly stand: (place: Place | null) => void;
}

export const useJurorPlace = create<PlaceState>((set) => ({
  place: null,
  stand: (place) => set({ place }),
}));
