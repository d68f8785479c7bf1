import type { DossierId, Instant, JurorId } from '../ids';
import type { Act, Deliberation } from './deliberation';

/** One dossier taken up by the jury. Instants are information, never an order. */
export interface Examination {
  readonly dossier: DossierId;
  /** Those who left the room for it. */
  readonly withdrew: readonly JurorId[];
  /** Who presided meanwhile; null when nobody could. */
  readonly chair: JurorId | null;
  readonly opened: Instant;
  /** Null while it goes on. */
  readonly closed: Instant | null;
}

/**
 * Every examination in the order opened. One dossier is discussed at a time: opening
 * another closes the one before, and somebody who comes in late and must leave opens the
 * same dossier again.
 */
export function examinationsOf(deliberation: Deliberation): readonly Examination[] {
  const all: Examination[] = [];
  for (const act of deliberation) {
    if (act.kind !== 'examination') continue;
    const last = all.at(-1);
    if (last !== undefined && last.closed === null)
      all[all.length - 1] = { ...last, closed: act.at };
    if (act.step === 'closed') continue;
    const { dossier, withdrew, chair, at } = act;
    all.push({ dossier, withdrew, chair, opened: at, closed: null });
  }
  return all;
}

/** The dossier being discussed now; null between two. */
export function examinedNow(deliberation: Deliberation): Examination | null {
  const last = examinationsOf(deliberation).at(-1);
  return last?.closed === null ? last : null;
}

/** The latest note of the meeting on each dossier; a note rewritten empty is none. */
export function notesOf(deliberation: Deliberation): ReadonlyMap<DossierId, string> {
  const notes = new Map<DossierId, string>();
  for (const act of deliberation) {
    if (act.kind !== 'note') continue;
    if (act.words.trim() === '') notes.delete(act.dossier);
    else notes.set(act.dossier, act.words);
  }
  return notes;
}

/** One stay of a member in the room; `to` is null while they are still there. */
export interface Stay {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** When each member came in and went out, from the recorded acts. */
export function staysOf(deliberation: Deliberation): ReadonlyMap<JurorId, readonly Stay[]> {
  const stays = new Map<JurorId, readonly Stay[]>();
  for (const act of deliberation) {
    if (act.kind === 'presence') stays.set(act.juror, stayed(stays.get(act.juror) ?? [], act));
  }
  return stays;
}

function stayed(
  before: readonly Stay[],
  { at, present }: Extract<Act, { readonly kind: 'presence' }>,
): readonly Stay[] {
  const last = before.at(-1);
  const isHere = last !== undefined && last.to === null;
  if (present) return isHere ? before : [...before, { from: at, to: null }];
  return isHere ? [...before.slice(0, -1), { from: last.from, to: at }] : before;
}
