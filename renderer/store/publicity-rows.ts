import type { PressBlanks } from '../../shared/decision/announcement-press';

/** What people wrote for the press release. One row, `key` = 'here'. */
export interface PressRow {
  readonly key: 'here';
  readonly blanks: PressBlanks;
}

/** Something promised to a distinguished company, followed until the next congress. */
export interface BenefitRow {
  readonly id: number;
  readonly company: string;
  readonly words: string;
  readonly isDone: boolean;
}
