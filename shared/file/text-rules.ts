/** Longest text a person may write in one field, in UTF-16 units. */
export const TEXT_LIMIT = 4000;

/**
 * Characters that may not travel (FILES): control characters except line feed, bidi
 * controls, zero-width characters except the emoji joiner, the byte order mark, and
 * lone surrogates.
 */
const FORBIDDEN =
  /(?!\n)\p{Cc}|[\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\p{Surrogate}/gu;
/** The joiner is allowed only between two pictographs. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Whether a text may travel as it is. Refused texts are told as `text`. */
export function isCleanText(value: string): boolean {
  return (
    value.length <= TEXT_LIMIT &&
    value === value.normalize('NFC') &&
    value.search(FORBIDDEN) < 0 &&
    value.search(STRAY_JOINER) < 0
  );
}

/**
 * What a person typed or pasted → text that may travel: CRLF and CR become line feeds,
 * tabs become spaces, forbidden characters go, the rest is NFC, cut to `TEXT_LIMIT`
 * between characters. The result is always clean.
 */
export function cleanText(typed: string): string {
  const kept = typed.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(FORBIDDEN, '');
  return settle(cut(settle(kept)));
}

/** What a person typed into a line or a box, as it is kept: clean, without space around it. */
export const tidyText = (typed: string): string => cleanText(typed).trim();

/** Composing and dropping joiners can each make work for the other: until neither does. */
function settle(text: string): string {
  const next = text.replace(STRAY_JOINER, '').normalize('NFC');
  return next === text ? text : settle(next);
}

/** Cuts to the limit without leaving half a surrogate pair. */
function cut(text: string): string {
  return text.slice(0, TEXT_LIMIT).replace(/\p{Surrogate}$/u, '');
}
