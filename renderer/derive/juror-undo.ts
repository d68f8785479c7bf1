import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { CriterionId, DossierId } from '../../shared/ids';
import { putComment, putMark } from './juror-sheet';

/** One thing the juror changed, with what it said before and after; null is no mark. */
export type Step =
  | {
      readonly what: 'mark';
      readonly dossier: DossierId;
      readonly criterion: CriterionId;
      readonly before: number | null;
      readonly after: number | null;
    }
  | {
      readonly what: 'comment';
      readonly dossier: DossierId;
      readonly before: string;
      readonly after: string;
    };

/** What can be undone, oldest first, and what can be done again, next first. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** More than a day's marks: beyond it the oldest step is let go. */
const KEPT = 1000;

/**
 * Adds a step; what had been undone can no longer be done again. A step that changes
 * nothing is none; pauses while one comment is typed are one step.
 */
export function record(history: History, step: Step): History {
  if (step.before === step.after) return history;
  const last = history.past.at(-1);
  if (step.what === 'comment' && last?.what === 'comment' && last.dossier === step.dossier) {
    return { past: [...history.past.slice(0, -1), { ...step, before: last.before }], future: [] };
  }
  return { past: [...history.past, step].slice(-KEPT), future: [] };
}

export type Retaking = 'undo' | 'redo';

/** Takes the last step back, or the next one again; null when there is none. */
export function retake(
  { past, future }: History,
  way: Retaking,
): { readonly step: Step; readonly history: History } | null {
  const step = way === 'undo' ? past.at(-1) : future[0];
  if (!step) return null;
  const history =
    way === 'undo'
      ? { past: past.slice(0, -1), future: [step, ...future] }
      : { past: [...past, step], future: future.slice(1) };
  return { step, history };
}

/** The sheet with one step taken back or again; all else on it stays. */
export function applyStep(sheet: ScoreSheet, step: Step, way: Retaking): ScoreSheet {
  if (step.what === 'comment') {
    return putComment(sheet, way === 'undo' ? step.before : step.after);
  }
  const mark = way === 'undo' ? step.before : step.after;
  return putMark(sheet, { criterion: step.criterion, mark });
}
