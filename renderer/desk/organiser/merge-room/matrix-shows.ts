import type { Edition } from '../../../../shared/edition/edition';
import type { DossierId, JurorId, Language } from '../../../../shared/ids';
import type { CellState, JurorCoverage } from '../../../../shared/merge/coverage';
import type { Standing } from '../../../../shared/merge/ledger';
import { sayCount } from '../../../../shared/words/count';
import { speaker } from '../../../../shared/words/say';
import type { Gathered } from '../../../derive/organiser';
import { namesOf } from '../name-of';

/** A cell's state, or a complete sheet kept aside because its dossier is out. */
export type CellShown = CellState | 'aside';

export interface MatrixColumn {
  readonly dossier: DossierId;
  readonly name: string;
  /** Short head: the figures of the id where there are some. */
  readonly head: string;
  readonly isOut: boolean;
  /** Too few sheets even when everyone has handed in. */
  readonly isShort: boolean;
  /** Complete sheets counted; null where the dossier is out. */
  readonly sheets: number | null;
}

export interface MatrixRow {
  readonly juror: JurorId;
  readonly name: string;
  readonly cells: readonly CellShown[];
  readonly marked: number;
  readonly due: number;
  readonly state: Standing['state'];
  readonly rev: number | null;
  /** Typed by two people from a printed sheet. */
  readonly isFromPaper: boolean;
}

export interface MatrixShown {
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly { readonly label: string; readonly rows: readonly MatrixRow[] }[];
  readonly total: number;
  /** Too many squares to draw one by one. */
  readonly isLarge: boolean;
  readonly min: number;
  readonly feet: readonly Foot[];
}

export interface Foot {
  readonly key: string;
  readonly icon: 'short' | 'out';
  /** Name in bold; empty where the sentence is about several. */
  readonly name: string;
  readonly text: string;
}

interface Given {
  readonly edition: Edition;
  readonly language: Language;
  readonly gathered: Gathered;
}

/** Sixty dossiers by twenty-five jurors are drawn square by square (PRIZE, size to design for). */
const MOST_SQUARES = 2500;

/** Who marked what, and which dossiers will not be ranked for want of sheets (PRIZE rule 4). */
export function showMatrix(given: Given): MatrixShown {
  const { edition } = given;
  const groups = edition.colleges.map(({ id, label }) => ({
    label,
    rows: edition.jurors
      .filter((juror) => juror.college === id)
      .map((juror) => rowOf(juror.id, given)),
  }));
  const tallied = countSheets(edition, groups);
  const columns = edition.dossiers.map((dossier, at): MatrixColumn => {
    const isOut = dossier.status !== 'eligible';
    const counts = tallied[at];
    return {
      dossier: dossier.id,
      name: dossier.company,
      head: dossier.id.replace(/^[A-Za-z]+(?=\d)/, ''),
      isOut,
      isShort: !isOut && (counts?.possible ?? 0) < edition.rules.sheets.min,
      sheets: isOut ? null : (counts?.complete ?? 0),
    };
  });
  return {
    columns,
    groups,
    total: columns.reduce((sum, column) => sum + (column.sheets ?? 0), 0),
    isLarge: edition.jurors.length * edition.dossiers.length > MOST_SQUARES,
    min: edition.rules.sheets.min,
    feet: showFeet(columns, given),
  };
}

const drawn = new WeakMap<JurorCoverage, MatrixRow>();

/** The row of a juror; the very same as long as nothing about the juror changed. */
function rowOf(id: JurorId, { edition, language, gathered }: Given): MatrixRow {
  const standing = gathered.standings.get(id) ?? { state: 'missing' };
  const coverage = gathered.coverage.get(id);
  const before = coverage && drawn.get(coverage);
  if (before) return before;
  const cells = edition.dossiers.map((dossier): CellShown => {
    const state = coverage?.cells.get(dossier.id) ?? 'waiting';
    const isOut = dossier.status !== 'eligible';
    return isOut && (state === 'complete' || state === 'partial') ? 'aside' : state;
  });
  const eligible = edition.dossiers.filter((dossier) => dossier.status === 'eligible').length;
  const row: MatrixRow = {
    juror: id,
    name: namesOf(edition, language).juror(id),
    cells,
    marked: coverage?.marked ?? 0,
    due: coverage ? coverage.marked + coverage.partial + coverage.missing : eligible,
    state: standing.state,
    rev: revOf(standing),
    isFromPaper: standing.state === 'counted' && standing.verified.ballot.paper !== undefined,
  };
  if (coverage) drawn.set(coverage, row);
  return row;
}

function revOf(standing: Standing): number | null {
  if (standing.state === 'missing') return null;
  return standing.state === 'suspended' ? standing.rev : standing.verified.ballot.rev;
}

/** Complete sheets of each dossier, and those that may still come. */
function countSheets(
  edition: Edition,
  groups: MatrixShown['groups'],
): readonly { readonly complete: number; readonly possible: number }[] {
  const tallied = edition.dossiers.map(() => ({ complete: 0, possible: 0 }));
  for (const { cells } of groups.flatMap(({ rows }) => rows)) {
    cells.forEach((cell, at) => {
      const of = tallied[at];
      if (of === undefined) return;
      if (cell === 'complete') of.complete += 1;
      if (cell === 'complete' || cell === 'undecided' || cell === 'waiting') of.possible += 1;
    });
  }
  return tallied;
}

function showFeet(columns: readonly MatrixColumn[], given: Given): readonly Foot[] {
  const { edition, language, gathered } = given;
  const say = speaker(language);
  if (gathered.counted === 0) return [];
  const { min } = edition.rules.sheets;
  const feet: Foot[] = [];
  const sheetsOf = (n: number): string =>
    say('merge.foot.sheets', { count: n, n: sayCount(n, language, 'feminine') });
  for (const column of columns.filter((each) => each.isShort)) {
    const words = {
      sheets: sheetsOf(column.sheets ?? 0),
      min: sayCount(min, language, 'feminine'),
    };
    const text = say('merge.foot.tooFewText', words);
    feet.push({
      key: column.dossier,
      icon: 'short',
      name: `${column.dossier} ${column.name}`,
      text,
    });
  }
  const soFar = columns.filter((each) => !each.isOut && !each.isShort && (each.sheets ?? 0) < min);
  if (soFar.length > 0) {
    const n = sayCount(soFar.length, language);
    const text = say('merge.foot.soFar', { count: soFar.length, n });
    feet.push({
      key: 'so-far',
      icon: 'short',
      name: '',
      text: text.charAt(0).toUpperCase() + text.slice(1),
    });
  }
  for (const dossier of edition.dossiers.filter((each) => each.status !== 'eligible')) {
    const n = [...gathered.coverage.values()].filter(
      (row) => row.cells.get(dossier.id) === 'complete',
    ).length;
    const text =
      dossier.status === 'ineligible'
        ? say('merge.foot.ineligible')
        : n === 0
          ? say('merge.foot.withdrawnAlone')
          : say('merge.foot.withdrawn', { count: n, n: sayCount(n, language, 'feminine') });
    feet.push({ key: dossier.id, icon: 'out', name: `${dossier.id} ${dossier.company}`, text });
  }
  return feet;
}
