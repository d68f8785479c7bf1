import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const FOLDERS = ['.github', 'build', 'electron', 'renderer', 'shared', 'test'];

/** Every page written for people: at the top, in `.github`, beside the code. */
const papers = ['.', ...FOLDERS]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: folder !== '.' }).map((name) =>
      path.join(folder, String(name)),
    ),
  )
  .filter((name) => name.endsWith('.md'))
  .toSorted();

const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const commands = [...read('electron/cli/run.ts').matchAll(/^ {2}(\w+): async \(\) =>/gm)].map(
  ([, name]) => name ?? '',
);
const suites = [...read('build/test.mjs').matchAll(/^ {2}(\w+)(?:: \w+)?,$/gm)].map(
  ([, name]) => name ?? '',
);

/** What a paper gives as code: inside backticks, or in a block that a shell would run. */
function codeOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(
    ([, block]) => block?.split('\n') ?? [],
  );
  const spans = [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/`([^`]+)`/g)];
  return [...blocks, ...spans.map(([, span]) => (span ?? '').replaceAll(/\s+/g, ' '))];
}

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
});

describe('what the papers are held against', () => {
  it('is read whole', () => {
    expect(papers).toContain('README.md');
    expect(papers).toContain('.github/CONTRIBUTING.md');
    expect(papers).toContain('renderer/guide/guide.fr.md');
    expect(commands).toEqual(expect.arrayContaining(['merge', 'tally', 'verify', 'demo']));
    expect(suites).toEqual(expect.arrayContaining(['units', 'journeys', 'trials']));
  });
});
