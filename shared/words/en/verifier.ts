import type { verifier as french } from '../fr/verifier';
import type { Translated } from '../translated';

export const verifier: Translated<typeof french> = {
  title: 'Verify a palmarès',
  lead: 'This page recounts everything from the signed ballots, on this computer, without network. Nothing is sent.',
  choose: 'Choose the .palmares file',
  drop: 'or drop it here',
  counting: 'Recounting…',
  yes: 'Same laureate: yes',
  no: 'Same laureate: no',
  whole: 'Every file is the one that was sealed, and recounting gives the same decision.',
  broken: 'Something differs from what was sealed:',
  laureate: 'Laureate recounted',
  nobody: 'none',
  mergeCode: 'Merge code',
  fingerprint: 'Fingerprint of the key that sealed',
  fingerprintWhy:
    'Compare it with the one in the minutes: it alone proves that the seal is the organisers’ own.',
  ballots: 'Ballots recounted',
  sealed: 'Sealed',
  sealedBy: '{{at}}, by {{by}}',
  ranking: 'The ranking recounted',
  rank: 'Rank',
  dossier: 'Application',
  sheets: 'Sheets',
  score: 'Score on 100',
  exact: 'Exact mean',
  separated: 'Separated by',
  step: {
    mean: 'mean',
    shared: 'shared rank',
    median: 'median',
    headToHead: 'head to head',
    juryVote: 'vote of the jury',
    castingVote: 'casting vote',
  },
  entry: 'Content of the file',
};
