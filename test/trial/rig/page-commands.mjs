// The commands that the pages give to people, taken from the pages, and who runs each.
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const FOLDERS = ['.github', 'build', 'electron', 'renderer', 'shared', 'test'];

/** First words by which a line is known for a command: any that a page might give to type. */
const PROGRAM =
  /^(?:sudo )?(npm|npx|node|palmares|age|tail|python3?|apt|apt-get|dpkg|snap|brew|winget|choco|git|gh|curl|wget|tar|unzip|cat|cp|mv|rm|cd|ls|chmod|mkdir|sh|bash|xvfb-run|xdg-mime|xdg-open|gio|sha256sum|shasum|openssl|docker|make|code|electron|vitest|playwright|tsc|biome|\.\/\S+) \S/;

/** Who runs a command that a page gives; the first that fits. */
const RUNNERS = [
  // In a folder that holds the demonstration's files: within seconds, at smoke size.
  { by: 'quick', fits: /^palmares |^node dist\/cli\.cjs / },
  // Of the package registry, which a machine may not reach: on a release machine, or by hand.
  { by: '.github/workflows/release.yml', fits: /^npm audit --omit=dev$/ },
  { by: 'hand', fits: /^npx --yes @doyensec\/electronegativity/ },
  // Downloads what each system's installers are made with.
  { by: '.github/workflows/release.yml', fits: /^npm run package -- --all$/ },
  // The whole test, which runs the trials.
  { by: '.github/workflows/ci.yml', fits: /^npm (ci && npm )?test$|^npm test trials$/ },
  // Of an hour and more.
  { by: 'hand', fits: /^npm run trial -- r1 --full$/ },
  // It makes a profile that is then kept for ever.
  { by: 'hand', fits: /^node test\/old-files\/keep-profiles\.mjs / },
  { by: 'test/electron/keys/age-by-hand.test.ts', fits: /^age |^tail .*\| age |^python3 - <</ },
  // In a clone of the last commit, as a newcomer would: at full size.
  { by: 'clone', fits: /^(npm|node) / },
];

export const whoRuns = (command) => RUNNERS.find(({ fits }) => fits.test(command))?.by ?? null;

/** Every page written for people, by its path from the root. */
export function pages() {
  const inside = FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true })
      .map((name) => path.join(folder, name)),
  );
  const top = fs.readdirSync(root);
  return [...top, ...inside].filter((name) => name.endsWith('.md')).toSorted();
}

const BLOCK = /^```(\w*)\n(.*?)^```/gms;
const SHELLS = ['sh', 'bash', 'shell', 'console'];

/** Lines of the blocks that a shell would run; what a line feeds to a program by itself is left out. */
function typed(text) {
  const blocks = [...text.matchAll(BLOCK)].filter(([, kind]) => SHELLS.includes(kind));
  return blocks.flatMap(([, , block]) =>
    block.replaceAll(/^(.*<<'(\w+)')\n.*?^\2\n/gms, '$1\n').split('\n'),
  );
}

function spans(text) {
  const all = text.replaceAll(BLOCK, '').matchAll(/`([^`]+)`/g);
  return [...all].map(([, span]) => span.replaceAll(/\s+/g, ' '));
}

/** What a page's text shows as code, a line each. */
export const codeOf = (text) => [...typed(text), ...spans(text)];

const withoutRemark = (line) =>
  line
    .replace(/^\$ /, '')
    .replace(/(^|\s+)#.*$/, '')
    .trim();

/**
 * What a page's text gives to type: each line of a shell's block, and whatever else shown as code
 * begins as a command does.
 */
export function commandsOf(text) {
  const others = [...text.matchAll(BLOCK)].filter(([, kind]) => !SHELLS.includes(kind));
  const elsewhere = [...spans(text), ...others.flatMap(([, , block]) => block.split('\n'))];
  return [...typed(text), ...elsewhere.filter((line) => PROGRAM.test(line))]
    .map(withoutRemark)
    .filter((line) => line !== '');
}
