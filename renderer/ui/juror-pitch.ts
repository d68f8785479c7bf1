import { create } from 'zustand';
import type { DossierId } from '../../shared/ids';
import { FRESH_CLOCK, goToQuestions, type PitchClock, toggleClock } from '../derive/juror-pitch';

interface PitchState {
  readonly speaker: DossierId | null;
  readonly clock: PitchClock;
  /** Another speaker starts a fresh clock; the same one finds theirs again. */
  readonly hear: (speaker: DossierId) => void;
  readonly toggle: () => void;
  readonly questions: () => void;
  readonly restart: () => void;
}

/** The clock of the hearing in the room: steady, whatever the computer's date does. */
export const usePitch = create<PitchState>((set, get) => ({
  speaker: null,
  clock: FRESH_CLOCK,
  hear: (speaker) => {
    if (get().speaker !== speaker) set({ speaker, clock: FRESH_CLOCK });
  },
  toggle: () => set({ clock: toggleClock(get().clock, performance.now()) }),
  questions: () => set({ clock: goToQuestions(get().clock, performance.now()) }),
  restart: () => set({ clock: FRESH_CLOCK }),
}));
