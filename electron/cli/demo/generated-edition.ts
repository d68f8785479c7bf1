import type { Dossier } from '../../../shared/edition/dossier';
import type { Edition } from '../../../shared/edition/edition';
import type { Bilingual } from '../../../shared/ids';
import rawEdition from './edition-demo.json';
import type { SceneKeys } from './scene';

export interface Sizes {
  readonly jurors: number;
  readonly dossiers: number;
  readonly criteria: number;
}

const COLLEGES = ['SFR', 'MEDICEN', 'SNITEM'];
export const both = (fr: string, en: string): Bilingual => ({ fr, en });
export const numbered = (letter: string, at: number, of: number): string =>
  `${letter}${String(at + 1).padStart(Math.max(2, String(of).length), '0')}`;

/** Criteria ids: those of the prize first, then numbers. */
export function criterionIds(count: number): readonly string[] {
  const known = rawEdition.grid.criteria.map(({ id }) => id);
  // The laureate's minimum is on the medical need: a grid of one criterion has that one.
  const ordered = ['MED', ...known.filter((id) => id !== 'MED')];
  return Array.from({ length: count }, (_, at) => ordered[at] ?? numbered('K', at, count));
}

/** Whole weights that sum to 100; the first ones take what is left over. */
function weightsOf(count: number): readonly number[] {
  const base = Math.floor(100 / count);
  return Array.from({ length: count }, (_, at) => base + (at < 100 - base * count ? 1 : 0));
}

/** The generated edition itself: three colleges in turn, equal weights, no recusal known. */
export function makeEdition(sizes: Sizes, seed: number, keys: SceneKeys): Edition {
  const { jurors, dossiers, criteria } = sizes;
  const ids = criterionIds(criteria);
  const weights = weightsOf(criteria);
  const perCollege = jurors >= COLLEGES.length ? 1 : 0;
  return {
    format: 'palmares-edition',
    version: 1,
    id: `demo-${jurors}-${dossiers}-${criteria}-${seed}`,
    seq: 1,
    supersedes: null,
    fictional: true,
    year: 2027,
    title: both('Prix de l’innovation, édition générée', 'Innovation prize, generated edition'),
    shortTitle: both('Édition générée', 'Generated edition'),
    event: both('Journées fictives', 'Fictional days'),
    timezone: 'Europe/Paris',
    organisers: ['SFR', 'Medicen Paris Region', 'SNITEM'],
    schedule: rawEdition.edition.schedule,
    awards: [
      { id: 'laureate', label: both('Lauréat', 'Laureate'), optional: false },
      { id: 'commended', label: both('Coup de cœur du jury', 'Highly commended'), optional: false },
    ],
    rules: {
      quorum: { minVoting: Math.floor(jurors / 2) + 1, minPerCollege: perCollege },
      sheets: { min: Math.min(5, jurors), minPerCollege: perCollege },
      method: 'mean',
      laureate: { threshold100: 60, criterion: 'MED', minMark: 3, mayBeJoint: false },
      commended: { ranks: [2, 4], withinPercent: 10, withoutLaureate: false },
      tieLadder: [...ids.slice(0, 3), 'median', 'headToHead', 'juryVote', 'presidentCastingVote'],
      departure: [2, 3],
      marginGate100: 1,
      pitch: { presentationMinutes: 5, questionsMinutes: 5 },
    },
    grid: {
      scale: { min: 1, max: 5, step: 1 },
      criteria: ids.map((id, at) => ({
        id,
        weight: weights[at] ?? 0,
        label: both(`Critère ${id}`, `Criterion ${id}`),
        help: both('', ''),
        anchors: {},
      })),
    },
    colleges: COLLEGES.map((id) => ({ id, label: id })),
    jurors: Array.from({ length: jurors }, (_, at) => ({
      id: numbered('J', at, jurors),
      name: `Juré ${at + 1}`,
      college: COLLEGES[at % COLLEGES.length] ?? 'SFR',
      role: at === 0 ? 'president' : at === 1 ? 'vicePresident' : 'member',
      voting: true,
      language: 'fr',
    })),
    recusals: [],
    dossiers: Array.from({ length: dossiers }, (_, at) => makeDossier(at, dossiers, keys)),
    village: { title: both('Village', 'Village'), note: both('', ''), exhibitorsOnly: [] },
    history: [],
    organiser: { publicKey: keys.organiserPublicKey, recipients: [...keys.recipients] },
  };
}

function makeDossier(at: number, of: number, { attachments }: SceneKeys): Dossier {
  const id = numbered('C', at, of);
  return {
    id,
    status: 'eligible',
    company: `Société fictive ${at + 1}`,
    product: `Produit ${at + 1}`,
    city: 'Exemple',
    country: 'FR',
    category: at % 2 === 0 ? 'diagnostic' : 'interventional',
    modalities: ['CT'],
    trl: (at % 9) + 1,
    foundedYear: null,
    employees: null,
    fundingEur: null,
    deviceClass: null,
    regulatoryNote: both('', ''),
    academicPartner: at % 3 === 0,
    pitchLine: both('Une idée fictive.', 'A fictional idea.'),
    summary: both('Un résumé fictif.', 'A fictional summary.'),
    sections: {},
    attachments: [...(attachments.get(id) ?? [])],
    village: null,
  };
}
