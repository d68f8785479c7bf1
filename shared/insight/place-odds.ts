import type { OfficialMethod } from '../edition/rules';
import type { DossierId } from '../ids';
import type { Composites } from '../tally/composite';
import { narrowTable } from '../tally/narrow-table';
import type { ScoreTable } from '../tally/score-table';
import { type Bootstrap, bootstrapByDrawing, bootstrapExactly } from './bootstrap';
import { bootstrapByRecount } from './bootstrap-recount';
import { pointsForTotals } from './redrawn-orders';

/** Replicates drawn where a jury is too large to enumerate. */
export const REPLICATES = 10_000;

/**
 * The probability of each place when jurors are drawn again with replacement, by the
 * official method without the tie ladder (Efron 1979). `places[dossier][r]` is that of rank r + 1; ties
 * share; a dossier that no drawn juror scored is unranked there, so a row may sum below 1.
 */
export interface PlaceOdds {
  readonly how: 'exact' | 'drawn';
  /** Multisets enumerated, or replicates drawn. */
  readonly replicates: number;
  /** What draws it again; null where nothing is drawn. */
  readonly seed: number | null;
  readonly places: Readonly<Record<DossierId, readonly number[]>>;
}

function resample(
  composites: Composites,
  { method = 'mean', seed, places }: Omit<Draw, 'drawn' | 'places'> & { readonly places: number },
): Bootstrap {
  const replicates = REPLICATES;
  if (method !== 'mean' && method !== 'borda_norm') {
    return bootstrapByRecount(composites, { method, seed, places, replicates });
  }
  const meant = method === 'mean' ? composites : pointsForTotals(composites);
  return (
    bootstrapExactly(meant, { places }) ?? bootstrapByDrawing(meant, { replicates, seed, places })
  );
}

/** Jurors with a sheet: only these are drawn, an empty ballot is nobody's voice. */
export function jurorsPresent({ juror }: Composites): readonly number[] {
  return [...new Set(juror)].sort((a, b) => a - b);
}

/** The same sheets, with only the jurors that are drawn, in their order. */
function onlyDrawn(composites: Composites, drawn: readonly number[]): Composites {
  const place = new Map(drawn.map((j, at) => [j, at]));
  const juror = composites.juror.map((j) => place.get(j) ?? 0);
  const { colleges } = composites;
  const ofJuror = Int32Array.from(drawn, (j) => colleges?.ofJuror[j] ?? -1);
  return {
    ...composites,
    jurors: drawn.length,
    juror,
    colleges: colleges === null ? null : { ...colleges, ofJuror },
  };
}

/** What odds are drawn from. */
export interface Draw {
  /** The jurors who may be drawn, among them all who have a sheet in the table. */
  readonly drawn: readonly number[];
  readonly seed: number;
  /** How many places are asked for, from the first; all when absent. */
  readonly places?: number;
  /** What counts each draw; the mean when absent. */
  readonly method?: OfficialMethod;
}

/** The odds of the places in a table. */
export function measureOdds(
  { dossiers }: Pick<ScoreTable, 'dossiers'>,
  composites: Composites,
  { drawn, seed, places = dossiers.length, method = 'mean' }: Draw,
): PlaceOdds {
  const own = onlyDrawn(composites, drawn);
  const { how, rank, replicates } = resample(own, { method, seed, places });
  return {
    how,
    replicates,
    seed: how === 'exact' ? null : seed,
    places: Object.fromEntries(dossiers.map((id, d) => [id, [...(rank[d] ?? [])]])),
  };
}

/** P(rank 1) and P(rank ≤ 2) of a dossier; 0 where it is not there. */
export function oddsOf({ places }: PlaceOdds, dossier: DossierId) {
  const [first = 0, second = 0] = places[dossier] ?? [];
  return { first, topTwo: first + second };
}

/**
 * The dossiers of a table that are ever among the first two: whoever is first without the
 * laureate in a replicate is second at worst with it, so that the odds of the highly
 * commended need no others.
 */
export function everInTopTwo(table: ScoreTable, odds: PlaceOdds): ScoreTable {
  const keep = table.dossiers.filter((id) => oddsOf(odds, id).topTwo > 0);
  return narrowTable(table, keep);
}
