import { writeCanonical } from '../file/canonical';
import type { Bilingual, CriterionId, DossierId, Instant, JurorId } from '../ids';
import { ok, type Result, refuse } from '../result';
import type { Addendum, CriterionChange, DossierChange, OtherChange } from './addendum';
import type { Dossier } from './dossier';
import type { Edition } from './edition';
import type { VerifiedEdition } from './edition-file';
import type { Criterion, Grid } from './grid';

/**
 * Why an edition cannot be amended so. Dossiers and jurors that ballots may speak of are
 * never taken away: a dossier is withdrawn, a juror's voice is taken.
 */
export type AmendProblem =
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'another-edition' }
  | { readonly kind: 'another-organiser' }
  /** Jurors mark under the method that was declared to them (PRIZE rule 5). */
  | { readonly kind: 'method-changed' }
  | { readonly kind: 'dossiers-gone'; readonly dossiers: readonly DossierId[] }
  | { readonly kind: 'jurors-gone'; readonly jurors: readonly JurorId[] };

interface Amending {
  /** The published edition that is replaced. */
  readonly before: VerifiedEdition;
  /** The same with what changes; its number, its line and its addenda are set here. */
  readonly after: Edition;
  readonly reason: Bilingual;
  readonly at: Instant;
  /**
   * Criteria whose words changed and that nobody marks again: a misspelling put right.
   * Of the others, those whose words or scale changed are asked again, those whose weight
   * alone changed are not.
   */
  readonly notAskedAgain?: ReadonlySet<CriterionId>;
}

/** The next edition with its numbered addendum, which says what changed and why. */
export function amendEdition(amending: Amending): Result<Edition, AmendProblem> {
  const { before, after, reason, at } = amending;
  const problem = problemOf(amending);
  if (problem !== null) return refuse(problem);
  const changes = changesBetween(before.edition, after, amending.notAskedAgain);
  if (isNothing(changes)) return refuse({ kind: 'nothing-changed' });
  const seq = before.edition.seq + 1;
  const made: Addendum = {
    seq,
    supersedes: before.digest,
    gridBefore: before.gridDigest,
    at,
    reason,
    ...changes,
  };
  const addenda = [...(before.edition.addenda ?? []), made];
  return ok({ ...after, seq, supersedes: before.digest, addenda });
}

function problemOf({ before: { edition }, after, reason }: Amending): AmendProblem | null {
  if (reason.fr.trim() === '' || reason.en.trim() === '') return { kind: 'no-reason' };
  if (after.id !== edition.id) return { kind: 'another-edition' };
  if (after.organiser.publicKey !== edition.organiser.publicKey) {
    return { kind: 'another-organiser' };
  }
  if (after.rules.method !== edition.rules.method) return { kind: 'method-changed' };
  const dossiers = goneFrom(edition.dossiers, after.dossiers);
  if (dossiers.length > 0) return { kind: 'dossiers-gone', dossiers };
  const jurors = goneFrom(edition.jurors, after.jurors);
  return jurors.length > 0 ? { kind: 'jurors-gone', jurors } : null;
}

type Named = readonly { readonly id: string }[];

function goneFrom(before: Named, after: Named): readonly string[] {
  const kept = new Set(after.map(({ id }) => id));
  return before.map(({ id }) => id).filter((id) => !kept.has(id));
}

type Changes = Pick<Addendum, 'dossiers' | 'criteria' | 'also'>;

const isNothing = ({ dossiers, criteria, also }: Changes): boolean =>
  dossiers.length + criteria.length + also.length === 0;

/** What differs between two editions, as an addendum says it. */
function changesBetween(
  before: Edition,
  after: Edition,
  notAskedAgain: ReadonlySet<CriterionId> = new Set(),
): Changes {
  return {
    dossiers: changedDossiers(before.dossiers, after.dossiers),
    criteria: changedCriteria(before.grid, after.grid, notAskedAgain),
    also: otherChanges(before, after),
  };
}

