import type { Ballot } from '../../../shared/ballot/ballot';
import type { Marks } from '../../../shared/ballot/score-sheet';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import type { Edition } from '../../../shared/edition/edition';
import { writeCanonical } from '../../../shared/file/canonical';
import { sha256Hex } from '../../../shared/file/digest';

const both = (word: string) => ({ fr: word, en: word });
const HEX = '0'.repeat(64);

/** An edition with as many jurors (three colleges in turn) and dossiers as asked, two criteria. */
export function smallEdition({
  jurors = 6,
  dossiers = 3,
  ...changes
}: { jurors?: number; dossiers?: number } & Partial<
  Omit<Edition, 'jurors' | 'dossiers'>
> = {}): Edition {
  const colleges = ['SFR', 'MEDICEN', 'SNITEM'];
  return {
    format: 'palmares-edition',
    version: 1,
    id: 'small-2027',
    seq: 1,
    supersedes: null,
    fictional: true,
    year: 2027,
    title: both('Petit prix'),
    shortTitle: both('Petit prix'),
    event: both('Journées'),
    timezone: 'Europe/Paris',
    organisers: ['SFR', 'Medicen Paris Region', 'SNITEM'],
    schedule: {
      callOpens: '2027-04-15',
      callCloses: '2027-06-30',
      interestsDeclared: '2027-07-09',
      scoringOpens: '2027-07-12',
      scoringCloses: '2027-09-20',
      hearings: '2027-10-08',
      deliberation: '2027-10-09',
      ceremony: '2027-10-10',
    },
    awards: [
      { id: 'laureate', label: both('Lauréat'), optional: false },
      { id: 'commended', label: both('Coup de cœur du jury'), optional: false },
    ],
    rules: {
      quorum: { minVoting: Math.floor(jurors / 2) + 1, minPerCollege: 1 },
      sheets: { min: 1, minPerCollege: 0 },
      method: 'mean',
      laureate: { threshold100: 60, criterion: 'MED', minMark: 3, mayBeJoint: false },
      commended: { ranks: [2, 4], withinPercent: 10, withoutLaureate: false },
      tieLadder: ['MED', 'INN', 'median', 'headToHead', 'juryVote', 'presidentCastingVote'],
      departure: [2, 3],
      marginGate100: 1,
      pitch: { presentationMinutes: 5, questionsMinutes: 5 },
    },
    grid: {
      scale: { min: 1, max: 5, step: 1 },
      criteria: [
        { id: 'INN', weight: 50, label: both('Innovation'), help: both(''), anchors: {} },
        { id: 'MED', weight: 50, label: both('Besoin'), help: both(''), anchors: {} },
      ],
    },
    colleges: colleges.map((id) => ({ id, label: id })),
    jurors: Array.from({ length: jurors }, (_, at) => ({
      id: `J${at + 1}`,
      name: `Juré ${at + 1}`,
      college: colleges[at % 3] ?? 'SFR',
      role: at === 0 ? 'president' : at === 1 ? 'vicePresident' : 'member',
      voting: true,
      language: 'fr',
    })),
    recusals: [],
    dossiers: Array.from({ length: dossiers }, (_, at) => ({
      id: `C${at + 1}`,
      status: 'eligible',
      company: `Société ${at + 1}`,
      product: `Produit ${at + 1}`,
      city: 'Exemple',
      country: 'FR',
      category: 'diagnostic',
      modalities: ['CT'],
      trl: null,
      foundedYear: null,
      employees: null,
      fundingEur: null,
      deviceClass: null,
      regulatoryNote: both(''),
      academicPartner: false,
      pitchLine: both('Une ligne'),
      summary: both('Un résumé'),
      sections: {},
      attachments: [],
      village: null,
    })),
    village: { title: both('Village'), note: both(''), exhibitorsOnly: [] },
    history: [],
    organiser: { publicKey: 'key', recipients: ['age1'] },
    ...changes,
  };
}

/** A ballot of the small edition; `marks` by dossier, absent dossiers stay blank. */
export function ballotOf(
  edition: Edition,
  {
    juror,
    marks = {},
    recused = [],
    ...changes
  }: { juror: string; marks?: Record<string, Marks>; recused?: string[] } & Partial<Ballot>,
): VerifiedBallot {
  const ballot: Ballot = {
    format: 'palmares-ballot',
    version: 1,
    edition: { id: edition.id, digest: HEX, grid: HEX },
    juror,
    publicKey: `key-of-${juror}`,
    device: 'laptop',
    enrol: 'enrol',
    rev: 1,
    prev: null,
    status: 'final',
    signedAt: '2027-09-10T10:00:00Z',
    sheets: edition.dossiers.map(({ id }) => {
      if (recused.includes(id)) return { dossier: id, state: 'recused', marks: {}, comment: '' };
      const given = marks[id] ?? {};
      const state = Object.keys(given).length > 0 ? 'marked' : 'blank';
      return { dossier: id, state, marks: given, comment: '' };
    }),
    interests: edition.dossiers.map(({ id }) => ({ dossier: id, kind: 'none' })),
    ...changes,
  };
  const payload = writeCanonical(ballot);
  return { digest: sha256Hex(payload), ballot, envelope: payload };
}
