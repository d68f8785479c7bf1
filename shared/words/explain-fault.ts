import type { Fault } from '../decision/palmares-contents';
import type { Language } from '../ids';
import { speaker } from './say';

const SAID = ['signature', 'key-mismatch', 'digest', 'version-newer'] as const;

const isSaid = (why: string): why is (typeof SAID)[number] => SAID.some((one) => one === why);

/** Turns one fault of a sealed decision into a sentence: which entry or which rule. */
export function explainFault(fault: Fault, language: Language): string {
  const say = speaker(language);
  switch (fault.kind) {
    case 'recount-differs':
      return say('commandLine.verify.fault.recount-differs', {
        entry: fault.entry,
        at: fault.at.join(', ') || fault.entry,
      });
    case 'entry-unreadable':
    case 'ballot-refused': {
      const why = isSaid(fault.why) ? fault.why : 'damaged';
      const { entry } = fault;
      return say(`commandLine.verify.fault.${fault.kind}`, {
        entry,
        why: say(`commandLine.verify.why.${why}`),
      });
    }
    case 'rule':
      return say('commandLine.verify.fault.rule', {
        rule: say(`commandLine.verify.rule.${fault.block.kind}`),
      });
    default:
      return say(`commandLine.verify.fault.${fault.kind}`, { ...fault });
  }
}
