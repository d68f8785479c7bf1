import type { Range } from './find-in-text';

const WORD = /\S+/gu;

/** The words of a text, in order. */
export function wordsIn(text: string): readonly Range[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
  }));
}

/** Words taken one by one: from the first taken to where one stands now, either way. */
export interface Taking {
  readonly start: number;
  readonly end: number;
}

/** Where a word lies on the page. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

interface Step {
  readonly key: string;
  /** Keeps what is taken, and takes on from there. */
  readonly isOn: boolean;
  readonly count: number;
  /** Where each word lies, asked only to change line. */
  readonly spotOf: (word: number) => Spot | null;
}

/** What is taken after a key; null for a key that takes nothing. */
export function stepWords(before: Taking | null, step: Step): Taking | null {
  const end = standAfter(before, step);
  if (end === null || step.count === 0) return null;
  return { start: step.isOn && before !== null ? before.start : end, end };
}

function standAfter(before: Taking | null, { key, count, spotOf }: Step): number | null {
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const at = before?.end ?? -1;
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowDown') return at < 0 ? 0 : lineFrom(at, { by: 1, count, spotOf });
  if (key === 'ArrowUp') return at < 0 ? 0 : lineFrom(at, { by: -1, count, spotOf });
  return null;
}

interface Line extends Pick<Step, 'count' | 'spotOf'> {
  readonly by: 1 | -1;
}

/** The word of the next line that is the least far aside; the same word where no line follows. */
function lineFrom(at: number, { by, count, spotOf }: Line): number {
  const here = spotOf(at);
  if (here === null) return at;
  let best = { word: at, line: Number.POSITIVE_INFINITY, aside: Number.POSITIVE_INFINITY };
  for (let word = 0; word < count; word += 1) {
    const spot = spotOf(word);
    if (spot === null) continue;
    const line = (spot.top - here.top) * by;
    if (line < here.height / 2) continue;
    const aside = Math.abs(spot.left - here.left);
    const isSameLine = Math.abs(line - best.line) < here.height / 2;
    if (isSameLine ? aside < best.aside : line < best.line) best = { word, line, aside };
  }
  return best.word;
}

/** The characters taken, whichever way they were. */
export function rangeTaken(words: readonly Range[], { start, end }: Taking): Range | null {
  const first = words[Math.min(start, end)];
  const last = words[Math.max(start, end)];
  return first && last ? { from: first.from, to: last.to } : null;
}