/** That a name was confirmed since is no news to those who read the dossier. */
const asRead = (dossier: Dossier): Dossier => ({ ...dossier, nameConfirmed: false });

function changedDossiers(before: readonly Dossier[], after: readonly Dossier[]): DossierChange[] {
  const old = new Map(before.map((dossier) => [dossier.id, dossier]));
  return after.flatMap((dossier): DossierChange[] => {
    const was = old.get(dossier.id);
    if (was === undefined) return [{ dossier: dossier.id, change: 'added' }];
    if (isSame(asRead(was), asRead(dossier))) return [];
    const change = was.status === dossier.status ? 'changed' : 'status';
    return [{ dossier: dossier.id, change }];
  });
}

function changedCriteria(
  before: Grid,
  after: Grid,
  notAskedAgain: ReadonlySet<CriterionId>,
): CriterionChange[] {
  const old = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
  const isRescaled = !isSame(before.scale, after.scale);
  const present = after.criteria.flatMap((criterion): CriterionChange[] => {
    const change = changeOf(old.get(criterion.id), criterion, isRescaled);
    if (change === null) return [];
    const asks = change === 'scale' || change === 'words';
    const isAskedAgain = asks && (isRescaled || !notAskedAgain.has(criterion.id));
    return [{ criterion: criterion.id, change, isAskedAgain }];
  });
  const gone = goneFrom(before.criteria, after.criteria).map(
    (criterion): CriterionChange => ({ criterion, change: 'removed', isAskedAgain: false }),
  );
  return [...present, ...gone];
}

function changeOf(
  was: Criterion | undefined,
  now: Criterion,
  isRescaled: boolean,
): CriterionChange['change'] | null {
  if (was === undefined) return 'added';
  if (isRescaled) return 'scale';
  if (!isSame({ ...was, weight: 0 }, { ...now, weight: 0 })) return 'words';
  return was.weight === now.weight ? null : 'weight';
}

/** Codes made anew are no change that a juror reads of. */
function otherChanges(before: Edition, after: Edition): OtherChange[] {
  const { recipients: _a, ...organiserBefore } = before.organiser;
  const { recipients: _b, ...organiserAfter } = after.organiser;
  const pairs: readonly (readonly [OtherChange, unknown, unknown])[] = [
    ['order', orderOf(before, after), orderOf(after, before)],
    ['dates', datesOf(before), datesOf(after)],
    ['rules', before.rules, after.rules],
    [
      'jury',
      [withoutCodes(before), before.colleges, before.assignment ?? null],
      [withoutCodes(after), after.colleges, after.assignment ?? null],
    ],
    ['recusals', before.recusals, after.recusals],
    ['awards', promisedBy(before), promisedBy(after)],
    ['texts', [textsOf(before), organiserBefore], [textsOf(after), organiserAfter]],
  ];
  return pairs.flatMap(([what, was, is]) => (isSame(was, is) ? [] : [what]));
}

/** Criteria that both grids have, in the order of the first. */
function orderOf({ grid }: Edition, other: Edition): readonly CriterionId[] {
  const both = new Set(other.grid.criteria.map(({ id }) => id));
  return grid.criteria.map(({ id }) => id).filter((id) => both.has(id));
}

const withoutCodes = ({ jurors }: Edition): unknown =>
  jurors.map(({ recipient: _, ...juror }) => juror);

const datesOf = ({ schedule, timezone, embargo }: Edition): unknown => [
  schedule,
  timezone,
  embargo ?? null,
];

const promisedBy = ({ awards, benefits }: Edition): unknown => [awards, benefits ?? null];

const textsOf = (edition: Edition) => {
  const { year, title, shortTitle, event, organisers, logos, village, history } = edition;
  return [year, title, shortTitle, event, organisers, logos ?? [], village, history];
};

const isSame = (a: unknown, b: unknown): boolean => writeCanonical(a) === writeCanonical(b);
