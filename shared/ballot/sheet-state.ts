import type { Criterion, Grid } from '../edition/grid';
import type { ScoreSheet } from './score-sheet';

/** `blank`: neither mark nor comment. `partial`: some, not every weighted criterion marked. */
export type SheetStanding = 'complete' | 'partial' | 'recused' | 'blank';

/** The mark of one criterion; undefined is "not scored". Own keys only: `constructor` is no mark. */
export function markOf(sheet: ScoreSheet, criterion: Criterion): number | undefined {
  return Object.hasOwn(sheet.marks, criterion.id) ? sheet.marks[criterion.id] : undefined;
}

/** Whether every weighted criterion has a mark and the juror is not recused (PRIZE rule 3). */
export function isComplete(sheet: ScoreSheet, grid: Grid): boolean {
  const isMarked = (c: Criterion): boolean => c.weight === 0 || markOf(sheet, c) !== undefined;
  return sheet.state !== 'recused' && grid.criteria.every(isMarked);
}

/**
 * Σ weight × mark in grid steps, exact: 100 to 500 on a scale of 1 to 5. Null unless the
 * sheet is complete: a partial total would read as a bad one.
 */
export function sheetTotal(sheet: ScoreSheet, grid: Grid): number | null {
  if (!isComplete(sheet, grid)) return null;
  return grid.criteria.reduce((sum, c) => sum + c.weight * (markOf(sheet, c) ?? 0), 0);
}

/** How far one score sheet is, from its marks rather than from what it says. */
export function standingOfSheet(sheet: ScoreSheet, grid: Grid): SheetStanding {
  if (sheet.state === 'recused') return 'recused';
  if (isComplete(sheet, grid)) return 'complete';
  const hasMark = grid.criteria.some((c) => markOf(sheet, c) !== undefined);
  return hasMark || sheet.comment !== '' ? 'partial' : 'blank';
}
