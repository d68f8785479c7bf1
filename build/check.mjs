// `npm run check`: types, lint, who may import whom, unused code, words, lengths.
import { fileURLToPath } from 'node:url';
import { checkLengths } from './lengths.mjs';
import { run, tool } from './tools.mjs';
import { checkWords } from './words.mjs';

const quietly = (name, ...args) => run(tool(name, ...args), { quiet: true });

/** A cruiser that met no module proves nothing, and says nothing of it. */
async function checkBoundaries() {
  const config = ['--config', 'build/config/dependency-cruiser.mjs'];
  const ran = await quietly('depcruise', ...config, 'electron', 'renderer', 'shared');
  const cruised = Number(/\((\d+) modules/.exec(ran.output)?.[1] ?? 0);
  if (ran.status === 0 && cruised < 20) {
    return { status: 1, output: `${ran.output}only ${cruised} modules were cruised\n` };
  }
  return ran;
}

const CHECKS = {
  types: () => quietly('tsc', '-b'),
  lint: () => quietly('biome', 'check', '--diagnostic-level=error', '--max-diagnostics=50', '.'),
  boundaries: checkBoundaries,
  unused: () => quietly('knip', '--config', 'build/config/knip.json', '--no-progress'),
  words: checkWords,
  lengths: () => Promise.resolve(checkLengths()),
};

/** Runs every check, prints what fails, and counts. */
export async function check() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, act] of Object.entries(CHECKS)) {
    const began = performance.now();
    const { status, output } = await act();
    const took = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`check ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${took} s)`);
    if (status !== 0 || name === 'lengths') console.log(output.trimEnd().replaceAll(/^/gm, '  '));
    counts[status === 0 ? 'passed' : 'failed'] += 1;
  }
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
