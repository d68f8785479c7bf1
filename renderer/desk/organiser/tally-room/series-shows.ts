import type { DossierId } from '../../../../shared/ids';
import type { Ranking } from '../../../../shared/tally/ranking';
import type { ChartTone } from '../../../parts/chart-tones';

const TONES = ['accent', 'brick', 'slate', 'grey'] as const satisfies readonly ChartTone[];

/** The colour of a dossier in every picture of the room: the first four by rank are told apart. */
export function tonesOf(ranking: Ranking): (dossier: DossierId) => ChartTone {
  const tones = new Map(
    ranking.places.map(({ dossier }, at): [DossierId, ChartTone] => [dossier, TONES[at] ?? 'rest']),
  );
  return (dossier) => tones.get(dossier) ?? 'rest';
}

/** A share in whole per cent: never 0 for what may happen, nor 100 for what may not. */
export function wholePercent(share: number): number {
  const percent = Math.round(share * 100);
  if (share >= 1 - 1e-9) return 100;
  return share <= 0 ? 0 : Math.min(99, Math.max(1, percent));
}
