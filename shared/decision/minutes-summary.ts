import { logosOf } from '../edition/logo';
import { threeByFour } from '../file/digest';
import type { Language } from '../ids';
import type { Standings } from '../merge/ledger';
import { recusalsByJuror } from '../merge/recused';
import { sayDay, sayDecimal } from '../words/format';
import type { Deliberation } from './deliberation';
import { escapeHtml, escapeNames } from './html';
import { letterheadHtml, paperHtml } from './letterhead';
import { meetingOf, quorumAtAward } from './meeting';
import { withCapital } from './minutes-words';
import {
  paperVoice,
  prizeName,
  type SealedPrize,
  sayEmbargoLine,
  sayNames,
} from './palmares-public';
import { digestOfDecision } from './seal';

export interface SummarySource extends SealedPrize {
  readonly deliberation: Deliberation;
  readonly standings: Standings;
  /** « PV 2027-01 · version 1 », as the sealed minutes name themselves. */
  readonly reference: string;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const STYLE = `
@page{size:A4;margin:20mm 24mm 20mm 28mm}
h1{font-size:22pt;line-height:27pt;font-weight:400;margin:8mm 0 2mm}
h2{font-size:12.6pt;line-height:16pt;font-weight:600;margin:5mm 0 1.4mm;break-after:avoid}
p{margin:0 0 1.4mm;white-space:pre-line}.lead{margin-bottom:3mm;color:#333A42}
`;

/**
 * A page that says in another language what sealed minutes decided, for a reader who does
 * not read theirs; it refers to them by their codes and replaces nothing. Confidential
 * until the embargo, like the minutes.
 */
export function minutesSummaryHtml(source: SummarySource, language: Language): string {
  const { edition, decision } = source;
  const say = paperVoice(language);
  const refers = say('summary.refers', {
    reference: source.reference,
    code: threeByFour(digestOfDecision(decision)),
    mergeCode: decision.mergeCode,
  });
  const day = sayDay(edition.schedule.deliberation, language, edition.timezone);
  const sections = sectionsOf(source, language).map(
    ({ title, lines }) =>
      `<h2>${escapeHtml(title)}</h2>${lines.map((line) => `<p>${escapeNames(line)}</p>`).join('')}`,
  );
  return paperHtml({
    language,
    title: say('summary.title'),
    style: STYLE,
    body: `${letterheadHtml({
      organisers: edition.organisers,
      ...logosOf(edition),
      wedge: edition.grid.criteria.map(({ weight }) => weight),
      right: day,
    })}
<div class="emb"><b>${escapeHtml(source.reference)}</b><span class="e">${escapeHtml(sayEmbargoLine(source, language))}</span></div>
<h1>${escapeHtml(say('summary.title'))}</h1>
<p class="lead">${escapeNames(withCapital(prizeName(edition, language)))} ${edition.year}. ${escapeHtml(say('summary.lead'))}</p>
${sections.join('\n')}
<p class="mut" style="margin-top:6mm">${escapeNames(refers)}</p>
${edition.fictional ? `<p class="mut">${escapeHtml(say('fictional'))}</p>` : ''}`,
  });
}

function sectionsOf(source: SummarySource, language: Language): readonly Section[] {
  const { edition, decision } = source;
  const say = paperVoice(language);
  const counts = {
    received: edition.dossiers.length,
    eligible: edition.dossiers.filter(({ status }) => status === 'eligible').length,
    ranked: decision.ranking.length,
  };
  return [
    { title: say('summary.jury'), lines: juryLines(source, language) },
    {
      title: say('summary.applications'),
      lines: [
        say('summary.applicationsText', counts),
        say('summary.files', { count: decision.ballots.length }),
      ],
    },
    { title: say('summary.votes'), lines: voteLines(source, language) },
    { title: say('summary.decision'), lines: decisionLines(source, language) },
  ];
}

function juryLines(source: SummarySource, language: Language): readonly string[] {
  const { edition, deliberation, standings } = source;
  const say = paperVoice(language);
  const meeting = meetingOf({ edition, deliberation });
  const last = deliberation.findLast((act) => act.kind === 'award');
  const award = edition.awards.find(({ id }) => last?.kind === 'award' && id === last.award);
  const then = award && quorumAtAward({ edition, deliberation, award: award.id });
  const { present, voting, needed } = then ?? meeting.quorum;
  const recused = [
    ...recusalsByJuror({ edition, standings, inMeeting: meeting.recusals }).values(),
  ];
  const count = recused.reduce((sum, dossiers) => sum + dossiers.size, 0);
  return [say('summary.juryText', { present, voting, needed }), say('summary.recusals', { count })];
}

function voteLines(source: SummarySource, language: Language): readonly string[] {
  const { edition, deliberation, decision } = source;
  const say = paperVoice(language);
  const { debates } = meetingOf({ edition, deliberation });
  const lines = decision.awards.flatMap(({ award, label, vote, left, reason }) => {
    const debate = debates.get(award);
    return [
      ...(debate
        ? [say('summary.debate', { label: label[language], summary: debate.summary })]
        : []),
      ...(vote ? [say('summary.vote', { label: label[language], ...vote })] : []),
      ...(left ? [say('summary.left', { reason })] : []),
    ];
  });
  return decision.awards.some(({ vote }) => vote !== null)
    ? lines
    : [...lines, say('summary.noVote')];
}

function decisionLines({ decision }: SummarySource, language: Language): readonly string[] {
  const say = paperVoice(language);
  const ranked = new Map(decision.ranking.map((line) => [line.dossier, line]));
  const shown = decision.awards.filter(
    ({ award, dossiers }) => award !== 'mention' || dossiers.length > 0,
  );
  return shown.flatMap(({ label, dossiers, citation }) => {
    const companies = dossiers.map(({ company }) => company);
    const names = companies.length === 0 ? say('summary.none') : sayNames(companies, language);
    const cited = citation?.[language] ?? '';
    const figures = dossiers.flatMap(({ id, company }) => {
      const line = ranked.get(id);
      if (line === undefined) return [];
      const score = sayDecimal(line.score100, language);
      return [say('summary.score', { name: company, score, rank: line.rank })];
    });
    return [
      say('summary.awarded', { label: label[language], names }),
      ...figures,
      ...(cited === '' ? [] : [say('quoted', { words: cited })]),
    ];
  });
}
