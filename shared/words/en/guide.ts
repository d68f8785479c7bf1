import type { guide as french } from '../fr/guide';
import type { Translated } from '../translated';

export const guide: Translated<typeof french> = {
  title: 'Guide',
  open: 'Guide (F1 key)',
  search: 'Search the guide',
  contents: 'Contents of the guide',
  results: 'Passages found',
  passages_one: 'One passage',
  passages_other: '{{count}} passages',
  nothing: 'Nothing says “{{query}}”.',
  save: 'Save as PDF',
  jurorPage: 'The juror’s page',
  saved: 'Saved: {{name}}',
  close: 'Close the guide',
  paperTitle: 'Palmarès: the guide',
  jurorPageTitle: 'Palmarès, the juror’s page',
  file: 'palmares-guide.pdf',
  jurorPageFile: 'palmares-juror-page.pdf',
};
