import type { Language } from '../ids';
import type { DecidedAward } from './decision';
import { escapeHtml } from './html';
import { withCapital } from './minutes-words';
import {
  exhibitorsOf,
  paperVoice,
  prizeName,
  type SealedPrize,
  sayEmbargoLine,
} from './palmares-public';

const STYLE = `
.palmares-list{max-width:44rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1f24}
.palmares-list h2{margin:0;font:400 1.9rem/1.2 Georgia,serif}
.palmares-list h3{margin:2rem 0 .25rem;font-size:1rem}
.palmares-list .palmares-award{margin:1.5rem 0;padding-left:1rem;border-left:3px solid #4e6b85}
.palmares-list .palmares-laureate{border-left-color:#9c7a1e}
.palmares-list .palmares-award h3{margin:0;color:#4e6b85}
.palmares-list .palmares-laureate h3{color:#8a6a14}
.palmares-list .palmares-name{margin:0;font:400 1.5rem/1.25 Georgia,serif;overflow-wrap:anywhere}
.palmares-list p{margin:.25rem 0}.palmares-list blockquote{margin:.5rem 0;font-style:italic}
.palmares-list ul{margin:.5rem 0;padding-left:1.2rem}
.palmares-list table{border-collapse:collapse}.palmares-list td,.palmares-list th{padding:.2rem 1rem .2rem 0;text-align:left;vertical-align:top}
`;

/** What people wrote, with its own direction: neither markup nor a turn of what follows. */
const own = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/**
 * The prize list and the Village as one fragment to paste in the organisers' pages: no
 * script, no address, nothing to fetch, its style held to itself; never a mark nor a
 * rank (PRIZE rule 12). The embargo stands on top as a comment, for the webmaster.
 */
export function webFragment(source: SealedPrize, language: Language): string {
  const { edition, decision } = source;
  const say = paperVoice(language);
  const comment = say('web.comment', { embargo: sayEmbargoLine(source, language) });
  const awards = decision.awards.filter(
    ({ award, dossiers }) => award !== 'mention' || dossiers.length > 0,
  );
  return `<!-- ${escapeHtml(comment).replaceAll('--', '- -')} -->
<section class="palmares-list" lang="${language}">
<style>${STYLE}</style>
<h2>${escapeHtml(say('web.title', { year: edition.year }))}</h2>
<p>${escapeHtml(withCapital(prizeName(edition, language)))}</p>
${awards.map((award) => awardHtml(award, language)).join('\n')}
${villageHtml(source, language)}
${pastHtml(source, language)}
${edition.fictional ? `<p>${escapeHtml(say('fictional'))}</p>` : ''}
</section>
`;
}

function awardHtml({ award, label, dossiers, citation }: DecidedAward, language: Language): string {
  const say = paperVoice(language);
  const winners = dossiers.map(
    ({ company, product }) =>
      `<p class="palmares-name">${own(company)}</p>\n<p>${own(product)}</p>`,
  );
  const cited = citation?.[language] ?? '';
  return `<div class="palmares-award${award === 'laureate' ? ' palmares-laureate' : ''}">
<h3>${own(label[language])}</h3>
${winners.length === 0 ? `<p>${escapeHtml(say('web.notAwarded'))}</p>` : winners.join('\n')}
${cited === '' ? '' : `<blockquote>${own(cited)}</blockquote>`}
</div>`;
}

function villageHtml({ edition }: SealedPrize, language: Language): string {
  const exhibitors = exhibitorsOf(edition, language);
  if (exhibitors.length === 0) return '';
  const say = paperVoice(language);
  const lines = exhibitors.map(({ company, stand, text }) => {
    const where = stand === '' ? '' : `, ${own(say('web.stand', { stand }))}`;
    return `<li><strong>${own(company)}</strong>${where}<br>${own(text)}</li>`;
  });
  return `<h3>${own(edition.village.title[language])}</h3>
<p>${own(edition.village.note[language])}</p>
<ul>
${lines.join('\n')}
</ul>`;
}

function pastHtml({ edition }: SealedPrize, language: Language): string {
  if (edition.history.length === 0) return '';
  const say = paperVoice(language);
  const heads = [
    escapeHtml(say('web.year')),
    ...(['laureate', 'commended'] as const).map((id) =>
      own(edition.awards.find((one) => one.id === id)?.label[language] ?? id),
    ),
  ];
  const rows = edition.history.map(
    ({ year, laureate, commended }) =>
      `<tr><th scope="row">${year}</th><td>${own(laureate)}</td><td>${own(commended)}</td></tr>`,
  );
  return `<h3>${escapeHtml(say('web.past'))}</h3>
<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}
