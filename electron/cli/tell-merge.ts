import { roundHalfUp } from '../../shared/exact';
import type { Alert } from '../../shared/insight/alerts';
import type { Receipt, ReceiptWarning } from '../../shared/merge/receipt';
import { explain, type Names } from '../../shared/words/explain';
import { sayDecimal } from '../../shared/words/format';
import { speaker } from '../../shared/words/say';
import { type Merged, rankedLines, suspendedJurors } from './merge-report';
import { tellVerdict } from './merge-verdict';
import type { Terminal } from './terminal';

/** Says a merge to a person: receipts, who marked what, the ranking and what to look at. */
export function tellMerge(merged: Merged, terminal: Terminal): void {
  const { say, write } = terminal;
  const { edition } = merged.verified;
  const jurors = new Map(edition.jurors.map((one) => [one.id, one.name]));
  const names: Names = { juror: (id) => jurors.get(id) };
  const lines = [
    edition.shortTitle[terminal.language],
    '',
    say('merge.receipts', { count: merged.receipts.length }),
    ...merged.receipts.map((one) => `  ${one.file}\n    ${sayReceipt(one, names, terminal)}`),
    '',
    say('merge.coverage'),
    ...[...merged.coverage].map(([juror, row]) => {
      const { marked, partial, recused, missing } = row;
      const facts = { marked, partial, recused, missing, juror, name: jurors.get(juror) ?? '' };
      return `  ${say('merge.row', facts)}`;
    }),
    '',
    say('merge.code', { code: merged.mergeCode }),
    ...suspendedJurors(merged).map(({ juror, why, rev }) =>
      say(`merge.suspended.${why}`, { name: jurors.get(juror) ?? juror, rev }),
    ),
    '',
    say('merge.ranking'),
    ...sayRanking(merged, terminal),
    '',
    ...sayProposal(merged, terminal),
    ...sayAlerts(merged, terminal),
    '',
    ...tellVerdict(merged, terminal),
  ];
  write(lines.join('\n'));
}

function sayReceipt(receipt: Receipt, names: Names, { say, language }: Terminal): string {
  if (!('receiptCode' in receipt)) {
    const { file: _, ...problem } = receipt;
    return explain(problem, language, names);
  }
  const name = names.juror?.(receipt.juror) ?? receipt.juror;
  const facts = { ...receipt, name };
  const told = receipt.warnings.map((warning) => sayWarning(warning, say));
  return [say(`merge.receipt.${receipt.kind}`, facts), ...told].join(' ');
}

function sayWarning(warning: ReceiptWarning, say: Terminal['say']): string {
  return say(`merge.warning.${warning.kind}`, { ...warning });
}

function sayRanking(merged: Merged, { say, language }: Terminal): readonly string[] {
  const companies = new Map(merged.verified.edition.dossiers.map((one) => [one.id, one.company]));
  const official = merged.ranking.method;
  const ranked = rankedLines(merged).map((line) => {
    const { rank, dossier, sheets, exact, separatedBy, score100 } = line;
    const score = sayDecimal(score100.toFixed(2), language);
    const method = speaker(language)(`method.name.${official}`);
    const facts = {
      rank,
      dossier,
      sheets,
      exact,
      score,
      method,
      company: companies.get(dossier) ?? '',
    };
    const isPlain = separatedBy === null || separatedBy === official;
    const how = isPlain
      ? ''
      : ` · ${say('merge.separated', { step: saySeparation(separatedBy, say) })}`;
    const figures = line.trace
      .filter((step) => step.groups.length > 1 || step.figures.every((one) => one.figure !== null))
      .map(({ step, figures: all }) => {
        const shown = all.map((one) => `${one.dossier} ${one.figure}`).join(', ');
        return `      ${say('merge.figures', { step: saySeparation(step, say), shown })}`;
      });
    return [`  ${say('merge.place', facts)}${how}`, ...figures].join('\n');
  });
  const rest = merged.ranking.notRanked.map(({ dossier, why }) => {
    const facts = { ...why, dossier, company: companies.get(dossier) ?? '' };
    return `  ${say(`merge.notRanked.${why.kind}`, facts)}`;
  });
  return [...ranked, ...rest];
}

const NAMED_STEPS = ['shared', 'mean', 'median', 'headToHead', 'juryVote', 'presidentCastingVote'];

function saySeparation(step: string, say: Terminal['say']): string {
  return NAMED_STEPS.includes(step) ? say(`merge.step.${step}`) : step;
}

function sayProposal({ proposal }: Merged, { say }: Terminal): readonly string[] {
  const { laureate, commended } = proposal;
  return [
    laureate.length > 0
      ? say('merge.laureate', { dossiers: laureate.join(', ') })
      : say('merge.noLaureate'),
    ...(commended.length > 0 ? [say('merge.commended', { dossiers: commended.join(', ') })] : []),
  ];
}

function sayAlerts(merged: Merged, terminal: Terminal): readonly string[] {
  return merged.alerts.map((alert) => sayAlert(alert, merged, terminal));
}

function sayAlert(alert: Alert, { verified }: Merged, { say, language }: Terminal): string {
  switch (alert.kind) {
    case 'method-differs': {
      const award = verified.edition.awards.find(({ id }) => id === alert.award);
      const label = award?.label[language] ?? alert.award;
      const method = say(`merge.method.${alert.method}`);
      return say('merge.alert.method-differs', { method, label, dossier: alert.dossier });
    }
    case 'margin-below-gate':
      return say('merge.alert.margin-below-gate', {
        gap: sayDecimal(roundHalfUp(alert.gap, 2), language),
      });
    case 'juror-suspended':
      return say('merge.alert.juror-suspended', { juror: alert.juror });
    case 'too-few-sheets':
      return say('merge.alert.too-few-sheets', { dossier: alert.dossier });
  }
}
