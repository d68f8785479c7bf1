import { showExact } from '../../shared/exact';
import type { AwardVerdict } from '../../shared/insight/verdict';
import {
  type InsightNames,
  sayAgendaPoint,
  sayDoubts,
  sayVerdict,
} from '../../shared/words/tell-insight';
import type { Merged } from './merge-report';
import type { Terminal } from './terminal';

type Judged = Pick<Merged, 'insight' | 'verified'>;

function namesIn({ verified: { edition } }: Judged, { language }: Pick<Terminal, 'language'>) {
  const companies = new Map(edition.dossiers.map(({ id, company }) => [id, company]));
  const jurors = new Map(edition.jurors.map(({ id, name }) => [id, name]));
  const criteria = new Map(edition.grid.criteria.map(({ id, label }) => [id, label[language]]));
  return {
    dossier: (id) => `${id} ${companies.get(id) ?? ''}`.trimEnd(),
    juror: (id) => jurors.get(id) ?? id,
    criterion: (id) => criteria.get(id) ?? id,
  } satisfies InsightNames;
}

const methodOf = ({ verified }: Judged) => ({ method: verified.edition.rules.method });

function reportAward(verdict: AwardVerdict | null, judged: Judged) {
  if (verdict === null) return null;
  const { nearest } = verdict;
  const sentence = (language: 'fr' | 'en') =>
    sayVerdict(verdict, { ...methodOf(judged), language, names: namesIn(judged, { language }) });
  return {
    ...verdict,
    nearest:
      nearest === null
        ? null
        : { ...nearest, from: showExact(nearest.from), to: showExact(nearest.to) },
    sentence: { fr: sentence('fr'), en: sentence('en') },
  };
}

/**
 * The verdict of `merge --json`: `kind` is the laureate's, null when the rules propose
 * none; then each award with its doubts, and what to discuss first. Weights are fractions.
 */
export function reportVerdict(judged: Judged) {
  const { verdicts, agenda } = judged.insight;
  const of = (verdict: AwardVerdict | null) => reportAward(verdict, judged);
  return {
    kind: verdicts.laureate?.kind ?? null,
    laureate: of(verdicts.laureate),
    commended: of(verdicts.commended),
    agenda,
  };
}

/** The same for a person: one line an award, its doubts, then the agenda. */
export function tellVerdict(judged: Judged, { say, language }: Terminal): readonly string[] {
  const { verdicts, agenda } = judged.insight;
  const names = namesIn(judged, { language });
  const told = { ...methodOf(judged), language, names };
  const lines = [verdicts.laureate, verdicts.commended].flatMap((verdict) => {
    if (verdict === null) return [];
    const doubts = sayDoubts(verdict, told).map((doubt) => `  ${doubt}`);
    return [`${say(`merge.verdict.${verdict.kind}`)} ${sayVerdict(verdict, told)}`, ...doubts];
  });
  if (agenda.length === 0) return lines;
  const points = agenda.flatMap((point, at) => {
    const verdict = point.kind === 'pair' ? verdicts[point.award] : null;
    const max = judged.verified.edition.grid.scale.max;
    const { title, carried } = sayAgendaPoint(point, { ...told, verdict, max });
    return [`  ${at + 1}. ${title}`, ...(carried === '' ? [] : [`     ${carried}`])];
  });
  return [...lines, '', say('merge.agenda'), ...points];
}
