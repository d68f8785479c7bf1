import type { VerifiedEdition } from '../../shared/edition/edition-file';
import { roundHalfUp, showExact } from '../../shared/exact';
import type { Alert } from '../../shared/insight/alerts';
import type { Insight } from '../../shared/insight/examine';
import type { JurorCoverage } from '../../shared/merge/coverage';
import type { Choice, Standings } from '../../shared/merge/ledger';
import type { Receipt } from '../../shared/merge/receipt';
import { officialScore100 } from '../../shared/tally/official-score';
import type { Proposal } from '../../shared/tally/proposal';
import type { Ranking } from '../../shared/tally/ranking';
import { reportVerdict } from './merge-verdict';

/** Everything a merge found, before it is shown. */
export interface Merged {
  readonly verified: VerifiedEdition;
  readonly choices: readonly Choice[];
  readonly receipts: readonly Receipt[];
  readonly standings: Standings;
  readonly coverage: ReadonlyMap<string, JurorCoverage>;
  readonly mergeCode: string;
  readonly ranking: Ranking;
  readonly proposal: Proposal;
  readonly alerts: readonly Alert[];
  readonly insight: Pick<Insight, 'verdicts' | 'agenda'>;
}

/** The JSON of `merge --json` (CLI). Exact figures are fractions in lowest terms. */
export function reportMerge(merged: Merged) {
  const { receipts, mergeCode, coverage, ranking, proposal, alerts } = merged;
  return {
    receipts,
    mergeCode,
    coverage: Object.fromEntries(
      [...coverage].map(([juror, { marked, partial, recused, missing }]) => [
        juror,
        { marked, recused, missing, partial },
      ]),
    ),
    suspended: suspendedJurors(merged),
    method: ranking.method,
    ranking: rankedLines(merged),
    notRanked: ranking.notRanked.map(({ dossier, why: { kind, ...facts } }) => ({
      dossier,
      why: kind,
      ...facts,
    })),
    proposal: { laureate: proposal.laureate, commended: proposal.commended },
    alerts: alerts.map((alert) =>
      alert.kind === 'margin-below-gate' ? { ...alert, gap: showExact(alert.gap) } : alert,
    ),
    verdict: reportVerdict(merged),
  };
}

/** Jurors of whom nothing counts until a choice is recorded. */
export function suspendedJurors({ standings }: Pick<Merged, 'standings'>) {
  return [...standings].flatMap(([juror, standing]) => {
    if (standing.state !== 'suspended') return [];
    const { why, rev, between } = standing;
    return [{ juror, why, rev, between: between.map(({ digest }) => digest) }];
  });
}

/** One line a ranked dossier, best first. */
export function rankedLines({ ranking, verified }: Pick<Merged, 'ranking' | 'verified'>) {
  return ranking.places.flatMap(({ rank, dossier, separatedBy, trace }) => {
    const tally = ranking.tallies.get(dossier);
    const figure = ranking.figures.get(dossier);
    const score = officialScore100({ edition: verified.edition, ranking }, dossier);
    if (tally === undefined || figure === undefined || score === null) return [];
    return [
      {
        rank,
        dossier,
        sheets: tally.totals.length,
        score100: Number(roundHalfUp(score, 2)),
        exact: showExact(figure),
        separatedBy,
        trace: trace.map(({ step, figures, groups }) => ({
          step,
          figures: figures.map((one) => ({
            dossier: one.dossier,
            figure: one.figure === null ? null : showExact(one.figure),
          })),
          groups,
        })),
      },
    ];
  });
}
