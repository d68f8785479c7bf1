import type { Ballot } from '../../../../shared/ballot/ballot';
import type { signingAgain } from '../../../derive/juror-closing';
import { isOpen } from '../../../derive/juror-dossiers';
import { type Mirror, type MirrorRow, missingIn } from '../../../derive/juror-mirror';
import type { HandInRow } from '../../../store/database';

/** How many dossiers are in each state, for one sentence. */
export interface SignCounts {
  readonly complete: number;
  readonly incomplete: number;
  readonly recused: number;
  readonly missingMarks: number;
}

export function countsOf({ rows }: Mirror): SignCounts {
  const open = rows.filter((row) => isOpen(row.each));
  const incomplete = open.filter(isUnfinished);
  return {
    complete: open.length - incomplete.length,
    incomplete: incomplete.length,
    recused: rows.filter((row) => row.each.state === 'recused').length,
    missingMarks: incomplete.reduce((sum, row) => sum + missingIn(row).length, 0),
  };
}

/** Eligible dossiers without a declaration: an addendum brought them. Nothing is signed before. */
export function toDeclare({ rows }: Mirror): readonly MirrorRow[] {
  return rows.filter((row) => row.each.state === 'undeclared');
}

/** Unfinished dossiers the juror has neither completed nor given up. */
export function undecided(mirror: Mirror, releases: ReadonlySet<string>): readonly MirrorRow[] {
  return unfinished(mirror).filter((row) => !releases.has(row.each.dossier.id));
}

/** Unfinished dossiers given up on purpose. */
export function leftOut(mirror: Mirror, releases: ReadonlySet<string>): readonly MirrorRow[] {
  return unfinished(mirror).filter((row) => releases.has(row.each.dossier.id));
}

/** A mark is missing, or the comment that the edition asks for. */
const isUnfinished = ({ each }: MirrorRow): boolean => isOpen(each) && each.state !== 'complete';

function unfinished({ rows }: Mirror): readonly MirrorRow[] {
  return rows.filter(isUnfinished);
}

/** What the one filled button does, or why it is blocked. */
export type SignAct =
  | {
      readonly at: 'blocked';
      readonly why: 'saving' | 'undeclared' | 'undecided' | 'same' | 'closed' | 'reason' | 'moved';
    }
  | { readonly at: 'sign' }
  /** Signed, but its file never reached a key: the same file is written again. */
  | { readonly at: 'save-again'; readonly row: HandInRow };

interface Acting {
  readonly isSaving: boolean;
  /** This laptop handed over to another, which signs from then on. */
  readonly hasMoved: boolean;
  readonly undeclared: number;
  readonly undecided: number;
  readonly last: { readonly row: HandInRow; readonly ballot: Ballot } | null;
  /** The work as it stands says the same as the last revision. */
  readonly isSame: boolean;
  /** What a further revision takes; a reason already given makes it `free`. */
  readonly again: ReturnType<typeof signingAgain>;
}

export function signAct(acting: Acting): SignAct {
  const { isSaving, undeclared, undecided: left, last, isSame, again } = acting;
  if (acting.hasMoved) return { at: 'blocked', why: 'moved' };
  if (isSaving) return { at: 'blocked', why: 'saving' };
  if (last && isSame && last.row.fileName === null) return { at: 'save-again', row: last.row };
  if (last && isSame) return { at: 'blocked', why: 'same' };
  if (last && again === 'closed') return { at: 'blocked', why: 'closed' };
  if (undeclared > 0) return { at: 'blocked', why: 'undeclared' };
  if (left > 0) return { at: 'blocked', why: 'undecided' };
  if (last && again === 'with-reason') return { at: 'blocked', why: 'reason' };
  return { at: 'sign' };
}
