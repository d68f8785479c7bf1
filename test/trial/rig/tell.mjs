// How every trial ends: one line, `name: runs, lost, refused, target`, and its exit code.

/** `lost` is what must not happen; `isMet` says whether the target was reached. */
export function tell({ name, runs, lost, refused, target, isMet }) {
  console.log(`${name}: ${runs} runs, ${lost} lost, ${refused} refused, target ${target}`);
  process.exitCode = isMet ? 0 : 1;
}

/** A privilege or tool is lacking: never counted as passed. */
export function skip(name, why) {
  console.log(`${name}: skipped: ${why}`);
  process.exitCode = 0;
}

export const isSmoke = process.argv.includes('--smoke');
