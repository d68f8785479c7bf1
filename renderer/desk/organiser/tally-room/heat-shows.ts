import {
  compareExact,
  type Exact,
  exact,
  meanExact,
  roundHalfUp,
  subtractExact,
  toNumber,
} from '../../../../shared/exact';
import type { DossierId, JurorId } from '../../../../shared/ids';
import { score100 } from '../../../../shared/tally/composite';
import { sayDecimal } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';
import { sayGap } from '../say-gap';
import type { ShownGiven } from './ranking-shows';

export type HeatCell =
  | { readonly kind: 'score'; readonly figure: string; readonly tint: number }
  | { readonly kind: 'recused' | 'partial' | 'missing' };

export interface HeatShown {
  readonly title: string;
  readonly columns: readonly { readonly dossier: DossierId; readonly head: string }[];
  readonly rows: readonly {
    readonly juror: JurorId;
    readonly name: string;
    readonly cells: readonly HeatCell[];
  }[];
}

/** Totals of every sheet, dossiers in the order of the ranking; darker is higher. */
export function showHeat(given: ShownGiven): HeatShown {
  const { edition, ranking, language } = given;
  const order = ranking.places.map(({ dossier }) => dossier);
  const tallies = order.flatMap((dossier) => ranking.tallies.get(dossier) ?? []);
  const totals = new Map(
    tallies.flatMap(({ dossier, totals: of }) =>
      of.map(({ juror, total }) => [`${juror}/${dossier}`, total] as const),
    ),
  );
  const { min, max } = edition.grid.scale;
  const cellOf = (juror: JurorId, dossier: DossierId): HeatCell => {
    const total = totals.get(`${juror}/${dossier}`);
    const tally = ranking.tallies.get(dossier);
    if (total !== undefined) {
      const score = score100(exact(total), edition.grid);
      const figure = sayDecimal(roundHalfUp(score, 0), language);
      // The top of the scale reaches 67 %, so that ink stays readable on it.
      const share = (toNumber(score) / 100 - min / max) / (1 - min / max);
      return { kind: 'score', figure, tint: Math.round(share * 67) };
    }
    if (tally?.recused.includes(juror)) return { kind: 'recused' };
    return { kind: tally?.partial.includes(juror) ? 'partial' : 'missing' };
  };
  const names = namesOf(edition, language);
  return {
    title: sayHeight(given),
    columns: order.map((dossier) => ({
      dossier,
      head: dossier.replace(/^[A-Za-z]+(?=\d)/, ''),
    })),
    rows: edition.jurors
      .filter(({ id }) => tallies.some((tally) => tally.totals.some(({ juror }) => juror === id)))
      .map(({ id }) => ({
        juror: id,
        name: names.juror(id),
        cells: order.map((dossier) => cellOf(id, dossier)),
      })),
  };
}

/** Who marks farthest from the means of the dossiers they marked. */
function sayHeight(given: ShownGiven): string {
  const { edition, ranking, language } = given;
  const say = speaker(language);
  const gaps = new Map<JurorId, Exact[]>();
  for (const { dossier } of ranking.places) {
    const tally = ranking.tallies.get(dossier);
    if (!tally?.mean) continue;
    for (const { juror, total } of tally.totals) {
      const gap = subtractExact(exact(total), tally.mean);
      gaps.set(juror, [...(gaps.get(juror) ?? []), gap]);
    }
  }
  const heights = [...gaps].flatMap(([juror, of]) => {
    const mean = meanExact(of);
    return mean ? [{ juror, gap: score100(mean, edition.grid) }] : [];
  });
  const size = ({ gap }: { readonly gap: Exact }): Exact =>
    exact(gap.n < 0n ? -gap.n : gap.n, gap.d);
  const [farthest] = heights.toSorted((a, b) => compareExact(size(b), size(a)));
  if (!farthest || compareExact(size(farthest), exact(1)) < 0) return say('tally.heat.even');
  const whole = exact(BigInt(roundHalfUp(size(farthest), 0)));
  const words = {
    juror: namesOf(edition, language).juror(farthest.juror),
    points: sayGap(whole, language),
  };
  return say(farthest.gap.n < 0n ? 'tally.heat.below' : 'tally.heat.above', words);
}
