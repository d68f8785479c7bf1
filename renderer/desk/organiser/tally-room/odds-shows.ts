import type { PlaceOdds } from '../../../../shared/insight/place-odds';
import { speaker } from '../../../../shared/words/say';
import type { ChartTone } from '../../../parts/chart-tones';
import type { ShownGiven } from './ranking-shows';
import { tonesOf, wholePercent } from './series-shows';

/** Who is first when the jury is drawn again: one part a dossier, the small ones together. */
export interface OddsShown {
  readonly parts: readonly {
    readonly key: string;
    readonly head: string;
    readonly tone: ChartTone;
    readonly share: number;
    readonly figure: string;
  }[];
  readonly how: string;
}

/** Narrower than this a part cannot be read. */
const LEAST = 0.06;

export function showOdds(odds: PlaceOdds, given: ShownGiven): OddsShown | null {
  const { ranking, language } = given;
  const say = speaker(language);
  const tone = tonesOf(ranking);
  const shares = ranking.places
    .map(({ dossier }) => ({ dossier, share: odds.places[dossier]?.[0] ?? 0 }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
  if (shares.length === 0) return null;
  const told = shares.filter(({ share }, at) => at < 5 && share >= LEAST);
  const rest = shares.reduce((sum, { share }) => sum + share, 0) - sumOf(told);
  const figure = (share: number) => say('tally.odds.share', { p: wholePercent(share) });
  const parts = told.map(({ dossier, share }) => ({
    key: dossier,
    // A narrow part has room for the number of the dossier only.
    head: share < 0.14 ? dossier.replace(/^[A-Za-z]+(?=\d)/, '') : dossier,
    ...{ tone: tone(dossier), share, figure: figure(share) },
  }));
  if (rest > 0.005) {
    const head = rest > 0.12 ? say('tally.odds.others') : '';
    parts.push({ key: 'others', head, tone: 'rest', share: rest, figure: figure(rest) });
  }
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const n = odds.replicates.toLocaleString(locale);
  return { parts, how: say(`tally.odds.${odds.how}`, { n }) };
}

const sumOf = (list: readonly { readonly share: number }[]) =>
  list.reduce((sum, { share }) => sum + share, 0);
