import type { Digest } from '../ids';
import type { Choice, ClosingChoice, Ledger } from './ledger';

/** The closing that holds: the last recorded; undefined while the merge is open. */
export function closingOf(choices: readonly Choice[]): ClosingChoice | undefined {
  return choices.findLast((one) => one.kind === 'closing');
}

/**
 * Whether a ballot came in time, by its digest: always while the merge is open; else when
 * it was gathered by the closing or admitted by name since (PRIZE rule 11). A pure
 * question on the recorded choices, never on a clock.
 */
export function inTimeBy(choices: readonly Choice[]): (digest: Digest) => boolean {
  const closing = closingOf(choices);
  if (closing === undefined) return () => true;
  const gathered = new Set(closing.ballots);
  for (const one of choices) if (one.kind === 'admission') gathered.add(one.digest);
  return (digest) => gathered.has(digest);
}

/** The closing of what is gathered now. */
export function closeMerge(ledger: Ledger, said: Pick<ClosingChoice, 'by' | 'at'>): ClosingChoice {
  return { kind: 'closing', ballots: [...ledger.keys()].sort(), ...said };
}
