import { useEffect } from 'react';
import { create } from 'zustand';
import { useWay, type Way } from './way';

/** The chapters of the guide, in the order they stand in its text. */
export const CHAPTERS = ['start', 'juror', 'organiser', 'presenter', 'day', 'when'] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** The chapter that whoever stands behind a door needs first. */
const CHAPTER_OF: Readonly<Record<Way['at'], Chapter>> = {
  doors: 'start',
  demo: 'start',
  juror: 'juror',
  organiser: 'organiser',
  preparer: 'organiser',
  presenter: 'presenter',
};

interface GuideState {
  /** Where the guide was opened; null while it is closed. */
  readonly openedAt: Chapter | null;
  /** A show is live, or a juror has hidden the screen: nothing may lie over it. */
  readonly isShut: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly shut: () => void;
  readonly allow: () => void;
}

export const useGuide = create<GuideState>((set) => ({
  openedAt: null,
  isShut: false,
  open: () =>
    set(({ isShut }) => (isShut ? {} : { openedAt: CHAPTER_OF[useWay.getState().way.at] })),
  close: () => set({ openedAt: null }),
  shut: () => set({ openedAt: null, isShut: true }),
  allow: () => set({ isShut: false }),
}));

/** Closes the guide when this comes, and keeps it closed until it goes: it needs every key. */
export function useGuideShut(): void {
  const { shut, allow } = useGuide.getState();
  useEffect(() => {
    shut();
    return allow;
  }, [shut, allow]);
}
