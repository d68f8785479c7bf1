import type { Edition } from '../edition/edition';
import { countsOrders } from '../edition/rules';
import { compareExact, type Exact, exact, multiplyExact } from '../exact';
import type { DossierId } from '../ids';
import { score100 } from './composite';
import type { Ranking } from './ranking';

interface Given {
  readonly edition: Edition;
  readonly ranking: Ranking;
}

/**
 * A dossier's official score on 100: the figure from marks over the top of the scale;
 * Borda's mean place; the share of its duels that a dossier won (Copeland) or of the others
 * that it beats (ranked pairs), 100 for one that stands alone. Null where it is not ranked.
 */
export function officialScore100({ edition, ranking }: Given, dossier: DossierId): Exact | null {
  const { method, figures, places } = ranking;
  const figure = figures.get(dossier);
  if (figure === undefined) return null;
  if (!countsOrders(method)) return score100(figure, edition.grid);
  if (method === 'borda_norm') return multiplyExact(figure, exact(100));
  const others = places.length - 1;
  return others === 0 ? exact(100) : multiplyExact(figure, exact(100, others));
}

/** What thresholds, pool and margin read of a dossier, on 100 (DossierTally.worth). */
export function worth100({ edition, ranking }: Given, dossier: DossierId): Exact | null {
  const worth = ranking.tallies.get(dossier)?.worth ?? null;
  return worth === null ? null : score100(worth, edition.grid);
}

/** Whether two ranked dossiers have one official score, which a ladder step then separates. */
export function isSameScore({ figures }: Ranking, a: DossierId, b: DossierId): boolean {
  const [own, other] = [figures.get(a), figures.get(b)];
  return own !== undefined && other !== undefined && compareExact(own, other) === 0;
}
