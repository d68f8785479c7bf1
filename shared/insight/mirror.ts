import type { Ballot } from '../ballot/ballot';
import { isComplete, markOf, sheetTotal } from '../ballot/sheet-state';
import type { Grid } from '../edition/grid';
import type { CriterionId, DossierId } from '../ids';

/** How a juror uses the scale on one criterion. */
export interface LevelsUsed {
  readonly criterion: CriterionId;
  /** Distinct marks given, lowest first; empty without a mark. */
  readonly levels: readonly number[];
  readonly marks: number;
}

/**
 * A juror's own marks seen by that juror: nobody else's figure is in it, nor anything
 * from which one follows (PRIZE rule 12).
 */
export interface OwnMirror {
  /** Complete sheets, which alone have a total. */
  readonly sheets: number;
  /** Lowest and highest total on 100 and their standard deviation (n − 1); null under two sheets. */
  readonly spread: {
    readonly low: number;
    readonly high: number;
    readonly deviation: number;
  } | null;
  /** Distinct marks over all criteria, lowest first, out of those of the scale. */
  readonly levels: readonly number[];
  readonly scale: readonly number[];
  readonly byCriterion: readonly LevelsUsed[];
  /** Criteria marked the same everywhere, over two marks or more: they part no dossier. */
  readonly flat: readonly CriterionId[];
  /** Dossiers of equal total, two or more together, best first. */
  readonly ties: readonly (readonly DossierId[])[];
}

const distinct = (marks: readonly number[]) => [...new Set(marks)].sort((a, b) => a - b);

/** Dossiers by total, those that share one together. */
function tiesOf(totals: ReadonlyMap<DossierId, number>): readonly (readonly DossierId[])[] {
  const groups = new Map<number, DossierId[]>();
  for (const [dossier, total] of totals) {
    groups.set(total, [...(groups.get(total) ?? []), dossier]);
  }
  return [...groups]
    .filter(([, ids]) => ids.length > 1)
    .sort(([a], [b]) => b - a)
    .map(([, ids]) => ids);
}

function spreadOf(totals: readonly number[], max: number): OwnMirror['spread'] {
  if (totals.length < 2) return null;
  const scores = totals.map((total) => total / max);
  const mean = scores.reduce((s, v) => s + v, 0) / scores.length;
  const squares = scores.reduce((s, v) => s + (v - mean) ** 2, 0);
  return {
    low: Math.min(...scores),
    high: Math.max(...scores),
    deviation: Math.sqrt(squares / (scores.length - 1)),
  };
}

/** The mirror of one ballot; recused sheets are not looked at. */
export function mirrorOf(ballot: Pick<Ballot, 'sheets'>, grid: Grid): OwnMirror {
  const open = ballot.sheets.filter(({ state }) => state !== 'recused');
  const totals = new Map<DossierId, number>();
  for (const sheet of open) {
    const total = isComplete(sheet, grid) ? sheetTotal(sheet, grid) : null;
    if (total !== null) totals.set(sheet.dossier, total);
  }
  const byCriterion = grid.criteria.map((criterion) => {
    const marks = open.flatMap((sheet) => markOf(sheet, criterion) ?? []);
    return { criterion: criterion.id, levels: distinct(marks), marks: marks.length };
  });
  const { min, max, step } = grid.scale;
  return {
    sheets: totals.size,
    spread: spreadOf([...totals.values()], max),
    levels: distinct(byCriterion.flatMap(({ levels }) => levels)),
    scale: Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => min + at * step),
    byCriterion,
    flat: byCriterion.flatMap((c) => (c.marks > 1 && c.levels.length === 1 ? [c.criterion] : [])),
    ties: tiesOf(totals),
  };
}
