import type { CriterionId, DossierId, JurorId } from '../ids';

/** Weights are whole and only their proportions matter; 0 is "marked, not counted". */
export interface WeightedCriterion {
  readonly id: CriterionId;
  readonly weight: number;
}

/** Which college each juror of a table belongs to, by index. */
export interface TableColleges {
  readonly names: readonly string[];
  readonly ofJuror: Int32Array;
}

/**
 * The neutral table that every method counts, whether it comes from ballots or from a
 * CSV file. Marks are whole numbers of 1/`unit` (7.25 is 725 where `unit` is 100), so
 * that sums are exact. A sheet is one juror × one dossier with at least one mark;
 * recusals and sheets not scored are simply absent, never zero (PRIZE rule 3).
 */
export interface ScoreTable {
  readonly jurors: readonly JurorId[];
  readonly dossiers: readonly DossierId[];
  readonly criteria: readonly WeightedCriterion[];
  readonly unit: number;
  /** Index of the juror and of the dossier of each sheet; a pair occurs once. */
  readonly sheetJuror: Int32Array;
  readonly sheetDossier: Int32Array;
  /** Sheet × criterion, row by row; NaN is "not scored". */
  readonly marks: Float64Array;
  /** Null where colleges are not known. */
  readonly colleges: TableColleges | null;
}

/** One sheet by names, for tables built by hand; an absent criterion is not scored. */
export interface NamedSheet {
  readonly juror: JurorId;
  readonly dossier: DossierId;
  readonly marks: Readonly<Record<CriterionId, number>>;
}

/**
 * A table from named sheets. Jurors and dossiers without a sheet stay in it. Throws when
 * a sheet names a juror or dossier that is not listed, or a pair twice.
 */
export function tableFromSheets(given: {
  readonly jurors: readonly JurorId[];
  readonly dossiers: readonly DossierId[];
  readonly criteria: readonly WeightedCriterion[];
  readonly sheets: readonly NamedSheet[];
  readonly unit?: number;
  readonly colleges?: TableColleges;
}): ScoreTable {
  const { jurors, dossiers, criteria, sheets } = given;
  const jurorIndex = new Map(jurors.map((id, at) => [id, at]));
  const dossierIndex = new Map(dossiers.map((id, at) => [id, at]));
  const sheetJuror = new Int32Array(sheets.length);
  const sheetDossier = new Int32Array(sheets.length);
  const marks = new Float64Array(sheets.length * criteria.length).fill(Number.NaN);
  const seen = new Set<number>();
  sheets.forEach((sheet, at) => {
    const juror = jurorIndex.get(sheet.juror);
    const dossier = dossierIndex.get(sheet.dossier);
    if (juror === undefined || dossier === undefined) throw new Error('sheet of a stranger');
    const pair = juror * dossiers.length + dossier;
    if (seen.has(pair)) throw new Error('two sheets of one juror on one dossier');
    seen.add(pair);
    sheetJuror[at] = juror;
    sheetDossier[at] = dossier;
    criteria.forEach(({ id }, c) => {
      const mark = Object.hasOwn(sheet.marks, id) ? sheet.marks[id] : undefined;
      if (mark !== undefined) marks[at * criteria.length + c] = mark;
    });
  });
  const unit = given.unit ?? 1;
  const colleges = given.colleges ?? null;
  return { jurors, dossiers, criteria, unit, sheetJuror, sheetDossier, marks, colleges };
}
