import { escapeHtml, escapeNames } from '../../../../shared/decision/html';
import { organisersHtml } from '../../../../shared/decision/letterhead';
import type { Edition } from '../../../../shared/edition/edition';
import type { Juror } from '../../../../shared/edition/juror';
import type { Language } from '../../../../shared/ids';
import { sayDate, sayTime } from '../../../../shared/words/format';
import { speaker } from '../../../../shared/words/say';
import { PAPER_STYLE, SLIP_STYLE } from './slip-style';

/** A code to hand over, with whose it is. */
export interface Slip {
  readonly juror: Juror;
  readonly code: string;
}

/** One A4 page a juror, folded in three at 99 and 198 mm, in the juror's language. */
export function writeSlips(edition: Edition, slips: readonly Slip[]): string {
  const pages = slips.map((slip, at) => writeSlip(edition, slip, { n: at + 1, of: slips.length }));
  const title = escapeHtml(speaker('fr')('slips.title'));
  const head = `<meta charset="utf-8"><title>${title}</title><style>${PAPER_STYLE}${SLIP_STYLE}</style>`;
  return `<!doctype html><html lang="fr"><head>${head}</head><body>${pages.join('')}</body></html>`;
}

interface Place {
  readonly n: number;
  readonly of: number;
}

function writeSlip(edition: Edition, { juror, code }: Slip, place: Place): string {
  const { language } = juror;
  const say = speaker(language);
  const college = edition.colleges.find(({ id }) => id === juror.college)?.label ?? juror.college;
  const steps = ['stepOpen', 'stepFile', 'stepDeclare', 'stepHandIn'] as const;
  const blanks = '&ensp;<span class="blank">____ ____ ____</span>';
  const items = steps.map((step) => {
    const words = escapeHtml(say(`slips.${step}`));
    return `<li><span>${words}${step === 'stepHandIn' ? blanks : ''}</span></li>`;
  });
  const { opens, closes } = datesOf(edition, language);
  const foot = [
    say('slips.foot', { opens, closes }),
    ...(edition.fictional ? [say('slips.fictional')] : []),
  ];
  return `<section class="slip" lang="${language}">
<div class="panel" style="top:0"><div class="top">
<div class="org"><div>${organisersHtml(edition)}</div><div class="mut">${escapeHtml(say('slips.number', { ...place }))}</div></div>
<div class="wedge" aria-hidden="true">${writeWedge(edition)}</div></div>
<div class="address"><p class="small mut">${escapeHtml(say('slips.personal'))}</p>
<p class="name">${escapeNames(juror.name)}</p><p>${escapeHtml(say('slips.college', { college }))}</p></div></div>
<div class="panel middle"><p>${escapeHtml(say('slips.yourCode'))}</p><p class="code">${escapeHtml(code)}</p>
<p class="about">${escapeHtml(say('slips.about', { year: edition.year }))}</p></div>
<div class="panel" style="top:198mm"><ol>${items.join('')}</ol><p class="foot">${escapeHtml(foot.join(' '))}</p></div>
${[99, 198].map((top) => `<i class="fold" style="left:0;top:${top}mm"></i><i class="fold" style="right:0;top:${top}mm"></i>`).join('')}
</section>`;
}

/** The weights of the grid, as inks from full to light. */
function writeWedge({ grid }: Edition): string {
  const { criteria } = grid;
  return criteria
    .map(({ weight }, at) => {
      const ink = Math.round(100 - (93 * at) / Math.max(1, criteria.length - 1));
      return `<i style="flex:${weight};background:color-mix(in srgb,#12181f ${ink}%,#fff)"></i>`;
    })
    .join('');
}

function datesOf(
  { schedule, timezone }: Edition,
  language: Language,
): { readonly opens: string; readonly closes: string } {
  const { scoringOpens, scoringCloses } = schedule;
  const hour = scoringCloses.includes('T') ? `, ${sayTime(scoringCloses, language, timezone)}` : '';
  return {
    opens: sayDate(scoringOpens, language, timezone),
    closes: `${sayDate(scoringCloses, language, timezone)}${hour}`,
  };
}
