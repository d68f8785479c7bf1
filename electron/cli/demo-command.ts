import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { version } from '../../package.json';
import { explain } from '../../shared/words/explain';
import { machineProblem } from '../machine-problem';
import { BadCall, parseWords } from './bad-call';
import type { Sizes } from './demo/generated-edition';
import { generatedScene } from './demo/generated-scene';
import { knownScene } from './demo/known-scene';
import { type DemoFile, makeDemo } from './demo/make-demo';
import type { Scene } from './demo/scene';
import type { ExitCode, Terminal } from './terminal';

/** Largest editions that can be generated, and the least that makes a jury. */
const BOUNDS = {
  jurors: { least: 3, most: 200 },
  dossiers: { least: 2, most: 500 },
  criteria: { least: 1, most: 20 },
} as const;

/** `palmares demo DIR`: writes a whole edition ready to play (CLI). */
export async function runDemo(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseWords({
    args: [...words],
    allowPositionals: true,
    options: {
      jurors: { type: 'string' },
      dossiers: { type: 'string' },
      criteria: { type: 'string' },
      seed: { type: 'string', default: '2027' },
      json: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new BadCall(terminal.say('demo.needs'));
  const seed = readCount(
    'seed',
    values.seed,
    { least: 0, most: Number.MAX_SAFE_INTEGER },
    terminal,
  );
  const scene = sceneOf(values, seed, terminal);
  const files = await makeDemo({ scene, seed, verifier: await findVerifier() });
  await refuseStrangers(folder, files, terminal);
  try {
    await writeAll(folder, files);
  } catch (cause) {
    terminal.complain(`${folder}: ${explain(machineProblem(cause), terminal.language)}`);
    return 1;
  }
  if (values.json) terminal.write(JSON.stringify({ folder, files: files.map((one) => one.path) }));
  else terminal.write(terminal.say('demo.done', { folder, count: files.length }));
  return 0;
}

async function writeAll(folder: string, files: readonly DemoFile[]): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.bytes);
  }
}

type Asked = Readonly<Partial<Record<keyof Sizes, string>>>;

function sceneOf(values: Asked, seed: number, terminal: Terminal): Scene {
  const { jurors, dossiers, criteria } = values;
  if (jurors === undefined && dossiers === undefined && criteria === undefined) {
    return knownScene(version);
  }
  const read = (name: keyof Sizes, value: string | undefined, otherwise: number): number =>
    value === undefined ? otherwise : readCount(name, value, BOUNDS[name], terminal);
  const sizes: Sizes = {
    jurors: read('jurors', jurors, 9),
    dossiers: read('dossiers', dossiers, 16),
    criteria: read('criteria', criteria, 8),
  };
  return generatedScene({ seed, sizes, appVersion: version });
}

function readCount(
  name: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
  { say }: Terminal,
): number {
  const count = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new BadCall(say('demo.count', { name, least, most }));
}

/** A folder that already holds other score files is left alone: they would be merged too. */
async function refuseStrangers(
  folder: string,
  files: readonly DemoFile[],
  { say }: Terminal,
): Promise<void> {
  const ours = new Set(files.map((file) => path.join(folder, file.path)));
  for (const name of ['ballots', 'odd']) {
    const inside = path.join(folder, name);
    if (!existsSync(inside)) continue;
    const stranger = (await readdir(inside)).find((one) => !ours.has(path.join(inside, one)));
    if (stranger !== undefined) {
      throw new BadCall(say('demo.notEmpty', { file: path.join(inside, stranger) }));
    }
  }
}

/** The verifier page that the build puts beside the command line, where it is. */
async function findVerifier(): Promise<string | null> {
  const beside = path.join(__dirname, 'verifier.html');
  return existsSync(beside) ? readFile(beside, 'utf8') : null;
}
