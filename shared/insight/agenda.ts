import type { DossierId } from '../ids';
import type { Composites } from '../tally/composite';
import { TOLERANCE } from '../tally/method/counted';
import type { TwoWay } from '../tally/method/twoway';
import type { Proposal } from '../tally/proposal';
import type { Ranking } from '../tally/ranking';
import type { ScoreTable } from '../tally/score-table';
import type { ContestedAward } from './contest';
import {
  type DossierDisagreement,
  disagreeOnDossier,
  disagreeOnPair,
  type PairDisagreement,
} from './disagreement';
import type { OutlierCell } from './juror-reading';
import type { AwardVerdict, Doubt } from './verdict';

/** Something worth discussing, and what carries the disagreement. It binds nobody. */
export type AgendaPoint =
  | ({
      readonly kind: 'pair';
      readonly award: ContestedAward;
      /** The holder, or one of those tied, and the one that could take its place. */
      readonly dossiers: readonly [DossierId, DossierId];
      /** The doubts that name the second; empty where only the margin asks for a debate. */
      readonly doubts: readonly Doubt[];
      /** The lead is under the declared gate (PRIZE rule 9). */
      readonly isBelowGate: boolean;
    } & PairDisagreement)
  | ({
      readonly kind: 'dossier';
      readonly dossier: DossierId;
      /** Sheets that stand apart, or residuals half as wide again as the table's. */
      readonly why: 'outlier' | 'divided';
      readonly cells: readonly OutlierCell[];
    } & DossierDisagreement);

/** Pairs proposed for one award at most, and places looked at for single dossiers. */
const MOST_PAIRS = 2;
const PLACES = 5;
const DIVIDED = 1.5;

interface Given {
  readonly table: ScoreTable;
  readonly composites: Composites;
  readonly fit: TwoWay | null;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly verdicts: readonly AwardVerdict[];
  readonly outliers: readonly OutlierCell[];
}

/** Those whom doubts name beside the holder, most often named first, then by rank. */
function rivalsNamed({ doubts, dossier }: AwardVerdict, ranking: Ranking): readonly DossierId[] {
  const named = doubts.flatMap(({ dossiers }) => dossiers).filter((id) => id !== dossier);
  const times = (id: DossierId) => named.filter((other) => other === id).length;
  const place = (id: DossierId) => ranking.places.findIndex((p) => p.dossier === id);
  return [...new Set(named)].sort((a, b) => times(b) - times(a) || place(a) - place(b));
}

function pairsFor(verdict: AwardVerdict, given: Given): readonly AgendaPoint[] {
  const { table, ranking, proposal } = given;
  const { award, dossier, doubts } = verdict;
  const margin = award === 'laureate' ? proposal.needs.margin : null;
  const gated = margin?.isBelowGate === true ? margin.runnerUp : null;
  const named = rivalsNamed(verdict, ranking);
  const first = dossier ?? named[0];
  if (first === undefined) return [];
  const rest = named.filter((id) => id !== first && id !== gated);
  const rivals = [...(gated === null || gated === first ? [] : [gated]), ...rest];
  return rivals.slice(0, MOST_PAIRS).map((rival) => ({
    kind: 'pair',
    award,
    dossiers: [first, rival],
    doubts: doubts.filter((doubt) => doubt.dossiers.includes(rival)),
    isBelowGate: rival === gated,
    ...disagreeOnPair(table, [first, rival]),
  }));
}

/** Root mean square of the residuals of each dossier, and of all of them. */
function widthsOf({ composites, fit, table }: Given) {
  const rms = (list: Float64Array) =>
    list.length === 0 ? 0 : Math.sqrt(list.reduce((s, e) => s + e * e, 0) / list.length);
  const residual = fit?.residual ?? new Float64Array(0);
  const { start } = composites;
  const own = table.dossiers.map((id, d) => {
    return [id, rms(residual.subarray(start[d] ?? 0, start[d + 1] ?? 0))] as const;
  });
  return { all: rms(residual), own: new Map(own) };
}

/** Among the first five, those with a sheet apart or with wide residuals. */
function dossiersApart(given: Given): readonly AgendaPoint[] {
  const { table, ranking, outliers } = given;
  const { all, own } = widthsOf(given);
  return ranking.places.slice(0, PLACES).flatMap(({ dossier }): readonly AgendaPoint[] => {
    const cells = outliers.filter((cell) => cell.dossier === dossier);
    const isDivided = all > 1e-9 && (own.get(dossier) ?? 0) >= DIVIDED * all - TOLERANCE;
    if (cells.length === 0 && !isDivided) return [];
    const why = cells.length > 0 ? 'outlier' : 'divided';
    return [{ kind: 'dossier', dossier, why, cells, ...disagreeOnDossier(table, dossier) }];
  });
}

/**
 * What to discuss first: the pairs on which an award hangs, the laureate's before the
 * highly commended's, then dossiers on which jurors part. `table` and `composites` are
 * those of all ranked dossiers.
 */
export function proposeAgenda(given: Given): readonly AgendaPoint[] {
  const pairs = given.verdicts.flatMap((verdict) => pairsFor(verdict, given));
  return [...pairs, ...dossiersApart(given)];
}
