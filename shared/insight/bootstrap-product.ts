/** How large a product is: replicates and columns in fours. */
export interface ProductSize {
  readonly jurors: number;
  readonly drawPanels: number;
  readonly tablePanels: number;
}

/**
 * A product of two tables of whole numbers, filled and run again and again:
 * out[replicate][column] = Σ over jurors of draws × table. `draws` and `table` stand in
 * panels of four: number k of juror j in panel p is at (p × jurors + j) × 4 + k; `out` is
 * row by row. Sums stay below 2^53, so that every way of adding gives the same.
 */
export interface Product {
  readonly draws: Float64Array;
  readonly table: Float64Array;
  readonly out: Float64Array;
  readonly run: () => void;
}

export type MakeProduct = (size: ProductSize) => Product;

/** The same as `kernel/product.wat` where WebAssembly is not at hand: two rows at a time. */
export const multiplyInScript: MakeProduct = ({ jurors, drawPanels, tablePanels }) => {
  const draws = new Float64Array(4 * jurors * drawPanels);
  const table = new Float64Array(4 * jurors * tablePanels);
  const width = 4 * tablePanels;
  const out = new Float64Array(4 * drawPanels * width);
  const tile = (row: number, panel: number) => {
    let [a0, a1, a2, a3, b0, b1, b2, b3] = [0, 0, 0, 0, 0, 0, 0, 0];
    let d = (row >> 2) * jurors * 4 + (row & 3);
    const from = panel * jurors * 4;
    for (let t = from; t < from + jurors * 4; t += 4) {
      const a = draws[d] ?? 0;
      const b = draws[d + 1] ?? 0;
      const [x0, x1, x2, x3] = [
        table[t] ?? 0,
        table[t + 1] ?? 0,
        table[t + 2] ?? 0,
        table[t + 3] ?? 0,
      ];
      a0 += a * x0;
      a1 += a * x1;
      a2 += a * x2;
      a3 += a * x3;
      b0 += b * x0;
      b1 += b * x1;
      b2 += b * x2;
      b3 += b * x3;
      d += 4;
    }
    const at = row * width + panel * 4;
    out[at] = a0;
    out[at + 1] = a1;
    out[at + 2] = a2;
    out[at + 3] = a3;
    out[at + width] = b0;
    out[at + width + 1] = b1;
    out[at + width + 2] = b2;
    out[at + width + 3] = b3;
  };
  const run = () => {
    for (let panel = 0; panel < tablePanels; panel++) {
      for (let row = 0; row < 4 * drawPanels; row += 2) tile(row, panel);
    }
  };
  return { draws, table, out, run };
};
