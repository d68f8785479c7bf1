import { sheetTotal } from '../../shared/ballot/sheet-state';
import type { Edition } from '../../shared/edition/edition';
import type { DossierId } from '../../shared/ids';
import { foldText } from '../parts/find-in-text';
import type { FlagRow } from '../store/juror-aids';
import { isOpen, type JurorDossier } from './juror-dossiers';

export const FILTERS = ['all', 'unread', 'partial', 'complete', 'starred', 'toReturn'] as const;
export type Filter = (typeof FILTERS)[number];

export const SORTS = ['code', 'name', 'total', 'progress'] as const;
export type Sort = (typeof SORTS)[number];

export type Flags = ReadonlyMap<DossierId, FlagRow>;

interface Listing {
  readonly dossiers: readonly JurorDossier[];
  readonly edition: Edition;
  readonly flags: Flags;
  readonly filter: Filter;
  readonly sort: Sort;
}

/**
 * The dossiers as the juror wants to see them. Without a filter closed ones are listed
 * too; sorted by anything but the code, they stay at the foot.
 */
export function listed({
  dossiers,
  edition,
  flags,
  filter,
  sort,
}: Listing): readonly JurorDossier[] {
  const shown = dossiers.filter((each) => passes(each, filter, flags.get(each.dossier.id)));
  if (sort === 'code') return shown;
  // Decorated once: a name is folded and a total summed once a dossier, not once a comparison.
  const keyed = shown.map((each) => ({ each, key: keyOf(each, sort, edition) }));
  return keyed
    .toSorted((a, b) => {
      const open = Number(isOpen(b.each)) - Number(isOpen(a.each));
      if (open !== 0) return open;
      return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    })
    .map(({ each }) => each);
}

/**
 * The dossiers in the order one goes through them: the list as it is shown, and the one that
 * lies open even where the filter has let it go since.
 */
export function wayThrough({
  from,
  ...listing
}: Listing & { readonly from: DossierId | null }): readonly JurorDossier[] {
  const { filter, flags } = listing;
  return listed({ ...listing, filter: 'all' }).filter(
    (each) => each.dossier.id === from || passes(each, filter, flags.get(each.dossier.id)),
  );
}

function passes(each: JurorDossier, filter: Filter, flag: FlagRow | undefined): boolean {
  if (filter === 'all') return true;
  if (filter === 'starred') return flag?.isStarred === true;
  if (filter === 'toReturn') return flag?.toReturn === true;
  return each.state === filter;
}

/** Best total first, then those without one; most marked first. */
function keyOf(each: JurorDossier, sort: Sort, edition: Edition): string | number {
  if (sort === 'name') return foldText(each.dossier.company);
  if (sort === 'progress') return -each.marked;
  const total = isOpen(each) ? sheetTotal(each.sheet, edition.grid) : null;
  return total === null ? 1 : -total;
}
