import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import { markOf, standingOfSheet } from '../../shared/ballot/sheet-state';
import { assignedTo } from '../../shared/edition/assignment';
import type { Dossier } from '../../shared/edition/dossier';
import type { Edition } from '../../shared/edition/edition';
import type { Interest } from '../../shared/edition/interest';
import type { DossierId, JurorId } from '../../shared/ids';
import { declaredInterests } from './juror-interests';
import { blankSheet } from './juror-sheet';

/** Why a dossier is closed to this juror, or how far its sheet is. */
export type DossierState =
  | 'withdrawn'
  | 'ineligible'
  | 'recused'
  | 'undeclared'
  | 'unread'
  | 'partial'
  | 'complete';

export interface JurorDossier {
  readonly dossier: Dossier;
  readonly state: DossierState;
  readonly sheet: ScoreSheet;
  /** How many criteria are marked. */
  readonly marked: number;
}

interface Standing {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly interests: ReadonlyMap<DossierId, Interest>;
  readonly sheets: ReadonlyMap<DossierId, ScoreSheet>;
}

const CLOSED: readonly DossierState[] = ['withdrawn', 'ineligible', 'recused', 'undeclared'];

/** Every dossier this juror is given to read, as they may see it, in the edition's order. */
export function jurorDossiers(standing: Standing): readonly JurorDossier[] {
  const { edition, sheets } = standing;
  const interests = new Map(declaredInterests(standing).map((each) => [each.dossier, each]));
  const own = assignedTo(edition, standing.juror);
  const given = edition.dossiers.filter(({ id }) => own?.has(id) !== false);
  return given.map((dossier) => {
    const sheet = sheets.get(dossier.id) ?? blankSheet(dossier.id);
    const interest = interests.get(dossier.id)?.interest ?? null;
    const marked = edition.grid.criteria.filter((c) => markOf(sheet, c) !== undefined).length;
    return { dossier, sheet, marked, state: stateOf({ dossier, sheet, interest, edition }) };
  });
}

function stateOf(each: {
  readonly dossier: Dossier;
  readonly sheet: ScoreSheet;
  readonly interest: Interest | null;
  readonly edition: Edition;
}): DossierState {
  // A recusal is told first: it holds whatever became of the dossier.
  if (each.interest?.kind === 'recusal') return 'recused';
  if (each.dossier.status !== 'eligible') return each.dossier.status;
  if (each.interest === null) return 'undeclared';
  const standing = standingOfSheet(each.sheet, each.edition.grid);
  if (standing === 'complete' && lacksComment(each.sheet, each.edition)) return 'partial';
  return standing === 'complete' || standing === 'partial' ? standing : 'unread';
}

/** Whether the edition asks for a comment that a sheet with marks does not have. */
export function lacksComment({ comment }: ScoreSheet, { rules }: Edition): boolean {
  return rules.commentRequired === true && comment.trim() === '';
}

/** Whether this juror may open and mark the dossier. */
export function isOpen(each: JurorDossier): boolean {
  return !CLOSED.includes(each.state);
}

/** The open dossier before (−1) or after (+1) one of them; null at the ends. */
export function openNeighbour(
  dossiers: readonly JurorDossier[],
  { from, step }: { readonly from: DossierId; readonly step: 1 | -1 },
): Dossier | null {
  const at = dossiers.findIndex((each) => each.dossier.id === from);
  const beyond = step === 1 ? dossiers.slice(at + 1) : dossiers.slice(0, at).toReversed();
  return beyond.find(isOpen)?.dossier ?? null;
}
