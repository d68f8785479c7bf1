// WebAssembly text to a module: the one kernel that earns it (see `npm run bench -- tally`).
import fs from 'node:fs';
import path from 'node:path';
import makeAssembler from 'wabt';
import { root } from './tools.mjs';

/** The bytes of a module from its text, in the repository. */
export async function assemble(file) {
  const { parseWat } = await makeAssembler();
  const module = parseWat(file, fs.readFileSync(path.join(root, file), 'utf8'), { simd: true });
  module.validate();
  return module.toBinary({}).buffer;
}
