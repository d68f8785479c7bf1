import type { DossierId, JurorId } from '../../ids';
import { fold } from '../application/fold';
import type { Draft } from './draft';

/** A link that words give away; only a person can tell whether it is one. */
export interface GuessedLink {
  readonly juror: JurorId;
  readonly dossier: DossierId;
  /** The words that both have. */
  readonly word: string;
}

/** Answers that may name a juror's house. */
const WHERE = ['company', 'academicPartnerName', 'linksWithOrganisers', 'team', 'evidence'];
/** Shorter words are everywhere. */
const SHORTEST = 4;

/**
 * Links guessed from affiliations found in a dossier's answers, and from jurors' last names
 * found where the candidate declares links. Recusals already known are left out.
 */
export function guessLinks({ jurors, dossiers, recusals }: Draft): readonly GuessedLink[] {
  const known = new Set(recusals.map(({ juror, dossier }) => `${juror} ${dossier}`));
  const said = dossiers.map(({ id, answers }) => ({
    id,
    all: ` ${WHERE.map((key) => fold(answers[key] ?? '')).join(' ')} `,
    links: ` ${fold(answers.linksWithOrganisers ?? '')} `,
  }));
  return jurors.flatMap(({ id: juror, affiliation, name }) => {
    const house = fold(affiliation);
    const last = fold(name).split(' ').at(-1) ?? '';
    return said.flatMap(({ id: dossier, all, links }): readonly GuessedLink[] => {
      if (known.has(`${juror} ${dossier}`)) return [];
      if (house.length >= SHORTEST && all.includes(` ${house} `)) {
        return [{ juror, dossier, word: affiliation }];
      }
      return last.length >= SHORTEST && links.includes(` ${last} `)
        ? [{ juror, dossier, word: name }]
        : [];
    });
  });
}
