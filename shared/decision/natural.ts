import type { Edition } from '../edition/edition';
import { compareExact, exact, exactOf, multiplyExact, subtractExact } from '../exact';
import type { DossierId } from '../ids';
import { isSameScore, worth100 } from '../tally/official-score';
import type { Place, Ranking } from '../tally/ranking';

/** What was agreed and what was counted. */
interface Counted {
  readonly edition: Edition;
  readonly ranking: Ranking;
}

/** The ranking's own laureate: rank 1, several only while a tie is left for the jury. */
export function naturalLaureates(ranking: Ranking): readonly DossierId[] {
  return ranking.places.filter((place) => place.rank === 1).map((place) => place.dossier);
}

/** The best-ranked dossiers other than the laureates: the default for commended (rule 8). */
export function naturalCommended(
  ranking: Ranking,
  laureates: readonly DossierId[],
): readonly DossierId[] {
  const rest = ranking.places.filter((place) => !laureates.includes(place.dossier));
  const best = Math.min(...rest.map((place) => place.rank));
  return rest.filter((place) => place.rank === best).map((place) => place.dossier);
}

/**
 * Among whom the commended may be chosen by majority (PRIZE rule 8): the declared ranks,
 * worth at least the declared share of the laureate's. When the laureate was taken out of
 * rank 1, those ranked before it are in; without a laureate, the first of the ranking
 * stands for the comparison.
 */
export function commendedPool({
  edition,
  ranking,
  laureates,
}: Counted & { readonly laureates: readonly DossierId[] }): readonly DossierId[] {
  const { ranks, withinPercent } = edition.rules.commended;
  const natural = naturalLaureates(ranking);
  const keepsOrder = laureates.length > 0 && laureates.every((id) => natural.includes(id));
  const from = keepsOrder && natural.length === laureates.length ? ranks[0] : 1;
  const reference = laureates[0] ?? natural[0];
  const top = reference === undefined ? null : worth100({ edition, ranking }, reference);
  if (top === null) return [];
  const share = multiplyExact(subtractExact(exact(100), exactOf(withinPercent)), exact(1, 100));
  const floor = multiplyExact(top, share);
  return ranking.places
    .filter((place) => isWithin(place, from, ranks[1]) && !laureates.includes(place.dossier))
    .map((place) => place.dossier)
    .filter((id) => {
      const worth = worth100({ edition, ranking }, id);
      return worth !== null && compareExact(worth, floor) >= 0;
    });
}

function isWithin({ rank }: Place, from: number, to: number): boolean {
  return rank >= from && rank <= to;
}

/** Those within the margin gate of the first, or of its very score: the contenders. */
export function contenders({ edition, ranking }: Counted): readonly DossierId[] {
  const first = ranking.places[0];
  const top = first === undefined ? null : worth100({ edition, ranking }, first.dossier);
  if (top === null) return [];
  const gate = exactOf(edition.rules.marginGate100);
  return ranking.places
    .map((place) => place.dossier)
    .filter((id) => {
      const worth = worth100({ edition, ranking }, id);
      if (first !== undefined && isSameScore(ranking, first.dossier, id)) return true;
      return worth !== null && compareExact(subtractExact(top, worth), gate) < 0;
    });
}
