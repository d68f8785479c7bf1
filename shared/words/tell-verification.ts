import type { Verification } from '../decision/verify-palmares';
import type { Language } from '../ids';
import { explainFault } from './explain-fault';
import { speaker } from './say';

/** What a recomputation found, in words: the same in the page and on the command line. */
export interface ToldVerification {
  /** Whether the laureate is the same, said first. */
  readonly verdict: string;
  readonly sentence: string;
  /** One sentence an entry or a rule that differs. */
  readonly faults: readonly string[];
}

/** Says a verification; that nobody can be counted again is not that somebody else won. */
export function tellVerification(found: Verification, language: Language): ToldVerification {
  const say = speaker(language);
  const { sealed, recomputed } = found.laureate;
  const isKnown = sealed !== null && recomputed !== null;
  const same = found.ok ? 'yes' : 'changed';
  const verdict = found.sameLaureate ? same : isKnown ? 'no' : 'unknown';
  return {
    verdict: say(`verifier.${verdict}`),
    sentence: say(found.ok ? 'verifier.whole' : 'verifier.broken'),
    faults: found.faults.map((fault) => explainFault(fault, language)),
  };
}
