import type { Assignment } from '../../../../shared/edition/assignment';
import { assignDraft } from '../../../../shared/edition/draft/assign-draft';
import type { Draft } from '../../../../shared/edition/draft/draft';
import type { DossierId, JurorId } from '../../../../shared/ids';

interface ReadingShown {
  readonly loads: readonly {
    readonly juror: JurorId;
    readonly name: string;
    /** What this juror would read and mark, recusals taken off. */
    readonly dossiers: readonly DossierId[];
  }[];
  readonly least: number;
  readonly most: number;
}

/** What each juror would read, were the draft published now. */
export function showReading(draft: Draft, published: Assignment | undefined): ReadingShown {
  const assigned = assignDraft(draft, published);
  const drawn = new Map(assigned?.jurors.map((each) => [each.juror, each.dossiers]));
  const open = draft.dossiers
    .filter(({ eligibility: { state } }) => state === 'eligible' || state === 'pending')
    .map(({ id }) => id);
  const loads = draft.jurors.map(({ id, name }) => {
    const away = new Set(
      draft.recusals.filter(({ juror }) => juror === id).map(({ dossier }) => dossier),
    );
    const all = open.filter((dossier) => !away.has(dossier));
    return { juror: id, name: name || id, dossiers: assigned ? (drawn.get(id) ?? []) : all };
  });
  const sizes = loads.map(({ dossiers }) => dossiers.length);
  return {
    loads,
    least: sizes.length === 0 ? 0 : Math.min(...sizes),
    most: Math.max(0, ...sizes),
  };
}
