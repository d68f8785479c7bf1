import type { EditionId } from '../../ids';
import type { Edition } from '../edition';
import type { Rules } from '../rules';
import raw from './default-edition.json';
import type { Draft, DraftFrame } from './draft';

/** From what a new edition starts. */
export type Start =
  | { readonly from: 'default' }
  | { readonly from: 'empty' }
  | { readonly from: 'last-year'; readonly edition: Edition }
  /** A draft that is ready, such as a rehearsal of another. */
  | { readonly from: 'draft'; readonly draft: Draft };

export interface NewEdition {
  readonly id: EditionId;
  readonly year: number;
  readonly start: Start;
}

const NO_DATES: DraftFrame['schedule'] = {
  callOpens: '',
  callCloses: '',
  interestsDeclared: '',
  scoringOpens: '',
  scoringCloses: '',
  hearings: '',
  deliberation: '',
  ceremony: '',
};

/** The default rules 1 to 9 of the prize; a margin gate of 1 point on 100. */
export const DEFAULT_RULES: Rules = {
  quorum: { minVoting: 5, minPerCollege: 1 },
  sheets: { min: 5, minPerCollege: 1 },
  method: 'mean',
  laureate: { threshold100: 60, criterion: 'MED', minMark: 3, mayBeJoint: false },
  commended: { ranks: [2, 4], withinPercent: 10, withoutLaureate: false },
  tieLadder: ['MED', 'INN', 'EVI', 'median', 'headToHead', 'juryVote', 'presidentCastingVote'],
  departure: [2, 3],
  marginGate100: 1,
  pitch: { presentationMinutes: 5, questionsMinutes: 5 },
};

/** A draft to begin with: no dossier; last year's jury comes without its codes, to be invited again. */
export function beginDraft({ id, year, start }: NewEdition): Draft {
  const frame = { ...frameFor(year), id };
  switch (start.from) {
    case 'default':
      return { frame, jurors: [], dossiers: [], recusals: [] };
    case 'empty':
      return { frame: emptied(frame), jurors: [], dossiers: [], recusals: [] };
    case 'last-year':
      return follow(start.edition, frame);
    case 'draft':
      return start.draft;
  }
}

function frameFor(year: number): DraftFrame {
  return {
    id: '',
    fictional: false,
    year,
    title: {
      fr: 'Prix SFR-Medicen-SNITEM de l’innovation en imagerie médicale',
      en: 'SFR-Medicen-SNITEM prize for innovation in medical imaging',
    },
    shortTitle: { fr: `Édition ${year}`, en: `${year} edition` },
    event: { fr: 'Journées Francophones de Radiologie', en: 'Francophone Radiology Days' },
    timezone: 'Europe/Paris',
    organisers: ['SFR', 'Medicen Paris Region', 'SNITEM'],
    schedule: NO_DATES,
    awards: raw.awards.map((award) => ({
      ...award,
      id: award.id as DraftFrame['awards'][number]['id'],
    })),
    // PRIZE, what is established.
    benefits: {
      fr: 'un accès privilégié aux trois organisateurs et aux prochaines Journées Francophones de Radiologie',
      en: 'privileged access to the three organisers and to the next Francophone Radiology Days',
    },
    rules: DEFAULT_RULES,
    grid: {
      scale: { min: raw.grid.scale.min, max: raw.grid.scale.max, step: 1 },
      criteria: raw.grid.criteria,
    },
    colleges: raw.colleges,
    village: { ...raw.village, exhibitorsOnly: [] },
    history: raw.history,
  };
}

function emptied(frame: DraftFrame): DraftFrame {
  const none = { fr: '', en: '' };
  return {
    ...frame,
    title: none,
    event: none,
    benefits: none,
    organisers: [],
    grid: { scale: frame.grid.scale, criteria: [] },
    colleges: [],
    rules: {
      ...frame.rules,
      tieLadder: ['median', 'headToHead', 'juryVote', 'presidentCastingVote'],
      laureate: { ...frame.rules.laureate, criterion: '' },
    },
    village: { title: none, note: none, exhibitorsOnly: [] },
    history: [],
  };
}

/**
 * Dates are of their year: they are asked again. Recusals too: interests change. Where not all
 * read all, as many read each as last year, from a draw of this edition's own.
 */
function follow(edition: Edition, frame: DraftFrame): Draft {
  const { title, event, timezone, organisers, awards, rules, grid, colleges, village, history } =
    edition;
  const { assignment, benefits = { fr: '', en: '' } } = edition;
  const jurors = edition.jurors.map(({ id, name, college, role, voting, language }) => ({
    ...{ id, name, college, role, voting, language },
    affiliation: '',
    email: '',
  }));
  return {
    frame: {
      ...frame,
      ...{ title, event, timezone, organisers, awards, benefits, rules, grid, colleges, history },
      village: { ...village, exhibitorsOnly: [] },
      logos: [...(edition.logos ?? [])],
      reading: assignment ? { perDossier: assignment.perDossier, seed: frame.id } : null,
    },
    jurors,
    dossiers: [],
    recusals: [],
  };
}
