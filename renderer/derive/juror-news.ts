import { markOf } from '../../shared/ballot/sheet-state';
import type { Addendum } from '../../shared/edition/addendum';
import type { Edition } from '../../shared/edition/edition';
import type { Criterion } from '../../shared/edition/grid';
import { type Brought, broughtSince } from '../../shared/edition/since';
import type { CriterionId, DossierId } from '../../shared/ids';
import type { JurorWork } from '../store/juror-work';
import { isOpen, type JurorDossier } from './juror-dossiers';

/** What a row of the list says of an addendum: `new` until it is begun, `changed` until read. */
export type Novelty = 'new' | 'changed';

export interface News {
  /** Addenda not yet put away, as people count them. */
  readonly unread: readonly { readonly number: number; readonly addendum: Addendum }[];
  /** What the unread ones brought. */
  readonly brought: Brought;
  readonly novelties: ReadonlyMap<DossierId, Novelty>;
  /** New dossiers without a declaration yet. */
  readonly toDeclare: readonly JurorDossier[];
  /** Criteria asked again, each with the open dossiers whose mark of before waits. */
  readonly toMarkAgain: readonly {
    readonly criterion: Criterion;
    readonly dossiers: readonly JurorDossier[];
  }[];
}

interface Told {
  readonly edition: Edition;
  readonly work: Pick<JurorWork, 'seen' | 'former'>;
  readonly dossiers: readonly JurorDossier[];
}

/** What addenda brought to this juror and what is still asked of them; empty without any. */
export function newsOf({ edition, work, dossiers }: Told): News {
  const { seen, former } = work;
  const read = seen?.read ?? edition.seq;
  const brought = broughtSince(edition, read);
  const sinceStart = broughtSince(edition, seen?.began ?? edition.seq);
  const novelties = new Map<DossierId, Novelty>();
  for (const each of dossiers) {
    const { id } = each.dossier;
    const isBegun = each.state !== 'undeclared' && each.state !== 'unread';
    if (sinceStart.dossiers.get(id) === 'added' && !isBegun) novelties.set(id, 'new');
    else if (brought.dossiers.has(id) && brought.dossiers.get(id) !== 'added') {
      novelties.set(id, 'changed');
    }
  }
  return {
    unread: (edition.addenda ?? []).flatMap((addendum, at) =>
      addendum.seq > read ? [{ number: at + 1, addendum }] : [],
    ),
    brought,
    novelties,
    toDeclare: dossiers.filter(
      ({ dossier, state }) => state === 'undeclared' && novelties.has(dossier.id),
    ),
    toMarkAgain: edition.grid.criteria.flatMap((criterion) => {
      const waiting = dossiers.filter(
        (each) =>
          isOpen(each) && formerMarkOf(former.get(each.dossier.id), each, criterion) !== null,
      );
      return waiting.length > 0 ? [{ criterion, dossiers: waiting }] : [];
    }),
  };
}

/** The mark of before of a criterion that is asked again and not yet marked; else null. */
export function formerMarkOf(
  former: Readonly<Record<CriterionId, number>> | undefined,
  { sheet }: Pick<JurorDossier, 'sheet'>,
  criterion: Criterion,
): number | null {
  if (former === undefined || markOf(sheet, criterion) !== undefined) return null;
  return Object.hasOwn(former, criterion.id) ? (former[criterion.id] ?? null) : null;
}
