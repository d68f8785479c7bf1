import type { jurorRules as french } from '../fr/juror-rules';
import type { Translated } from '../translated';

/** The rules of an edition as a juror reads them in a minute. */
export const jurorRules: Translated<typeof french> = {
  title: 'The rules in a minute',
  close: 'Understood',
  grid: 'The grid',
  scale:
    'One whole mark from {{min}} to {{max}} for each criterion. Its levels in words appear beside the criterion you are marking. Without a mark it is “not marked”, never zero.',
  criterion: 'Criterion',
  weight: 'Weight',
  sum: 'Sum of the weights',
  counts: 'What counts',
  whole: 'A sheet counts when all its criteria are marked. Nothing is filled in for you.',
  comment: 'Each sheet with marks asks for a comment.',
  sheets_one: 'An application is ranked from one sheet on.',
  sheets_other: 'An application is ranked from {{count}} sheets on.',
  sheetsByCollege_one:
    'An application is ranked from one sheet on, with {{each}} from each college ({{colleges}}).',
  sheetsByCollege_other:
    'An application is ranked from {{count}} sheets on, with {{each}} from each college ({{colleges}}).',
  mean: 'The ranking follows the exact mean of the sheets; each weighs the same.',
  laureate:
    'The laureate has at least {{score}} out of 100, and a mean of {{mark}} in “{{criterion}}”. The jury may choose none.',
  commended: 'The highly commended is chosen between ranks {{first}} and {{last}}.',
  ties: 'When level, in this order: {{ladder}}. Never by lot.',
  tie: {
    mean: 'exact mean',
    median: 'median',
    headToHead: 'head-to-head',
    juryVote: 'vote of the jury',
    presidentCastingVote: 'the president’s casting vote',
  },
  again: 'After the deliberation you may sign again, saying why.',
  notAgain: 'After the deliberation nothing more is signed.',
};
