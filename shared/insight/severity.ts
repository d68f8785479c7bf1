import type { Composites } from '../tally/composite';
import { sheetsByJuror } from '../tally/method/borda';
import type { TwoWay } from '../tally/method/twoway';

/** How one juror marks; null where there is too little to tell. */
export interface JurorTraits {
  /** α of the two-way fit: positive is generous, on the scale of the marks. */
  readonly severity: number | null;
  /** Slope of the juror's scores on the means of the others: how much they discriminate. */
  readonly slope: number | null;
  /** Correlation with the means of the others. */
  readonly rRest: number | null;
  /** Root mean square of the juror's residuals in the two-way fit. */
  readonly rmsResidual: number | null;
  /** Counted sheets. */
  readonly sheets: number;
}

/** A line through some points: null at two or fewer, or where one side does not vary. */
function fitLine(points: readonly (readonly [number, number])[]) {
  const mean = (side: 0 | 1) => points.reduce((s, p) => s + p[side], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  // Below this, what is left is the rounding of equal figures.
  const varies = (squares: number, at: number) =>
    points.length > 2 && squares > 1e-20 * Math.max(1, at * at) * points.length;
  const slopes = varies(xx, mx);
  return {
    slope: slopes ? xy / xx : null,
    r: slopes && varies(yy, my) ? xy / Math.sqrt(xx * yy) : null,
  };
}

/** Every juror of the table, in its order; flags for people, who delete nothing. */
export function describeJurors(composites: Composites, fit: TwoWay | null): readonly JurorTraits[] {
  const { total, dossier, start, divisor } = composites;
  const sums = new Float64Array(composites.dossiers);
  dossier.forEach((d, i) => {
    sums[d] = (sums[d] ?? 0) + (total[i] ?? 0);
  });
  return sheetsByJuror(composites).map((sheets, j) => {
    const points: (readonly [number, number])[] = [];
    let squares = 0;
    for (const i of sheets) {
      const d = dossier[i] ?? 0;
      const own = total[i] ?? 0;
      const others = (start[d + 1] ?? 0) - (start[d] ?? 0) - 1;
      squares += (fit?.residual[i] ?? 0) ** 2;
      if (others > 0) points.push([((sums[d] ?? 0) - own) / others / divisor, own / divisor]);
    }
    const { slope, r } = fitLine(points);
    return {
      severity: fit?.alpha[j] ?? null,
      slope,
      rRest: r,
      rmsResidual: fit === null || sheets.length === 0 ? null : Math.sqrt(squares / sheets.length),
      sheets: sheets.length,
    };
  });
}
