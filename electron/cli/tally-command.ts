import { exactOf, roundHalfUp } from '../../shared/exact';
import type { Language } from '../../shared/ids';
import { ok, type Result, refuse } from '../../shared/result';
import { METHOD_IDS, type MethodId } from '../../shared/tally/method/methods';
import { sayBytes, sayDecimal, sayList } from '../../shared/words/format';
import { type Say, speaker } from '../../shared/words/say';
import { fastestProduct } from './product-kernel';
import { readScoreTable } from './score-table-file';
import { type MetaProblem, readTableMeta, type TableMeta } from './table-meta';
import type { TableProblem } from './table-reader';
import { DUEL_LIMIT, type ReportWish, reportTable } from './table-report';
import type { ExitCode, Terminal } from './terminal';

const NO_META: TableMeta = { weights: null, step: null, colleges: null };
const DEFAULT_SEED = 1;

/** What was typed after `palmares tally`. */
interface Call {
  readonly file: string;
  readonly meta: string | null;
  readonly methods: readonly (MethodId | 'kemeny')[] | null;
  readonly bootstrap: number | null;
  readonly seed: number;
  readonly json: boolean;
}

type CallProblem =
  | { readonly kind: 'usage' }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'notWhole'; readonly option: string; readonly value: string }
  | { readonly kind: 'unknownMethod'; readonly method: string }
  | { readonly kind: 'files' };

const VALUED = ['--meta', '--methods', '--bootstrap', '--seed'];

function readWhole(option: string, value: string): Result<number, CallProblem> {
  const whole = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (option === '--seed' && /^0{1,9}$/.test(value)) return ok(0);
  return whole > 0 ? ok(whole) : refuse({ kind: 'notWhole', option, value });
}

const isMethod = (id: string): id is MethodId | 'kemeny' =>
  id === 'kemeny' || METHOD_IDS.some((known) => known === id);

function readMethods(value: string): Result<readonly (MethodId | 'kemeny')[], CallProblem> {
  const ids = value.split(',').map((id) => id.trim());
  const methods = ids.filter(isMethod);
  const stranger = ids.find((id) => !isMethod(id));
  return stranger === undefined ? ok(methods) : refuse({ kind: 'unknownMethod', method: stranger });
}

/** Splits what was typed into options with their value, flags and files. */
function sortArguments(args: readonly string[]): Result<
  {
    readonly values: ReadonlyMap<string, string>;
    readonly files: readonly string[];
    readonly json: boolean;
  },
  CallProblem
> {
  const values = new Map<string, string>();
  const files: string[] = [];
  let json = false;
  for (let at = 0; at < args.length; at++) {
    const [option = '', attached] = splitOption(args[at] ?? '');
    if (option === '--json' && attached === undefined) json = true;
    else if (VALUED.includes(option)) {
      const value = attached ?? args[++at];
      if (value === undefined) return refuse({ kind: 'missingValue', option });
      values.set(option, value);
    } else if (option.startsWith('--')) return refuse({ kind: 'unknownOption', option });
    else files.push(option);
  }
  return ok({ values, files, json });
}

