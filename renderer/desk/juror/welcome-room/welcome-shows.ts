import type { Edition } from '../../../../shared/edition/edition';
import type { Problem } from '../../../../shared/file/problem';
import type { Instant } from '../../../../shared/ids';
import { endOf } from '../../../derive/juror-closing';

/** How the door stands. */
export type DoorState =
  | { readonly at: 'typing' }
  | { readonly at: 'bad-sign' }
  | { readonly at: 'checking' }
  | { readonly at: 'refused'; readonly problem: Problem };

export const CODE_LENGTH = 10;

/**
 * What was typed or pasted, as it fills the boxes: capitals, without spaces or hyphens,
 * O read as 0, I and L as 1. A U stays visible, since no code has one.
 */
export function readTyped(typed: string): { readonly code: string; readonly hasU: boolean } {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .slice(0, CODE_LENGTH);
  return { code, hasU: code.includes('U') };
}

export type Step =
  | 'interestsDeclared'
  | 'scoringOpens'
  | 'scoringCloses'
  | 'hearings'
  | 'deliberation'
  | 'ceremony';

interface ThreadStep {
  readonly step: Step;
  readonly instant: Instant;
  readonly isNext: boolean;
}

const STEPS: readonly Step[] = [
  'interestsDeclared',
  'scoringOpens',
  'scoringCloses',
  'hearings',
  'deliberation',
  'ceremony',
];

/** The dates that concern a juror; the first still to come is lit. For people, never an order. */
export function datesThread(schedule: Edition['schedule'], now: number): readonly ThreadStep[] {
  const next = STEPS.find((step) => endOf(schedule[step]) >= now);
  return STEPS.map((step) => ({ step, instant: schedule[step], isNext: step === next }));
}
