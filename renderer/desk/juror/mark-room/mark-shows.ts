import type { ScoreSheet } from '../../../../shared/ballot/score-sheet';
import { markOf, sheetTotal } from '../../../../shared/ballot/sheet-state';
import type { Edition } from '../../../../shared/edition/edition';
import type { Criterion, Grid } from '../../../../shared/edition/grid';
import type { Bilingual } from '../../../../shared/ids';
import {
  isOpen,
  type JurorDossier,
  lacksComment,
  openNeighbour,
} from '../../../derive/juror-dossiers';
import { outOf100 } from '../../../derive/juror-mirror';

/** Every mark one may give, lowest first. */
export function marksOf(scale: Grid['scale']): readonly number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
}

/** The one key of a criterion that Tab reaches: its mark, or the lowest. */
export function stopOf(criterion: Criterion, sheet: ScoreSheet, scale: Grid['scale']): number {
  return markOf(sheet, criterion) ?? scale.min;
}

/** The levels that have words, lowest first. */
export function anchorsOf(
  criterion: Criterion,
): readonly { readonly mark: number; readonly words: Bilingual }[] {
  return Object.entries(criterion.anchors)
    .map(([mark, words]) => ({ mark: Number(mark), words }))
    .toSorted((a, b) => a.mark - b.mark);
}

/** What the foot of the sheet says: no total before every mark, so that nobody aims at one. */
export type FootShows =
  | { readonly at: 'marking' }
  /** Every mark is set; the edition asks for a comment too. */
  | { readonly at: 'uncommented'; readonly score: string }
  | { readonly at: 'complete'; readonly score: string; readonly then: 'next' | 'sign' | 'list' };

/** `then`: the next dossier, the hand-in when all are marked, or the list (none follows there). */
export function footShows(
  edition: Edition,
  current: JurorDossier,
  { dossiers, way }: Record<'dossiers' | 'way', readonly JurorDossier[]>,
): FootShows {
  const total = sheetTotal(current.sheet, edition.grid);
  if (total === null) return { at: 'marking' };
  if (lacksComment(current.sheet, edition)) {
    return { at: 'uncommented', score: outOf100(total, edition) };
  }
  const isAllDone = dossiers.filter(isOpen).every((each) => each.state === 'complete');
  const isLast = openNeighbour(way, { from: current.dossier.id, step: 1 }) === null;
  const then = isAllDone ? 'sign' : isLast ? 'list' : 'next';
  return { at: 'complete', score: outOf100(total, edition), then };
}
