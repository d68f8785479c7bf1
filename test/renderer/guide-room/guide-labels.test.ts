import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/words/en';
import { fr } from '../../../shared/words/fr';

/** Every message, whatever its room. */
const messagesOf = (words: object): readonly string[] =>
  Object.values(words).flatMap((said: object | string) =>
    typeof said === 'string' ? [said] : messagesOf(said),
  );

/** Spaces of any width and line ends are one space: only the words count. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();

/** What the guide sets in bold or italics: the words a person looks for on the screen. */
function namedIn(file: string): readonly string[] {
  const text = readFileSync(path.resolve('renderer/guide', file), 'utf8');
  const found = plain(text).matchAll(/\*\*([^*]+)\*\*|(?<!\*)\*([^* ][^*]*)\*(?!\*)/g);
  return [...new Set([...found].map(([, bold, italic]) => bold ?? italic ?? ''))];
}

describe.each([
  ['guide.fr.md', fr],
  ['juror-page.fr.md', fr],
  ['guide.en.md', en],
  ['juror-page.en.md', en],
] as const)('%s', (file, words) => {
  const shown = messagesOf(words).map(plain);

  it('names nothing that the screens do not say', () => {
    const named = namedIn(file);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((label) => !shown.some((said) => said.includes(label)))).toEqual([]);
  });
});
