/** Text as HTML text or attribute value: names, comments and reasons are never markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * The same, with words that hold a hyphen kept on one line: « Île-de-Fiction »,
 * « Œil-de-Brume » are names, and guillemets never part from what they hold. Long words
 * may still break.
 */
export function escapeNames(text: string): string {
  return text
    .replaceAll('« ', '«\u00A0')
    .replaceAll(' »', '\u00A0»')
    .split(/([^\S\u00A0\u202F]+)/)
    .map((word) => {
      const isJoined = /[^-]-[^-]/.test(word) && word.length <= 24;
      return isJoined ? `<span class="nb">${escapeHtml(word)}</span>` : escapeHtml(word);
    })
    .join('');
}
