import type { Language } from '../ids';

const FRENCH = [
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze',
  'seize',
]
  .join(' ')
  .split(' ');
const ENGLISH = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen',
]
  .join(' ')
  .split(' ');

/** A small count in letters, as a sentence reads it aloud; above sixteen, in figures. */
export function sayCount(
  count: number,
  language: Language,
  gender: 'masculine' | 'feminine' = 'masculine',
): string {
  if (language === 'fr' && count === 1 && gender === 'feminine') return 'une';
  return (language === 'fr' ? FRENCH : ENGLISH)[count] ?? String(count);
}

/** The same at the head of a sentence. */
export function sayCountFirst(
  count: number,
  language: Language,
  gender: 'masculine' | 'feminine' = 'masculine',
): string {
  return startSentence(sayCount(count, language, gender));
}

/** A text with its first letter in capital. */
export function startSentence(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}
