import type { Assignment } from '../assignment';
import { type Assigned, assignDossiers } from './assign';
import type { Draft } from './draft';

/**
 * Who would read what if the draft were published now; null where all read all. Dossiers put
 * aside before publication are given to nobody; one withdrawn since stays with its readers.
 */
export function assignDraft(draft: Draft, published?: Assignment): Assigned | null {
  const { frame, jurors, dossiers, recusals } = draft;
  if (!frame.reading) return null;
  const [open, shut] = [true, false].map((isOpen) =>
    dossiers
      .filter(
        ({ eligibility: { state } }) => (state === 'eligible' || state === 'pending') === isOpen,
      )
      .map(({ id }) => id),
  );
  const drawn = assignDossiers({
    ...frame.reading,
    ...{ jurors, dossiers: open ?? [], recusals },
    minPerCollege: frame.rules.sheets.minPerCollege,
    ...(published && { kept: published.jurors }),
  });
  if (!published) return drawn;
  const before = new Map(published.jurors.map((each) => [each.juror, each.dossiers]));
  return {
    ...drawn,
    jurors: drawn.jurors.map(({ juror, dossiers: own }) => {
      const still = (shut ?? []).filter((id) => before.get(juror)?.includes(id));
      return { juror, dossiers: [...own, ...still] };
    }),
  };
}
