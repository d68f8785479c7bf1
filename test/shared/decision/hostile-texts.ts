import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanText } from '../../../shared/file/text-rules';

/** From the project's root, where tests and trials are started: a trial bundles this module elsewhere. */
const folder = path.resolve('test/hostile');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

const flat = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [];
};

const typed = [
  ...flat(read('files/strings-hostile.json')),
  ...flat(read('blns.json')),
  ...[
    '=1+1',
    '@SUM(A1)',
    '-2+3',
    '+1',
    ' =1',
    '＝1',
    '\n=1',
    '{{names}} $t(papers.embargo) {{',
    '-->',
  ],
];

const cleaned = [...new Set(typed.map((text) => cleanText(text).trim()))].filter(
  (text) => text !== '' && text.length <= 600,
);

/**
 * What may be typed and kept: the two corpora after the cleaning that every field does.
 * Texts made only of letters, digits and blanks can do nothing and are left out.
 */
export const hostileTexts: readonly string[] = cleaned.filter((text) =>
  /[^\p{L}\p{N}\s]/u.test(text),
);
