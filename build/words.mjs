// Both languages say everything, the same facts, and set type as each should.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { nodeBuild } from './config/vite.mjs';
import { root } from './tools.mjs';

/** Type-setting slips of French: what a reader would see as a fault. */
const FRENCH_SLIPS = [
  { slip: /[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]/, why: 'straight apostrophe' },
  { slip: / [;?!%»:]/, why: 'breaking space before punctuation' },
  { slip: /« /, why: 'breaking space after «' },
  { slip: /[A-Za-zÀ-ÿ][;?!](\s|$)/, why: 'no space before punctuation' },
  { slip: /[A-Za-zÀ-ÿ]:(\s|$)/, why: 'no space before a colon' },
];

function flatten(words, prefix = '') {
  return Object.entries(words).flatMap(([key, said]) =>
    typeof said === 'string' ? [[`${prefix}${key}`, said]] : flatten(said, `${prefix}${key}.`),
  );
}

const placeholders = (said) =>
  [...said.matchAll(/{{\s*(\w+)/g)]
    .map(([, name]) => name)
    .toSorted()
    .join();

/** Every message of a language, by its key. */
export async function loadWords(language) {
  const name = `words-${language}`;
  const plan = nodeBuild({ entry: `shared/words/${language}.ts`, name });
  await build({ ...plan, logLevel: 'silent', build: { ...plan.build, outDir: '.cache/words' } });
  const loaded = await import(pathToFileURL(path.join(root, '.cache/words', `${name}.cjs`)).href);
  return new Map(flatten(loaded[language] ?? loaded.default[language]));
}

export async function checkWords() {
  const [fr, en] = [await loadWords('fr'), await loadWords('en')];
  const flaws = [];
  for (const [key, french] of fr) {
    const english = en.get(key);
    // A message may be empty (nothing is read aloud over a test card), but in both languages.
    if (english === undefined) flaws.push(`en ${key}: missing`);
    else if ((french === '') !== (english === '')) flaws.push(`${key}: empty in one language`);
    else if (placeholders(french) !== placeholders(english)) flaws.push(`${key}: other {{facts}}`);
    const shown = french.replaceAll(/{{[^}]*}}/g, 'x');
    for (const { slip, why } of FRENCH_SLIPS) {
      if (slip.test(shown)) flaws.push(`fr ${key}: ${why}: ${french}`);
    }
  }
  for (const key of en.keys()) if (!fr.has(key)) flaws.push(`fr ${key}: missing`);
  return {
    status: flaws.length === 0 ? 0 : 1,
    output: `${fr.size} messages in two languages\n${flaws.map((each) => `  ${each}\n`).join('')}`,
  };
}
