import { markOf } from '../../../../shared/ballot/sheet-state';
import type { Dossier } from '../../../../shared/edition/dossier';
import type { Edition } from '../../../../shared/edition/edition';
import type { Bilingual, CriterionId } from '../../../../shared/ids';
import type { JurorDossier } from '../../../derive/juror-dossiers';
import type { ArcState } from '../../../parts/crown';
import type { Place } from '../../../ui/juror-place';

/** One arc a criterion: marked, being marked, or not yet. */
export function arcStates(
  each: JurorDossier,
  edition: Edition,
  focused: CriterionId | null,
): readonly ArcState[] {
  return edition.grid.criteria.map((criterion) => {
    if (markOf(each.sheet, criterion) !== undefined) return 'marked';
    return criterion.id === focused ? 'focused' : 'empty';
  });
}

/** The tab of the summary; every other tab is named by its criterion. */
export const SUMMARY = 'summary';

/** The tab that lies open. */
export function openTab(place: Place): string {
  return place.reading === 'summary' || place.criterion === null ? SUMMARY : place.criterion;
}

/** What the candidate wrote for a tab; null where nothing was written. */
export function wordsOf(dossier: Dossier, tab: string): Bilingual | null {
  if (tab === SUMMARY) return dossier.summary;
  return Object.hasOwn(dossier.sections, tab) ? (dossier.sections[tab] ?? null) : null;
}
