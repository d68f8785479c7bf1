import { checkTotalOf } from '../../shared/ballot/paper';
import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import { dossiersOnPaper, INTEREST_LETTERS } from '../../shared/ballot/two-typings';
import { escapeHtml, escapeNames } from '../../shared/decision/html';
import { organisersHtml } from '../../shared/decision/letterhead';
import { assignedTo } from '../../shared/edition/assignment';
import type { Dossier } from '../../shared/edition/dossier';
import type { Edition } from '../../shared/edition/edition';
import type { Interest } from '../../shared/edition/interest';
import type { Juror } from '../../shared/edition/juror';
import { type Say, speaker } from '../../shared/words/say';
import { SHEET_STYLE } from './sheet-paper-style';

/** What a juror has marked so far; a blank sheet has none of it. */
export interface Filled {
  readonly sheets: readonly ScoreSheet[];
  readonly interests: readonly Interest[];
}

/**
 * The printed score sheet of a juror (PRIZE, "What goes wrong on the day"): one line a
 * dossier, one box a criterion, the sum of each line and the check total. Filled by its
 * juror's app, or blank to fill by hand; two people can type either. One document may
 * hold the sheets of several jurors, each in its own language.
 */
export function writeSheetPapers(
  edition: Edition,
  papers: readonly { readonly juror: Juror; readonly filled: Filled | null }[],
): string {
  const [first] = papers;
  const language = first?.juror.language ?? 'fr';
  const title = escapeHtml(speaker(language)('paper.title'));
  const head = `<meta charset="utf-8"><title>${title}</title><style>${SHEET_STYLE}</style>`;
  const body = papers.map((each) => writeSheet(edition, each)).join('');
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
}

function writeSheet(
  edition: Edition,
  { juror, filled }: { readonly juror: Juror; readonly filled: Filled | null },
): string {
  const say = speaker(juror.language);
  const { language } = juror;
  const { min, max } = edition.grid.scale;
  const college = edition.colleges.find(({ id }) => id === juror.college)?.label ?? juror.college;
  const whose = { title: edition.shortTitle[language], seq: edition.seq, id: edition.id };
  const line = (text: string, kind = ''): string => `<p class="${kind}">${escapeHtml(text)}</p>`;
  const lines = dossiersOnPaper(edition, juror.id).flatMap((id) => {
    const dossier = edition.dossiers.find((one) => one.id === id);
    return dossier ? [writeLine(dossier, { edition, juror, filled, say })] : [];
  });
  const criteria = edition.grid.criteria;
  const heads = criteria.map(({ id, weight }) => `<th>${escapeHtml(id)}<i>${weight}</i></th>`);
  const legend = criteria
    .map(({ id, label }) => `<b>${escapeHtml(id)}</b>&nbsp;${escapeNames(label[language])}`)
    .join(' · ');
  const total = filled === null ? '' : String(checkTotalOf(marked(filled, edition, juror)));
  const caption = `${juror.name} · ${college} · ${whose.title}`;
  return `<section class="sheet" lang="${language}">
<div class="org">${organisersHtml(edition)}</div>
<h1>${escapeHtml(say('paper.title'))}</h1>
<p class="name">${escapeNames(juror.name)} <span class="whose">${escapeHtml(`${juror.id} · ${college}`)}</span></p>
${line(say('paper.edition', whose))}
${line(say(filled === null ? 'paper.howBlank' : 'paper.howFilled', { min, max }), 'how')}
${line(say('paper.letters'), 'how')}
<table><thead><tr><td class="running" colspan="${criteria.length + 3}">${escapeNames(caption)}</td></tr>
<tr><th class="who">${escapeHtml(say('paper.dossier'))}</th><th>${escapeHtml(say('paper.interest'))}</th>${heads.join('')}<th class="sum">${escapeHtml(say('paper.sum'))}</th></tr></thead>
<tbody>${lines.join('')}</tbody></table>
<p class="legend">${legend}</p>
${writeAside(edition, juror, say)}
<div class="foot"><div class="total"><span>${escapeHtml(say('paper.total'))}</span><b class="box">${total}</b></div>
<div class="sign"><span>${escapeHtml(say('paper.sign'))}</span><i></i></div></div>
${line(say('paper.after'), 'mut')}
${edition.fictional ? line(say('slips.fictional'), 'mut') : ''}</section>`;
}

interface Given {
  readonly edition: Edition;
  readonly juror: Juror;
  readonly filled: Filled | null;
  readonly say: Say;
}

/** One dossier: its letter, its marks, their sum; empty boxes where nothing is said. */
function writeLine(dossier: Dossier, { edition, filled, say }: Given): string {
  const sheet = filled?.sheets.find((one) => one.dossier === dossier.id);
  const interest = filled?.interests.find((one) => one.dossier === dossier.id);
  const isRecused = interest?.kind === 'recusal' || sheet?.state === 'recused';
  const letter = isRecused
    ? INTEREST_LETTERS.recusal
    : interest === undefined
      ? ''
      : INTEREST_LETTERS[interest.kind];
  const marks = edition.grid.criteria.map(({ id }) => {
    const mark = isRecused ? undefined : sheet?.marks[id];
    return `<td class="cell">${mark === undefined ? '' : mark}</td>`;
  });
  const own = isRecused || sheet === undefined ? [] : [sheet];
  const sum = own.length === 0 ? '' : String(checkTotalOf(own));
  const who = `<b>${escapeHtml(dossier.id)}</b> ${escapeNames(dossier.company)}`;
  const out = isRecused ? ` <em>${escapeHtml(say('paper.recused'))}</em>` : '';
  return `<tr><th class="who" scope="row">${who}${out}</th><td class="cell">${letter}</td>${marks.join('')}<td class="sum">${sum}</td></tr>`;
}

/** Dossiers that are not on the sheet, and why: nobody should look for them. */
function writeAside(edition: Edition, juror: Juror, say: Say): string {
  const shown = new Set(dossiersOnPaper(edition, juror.id));
  const own = assignedTo(edition, juror.id);
  const left = edition.dossiers.filter(({ id }) => !shown.has(id) && own?.has(id) !== false);
  if (left.length === 0) return '';
  const named = left.map(({ id, status }) =>
    say(status === 'eligible' ? 'paper.leftRecused' : 'paper.leftOut', { id }),
  );
  return `<p class="mut">${escapeHtml(say('paper.left', { list: named.join(', ') }))}</p>`;
}

/** The sheets whose marks stand on the paper. */
function marked({ sheets, interests }: Filled, edition: Edition, juror: Juror) {
  const shown = new Set(dossiersOnPaper(edition, juror.id));
  const recused = new Set(
    interests.filter(({ kind }) => kind === 'recusal').map(({ dossier }) => dossier),
  );
  return sheets.filter(
    ({ dossier, state }) => shown.has(dossier) && !recused.has(dossier) && state !== 'recused',
  );
}
