import { z } from 'zod';
import { identifier, text } from '../file/fields';
import type { ScoreSheet } from './score-sheet';

/** One cell that two people read differently on the same sheet, and what it was settled to. */
const settledCell = z.strictObject({
  /** Null: the check total of the sheet. */
  dossier: identifier.nullable(),
  /** The criterion; null is the declared interest, or the total. */
  criterion: identifier.nullable(),
  /** As typed first, then second; empty where nothing was typed. */
  typed: z.tuple([text, text]),
  kept: text,
});

/**
 * A ballot typed from a printed score sheet, when the juror's laptop is lost (PRIZE, "What
 * goes wrong on the day"). Two people typed it, one after the other, without seeing each
 * other's figures; where they differ the sheet was read again. The organiser's key signs
 * it, so it stands beside the juror's own files as another laptop does: if both exist, a
 * person chooses. `checkTotal` is the sum of all marks as written on the sheet, null where
 * it carries none.
 */
export const paper = z.strictObject({
  typedBy: z.tuple([text, text]),
  checkTotal: z.int().min(0).nullable(),
  settled: z.array(settledCell).readonly(),
  reason: text,
});

export type Paper = z.infer<typeof paper>;
export type SettledCell = z.infer<typeof settledCell>;

/** Whether two people, each named, and not the same, typed a sheet: case and spacing tell nobody apart. */
export function areTwoPeople([first, second]: readonly [string, string]): boolean {
  const [one, two] = [first, second].map((name) => name.trim().replace(/\s+/gu, ' ').toLowerCase());
  return one !== '' && two !== '' && one !== two;
}

/** The check total of a printed score sheet: the plain sum of every mark on it. */
export function checkTotalOf(sheets: readonly ScoreSheet[]): number {
  return sheets.flatMap(({ marks }) => Object.values(marks)).reduce((sum, mark) => sum + mark, 0);
}
