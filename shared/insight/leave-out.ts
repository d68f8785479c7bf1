import type { CollegeId, CriterionId, DossierId, JurorId } from '../ids';
import { type Composites, compositesOf } from '../tally/composite';
import type { ScoreTable } from '../tally/score-table';
import { type Contest, countBy, leadersOf, namesOf, type Outcome, outcomeOf } from './contest';
import { leaveJurorsOut } from './leave-one-out';

/** Who is first without one juror, college or criterion. */
export interface LeftOutOne<Id extends string = string> {
  readonly without: Id;
  readonly leaders: readonly DossierId[];
  readonly outcome: Outcome;
}

/** Every removal of one thing, in the order of the table. */
export interface LeaveOuts {
  /** Jurors with a sheet in the contest: the others cannot change it. */
  readonly jurors: readonly LeftOutOne<JurorId>[];
  /** Empty where colleges are not known, or there is only one. */
  readonly colleges: readonly LeftOutOne<CollegeId>[];
  /** Weighted criteria; empty where there is only one. */
  readonly criteria: readonly LeftOutOne<CriterionId>[];
}

/** The composites without the sheets of some jurors, who stay in the table with none. */
export function withoutJurors(
  composites: Composites,
  isOut: (juror: number) => boolean,
): Composites {
  const { dossiers, juror, dossier, total } = composites;
  const kept = new Int32Array(juror.length);
  const start = new Int32Array(dossiers + 1);
  let sheets = 0;
  for (let i = 0; i < juror.length; i++) {
    if (isOut(juror[i] ?? 0)) continue;
    kept[sheets] = i;
    sheets += 1;
    const next = (dossier[i] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let d = 0; d < dossiers; d++) start[d + 1] = (start[d + 1] ?? 0) + (start[d] ?? 0);
  const rows = kept.subarray(0, sheets);
  const left = new Float64Array(sheets);
  for (let at = 0; at < sheets; at++) left[at] = total[rows[at] ?? 0] ?? 0;
  return {
    ...composites,
    start,
    juror: rows.map((i) => juror[i] ?? 0),
    dossier: rows.map((i) => dossier[i] ?? 0),
    total: left,
  };
}

/** The composites of the same sheets without one criterion, the others keeping their weights. */
function withoutCriterion(table: ScoreTable, out: number): Composites {
  return compositesOf({
    ...table,
    criteria: table.criteria.map((one, c) => (c === out ? { ...one, weight: 0 } : one)),
  });
}

/** A college less, so that a mean of colleges is that of the others. */
function withoutCollege(composites: Composites, out: number): Composites {
  const left = withoutJurors(composites, (j) => composites.colleges?.ofJuror[j] === out);
  const { colleges } = composites;
  if (colleges === null) return left;
  const names = colleges.names.filter((_, at) => at !== out);
  const ofJuror = colleges.ofJuror.map((at) => (at === out ? -1 : at > out ? at - 1 : at));
  return { ...left, colleges: { names, ofJuror } };
}

/**
 * Counts the contest again without each juror, each college and each criterion in turn,
 * by the official method without the tie ladder. The dossiers stay those of the official
 * ranking even where a removal would leave too few sheets: the question is what each one
 * carries, not what the quorum would say.
 */
export function leaveOut({ method, holder, table, composites }: Contest): LeaveOuts {
  const before = leadersOf(countBy(method, composites));
  const again = <Id extends string>(without: Id, left: Composites): LeftOutOne<Id> => {
    const after = leadersOf(countBy(method, left));
    const outcome = outcomeOf({ holder, before, after });
    return { without, leaders: namesOf(table, after), outcome };
  };
  const present = new Set(composites.juror);
  // By the mean, who leads without a juror follows from sums, without a recount.
  const byMean = method === 'mean' ? leaveJurorsOut(composites, 'mean').without : null;
  const withoutJuror = (id: JurorId, out: number): LeftOutOne<JurorId> => {
    const after = byMean?.[out];
    if (after === undefined)
      return again(
        id,
        withoutJurors(composites, (j) => j === out),
      );
    const outcome = outcomeOf({ holder, before, after });
    return { without: id, leaders: namesOf(table, after), outcome };
  };
  const colleges = composites.colleges?.names ?? [];
  return {
    jurors: table.jurors.flatMap((id, out) => (present.has(out) ? [withoutJuror(id, out)] : [])),
    colleges:
      colleges.length < 2
        ? []
        : colleges.map((id, out) => again(id, withoutCollege(composites, out))),
    criteria:
      table.criteria.length < 2
        ? []
        : table.criteria.map(({ id }, out) => again(id, withoutCriterion(table, out))),
  };
}

/** How many of some removals keep the holder. */
export function countKept(list: readonly LeftOutOne[]): number {
  return list.filter(({ outcome }) => outcome === 'kept').length;
}
