import { amendEdition } from '../../shared/edition/amend';
import type { Edition } from '../../shared/edition/edition';
import { readEditionPayload, type VerifiedEdition } from '../../shared/edition/edition-file';
import { sealEdition } from './signed';

/** The edition an organiser publishes next, with what changes in it; throws where it is refused. */
export function amended(
  before: VerifiedEdition,
  change: Partial<Edition>,
  reason = { fr: 'Corrigé à la demande du jury.', en: 'Corrected at the jury’s request.' },
): Edition {
  const after = { ...before.edition, ...change };
  const made = amendEdition({ before, after, reason, at: '2027-07-20T09:00:00Z' });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

/** An edition as readers find it once it is published. */
export function published(edition: Edition): VerifiedEdition {
  const verified = readEditionPayload(sealEdition(edition));
  if (!verified.ok) throw new Error(verified.error.kind);
  return verified.value;
}

/** The same grid with other help beside one criterion. */
export function reworded({ grid }: Edition, criterion: string): Pick<Edition, 'grid'> {
  const criteria = grid.criteria.map((each) =>
    each.id === criterion ? { ...each, help: { fr: 'Corrigé.', en: 'Corrected.' } } : each,
  );
  return { grid: { ...grid, criteria } };
}

/** The same dossiers and one that came late. */
export function withLate({ dossiers }: Edition, id = 'C17'): Pick<Edition, 'dossiers'> {
  const [first] = dossiers;
  if (!first) throw new Error('an edition has dossiers');
  const late = { ...first, id, company: 'Tardif Fictif', product: 'Produit tardif' };
  return { dossiers: [...dossiers, late] };
}
