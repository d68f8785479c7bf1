import type { DossierId, JurorId } from '../../../../shared/ids';

export type Thing =
  | 'minutes'
  | 'summary'
  | 'bundle'
  | 'press'
  | 'certificates'
  | 'web'
  | 'json'
  | 'csv'
  | 'years'
  | 'letters'
  | 'ranking'
  | 'scores'
  | 'juror';

export type Format =
  | 'pdf-fr'
  | 'pdf-en'
  | 'txt-fr'
  | 'txt-en'
  | 'md-fr'
  | 'md-en'
  | 'html-fr'
  | 'html-en'
  | 'xlsx'
  | 'csv'
  | 'csv-sheets'
  | 'json';

/** One thing in one of its forms; null where it has only one. */
export interface TakeAway {
  readonly thing: Thing;
  readonly format: Format | null;
}

/** What a person chose beside the form: one candidate or all, whose data, and what is left out unless asked. */
export interface TakeChoices {
  readonly candidate: DossierId | null;
  readonly juror: JurorId | null;
  readonly withComments: boolean;
  readonly withJurors: boolean;
}

export const DISCREET: TakeChoices = {
  candidate: null,
  juror: null,
  withComments: false,
  withJurors: false,
};

interface Group {
  readonly group: 'meeting' | 'public' | 'candidates' | 'organisers';
  readonly things: readonly { readonly thing: Thing; readonly formats: readonly Format[] }[];
}

/** Everything one leaves with, in the order in which it is needed. */
export const GROUPS: readonly Group[] = [
  {
    group: 'meeting',
    things: [
      { thing: 'minutes', formats: [] },
      { thing: 'summary', formats: ['pdf-en', 'pdf-fr'] },
      { thing: 'bundle', formats: [] },
    ],
  },
  {
    group: 'public',
    things: [
      { thing: 'press', formats: ['pdf-fr', 'pdf-en', 'txt-fr', 'txt-en', 'md-fr', 'md-en'] },
      { thing: 'certificates', formats: ['pdf-fr', 'pdf-en'] },
      { thing: 'web', formats: ['html-fr', 'html-en'] },
      { thing: 'json', formats: [] },
      { thing: 'csv', formats: [] },
      { thing: 'years', formats: ['csv', 'json'] },
    ],
  },
  { group: 'candidates', things: [{ thing: 'letters', formats: ['pdf-fr', 'pdf-en'] }] },
  {
    group: 'organisers',
    things: [
      { thing: 'ranking', formats: [] },
      { thing: 'scores', formats: ['xlsx', 'csv', 'csv-sheets', 'json'] },
      { thing: 'juror', formats: [] },
    ],
  },
];

export const isSame = (a: TakeAway | null, b: TakeAway): boolean =>
  a?.thing === b.thing && a.format === b.format;
