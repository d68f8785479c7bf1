import type { Rules } from '../../shared/edition/rules';

/** The two parts of a hearing (rules, pitch). */
export type PitchPart = 'presentation' | 'questions';

/** A clock that runs or stands, in milliseconds; `since` is null while it stands. */
export interface PitchClock {
  readonly part: PitchPart;
  readonly spent: number;
  readonly since: number | null;
}

export const FRESH_CLOCK: PitchClock = { part: 'presentation', spent: 0, since: null };

/** Starts a standing clock, stops a running one. */
export function toggleClock(clock: PitchClock, now: number): PitchClock {
  if (clock.since === null) return { ...clock, since: now };
  return { ...clock, spent: spentAt(clock, now), since: null };
}

/** Questions begin at once if the speaker's time was running. */
export function goToQuestions(clock: PitchClock, now: number): PitchClock {
  return { part: 'questions', spent: 0, since: clock.since === null ? null : now };
}

function spentAt({ spent, since }: PitchClock, now: number): number {
  return spent + (since === null ? 0 : now - since);
}

/** Whole seconds left of a part; below zero once its time is over. */
export function secondsLeft(clock: PitchClock, now: number, pitch: Rules['pitch']): number {
  const minutes =
    clock.part === 'presentation' ? pitch.presentationMinutes : pitch.questionsMinutes;
  return Math.ceil((minutes * 60_000 - spentAt(clock, now)) / 1000);
}

/** « 4:05 », and « +0:12 » once the time is over. */
export function sayClock(seconds: number): string {
  const past = Math.abs(seconds);
  const rest = String(past % 60).padStart(2, '0');
  return `${seconds < 0 ? '+' : ''}${Math.floor(past / 60)}:${rest}`;
}
