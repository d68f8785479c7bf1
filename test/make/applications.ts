import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import type rawDemo from '../../electron/cli/demo/edition-demo.json';

const demo = path.resolve(import.meta.dirname, '../../electron/cli/demo');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(demo, name), 'utf8'));
/** The demo edition, raw. */
export const rawEdition = read('edition-demo.json') as typeof rawDemo;
const rawSections = read('sections.json');

/**
 * The application form of the demo edition as its organiser would receive it: heads in the
 * words of the form (two in other words), a row a candidate.
 */
const HEADS = [
  'Horodatage',
  'Raison sociale',
  'Pays du siège',
  'SIREN',
  'Année de création',
  'Ville',
  'Effectif (ETP)',
  'Nom du représentant',
  'E-mail',
  'Nom du produit',
  'Domaine',
  'Nature',
  'Modalités',
  'L’innovation en une phrase (lue sur scène) (FR)',
  'L’innovation en une phrase (lue sur scène) (EN)',
  'Résumé (FR)',
  'Résumé (EN)',
  'Besoin médical et bénéfice attendu',
  'Caractère innovant, concurrence, propriété intellectuelle',
  'Niveau de preuve le plus élevé',
  'Preuves (effectifs, résultats, références)',
  'Partenariat académique',
  'Laboratoire ou hôpital partenaire',
  'Maturité (TRL)',
  'Statut réglementaire',
  'Classe',
  'Intégration (DICOM, PACS, RIS, usage)',
  'Marché, payeur, modèle économique',
  'Équipe',
  'Liens avec un organisateur ou un juré',
  'Règlement accepté',
  'Publication du nom et du résumé en cas de prix',
  'Aucune donnée patient identifiante dans les pièces',
  'Exposant au Village de l’Innovation',
  'Emplacement',
] as const;

type Candidate = (typeof rawEdition.candidates)[number];
type Sections = Readonly<Record<string, Readonly<Record<string, { readonly fr: string }>>>>;

function rowOf(candidate: Candidate): readonly (string | number)[] {
  const sections = (rawSections as Sections)[candidate.id] ?? {};
  const said = (criterion: string): string => sections[criterion]?.fr ?? 'Voir le dossier.';
  const isExhibitor = 'villageExhibitor' in candidate && candidate.villageExhibitor === true;
  const isSoftware = candidate.modalities.includes('AI');
  return [
    '2027-06-12 09:41',
    candidate.company,
    candidate.country,
    candidate.siren ?? '',
    candidate.foundedYear ?? '',
    candidate.city,
    candidate.employees ?? '',
    candidate.contactName ?? '',
    candidate.contactEmail ?? '',
    candidate.product,
    candidate.category === 'diagnostic' ? 'Imagerie diagnostique' : 'Imagerie interventionnelle',
    isSoftware ? 'Logiciel d’IA' : 'Dispositif ou consommable',
    candidate.modalities.join(', '),
    candidate.pitchLine.fr,
    candidate.pitchLine.en,
    candidate.summary.fr,
    candidate.summary.en,
    said('MED'),
    said('INN'),
    'Clinique rétrospective',
    said('EVI'),
    candidate.academicPartner ? 'Oui' : 'Non',
    candidate.academicPartner ? 'CHU de la Fiction' : '',
    candidate.trl ?? '',
    candidate.regStatus,
    candidate.deviceClass ?? '',
    said('WRK'),
    said('MKT'),
    said('TEA'),
    'aucun',
    'oui',
    'oui',
    'oui',
    isExhibitor ? 'oui' : 'non',
    'villageStand' in candidate ? (candidate.villageStand ?? '') : '',
  ];
}

/** How many candidates the clean table has. */
export const CANDIDATES = rawEdition.candidates.length;

/** Heads and rows as they should have been filled. */
export const cleanTable = (): (string | number)[][] => [
  [...HEADS],
  ...rawEdition.candidates.map((each) => [...rowOf(each)]),
];

const at = (head: (typeof HEADS)[number]): number => HEADS.indexOf(head);

/**
 * The workbook as people send it: the first candidate once more at the end under another
 * name, a TRL of 12, a date for a headcount, a SIREN with a slip, a row without a name, a
 * formula for a year, two cells merged, a second sheet.
 */
export function messyWorkbook(): Uint8Array {
  const table = cleanTable();
  const set = (row: number, head: (typeof HEADS)[number], value: string | number): void => {
    const line = table[row];
    if (line) line[at(head)] = value;
  };
  set(3, 'Maturité (TRL)', 12);
  set(4, 'Effectif (ETP)', '2027-05-01');
  set(5, 'SIREN', '732829321');
  table.push([...(table[1] ?? [])], [...(table[2] ?? [])]);
  set(CANDIDATES + 1, 'Raison sociale', 'Néphélion Fictif SAS');
  set(CANDIDATES + 2, 'Raison sociale', '');
  const sheet: WorkSheet = utils.aoa_to_sheet(table);
  const year = utils.encode_cell({ r: 6, c: at('Année de création') });
  sheet[year] = { t: 'n', v: 2020, f: '2019+1' };
  sheet['!merges'] = [{ s: { r: 7, c: at('Nature') }, e: { r: 8, c: at('Nature') } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Réponses au formulaire');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['notes']]), 'Brouillon');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** The jury as a CSV in Latin-1, with a college that does not exist and a name given twice. */
export function juryCsv(): Uint8Array {
  const lines = rawEdition.jurors.map(({ name, college, role, language }) => {
    const said = { president: 'Président', vicePresident: 'Vice-président', member: 'membre' };
    return [name, college, said[role as keyof typeof said], language].join(';');
  });
  const twice = lines[0] ?? '';
  const text = ['Nom;Collège;Rôle;Langue', ...lines, twice, 'Dr Fantôme;AFIB;membre;fr'].join(
    '\r\n',
  );
  // Windows writes the curly apostrophe where Latin-1 has nothing.
  return Uint8Array.from([...text].map((sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0))));
}

/** A deck of so many blank pages, under a password if one is given. */
export async function drawPages(pages: number, userPassword?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  if (userPassword !== undefined) document.encrypt({ userPassword });
  for (let n = 0; n < pages; n += 1) document.addPage([320, 180]);
  return document.save();
}
