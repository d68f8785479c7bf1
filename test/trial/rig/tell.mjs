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

/** A time or a size that the trial at full size holds to, on an idle machine. A smoke run goes on
 * machines that nobody knows, beside others: it is allowed ten times as much, and so finds what
 * hangs or runs away, never a busy machine. Speed is measured by `npm run bench`. */
export const limitOf = (limit) => (isSmoke ? limit * 10 : limit);

/** How long a trial waits for what must come: long, for the wait ends when it is there. */
export const PATIENCE_MS = 60_000;

/** How often: the smoke size, the full one, or what `--runs=N` asks. */
export function runsOf({ smoke, full }) {
  const asked = process.argv.find((each) => /^--runs=\d+$/.test(each));
  if (asked) return Number(asked.slice(7));
  return isSmoke ? smoke : full;
}
