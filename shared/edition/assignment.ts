import { z } from 'zod';
import { identifier, text } from '../file/fields';
import type { DossierId, JurorId } from '../ids';
import type { Edition } from './edition';

/**
 * Who reads what, where not all read all: each dossier is read by `perDossier` jurors, drawn
 * from `seed` (kept, so that the draw can be made again). A juror who is not listed reads
 * nothing. Absent from an edition: every juror reads every dossier.
 */
export const assignment = z.strictObject({
  perDossier: z.int().min(1),
  seed: text,
  jurors: z.array(z.strictObject({ juror: identifier, dossiers: z.array(identifier) })),
});

export type Assignment = z.infer<typeof assignment>;

/** The dossiers that this juror reads and marks; null where not all of them are drawn: all. */
export function assignedTo(edition: Edition, juror: JurorId): ReadonlySet<DossierId> | null {
  if (edition.assignment === undefined) return null;
  const own = edition.assignment.jurors.find((each) => each.juror === juror);
  return new Set(own?.dossiers ?? []);
}
