import { nameToProof } from '../../../shared/decision/blocks';
import type { Act, Deliberation } from '../../../shared/decision/deliberation';
import type { Edition } from '../../../shared/edition/edition';
import { ballotFromDemo, editionFromDemo } from './demo-edition';
import rawEdition from './edition-demo.json';
import type { HandIn, Scene } from './scene';
import scores from './scores.json';
import sections from './sections.json';

type Sections = Edition['dossiers'][number]['sections'];
type Recorded = Act extends infer A ? (A extends Act ? Omit<A, 'at'> : never) : never;

/** The laureate, whose first letters are one sign: its name is read over in the meeting. */
const UNPROOFED = 'C02';

const FILES: readonly Omit<HandIn, 'write'>[] = [
  { id: 'J01.rev1', juror: 'J01', odd: null },
  { id: 'J02.rev1', juror: 'J02', odd: null },
  { id: 'J03.rev1', juror: 'J03', odd: null },
  { id: 'J04.rev1.superseded', juror: 'J04', odd: 'superseded' },
  { id: 'J04.rev2', juror: 'J04', after: 'J04.rev1.superseded', odd: null },
  { id: 'J05.rev1', juror: 'J05', odd: null },
  { id: 'J06.rev1', juror: 'J06', odd: null },
  { id: 'J07.rev1', juror: 'J07', odd: null },
  { id: 'J08.rev1', juror: 'J08', odd: null },
  { id: 'J09.rev1', juror: 'J09', odd: null },
  { id: 'J07.other-edition', juror: 'J07', odd: 'other-edition' },
  { id: 'J09.rev1.conflict', juror: 'J09', odd: 'fork' },
  { id: 'J99.unknown-juror-out-of-range', juror: 'J99', odd: 'unknown-juror' },
];

/** The demo edition of 16 × 9 × 8, whose result is known (PRIZE, the demo edition). */
export function knownScene(appVersion: string): Scene {
  return {
    editionId: rawEdition.edition.id,
    edition: (keys) => withSections(editionFromDemo(rawEdition, keys)),
    attachmentName: (dossier) => `${dossier}_presentation.pdf`,
    handIns: FILES.map((file) => ({
      ...file,
      write: (context) => ballotFromDemo(rawScores(file.id), context),
    })),
    truncated: 'J03.rev1',
    copied: 'J06.rev1',
    fork: {
      chosen: 'J09.rev1',
      by: 'Pr Radiologue Démonstration',
      reason:
        'M. Économie L’Essai confirme de vive voix la note 4 sur « Besoin médical » pour C01.',
    },
    meeting: holdMeeting,
    occasion: {
      place: 'à Paris (lieu fictif)',
      opened: '2027-10-09T14:00:00+02:00',
      closed: '2027-10-09T16:10:00+02:00',
      secretary: 'Mme Secrétaire Fictive',
      signatories: [
        { organiser: 'SFR', name: 'Dr Échographie D’Exemple' },
        { organiser: 'Medicen Paris Region', name: 'Mme Pôle Île-de-Fiction' },
        { organiser: 'SNITEM', name: 'Mme Réglementaire Témoin' },
      ],
      embargo: '2027-10-10T18:30:00+02:00',
      appVersion,
    },
    sealedBy: ['Pr Radiologue Démonstration', 'Mme Secrétaire Fictive'],
    sealedAt: '2027-10-09T16:05:00+02:00',
  };
}

function rawScores(id: string): unknown {
  return new Map<string, unknown>(Object.entries(scores)).get(id);
}

function withSections(edition: Edition): Edition {
  const told = new Map<string, Sections>(Object.entries(sections));
  return {
    ...edition,
    dossiers: edition.dossiers.map((one) => ({
      ...{ ...one, sections: told.get(one.id) ?? {} },
      ...(one.id === UNPROOFED && { nameConfirmed: false }),
    })),
  };
}

/** Eight present, one excused; a zero margin debated, then voted; both citations. */
function holdMeeting({ edition }: { readonly edition: Edition }): Deliberation {
  const present = edition.jurors.filter((juror) => juror.id !== 'J09');
  const acts: readonly Recorded[] = [
    ...present.map(({ id }) => ({ kind: 'presence' as const, juror: id, present: true })),
    {
      kind: 'debate',
      award: 'laureate',
      summary:
        'Œil-de-Brume et Sillage d’Ambre Endovasculaire ont la même moyenne exacte ; l’innovation les départage, la moyenne des collèges placerait la seconde en tête. Le jury a rouvert les deux dossiers, hors la présence du membre déporté.',
    },
    {
      kind: 'vote',
      award: 'laureate',
      dossier: 'C02',
      counts: { for: 5, against: 2, abstain: 0 },
      casting: null,
    },
    { kind: 'award', award: 'laureate', dossiers: ['C02'], reason: '' },
    {
      kind: 'nameProof',
      dossier: UNPROOFED,
      words: nameToProof(dossierNamed(edition, UNPROOFED)),
      by: 'Mme Secrétaire Fictive',
    },
    { kind: 'award', award: 'commended', dossiers: ['C04'], reason: '' },
    {
      kind: 'citation',
      award: 'laureate',
      words: {
        fr: 'Pour avoir rendu visible la paroi de l’artère pendant le geste, sans y ajouter d’étape.',
        en: 'For making the artery wall visible during the procedure, without adding a step.',
      },
    },
    {
      kind: 'citation',
      award: 'commended',
      words: {
        fr: 'Pour un guide qui tourne du premier coup, et des preuves déjà solides.',
        en: 'For a guidewire that turns the first time, and evidence that is already solid.',
      },
    },
  ];
  return acts.map((act, at) => ({ ...act, at: minuteOf(at) }) as Act);
}

function dossierNamed({ dossiers }: Edition, dossier: string): Edition['dossiers'][number] {
  const found = dossiers.find(({ id }) => id === dossier);
  if (found === undefined) throw new Error(`the demo has no ${dossier}`);
  return found;
}

/** Acts from 14:05, six minutes apart. */
function minuteOf(at: number): string {
  const minutes = 14 * 60 + 5 + at * 6;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2027-10-09T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00+02:00`;
}
