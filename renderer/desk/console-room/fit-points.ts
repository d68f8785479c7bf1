const MM_A_POINT = 25.4 / 72;
/** Lines that half a sheet may carry. */
const MOST_LINES = 3;

/**
 * Largest size in points, at most `most`, at which a text stands in `width` millimetres:
 * on one line if it keeps half of that size, else on two or three, never inside a word.
 */
export function fitPoints(text: string, most: number, width: number): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return most / 3;
  pen.font = '100px "Source Serif 4 Variable", serif';
  const widthOf = (line: string): number => pen.measureText(line).width / 100;
  const words = text.split(/ +/);
  let best = 0;
  for (let lines = 1; lines <= Math.min(MOST_LINES, words.length); lines += 1) {
    const widest = narrowest(words, lines, widthOf);
    const size = Math.min(most / (lines === 3 ? 1.4 : 1), width / (widest * MM_A_POINT));
    if (size > best * 1.15) best = size;
  }
  return Math.floor(best * 10) / 10;
}

/** Width of the widest line, in ems, of the best cut into so many lines. */
function narrowest(
  words: readonly string[],
  lines: number,
  widthOf: (line: string) => number,
): number {
  if (lines === 1) return widthOf(words.join(' '));
  const cuts = Array.from({ length: words.length - 1 }, (_, k) => k + 1);
  return Math.min(
    ...cuts.map((cut) => {
      const rest = words.slice(cut);
      if (rest.length < lines - 1) return Number.POSITIVE_INFINITY;
      return Math.max(widthOf(words.slice(0, cut).join(' ')), narrowest(rest, lines - 1, widthOf));
    }),
  );
}
