import type { table as french } from '../fr/table';
import type { Translated } from '../translated';

export const table: Translated<typeof french> = {
  usage:
    'Usage: palmares tally SCORES.csv [--meta META.json] [--methods a,b] [--bootstrap B] [--seed N] [--json]',
  help: 'Counts a table of marks by every method. Known methods: {{methods}}.',
  heading: '{{jurors}} jurors, {{dossiers}} applications, {{sheets}} complete sheets',
  row_one: '{{rank}}. {{dossier}}: {{score}} ({{count}} sheet)',
  row_other: '{{rank}}. {{dossier}}: {{score}} ({{count}} sheets)',
  unranked: '–  {{dossier}}: no complete sheet',
  winner: '{{method}}: {{winners}}',
  nobody: 'nobody',
  winnersTitle: 'First by each method',
  rounded: 'Marks rounded to {{decimals}} decimals so that sums stay exact.',
  manyDossiers:
    'Methods by duels and the table of ranks are left out above {{limit}} applications.',
  call: {
    unknownOption: 'Unknown option: {{option}}',
    missingValue: 'A value is missing after {{option}}.',
    notWhole: '{{option}} takes a positive whole number, not “{{value}}”.',
    unknownMethod: 'Unknown method: {{method}}',
    files: 'One table at a time.',
  },
  problem: {
    'not-a-file': '{{file}} is not a readable file.',
    'too-big': '{{file}} is too big: {{limit}} at most.',
    'not-utf8': '{{file}} is not UTF-8 text.',
    empty: '{{file}} holds no mark.',
    'missing-column': 'Line {{line}}: the column “{{column}}” is missing.',
    'repeated-column': 'Line {{line}}: the column “{{column}}” occurs twice.',
    'field-count': 'Line {{line}}: {{found}} columns instead of {{expected}}.',
    'blank-name': 'Line {{line}}, column {{column}}: a name is empty.',
    'not-a-number': 'Line {{line}}, column {{column}}: “{{text}}” is not a mark.',
    'too-many-criteria': 'Line {{line}}: too many criteria for a grid.',
    duplicate:
      'Line {{line}}, column {{column}}: {{juror}} already has a mark for {{dossier}}, {{criterion}}.',
    'mark-too-large': 'Line {{line}}, column {{column}}: the mark is too large for exact sums.',
    'too-many-cells': 'The table has too many cells to be counted.',
    'stray-quote': 'Line {{line}}, column {{column}}: misplaced quotation mark.',
    'open-quote': 'Line {{line}}: an opening quotation mark is never closed.',
    'stray-return': 'Line {{line}}: stray carriage return.',
    'line-too-long': 'Line {{line}}: line too long for a table of marks.',
    'meta-unreadable': '{{file}} is not a readable JSON file.',
    'meta-shape': '{{file}}: “{{path}}” does not have the expected shape.',
    'negative-weight': '{{file}}: the weight of “{{criterion}}” is negative.',
    'no-weight': '{{file}}: every weight is zero.',
  },
};
