import type { ScoreSheet } from '../../shared/ballot/score-sheet';
import type { CriterionId, DossierId } from '../../shared/ids';

/** A sheet on which nothing was written. */
export function blankSheet(dossier: DossierId): ScoreSheet {
  return { dossier, state: 'blank', marks: {}, comment: '' };
}

function stateFrom(sheet: Pick<ScoreSheet, 'marks' | 'comment'>): ScoreSheet['state'] {
  return Object.keys(sheet.marks).length > 0 || sheet.comment !== '' ? 'marked' : 'blank';
}

/** Sets one mark; null empties it, and an emptied mark is absent, never zero. */
export function putMark(
  sheet: ScoreSheet,
  { criterion, mark }: { readonly criterion: CriterionId; readonly mark: number | null },
): ScoreSheet {
  const kept = Object.entries(sheet.marks).filter(([id]) => id !== criterion);
  const marks = Object.fromEntries(mark === null ? kept : [...kept, [criterion, mark]]);
  return { ...sheet, marks, state: stateFrom({ marks, comment: sheet.comment }) };
}

export function putComment(sheet: ScoreSheet, comment: string): ScoreSheet {
  return { ...sheet, comment, state: stateFrom({ marks: sheet.marks, comment }) };
}

/** Whether two sheets say the same, whatever the order in which marks were set. */
export function isSameSheet(a: ScoreSheet, b: ScoreSheet): boolean {
  const marks = Object.keys(a.marks);
  return (
    a.dossier === b.dossier &&
    a.comment === b.comment &&
    a.state === b.state &&
    marks.length === Object.keys(b.marks).length &&
    marks.every((criterion) => a.marks[criterion] === b.marks[criterion])
  );
}
