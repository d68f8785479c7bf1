import type { preparePrize as french } from '../fr/prepare-prize';
import type { Translated } from '../translated';

export const preparePrize: Translated<typeof french> = {
  prize: {
    lead: '{{year}} edition: what is awarded, by whom, and when.',
    words: 'The prize',
    title: 'Title',
    shortTitle: 'Short title',
    event: 'Event',
    organisers: 'Organisers',
    organiser: 'Organiser {{n}}',
    addOrganiser: 'Add an organiser',
    removeOrganiser: 'Remove {{name}}',
    logo: {
      choose: 'Choose a logo…',
      chooseFor: 'Choose the logo of {{name}}',
      other: 'Another logo…',
      remove: 'Remove the logo of {{name}}',
      alt: 'Logo of {{name}}',
      hint: 'A logo, PNG or JPEG, may also be dropped on its line. It is shown on white: jurors’ welcome, papers, stage.',
      refused: {
        'not-a-picture':
          '{{file}} is neither a PNG nor a JPEG. Ask for the logo of {{name}} as PNG.',
        'too-big': '{{file}} is too heavy: 20 MB at most. Ask for a lighter logo.',
        'too-many-pixels':
          '{{file}} is too large: 60 million pixels at most. Ask for a smaller logo.',
        unreadable: '{{file}} is unreadable or damaged. Ask for it again.',
      },
    },
    dates: 'Dates',
    datesHint: 'Time zone: {{zone}}.',
    hour: 'Time',
    hourOf: 'Time: {{date}}',
    date: {
      callOpens: 'Call opens',
      callCloses: 'Call closes',
      interestsDeclared: 'Interests declared by',
      scoringOpens: 'Marking opens',
      scoringCloses: 'Marking closes',
      hearings: 'Hearings',
      deliberation: 'Deliberation',
      ceremony: 'Award ceremony',
    },
    embargo: 'End of the embargo',
    embargoDefault: 'Without a date, the day of the ceremony.',
    benefits: 'What the distinguished companies receive',
    benefitsHint:
      'A group of words, taken up in the press release: “The companies receive privileged access…”',
    awards: 'Awards',
    award: {
      laureate: 'A laureate',
      commended: 'A highly commended company',
      mention: 'A special mention, optional',
    },
    label: {
      laureate: { fr: 'Lauréat', en: 'Laureate' },
      commended: { fr: 'Coup de cœur du jury', en: 'Highly commended' },
      mention: { fr: 'Mention spéciale', en: 'Special mention' },
    },
    labelOf: 'Label',
    past: 'Winners of past years',
    pastHint: 'A year is added with the source that proves it.',
    year: 'Year',
    laureate: 'Laureate',
    commended: 'Highly commended',
    source: 'Source',
    addYear: 'Add the year',
    removeYear: 'Remove year {{year}}',
  },
};