/** `--seed=3` as option and value; a file name stays whole. */
function splitOption(text: string): readonly [string, string?] {
  const at = text.startsWith('--') ? text.indexOf('=') : -1;
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function readCall(args: readonly string[]): Result<Call, CallProblem> {
  const sorted = sortArguments(args);
  if (!sorted.ok) return sorted;
  const { values, files, json } = sorted.value;
  const [file] = files;
  if (file === undefined) return refuse({ kind: 'usage' });
  if (files.length > 1) return refuse({ kind: 'files' });
  const methods = values.has('--methods') ? readMethods(values.get('--methods') ?? '') : ok(null);
  if (!methods.ok) return methods;
  const draws = values.get('--bootstrap');
  const bootstrap = draws === undefined ? ok(null) : readWhole('--bootstrap', draws);
  if (!bootstrap.ok) return bootstrap;
  const seed = readWhole('--seed', values.get('--seed') ?? String(DEFAULT_SEED));
  if (!seed.ok) return seed;
  return ok({
    file,
    meta: values.get('--meta') ?? null,
    methods: methods.value,
    bootstrap: bootstrap.value,
    seed: seed.value,
    json,
  });
}

/** One sentence for one refusal. */
function explain(problem: TableProblem | MetaProblem, say: Say, language: Language): string {
  const limit = problem.kind === 'too-big' ? sayBytes(problem.limit, language) : '';
  return say(`table.problem.${problem.kind}`, { ...problem, limit });
}

/** The short report for people: the mean, then who comes first by each method. */
function tell(report: ReturnType<typeof reportTable>, say: Say, language: Language): string {
  const { jurors, dossiers, methods, winner, n_scores_per_dossier: sheets } = report;
  const shown = methods.mean ?? Object.values(methods)[0];
  const places = dossiers.map((dossier, d) => ({
    dossier,
    rank: shown?.rank[dossier] ?? null,
    score: shown?.score[dossier] ?? null,
    sheets: sheets[d] ?? 0,
  }));
  const rankOf = (rank: number | null) => rank ?? Number.POSITIVE_INFINITY;
  const lines = places
    .toSorted((a, b) => rankOf(a.rank) - rankOf(b.rank) || 0)
    .map(({ dossier, rank, score, sheets: n }) => {
      if (rank === null || score === null) return say('table.unranked', { dossier });
      const figure = sayDecimal(roundHalfUp(exactOf(score), 2), language);
      return say('table.row', { rank, dossier, score: figure, count: n });
    });
  const winners = Object.entries(winner).map(([method, list]) => {
    const names = list.length === 0 ? say('table.nobody') : sayList(list, language);
    return say('table.winner', { method, winners: names });
  });
  const total = sheets.reduce((sum, n) => sum + n, 0);
  const heading = say('table.heading', {
    jurors: jurors.length,
    dossiers: dossiers.length,
    sheets: total,
  });
  return [heading, '', ...lines, '', say('table.winnersTitle'), ...winners].join('\n');
}

/**
 * `palmares tally SCORES.csv`: counts one table (CLI). Exit 0 done, 2 for a bad call or a
 * bad table, told in one sentence on stderr with its line and column.
 */
export async function runTally(
  args: readonly string[],
  { language, write, complain }: Pick<Terminal, 'language' | 'write' | 'complain'>,
): Promise<ExitCode> {
  const say = speaker(language);
  const stop = (sentence: string): ExitCode => {
    complain(sentence);
    return 2;
  };
  if (args.includes('--help') || args.includes('-h')) {
    const methods = [...METHOD_IDS, 'kemeny'].join(', ');
    write(`${say('table.usage')}\n${say('table.help', { methods })}`);
    return 0;
  }
  const call = readCall(args);
  if (!call.ok) {
    const { kind } = call.error;
    return stop(kind === 'usage' ? say('table.usage') : say(`table.call.${kind}`, call.error));
  }
  const { file, meta: metaPath, json, ...asked } = call.value;
  const meta = metaPath === null ? ok(NO_META) : await readTableMeta(metaPath);
  if (!meta.ok) return stop(explain(meta.error, say, language));
  const read = await readScoreTable(file, meta.value);
  if (!read.ok) return stop(explain(read.error, say, language));
  const { table, roundedTo } = read.value;
  const { step } = meta.value;
  const halfStep = step === null ? null : step / 2;
  const wish: ReportWish = { ...asked, halfStep, makeProduct: fastestProduct() };
  if (roundedTo !== null) complain(say('table.rounded', { decimals: roundedTo }));
  if (table.dossiers.length > DUEL_LIMIT && wish.methods === null) {
    complain(say('table.manyDossiers', { limit: DUEL_LIMIT }));
  }
  const report = reportTable(table, wish);
  write(json ? JSON.stringify(report) : tell(report, say, language));
  return 0;
}
