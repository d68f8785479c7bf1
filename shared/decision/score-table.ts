import type { ScoreSheet } from '../ballot/score-sheet';
import { markOf, sheetTotal, standingOfSheet } from '../ballot/sheet-state';
import type { Edition } from '../edition/edition';
import { roundHalfUp, showExact } from '../exact';
import { sha256Hex } from '../file/digest';
import type { JurorId, Language } from '../ids';
import type { Standings } from '../merge/ledger';
import { countedBallots } from '../merge/standings';
import type { Ranking } from '../tally/ranking';
import { speaker } from '../words/say';
import { writeCsv } from './csv';
import type { Decision } from './decision';
import { paperVoice } from './palmares-public';

/** A figure stays a figure, a text a text; null is an empty cell. */
export type Cell = string | number | null;

export interface ScoreSheetTable {
  /** For machines, and for the name of a file. */
  readonly id: 'ranking' | 'criteria' | 'sheets';
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything the organisers may want to look at again; never public (PRIZE rule 12). */
export interface ScoreBook {
  readonly banner: string;
  readonly tables: readonly ScoreSheetTable[];
}

export interface ScoreBookSource {
  readonly edition: Edition;
  readonly decision: Decision;
  readonly ranking: Ranking;
  readonly standings: Standings;
  /** Whether sheets say whose they are; otherwise they are numbered anew in each dossier. */
  readonly withJurors: boolean;
}

/** The ranking, the mean mark of each criterion (two decimals), and every marked sheet. */
export function writeScoreBook(source: ScoreBookSource, language: Language): ScoreBook {
  const say = paperVoice(language);
  return {
    banner: say('table.banner'),
    tables: [
      rankingTable(source, language),
      criteriaTable(source, language),
      sheetsTable(source, language),
    ],
  };
}

function namesIn(edition: Edition): (id: string) => readonly [string, string, string] {
  const known = new Map(edition.dossiers.map((one) => [one.id, one]));
  return (id) => [id, known.get(id)?.company ?? '', known.get(id)?.product ?? ''];
}

function rankingTable({ edition, decision }: ScoreBookSource, language: Language): ScoreSheetTable {
  const say = paperVoice(language);
  const name = namesIn(edition);
  return {
    id: 'ranking',
    name: say('table.ranking'),
    heads: [
      'rank',
      'dossier',
      'company',
      'product',
      'count',
      'score',
      'exact',
      'separated',
      'why',
    ].map((key) =>
      key === 'exact'
        ? speaker(language)(`method.title.${edition.rules.method}`)
        : say(`table.${key}`),
    ),
    rows: [
      ...decision.ranking.map(({ rank, dossier, sheets, score100, exact, separatedBy }) => [
        ...[rank, ...name(dossier), sheets],
        ...[Number(score100), exact, separatedBy ?? '', ''],
      ]),
      ...decision.notRanked.map(({ dossier, why }) => [
        ...[null, ...name(dossier), null, null, '', '', why],
      ]),
    ],
  };
}

function criteriaTable({ edition, ranking }: ScoreBookSource, language: Language): ScoreSheetTable {
  const say = paperVoice(language);
  const name = namesIn(edition);
  const { criteria } = edition.grid;
  return {
    id: 'criteria',
    name: say('table.criteria'),
    heads: [
      ...['dossier', 'company', 'product', 'count'].map((key) => say(`table.${key}`)),
      ...criteria.map(({ id, label, weight }) => `${id} ${label[language]} (${weight})`),
      say('table.exact'),
    ],
    rows: [...ranking.tallies.values()].map((tally) => [
      ...name(tally.dossier),
      tally.totals.length,
      ...criteria.map(({ id }) => {
        const mean = tally.criterionMeans[id] ?? null;
        return mean === null ? null : Number(roundHalfUp(mean, 2));
      }),
      tally.mean === null ? '' : showExact(tally.mean),
    ]),
  };
}

interface Marked {
  readonly juror: JurorId;
  readonly sheet: ScoreSheet;
  readonly key: string;
}

/**
 * Marked sheets by dossier. Without names they are numbered anew in each dossier, in an
 * order of digests: neither a number nor a place follows one juror through the table.
 */
function sheetsTable(source: ScoreBookSource, language: Language): ScoreSheetTable {
  const { edition, standings, withJurors } = source;
  const say = paperVoice(language);
  const jurors = new Map(edition.jurors.map((one) => [one.id, one]));
  const name = namesIn(edition);
  const { grid } = edition;
  const who = (juror: JurorId): readonly Cell[] =>
    withJurors ? [jurors.get(juror)?.name ?? juror, jurors.get(juror)?.college ?? ''] : [];
  const keys = [
    'dossier',
    'company',
    'product',
    'sheet',
    ...(withJurors ? ['juror', 'college'] : []),
  ];
  return {
    id: 'sheets',
    name: say('table.sheets'),
    heads: [
      ...[...keys, 'state'].map((key) => say(`table.${key}`)),
      ...grid.criteria.map(({ id }) => id),
      ...['total', 'comment'].map((key) => say(`table.${key}`)),
    ],
    rows: edition.dossiers.flatMap(({ id }) =>
      markedSheets(standings, id, withJurors, source).map(({ juror, sheet }, at) => [
        ...name(id),
        at + 1,
        ...who(juror),
        say(standingOfSheet(sheet, grid) === 'complete' ? 'table.complete' : 'table.partial'),
        ...grid.criteria.map((criterion) => markOf(sheet, criterion) ?? null),
        sheetTotal(sheet, grid),
        sheet.comment,
      ]),
    ),
  };
}

function markedSheets(
  standings: Standings,
  dossier: string,
  withJurors: boolean,
  { edition, ranking }: ScoreBookSource,
): readonly Marked[] {
  const recused = new Set(ranking.tallies.get(dossier)?.recused);
  const marked = countedBallots(standings).flatMap(({ digest, ballot }) =>
    ballot.sheets
      .filter((sheet) => sheet.dossier === dossier && !recused.has(ballot.juror))
      .filter((sheet) => ['complete', 'partial'].includes(standingOfSheet(sheet, edition.grid)))
      .map((sheet) => ({
        juror: ballot.juror,
        sheet,
        key: sha256Hex(`${digest} ${dossier}`),
      })),
  );
  return withJurors ? marked : marked.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** One table of the book as CSV, the banner on its first line; no cell is a formula. */
export function scoreCsv({ banner, tables }: ScoreBook, id: ScoreSheetTable['id']): string {
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  const rows = [table.heads, ...table.rows].map((row) => row.map((cell) => cell ?? ''));
  return writeCsv([[banner], ...rows]);
}

/** The whole book as JSON, for machines: rows as objects would repeat the heads, so they do not. */
export function scoreJson(book: ScoreBook): string {
  return `${JSON.stringify({ format: 'palmares-scores', version: 1, ...book }, null, 2)}\n`;
}
