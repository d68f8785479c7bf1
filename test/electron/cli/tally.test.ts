import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTally } from '../../../electron/cli/tally-command';
import type { Language } from '../../../shared/ids';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'palmares-tally-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function run(args: readonly string[], language: Language = 'en') {
  const said = { out: '', err: '' };
  const code = await runTally(args, {
    language,
    write: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

interface Report {
  readonly jurors: string[];
  readonly dossiers: string[];
  readonly n_scores_per_dossier: number[];
  readonly methods: Record<
    string,
    { score: Record<string, number | null>; rank: Record<string, number | null> }
  >;
  readonly winner: Record<string, string[]>;
  readonly [key: string]: unknown;
}

async function report(csv: string, meta?: object, ...options: string[]): Promise<Report> {
  const file = put('scores.csv', csv);
  const withMeta = meta ? ['--meta', put('meta.json', JSON.stringify(meta))] : [];
  const { code, out, err } = await run([file, ...withMeta, '--json', ...options]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Report;
}

const LONG = 'juror,dossier,criterion,score\n';

describe('a table is read', () => {
  it('long, in any order of rows, with names quoted by RFC 4180', async () => {
    const { jurors, dossiers, methods } = await report(
      `${LONG}"Léa ""L""",X,s,4\nBob,"Y,\nZ",s,2\nBob,X,s,3\n`,
    );
    expect(jurors).toEqual(['Léa "L"', 'Bob']);
    expect(dossiers).toEqual(['X', 'Y,\nZ']);
    expect(methods.mean?.score).toEqual({ X: 3.5, 'Y,\nZ': 2 });
  });

  it('wide, with a byte order mark, CRLF, semicolons and decimal commas', async () => {
    const { methods, n_scores_per_dossier: sheets } = await report(
      '\uFEFFjuror;dossier;INN;MED\r\nA;X;7,25;3\r\nA;Y;4;\r\nB;X;1;2\r\n',
    );
    expect(methods.mean?.score).toEqual({ X: 3.3125, Y: null });
    expect(sheets).toEqual([2, 0]);
  });

  it('wide, counting the criteria of the weights only', async () => {
    const { methods } = await report('note,juror,dossier,A,B\nhello,J,X,4,1\n', {
      weights: { A: 3, B: 1 },
    });
    expect(methods.mean?.score).toEqual({ X: 3.25 });
  });

  it('leaves out a sheet that lacks a weighted criterion, and imputes nothing', async () => {
    const csv = `${LONG}J,X,A,4\nJ,X,B,2\nK,X,A,5\nK,X,B,\n`;
    const { methods } = await report(csv, { weights: { A: 1, B: 1 } });
    expect(methods.mean?.score).toEqual({ X: 3 });
  });

  it('does not ask for a criterion of weight zero', async () => {
    const { methods } = await report(`${LONG}J,X,A,4\nJ,X,B,\n`, { weights: { A: 2, B: 0 } });
    expect(methods.mean?.score).toEqual({ X: 4 });
  });

  it('takes two spellings of one accent for one name', async () => {
    const { jurors } = await report(`${LONG}Lé,X,s,4\nLe\u0301,Y,s,2\n`);
    expect(jurors).toEqual(['Lé']);
  });

  it('keeps a tie of decimal marks exact', async () => {
    // 0.1 + 0.2 and 0.3 + 0 differ as floats.
    const { methods } = await report(`${LONG}J,X,s,0.1\nK,X,s,0.2\nJ,Y,s,0.3\nK,Y,s,0\n`);
    expect(methods.mean?.rank).toEqual({ X: 1, Y: 1 });
  });

  it('counts what a spreadsheet computed with sixteen digits', async () => {
    const { methods } = await report(`${LONG}J,X,s,3.3333333333333335\nJ,Y,s,1e-3\n`);
    expect(methods.mean?.score.X).toBeCloseTo(10 / 3, 10);
    expect(methods.mean?.score.Y).toBe(0.001);
  });
});

describe('a small table is answered, not refused', () => {
  it('with one juror and one dossier', async () => {
    const made = await report(`${LONG}J,X,s,3\n`);
    expect(made.winner.mean).toEqual(['X']);
    expect(made.margin_mean).toEqual({
      winner: null,
      runner_up: null,
      gap: null,
      single_score_drop_on_winner_to_tie: null,
      single_score_rise_on_runner_up_to_tie: null,
    });
    expect(made.krippendorff).toEqual({
      nominal: null,
      ordinal: null,
      interval: null,
      ratio: null,
    });
  });

  it('with a juror who scored nothing', async () => {
    const made = await report(`${LONG}J,X,s,3\nJ,Y,s,4\nJ,Z,s,1\nK,X,s,\n`);
    expect(made.jurors).toEqual(['J', 'K']);
    expect((made.jurors_diag as Record<string, unknown>).K).toEqual({
      severity: null,
      slope: null,
      r_rest: null,
      rms_res: null,
      n: 0,
    });
    // Both draws fall on K one time in four: nobody is ranked then.
    const { P_win } = made.exact_bootstrap_mean as { P_win: Record<string, number> };
    expect(P_win).toEqual({ X: 0, Y: 0.75, Z: 0 });
  });

  it('in two pieces, without a two-way fit', async () => {
    const made = await report(`${LONG}J,X,s,3\nK,Y,s,4\n`);
    expect([made.components, made.twoway, made.winner.twoway]).toEqual([2, null, []]);
  });

  it('where everything ties, with no agreement to measure', async () => {
    const made = await report(`${LONG}J,X,s,3\nJ,Y,s,3\nK,X,s,3\nK,Y,s,3\n`);
    const tau = made.method_agreement_tau_b as Record<string, Record<string, number | null>>;
    expect([made.winner.mean, tau.mean?.median]).toEqual([['X', 'Y'], null]);
    expect((made.kendall as { Wt: unknown }).Wt).toBeNull();
  });
});

describe('the work can be limited', () => {
  it('to some methods, in one object without the rest', async () => {
    const made = await report(`${LONG}J,X,s,3\nJ,Y,s,4\n`, undefined, '--methods', 'median,kemeny');
    expect(Object.keys(made.methods)).toEqual(['median']);
    expect(made.kemeny).toEqual({ score: 1, order: ['Y', 'X'], n_optimal: 1 });
    expect(made.krippendorff).toBeUndefined();
  });

  it('to one method with its bootstrap, which is of the mean', async () => {
    const csv = `${LONG}J,X,s,3\nJ,Y,s,4\nK,X,s,5\nK,Y,s,4\n`;
    const mean = await report(csv, undefined, '--methods', 'mean');
    // Drawn twice, J puts Y first and K puts X; drawn together they tie at 4.
    const { P_win } = mean.exact_bootstrap_mean as { P_win: Record<string, number> };
    expect(P_win).toEqual({ X: 0.25 + 0.25, Y: 0.25 + 0.25 });
    expect(mean.krippendorff).toBeUndefined();
    const median = await report(csv, undefined, '--methods', 'median');
    expect(median.exact_bootstrap_mean).toBeUndefined();
  });

  it('to a number of seeded draws for a larger jury, the same for the same seed', async () => {
    const rows = Array.from({ length: 12 }, (_, j) => `J${j},X,s,${j % 5}\nJ${j},Y,s,2\n`);
    const draw = (seed: string) =>
      report(LONG + rows.join(''), undefined, '--bootstrap', '500', '--seed', seed);
    const [once, again, other] = [await draw('7'), await draw('7'), await draw('8')];
    expect(once.bootstrap_mean).toMatchObject({ B: 500, seed: 7 });
    expect(again.bootstrap_mean).toEqual(once.bootstrap_mean);
    expect(other.bootstrap_mean).not.toEqual(once.bootstrap_mean);
  });

  it('counts colleges where the table has them', async () => {
    const csv = `${LONG}J,X,s,5\nK,X,s,1\nL,X,s,1\nJ,Y,s,2\nK,Y,s,3\nL,Y,s,3\n`;
    const made = await report(csv, { colleges: { A: ['J'], B: ['K', 'L'] } });
    expect(made.methods.college?.score).toEqual({ X: 3, Y: 2.5 });
    expect([made.winner.college, made.winner.mean]).toEqual([['X'], ['Y']]);
  });
});

describe('a bad table is refused in one sentence that says where', () => {
  const refusals: readonly (readonly [string, string, string])[] = [
    [
      'a text for a mark',
      `${LONG}J,X,s,4\nJ,Y,s,good\n`,
      'Line 3, column 4: “good” is not a mark.',
    ],
    [
      'a decimal comma in a comma table',
      `${LONG}J,X,s,"7,5"\n`,
      'Line 2, column 4: “7,5” is not a mark.',
    ],
    ['an infinite mark', `${LONG}J,X,s,1e999\n`, 'Line 2, column 4: “1e999” is not a mark.'],
    [
      'a cell twice',
      `${LONG}J,X,s,4\nK,X,s,4\nJ,X,s,4\n`,
      'Line 4, column 4: J already has a mark for X, s.',
    ],
    [
      'a sheet twice',
      'juror,dossier,A,B\nJ,X,1,\nJ,X,,2\n',
      'Line 3, column 3: J already has a mark for X, A.',
    ],
    ['a row too short', `${LONG}J,X,s\n`, 'Line 2: 3 columns instead of 4.'],
    [
      'bare fields that spell a name quoted before',
      `${LONG}"a,b",X,s,4\na,b,Y,s,4\n`,
      'Line 3: 5 columns instead of 4.',
    ],
    ['no juror column', 'judge,dossier,A\nJ,X,1\n', 'Line 1: the column “juror” is missing.'],
    ['a column twice', 'juror,dossier,A,A\nJ,X,1,1\n', 'Line 1: the column “A” occurs twice.'],
    ['no name', `${LONG},X,s,4\n`, 'Line 2, column 1: a name is empty.'],
    ['a misplaced quote', `${LONG}J,X"x,s,4"\n`, 'Line 2, column 2: misplaced quotation mark.'],
    [
      'a quote never closed',
      `${LONG}J,"X,s,4\n`,
      'Line 2: an opening quotation mark is never closed.',
    ],
    [
      'a mark beyond exact sums',
      `${LONG}J,X,s,1e17\n`,
      'Line 2, column 4: the mark is too large for exact sums.',
    ],
    ['nothing', '', 'bad.csv holds no mark.'],
  ];

  it.each(refusals)('%s', async (_, csv, sentence) => {
    const { code, out, err } = await run([put('bad.csv', csv)]);
    expect([code, out]).toEqual([2, '']);
    expect(err.endsWith(sentence)).toBe(true);
  });

  it('a negative weight, and a criterion of the weights without its column', async () => {
    const wide = put('wide.csv', 'juror,dossier,A\nJ,X,1\n');
    const negative = put('negative.json', '{"weights":{"A":-1}}');
    expect((await run([wide, '--meta', negative])).err).toContain('the weight of “A” is negative.');
    const other = put('other.json', '{"weights":{"A":1,"B":1}}');
    expect((await run([wide, '--meta', other])).err).toBe('Line 1: the column “B” is missing.');
  });

  it('a file that is not text, a folder, and a line without end', async () => {
    const binary = put('binary.csv', Uint8Array.from([0xff, 0xfe, 0, 1]));
    expect((await run([binary])).err).toContain('is not UTF-8 text.');
    expect((await run([folder])).err).toContain('is not a readable file.');
    const endless = put('endless.csv', `${LONG}${'x'.repeat(3_000_000)}`);
    expect((await run([endless])).err).toBe('Line 2: line too long for a table of marks.');
  });

  it('in French too', async () => {
    const { err } = await run([put('bad.csv', `${LONG}J,X,s,bon\n`)], 'fr');
    expect(err).toBe('Ligne 2, colonne 4\u00A0: «\u00A0bon\u00A0» n’est pas une note.');
  });
});

describe('a bad call ends with 2', () => {
  it.each([
    [[], 'Usage: '],
    [['a.csv', '--frobnicate'], 'Unknown option: --frobnicate'],
    [['a.csv', '--meta'], 'A value is missing after --meta.'],
    [['a.csv', '--methods', 'mean,best'], 'Unknown method: best'],
    [['a.csv', '--bootstrap', 'many'], '--bootstrap takes a positive whole number, not “many”.'],
    [['a.csv', 'b.csv'], 'One table at a time.'],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(sentence)).toBe(true);
  });
});

describe('the report for people', () => {
  it('lists the places by the mean, then who is first by each method', async () => {
    const file = put('fr.csv', `${LONG}J,X,s,4\nK,X,s,3\nJ,Y,s,5\nK,Z,s,\n`);
    const { out } = await run([file, '--methods', 'mean'], 'fr');
    expect(out.split('\n')).toEqual([
      '2 jurés, 3 dossiers, 3 fiches complètes',
      '',
      '1. Y\u00A0: 5,00 (1 fiche)',
      '2. X\u00A0: 3,50 (2 fiches)',
      '–  Z\u00A0: aucune fiche complète',
      '',
      'Premier selon chaque méthode',
      'mean\u00A0: Y',
    ]);
  });
});
