// `npm run trial -- r1 a2 --full`: trials by the start of their name, at full size (hours for
// some) or, without `--full`, as `npm test` runs them;
// `--runs=N` asks for a number, `--only=TEXT` for some commands of d2, `--method=ID` for one
// official method of v1. Figures: test/trial/RESULTS.md.
import fs from 'node:fs';
import path from 'node:path';
import { onScreen, root, run } from './tools.mjs';

const folder = path.join(root, 'test/trial');
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const isFull = process.argv.includes('--full');
const runs = process.argv.filter((each) => each.startsWith('--runs='));
const only = process.argv.filter((each) => /^--(only|method)=/.test(each));
const known = fs.readdirSync(folder).filter((each) => /\.(trial|full)\.mjs$/.test(each));
const named = known.filter((each) => wanted.some((name) => each.startsWith(`${name}-`)));

if (wanted.length === 0 || named.length === 0) {
  console.error(`Which trial? ${known.map((each) => each.split('.')[0]).join(', ')}`);
  process.exitCode = 2;
}
for (const name of named.toSorted()) {
  const began = performance.now();
  const size = [...(isFull ? [] : ['--smoke']), ...runs, ...only];
  const command = onScreen([process.execPath, path.join(folder, name), ...size]);
  const { status } = await run(command);
  console.log(`${name}: ended with ${status}, ${Math.round((performance.now() - began) / 1000)} s`);
  if (status !== 0) process.exitCode = 1;
}
