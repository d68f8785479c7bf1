import type { Range as Span } from '../../../../parts/find-in-text';
import type { LaidText } from './open-pdf';

/** The stretch of the document that holds some characters of the page's words. */
export function rangeOf({ pieces, elements }: LaidText, { from, to }: Span): Range | null {
  const first = pieces.findIndex((piece) => from < piece.to);
  const last = pieces.findLastIndex((piece) => to > piece.from);
  const [start, end] = [elements[first]?.firstChild, elements[last]?.firstChild];
  const [head, tail] = [pieces[first], pieces[last]];
  if (!start || !end || !head || !tail || last < first) return null;
  const range = new Range();
  range.setStart(start, Math.max(0, from - head.from));
  range.setEnd(end, Math.min(tail.to, to) - tail.from);
  return range;
}
