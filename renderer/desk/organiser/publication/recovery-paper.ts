import { escapeHtml } from '../../../../shared/decision/html';
import type { Edition } from '../../../../shared/edition/edition';
import type { Language } from '../../../../shared/ids';
import { speaker } from '../../../../shared/words/say';
import { PAPER_STYLE, RECOVERY_STYLE } from './slip-style';

/**
 * The recovery sheet of the organiser's key, without the key: main sets its lines at the
 * comment, so that they never enter this page.
 */
export function writeRecovery(
  edition: Pick<Edition, 'seq' | 'title'>,
  { fingerprint, language }: { readonly fingerprint: string; readonly language: Language },
): string {
  const say = speaker(language);
  const { seq, title } = edition;
  const line = (text: string, style = ''): string => `<p${style}>${escapeHtml(text)}</p>`;
  const head = `<meta charset="utf-8"><title>${escapeHtml(say('slips.recovery.title'))}</title><style>${PAPER_STYLE}${RECOVERY_STYLE}</style>`;
  const body = [
    `<h1>${escapeHtml(say('slips.recovery.title'))}</h1>`,
    line(say('slips.recovery.secret'), ' class="secret"'),
    line(say('slips.recovery.edition', { title: title[language], seq })),
    line(say('slips.recovery.print', { fingerprint })),
    line(say('slips.recovery.what')),
    '<div class="lines"><!-- key --></div>',
    line(say('slips.recovery.where')),
  ];
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><div class="sheet">${body.join('')}</div></body></html>`;
}
