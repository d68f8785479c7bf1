/** Longest text a person may write in one field, in UTF-16 units. */
export const TEXT_LIMIT = 4000;

/**
 * Characters that may not travel (FILES): control characters except line feed, bidi
 * controls, zero-width characters except the emoji joiner, the byte order mark, and
 * lone surrogates.
 */
const FORBIDDEN =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;
/** The joiner is allowed only between two pictographs. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)\u200D|\u200D(?!\p{Extended_Pictographic})/u;

/** Whether a text may travel as it is. Refused texts are told as `text`. */
export function isCleanText(value: string): boolean {
  return (
    value.length <= TEXT_LIMIT &&
    value === value.normalize('NFC') &&
    !FORBIDDEN.test(value) &&
    !STRAY_JOINER.test(value)
  );
}
