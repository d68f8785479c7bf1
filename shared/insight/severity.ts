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
function fitLine(across: Float64Array, up: Float64Array) {
  const { length } = across;
  const mean = (side: Float64Array) => side.reduce((s, p) => s + p, 0) / length;
  const [mx, my] = [mean(across), mean(up)];
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let k = 0; k < length; k++) {
    const x = (across[k] ?? 0) - mx;
    const y = (up[k] ?? 0) - my;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  // Below this, what is left is the rounding of equal figures.
  const varies = (squares: number, at: number) =>
    length > 2 && squares > 1e-20 * Math.max(1, at * at) * length;
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
    const across = new Float64Array(sheets.length);
    const up = new Float64Array(sheets.length);
    let points = 0;
    let squares = 0;
    for (const i of sheets) {
      const d = dossier[i] ?? 0;
      const own = total[i] ?? 0;
      const others = (start[d + 1] ?? 0) - (start[d] ?? 0) - 1;
      squares += (fit?.residual[i] ?? 0) ** 2;
      if (others === 0) continue;
      across[points] = ((sums[d] ?? 0) - own) / others / divisor;
      up[points] = own / divisor;
      points += 1;
    }
    const { slope, r } = fitLine(across.subarray(0, points), up.subarray(0, points));
    return {
      severity: fit?.alpha[j] ?? null,
      slope,
      rRest: r,
      rmsResidual: fit === null || sheets.length === 0 ? null : Math.sqrt(squares / sheets.length),
      sheets: sheets.length,
    };
  });
}
