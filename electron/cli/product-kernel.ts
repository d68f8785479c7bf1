import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type MakeProduct, multiplyInScript } from '../../shared/insight/bootstrap-product';

const PAGE = 65_536;

type Multiply = (
  draws: number,
  table: number,
  out: number,
  jurors: number,
  drawPanels: number,
  tablePanels: number,
) => void;

/** A product by `product.wat`, from the bytes that it was assembled to. */
export function productFrom(bytes: Uint8Array<ArrayBuffer>): MakeProduct {
  const module = new WebAssembly.Module(bytes);
  return (size) => {
    const { jurors, drawPanels, tablePanels } = size;
    const { memory, multiply } = new WebAssembly.Instance(module).exports as {
      memory: WebAssembly.Memory;
      multiply: Multiply;
    };
    const lengths = {
      draws: 4 * jurors * drawPanels,
      table: 4 * jurors * tablePanels,
      out: 16 * drawPanels * tablePanels,
    };
    const table = 8 * lengths.draws;
    const out = table + 8 * lengths.table;
    const pages = Math.ceil((out + 8 * lengths.out) / PAGE);
    // Addresses are of 32 bits: a larger product is made in script.
    if (pages > 32_768) return multiplyInScript(size);
    memory.grow(pages);
    return {
      draws: new Float64Array(memory.buffer, 0, lengths.draws),
      table: new Float64Array(memory.buffer, table, lengths.table),
      out: new Float64Array(memory.buffer, out, lengths.out),
      run: () => multiply(0, table, out, jurors, drawPanels, tablePanels),
    };
  };
}

/**
 * The product of the built command line; in script where the module is not beside it or
 * this machine has no vectors. The figures are the same.
 */
export function fastestProduct(): MakeProduct {
  try {
    return productFrom(new Uint8Array(readFileSync(path.join(__dirname, 'product.wasm'))));
  } catch {
    return multiplyInScript;
  }
}
