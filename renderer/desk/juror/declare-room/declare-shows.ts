import type { Edition } from '../../../../shared/edition/edition';
import type { Interest } from '../../../../shared/edition/interest';
import type { DossierId, JurorId } from '../../../../shared/ids';
import type { Declared } from '../../../derive/juror-interests';

/** One dossier as it is declared: its name and town, nothing else of it. */
export interface DeclareRow {
  readonly dossier: DossierId;
  readonly company: string;
  readonly city: string;
  readonly interest: Interest | null;
  readonly isFixed: boolean;
  /** Something was written on its sheet, which a recusal withdraws. */
  readonly isMarked: boolean;
  /** Brought by an addendum since this juror started, and still to declare. */
  readonly isNew: boolean;
  /** What this juror and the application both name, until a link is declared; else null. */
  readonly shared: string | null;
}

export const KINDS: readonly Interest['kind'][] = ['none', 'link', 'recusal'];

/** The keys of the three words, the same in both languages. */
const KEYS: Readonly<Record<string, Interest['kind']>> = { a: 'none', l: 'link', d: 'recusal' };

/** The word a key declares; null for any other key. */
export function kindOfKey(key: string): Interest['kind'] | null {
  return KEYS[key.toLowerCase()] ?? null;
}

export function declareRows(
  edition: Edition,
  declared: readonly Declared[],
  {
    juror,
    marked,
    added,
  }: Record<'marked' | 'added', ReadonlySet<DossierId>> & { readonly juror: JurorId },
): readonly DeclareRow[] {
  const guesses = (edition.guessedLinks ?? []).filter((each) => each.juror === juror);
  const words = new Map(guesses.map(({ dossier, word }) => [dossier, word]));
  const names = new Map(edition.dossiers.map((each) => [each.id, each]));
  return declared.map((each) => ({
    ...each,
    company: names.get(each.dossier)?.company ?? each.dossier,
    city: names.get(each.dossier)?.city ?? '',
    isMarked: marked.has(each.dossier),
    isNew: each.interest === null && added.has(each.dossier),
    shared: (each.interest?.kind ?? 'none') === 'none' ? (words.get(each.dossier) ?? null) : null,
  }));
}

/** A declaration of another kind keeps the words already written. */
export function changeKind(
  dossier: DossierId,
  kind: Interest['kind'],
  before: Interest | null,
): Interest {
  const note = before && before.kind !== 'none' ? before.note : '';
  if (kind === 'none') return { dossier, kind };
  if (kind === 'link') return { dossier, kind, note };
  return { dossier, kind, note, why: before?.kind === 'recusal' ? before.why : 'other' };
}
