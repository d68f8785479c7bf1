import type { CriterionId, Digest, DossierId } from '../ids';
import type { Addendum, CriterionChange, DossierChange } from './addendum';
import type { Edition } from './edition';

/** What one or several addenda brought, taken together. */
export interface Brought {
  /** Oldest first; their reasons are theirs. */
  readonly addenda: readonly Addendum[];
  /** The first thing that happened to each: a dossier added then changed is new. */
  readonly dossiers: ReadonlyMap<DossierId, DossierChange['change']>;
  readonly criteria: ReadonlyMap<CriterionId, CriterionChange['change']>;
  /** Criteria of the present grid whose marks of before are asked again. */
  readonly askedAgain: ReadonlySet<CriterionId>;
}

/** What is new to somebody who worked under edition number `seq`; nothing for the present one. */
export function broughtSince(edition: Edition, seq: number): Brought {
  const addenda = (edition.addenda ?? []).filter((each) => each.seq > seq);
  const dossiers = new Map<DossierId, DossierChange['change']>();
  const criteria = new Map<CriterionId, CriterionChange['change']>();
  const askedAgain = new Set<CriterionId>();
  const present = new Set(edition.grid.criteria.map(({ id }) => id));
  for (const each of addenda) {
    for (const { dossier, change } of each.dossiers) {
      if (!dossiers.has(dossier)) dossiers.set(dossier, change);
    }
    for (const { criterion, change, isAskedAgain } of each.criteria) {
      if (!criteria.has(criterion) || change === 'removed') criteria.set(criterion, change);
      if (isAskedAgain && present.has(criterion)) askedAgain.add(criterion);
    }
  }
  return { addenda, dossiers, criteria, askedAgain };
}

/**
 * What changed of the grid since the one a ballot cites: the number (from 1, as people count
 * them) of the addendum that replaced it, and the criteria that differ. Null when no addendum replaced such a grid.
 */
export function gridChangesSince(
  { addenda = [] }: Edition,
  grid: Digest,
): { readonly addendum: number; readonly criteria: readonly CriterionId[] } | null {
  const at = addenda.findLastIndex((each) => each.gridBefore === grid && touchesGrid(each));
  const first = addenda[at];
  if (first === undefined) return null;
  const changed = addenda.slice(at).flatMap(({ criteria }) => criteria);
  return { addendum: at + 1, criteria: [...new Set(changed.map((each) => each.criterion))] };
}

const touchesGrid = ({ criteria, also }: Addendum): boolean =>
  criteria.length > 0 || also.includes('order');
