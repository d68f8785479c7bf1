import type { Ballot } from '../../shared/ballot/ballot';
import { markOf, sheetTotal } from '../../shared/ballot/sheet-state';
import type { Edition } from '../../shared/edition/edition';
import type { Criterion } from '../../shared/edition/grid';
import type { CriterionId } from '../../shared/ids';
import { isOpen, type JurorDossier } from './juror-dossiers';

export interface MirrorMark {
  readonly criterion: Criterion;
  readonly mark: number | null;
  /** Differs from what the last revision said of it. */
  readonly hasChanged: boolean;
}

export interface MirrorRow {
  readonly each: JurorDossier;
  /** Competition rank (1, 2, 2, 4) by own total; null when there is no total. */
  readonly rank: number | null;
  readonly total: number | null;
  readonly marks: readonly MirrorMark[];
}

export interface Mirror {
  /** Complete sheets first, best total first; then unfinished, then closed ones. */
  readonly rows: readonly MirrorRow[];
  /** How often each mark of the scale was given, lowest first. */
  readonly histogram: readonly { readonly mark: number; readonly count: number }[];
  readonly changes: number;
}

interface Mirrored {
  readonly edition: Edition;
  readonly dossiers: readonly JurorDossier[];
  readonly last: Ballot | null;
}

/** A juror's own marks laid in order: nobody else's figure is in it (PRIZE rule 12). */
export function mirrorOf({ edition, dossiers, last }: Mirrored): Mirror {
  const before = new Map(last?.sheets.map((sheet) => [sheet.dossier, sheet]));
  const rows = dossiers.map((each): Omit<MirrorRow, 'rank'> => {
    const old = before.get(each.dossier.id);
    const marks = edition.grid.criteria.map((criterion): MirrorMark => {
      const mark = markOf(each.sheet, criterion) ?? null;
      const was = old ? (markOf(old, criterion) ?? null) : null;
      return { criterion, mark, hasChanged: last !== null && isOpen(each) && mark !== was };
    });
    return { each, marks, total: isOpen(each) ? sheetTotal(each.sheet, edition.grid) : null };
  });
  const totals = rows.flatMap((row) => (row.total === null ? [] : [row.total]));
  const ranked = rows.map((row): MirrorRow => {
    const better = totals.filter((total) => row.total !== null && total > row.total).length;
    return { ...row, rank: row.total === null ? null : better + 1 };
  });
  const marks = rows.flatMap((row) => (isOpen(row.each) ? row.marks : []));
  return {
    rows: ranked.toSorted((a, b) => placeOf(a) - placeOf(b)),
    histogram: scaleOf(edition).map((mark) => ({
      mark,
      count: marks.filter((each) => each.mark === mark).length,
    })),
    changes: marks.filter((each) => each.hasChanged).length,
  };
}

/** Ranked rows by rank, then open ones without a total, then closed ones; stable within. */
function placeOf(row: MirrorRow): number {
  if (row.rank !== null) return row.rank;
  return isOpen(row.each) ? 1_000_000 : 2_000_000;
}

/** Every mark of the scale, lowest first. */
export function scaleOf(edition: Edition): readonly number[] {
  const { min, max } = edition.grid.scale;
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** The criteria of an open dossier that still lack a mark. */
export function missingIn(row: MirrorRow): readonly CriterionId[] {
  return row.marks.filter((each) => each.mark === null).map((each) => each.criterion.id);
}

/**
 * A sheet total as people read it, on 100 with one decimal: the weights sum to 100, so
 * total ÷ top mark is the score on 100 (PRIZE, default grid).
 */
export function outOf100(total: number, edition: Edition): string {
  const tenths = Math.round((total * 10) / edition.grid.scale.max);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
