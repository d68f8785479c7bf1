import type { Minutes } from '../../../../shared/decision/minutes-paper';

function textsOf(minutes: Minutes): ReadonlySet<string> {
  return new Set(
    minutes.articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
      ),
    ),
  );
}

/** Sentences that the minutes to come have and those written so far have not. */
export function freshTexts(written: Minutes, toCome: Minutes): ReadonlySet<string> {
  const known = textsOf(written);
  return new Set([...textsOf(toCome)].filter((text) => !known.has(text)));
}
