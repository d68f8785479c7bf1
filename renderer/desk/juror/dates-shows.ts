import type { Edition } from '../../../shared/edition/edition';
import type { Instant } from '../../../shared/ids';
import { endOf } from '../../derive/juror-closing';

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
