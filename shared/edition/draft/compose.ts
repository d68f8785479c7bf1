import type { Digest, JurorId } from '../../ids';
import { ok, type Result, refuse } from '../../result';
import { readAnswer } from '../application/answer';
import { type Answers, FIELDS, optionLabel, questionOf } from '../application/fields';
import type { Assignment } from '../assignment';
import type { Dossier } from '../dossier';
import { type Edition, edition as editionShape } from '../edition';
import type { Criterion } from '../grid';
import { logosOf } from '../logo';
import { assignDraft } from './assign-draft';
import { type CheckFlaw, checkDraft } from './checks';
import { type Draft, type DraftDossier, namesOf } from './draft';
import { guessLinks } from './links';
import { hasCompany } from './village';

/** What an edition says that no organiser writes: keys and codes, and what it replaces. */
export interface EditionKeys {
  readonly publicKey: string;
  readonly recipient: string;
  /** `age1…` of each juror's code. */
  readonly codes: ReadonlyMap<JurorId, string>;
  readonly seq: number;
  readonly supersedes: Digest | null;
  /** Who reads what in the edition it replaces: it stands. */
  readonly assignment?: Assignment;
}

/** The edition that a draft makes. Refused while something blocks it, with all that does. */
export function composeEdition(
  draft: Draft,
  keys: EditionKeys,
): Result<Edition, readonly CheckFlaw[]> {
  const blocking = checkDraft(draft, keys.assignment).filter(({ blocks }) => blocks);
  if (blocking.length > 0) return refuse(blocking);
  const { jurors, dossiers, recusals } = draft;
  const { reading, logos = [], benefits, embargo, ...frame } = draft.frame;
  const assigned = assignDraft(draft, keys.assignment);
  const known = new Set(dossiers.map(({ id }) => id));
  const guessed = guessLinks(draft);
  const edition: Edition = {
    format: 'palmares-edition',
    version: 1,
    seq: keys.seq,
    supersedes: keys.supersedes,
    ...frame,
    ...(benefits && (benefits.fr || benefits.en) && { benefits }),
    ...(embargo && { embargo }),
    village: {
      ...frame.village,
      exhibitorsOnly: frame.village.exhibitorsOnly.filter(hasCompany),
    },
    ...logosOf({ logos: logos.filter(({ organiser }) => frame.organisers.includes(organiser)) }),
    jurors: jurors.map(({ id, name, college, role, voting, language }) => {
      const recipient = keys.codes.get(id);
      const juror = { id, name, college, role, voting, language };
      return recipient === undefined ? juror : { ...juror, recipient };
    }),
    recusals: recusals.filter(({ dossier }) => known.has(dossier)),
    ...(guessed.length > 0 && { guessedLinks: [...guessed] }),
    dossiers: dossiers.map((each) => composeDossier(each, draft)),
    ...(reading && assigned && { assignment: { ...reading, jurors: [...assigned.jurors] } }),
    organiser: { publicKey: keys.publicKey, recipients: [keys.recipient] },
  };
  const read = editionShape.safeParse(edition);
  if (!read.success) throw new Error(`a draft without flaws is refused: ${read.error.message}`);
  return ok(read.data);
}

/** What a juror may read of an application. */
export function composeDossier(
  { id, answers, attachments, eligibility, names }: DraftDossier,
  { frame }: Pick<Draft, 'frame'>,
): Dossier {
  const one = (key: string): string => told(answers, key, frame.year);
  const both = (key: string) => ({ fr: one(`${key}.fr`), en: one(`${key}.en`) });
  const figure = (key: string): number | null => (one(key) === '' ? null : Number(one(key)));
  const status = eligibility.state === 'pending' ? 'ineligible' : eligibility.state;
  return {
    id,
    status,
    company: one('company'),
    product: one('product'),
    ...(names.said.trim() !== '' && { said: names.said.trim() }),
    city: one('city'),
    country: one('country') || 'FR',
    category: one('category') === '' ? 'diagnostic' : (one('category') as Dossier['category']),
    modalities: one('modalities')
      .split(';')
      .filter((code) => code !== ''),
    trl: figure('trl'),
    foundedYear: figure('foundedYear'),
    employees: figure('employees'),
    fundingEur: figure('fundingEur'),
    deviceClass: one('deviceClass') || null,
    regulatoryNote: both('regulatoryNote'),
    academicPartner: one('academicPartner') === 'yes',
    ...(names.confirmed !== namesOf({ answers }) && { nameConfirmed: false }),
    pitchLine: both('pitchLine'),
    summary: both('summary'),
    sections: sectionsOf(answers, frame.grid.criteria),
    attachments: attachments.map(({ field: _field, pages: _pages, ...paper }) => paper),
    village:
      one('villageExhibitor') === 'yes'
        ? { stand: one('villageStand'), text: both('villageText') }
        : null,
  };
}

/** An answer that stands; empty where it does not, for a dossier that is shown all the same. */
function told(answers: Answers, key: string, year: number): string {
  const { field } = questionOf(key);
  const read = readAnswer(field, answers[key] ?? field.default ?? '', year);
  return read.ok ? read.value : '';
}

/**
 * The candidate's own words by criterion, said in both languages as they were written;
 * choices become a line before them. Confidential answers are left out.
 */
function sectionsOf(answers: Answers, criteria: readonly Criterion[]): Dossier['sections'] {
  const sections: Record<string, { fr: string; en: string }> = {};
  for (const { id } of criteria) {
    const own = FIELDS.filter(({ criterion, type }) => criterion === id && type !== 'integer');
    const lines = own.flatMap((field) => {
      const answer = answers[field.id] ?? '';
      if (answer === '') return [];
      if (field.type !== 'choice') return [{ fr: answer, en: answer }];
      const option = optionLabel(field, answer);
      return [
        { fr: `${field.label.fr}\u00A0: ${option.fr}`, en: `${field.label.en}: ${option.en}` },
      ];
    });
    if (lines.length > 0) {
      sections[id] = {
        fr: lines.map(({ fr }) => fr).join('\n\n'),
        en: lines.map(({ en }) => en).join('\n\n'),
      };
    }
  }
  return sections;
}
