import type { Edition } from '../../shared/edition/edition';
import type { Interest } from '../../shared/edition/interest';
import type { DossierId, JurorId } from '../../shared/ids';

export interface Declared {
  readonly dossier: DossierId;
  /** Null: nothing was declared yet; a nil return is a declaration of its own. */
  readonly interest: Interest | null;
  /** Known when the edition was published: the juror cannot take it back. */
  readonly isFixed: boolean;
}

interface Declaring {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly interests: ReadonlyMap<DossierId, Interest>;
}

/**
 * What stands for each dossier, in the edition's order: the edition's recusals first,
 * then the juror's own words. Recusals are a union (PRIZE rule 3): the juror may add to
 * the edition's, never subtract.
 */
export function declaredInterests({ edition, juror, interests }: Declaring): readonly Declared[] {
  const fixed = new Map(
    edition.recusals.filter((each) => each.juror === juror).map((each) => [each.dossier, each]),
  );
  return edition.dossiers.map(({ id }): Declared => {
    const recusal = fixed.get(id);
    if (!recusal) return { dossier: id, interest: interests.get(id) ?? null, isFixed: false };
    const { kind: why, note } = recusal;
    return { dossier: id, interest: { dossier: id, kind: 'recusal', why, note }, isFixed: true };
  });
}

/** The dossiers still without a declaration, in the edition's order. */
export function undeclared(declared: readonly Declared[]): readonly DossierId[] {
  return declared.filter((each) => each.interest === null).map((each) => each.dossier);
}
