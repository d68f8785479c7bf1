import type { Bilingual, DossierId } from '../../ids';
import type { Draft } from './draft';

/** One exhibitor of the Village; `dossier` is null for one who does not compete. */
export interface VillageExhibitor {
  readonly company: string;
  readonly stand: string;
  readonly text: Bilingual;
  readonly dossier: DossierId | null;
}

/** A line begun and left without a company is nobody's: it is neither listed nor published. */
export const hasCompany = ({ company }: Pick<VillageExhibitor, 'company'>): boolean =>
  company.trim() !== '';

/** Candidates who exhibit, in order of their dossiers, then those who only exhibit. */
export function exhibitorsOf({ dossiers, frame }: Draft): readonly VillageExhibitor[] {
  const candidates = dossiers
    .filter(({ answers }) => answers.villageExhibitor === 'yes')
    .map(({ id, answers }) => ({
      company: answers.company ?? '',
      stand: answers.villageStand ?? '',
      text: { fr: answers['villageText.fr'] ?? '', en: answers['villageText.en'] ?? '' },
      dossier: id,
    }));
  const others = frame.village.exhibitorsOnly.map((each) => ({ ...each, dossier: null }));
  return [...candidates, ...others].filter(hasCompany);
}
