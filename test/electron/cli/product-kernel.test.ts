import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../build/assemble.mjs';
import { productFrom } from '../../../electron/cli/product-kernel';
import { bootstrapByDrawing } from '../../../shared/insight/bootstrap';
import { multiplyInScript } from '../../../shared/insight/bootstrap-product';
import { anyRows, compositesOfRows, type MarkRows, rowsOf } from '../../make/random-composites';

const makeProduct = productFrom(await assemble('shared/insight/kernel/product.wat'));

const draw = (rows: MarkRows, product = makeProduct) =>
  bootstrapByDrawing(compositesOfRows(rows), {
    replicates: 203,
    seed: 2027,
    makeProduct: product,
  }).rank.map((row) => [...row]);

describe('the product of draws and table in WebAssembly', () => {
  it('is the product, number by number', () => {
    const size = { jurors: 3, drawPanels: 2, tablePanels: 2 };
    const { draws, table, out, run } = makeProduct(size);
    draws.forEach((_, at) => {
      draws[at] = at + 1;
    });
    table.forEach((_, at) => {
      table[at] = 2 ** 40 + at * at;
    });
    run();
    // Panels of four: number k of juror j in panel p is at (p × jurors + j) × 4 + k.
    const numberAt = (list: Float64Array, k: number, j: number) =>
      list[((k >> 2) * size.jurors + j) * 4 + (k & 3)] ?? Number.NaN;
    const expected = Array.from({ length: 64 }, (_, at) =>
      [0, 1, 2].reduce((s, j) => s + numberAt(draws, at >> 3, j) * numberAt(table, at & 7, j), 0),
    );
    expect([...out]).toEqual(expected);
  });

  it('gives the very figures of plain JavaScript, with ties and missing sheets', () => {
    fc.assert(
      fc.property(anyRows({ jurors: 14, dossiers: 40 }), (rows) => {
        expect(draw(rows)).toEqual(draw(rows, multiplyInScript));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the bootstrap by products', () => {
  it.each([
    ['in WebAssembly', makeProduct],
    ['in plain JavaScript', multiplyInScript],
  ])('is not moved by a dossier far below all others, %s', (_, product) => {
    // Its marks leave no room for two dossiers, then for one, in one float.
    const jury = { jurors: 12, dossiers: 20, top: 5 };
    fc.assert(
      fc.property(rowsOf(jury), fc.constantFrom(1e3, 1e9, 5e13), (rows, depth) => {
        const lower = rows.map((row) => [...row, -depth]);
        const places = draw(lower, product);
        expect(places.slice(0, 20).map((row) => row.slice(0, 20))).toEqual(draw(rows, product));
        const unranked = draw(rows, product).map((row) => row.reduce((s, p) => s + p, 0));
        // It is last of all where every other dossier is ranked.
        if (unranked.every((sum) => Math.abs(sum - 1) < 1e-12)) {
          expect(places[20]?.[20]).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells the first ranks alone as it tells them among all', () => {
    fc.assert(
      fc.property(anyRows({ jurors: 13, dossiers: 30 }), (rows) => {
        const composites = compositesOfRows(rows);
        const first = bootstrapByDrawing(composites, { replicates: 50, seed: 3, places: 2 });
        const all = bootstrapByDrawing(composites, { replicates: 50, seed: 3 });
        expect(first.rank).toEqual(all.rank.map((row) => row.slice(0, 2)));
      }),
      { numRuns: 40 },
    );
  });

  it('of a jury that read few of many dossiers shares the mass of each replicate', () => {
    // One sheet in forty: counted sheet by sheet, not as a product.
    const rows = Array.from({ length: 40 }, (_, j) =>
      Array.from({ length: 40 }, (__, d) => (d === j ? j % 7 : null)),
    );
    const sums = draw(rows).map((row) => row.reduce((s, p) => s + p, 0));
    // A dossier is ranked where its one juror is drawn: 1 − (39/40)^40 of the time.
    const drawn = sums.reduce((s, p) => s + p, 0) / 40;
    expect(drawn).toBeCloseTo(1 - (39 / 40) ** 40, 1);
  });
});
