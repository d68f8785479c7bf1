import type { DossierId, JurorId } from '../ids';
import type { Composites } from '../tally/composite';
import { TOLERANCE } from '../tally/method/counted';
import { fitTwoWay, type TwoWay } from '../tally/method/twoway';
import type { ScoreTable } from '../tally/score-table';
import { measureLeverage } from './leverage';
import { describeJurors, type JurorTraits } from './severity';

/**
 * Severity in a word, by the juror's effect α in the two-way fit: `even` within a quarter
 * of a step of the marks (5 points on 100 for marks of 1 to 5), `very` from half a step.
 */
export type SeverityWord = 'very-severe' | 'severe' | 'even' | 'generous' | 'very-generous';

/** How much a juror's marks follow the means of the others: slope under 1/2, over 3/2, between. */
export type DiscriminationWord = 'flat' | 'as-others' | 'sharp';

/** One juror described for people. Words are null where the figure is. It deletes nothing. */
export interface JurorReading extends JurorTraits {
  readonly juror: JurorId;
  readonly severityWord: SeverityWord | null;
  readonly discriminationWord: DiscriminationWord | null;
}

/** A sheet that stands apart from what its juror and its dossier explain: to be talked of. */
export interface OutlierCell {
  readonly juror: JurorId;
  readonly dossier: DossierId;
  /** Mark less fitted mark, on the scale of the marks. */
  readonly residual: number;
  /** |residual| in standard deviations of its own. */
  readonly ratio: number;
}

/** Beyond this ratio a sheet is flagged. */
export const OUTLIER_RATIO = 3.5;

function severityWord(severity: number | null, step: number): SeverityWord | null {
  if (severity === null) return null;
  // A bound that rounding may miss is reached all the same, in whatever order one sums.
  const size = Math.abs(severity) / step + TOLERANCE;
  if (size < 0.25) return 'even';
  const word = severity < 0 ? 'severe' : 'generous';
  return size < 0.5 ? word : `very-${word}`;
}

function discriminationWord(slope: number | null): DiscriminationWord | null {
  if (slope === null) return null;
  return slope < 0.5 - TOLERANCE ? 'flat' : slope > 1.5 + TOLERANCE ? 'sharp' : 'as-others';
}

/** Every juror of the table in its order; `step` is that of the marks. */
export function readJurors(given: {
  readonly table: ScoreTable;
  readonly composites: Composites;
  readonly fit: TwoWay | null;
  readonly step: number;
}): readonly JurorReading[] {
  const { table, composites, fit, step } = given;
  return describeJurors(composites, fit).map((traits, j) => ({
    ...traits,
    juror: table.jurors[j] ?? '',
    severityWord: severityWord(traits.severity, step),
    discriminationWord: discriminationWord(traits.slope),
  }));
}

/**
 * Sheets whose internally studentised residual |e| / (s √(1 − h)) in the two-way fit
 * exceeds 3.5 (Cook & Weisberg 1982), largest first. None where the fit is not defined or
 * exact; a sheet that fits itself (h = 1) has no residual to judge.
 */
export function findOutliers(
  { jurors, dossiers }: ScoreTable,
  composites: Composites,
  fit: TwoWay | null = fitTwoWay(composites),
): readonly OutlierCell[] {
  const sigma2 = fit?.sigma2 ?? 0;
  if (fit === null || !(sigma2 > 1e-18)) return [];
  const leverage = measureLeverage(composites);
  const cells = Array.from(fit.residual, (residual, i): OutlierCell => {
    const free = 1 - (leverage[i] ?? 1);
    return {
      juror: jurors[composites.juror[i] ?? 0] ?? '',
      dossier: dossiers[composites.dossier[i] ?? 0] ?? '',
      residual,
      ratio: free > 1e-9 ? Math.abs(residual) / Math.sqrt(sigma2 * free) : 0,
    };
  });
  return cells
    .filter(({ ratio }) => ratio > OUTLIER_RATIO + TOLERANCE)
    .toSorted((a, b) => b.ratio - a.ratio);
}
