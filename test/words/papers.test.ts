import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, commandsOf, pages, whoRuns } from '../trial/rig/page-commands.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const papers = pages();
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const commands = [...read('electron/cli/run.ts').matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(
  ([, name]) => name ?? '',
);
const suites = [...read('build/test.mjs').matchAll(/^ {2}(\w+)(?:: \w+)?,$/gm)].map(
  ([, name]) => name ?? '',
);

/** Paths of the tree: they begin with one of its folders, and are no pattern. */
const PATH = /(?:^|[\s(])((?:\.github|build|electron|renderer|shared|test)\/[\w./*-]*\w\/?)/g;
/** Made by a build or by the reader of the paper, or patterns. */
const MADE = /\*|^shared\/decision\/recusals-csv\.ts$/;

describe.each(papers)('%s', (name) => {
  const text = read(name);

  it('leads only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, to]) => to ?? '');
    const lost = links
      .filter((to) => !/^[a-z]+:/.test(to))
      .filter((to) => !existsSync(path.resolve(root, path.dirname(name), to)));
    expect(lost).toEqual([]);
  });

  it('names only folders and files that are there', () => {
    const named = codeOf(text).flatMap((code) =>
      [...code.matchAll(PATH)].map(([, at]) => at ?? ''),
    );
    const lost = named.filter((at) => !MADE.test(at) && !existsSync(path.join(root, at)));
    expect(lost).toEqual([]);
  });

  it('gives only commands that are there', () => {
    const code = codeOf(text);
    const asked = (pattern: RegExp) =>
      code.flatMap((each) => [...each.matchAll(pattern)].map(([, word]) => word ?? ''));
    expect(asked(/npm run ([\w:-]+)/g).filter((each) => !scripts.includes(each))).toEqual([]);
    expect(asked(/npm (test|start)\b/g).filter((each) => !scripts.includes(each))).toEqual([]);
    expect(asked(/npm test (\w+)/g).filter((each) => !suites.includes(each))).toEqual([]);
    const ours = asked(/(?:^palmares|cli\.cjs) ([a-z]+)/g);
    expect(ours.filter((each) => !commands.includes(each))).toEqual([]);
  });

  it('gives no command that nobody runs', () => {
    expect(commandsOf(text).filter((each) => whoRuns(each) === null)).toEqual([]);
  });
});

describe('what the papers are held against', () => {
  it('is read whole', () => {
    expect(papers).toContain('README.md');
    expect(papers).toContain('.github/CONTRIBUTING.md');
    expect(papers).toContain('renderer/guide/guide.fr.md');
    expect(commands).toEqual(expect.arrayContaining(['merge', 'tally', 'verify', 'demo']));
    expect(suites).toEqual(expect.arrayContaining(['units', 'journeys', 'trials']));
  });

  it('finds a command wherever a page gives it, and who runs it', () => {
    const page = [
      'Type `npm run pack`, `palmares verify a.palmares` or `sudo apt install ./x.deb`, not `a.deb`.',
      "```sh\ncargo build  # no program we know\npython3 - <<'END'\nprint(1)\nEND\n```",
      '```\nnpx tsc -p .\nIN   file → room\n```',
    ].join('\n');
    const found = new Map(commandsOf(page).map((each) => [each, whoRuns(each)]));
    expect(Object.fromEntries(found)).toEqual({
      'cargo build': null,
      "python3 - <<'END'": 'test/electron/keys/age-by-hand.test.ts',
      'npm run pack': 'clone',
      'palmares verify a.palmares': 'quick',
      'sudo apt install ./x.deb': null,
      'npx tsc -p .': null,
    });
  });

  it('is run where it is said to be', () => {
    const runs = (file: string, what: string) => expect(read(file)).toContain(what);
    runs('.github/workflows/release.yml', 'npm audit --omit=dev');
    runs('.github/workflows/ci.yml', 'bash .ci/run');
    runs('.ci/run', 'npm test');
    runs('test/electron/keys/age-by-hand.test.ts', "python3 - <<'PYTHON'");
  });
});
