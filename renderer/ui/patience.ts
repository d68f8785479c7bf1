/** How long a disk that does not answer is waited for, in milliseconds. */
const PATIENCE = 2_000;

/** Resolves once waiting any longer would keep a person from what they asked for. */
export function outOfPatience(): Promise<false> {
  return new Promise((tell) => setTimeout(() => tell(false), PATIENCE));
}
