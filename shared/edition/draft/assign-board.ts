import type { CollegeId } from '../../ids';
import type { Panel } from './assign';

/** An assignment while it is drawn: jurors and dossiers by their place in the panel. */
export interface Board {
  readonly readers: readonly Set<number>[];
  /** Recused jurors of each dossier. */
  readonly away: readonly ReadonlySet<number>[];
  /** Readers that were published: they are not moved. */
  readonly kept: readonly ReadonlySet<number>[];
  /** How many readers of each college each dossier has, and needs; no college (`''`) is none. */
  readonly present: readonly Map<CollegeId, number>[];
  readonly least: readonly ReadonlyMap<CollegeId, number>[];
  readonly college: readonly CollegeId[];
  readonly loads: number[];
  /** Dossiers in the order in which they are served. */
  readonly order: readonly number[];
  /** Who comes first among equals, for one dossier. */
  readonly draw: (dossier: number, juror: number) => number;
}

export function layBoard(panel: Panel): Board {
  const { jurors, dossiers, recusals, seed, kept = [], minPerCollege } = panel;
  const places = new Map(jurors.map(({ id }, j) => [id, j]));
  const pairs = (of: (id: string) => readonly string[]): readonly Set<number>[] =>
    dossiers.map((id) => new Set(of(id).flatMap((juror) => places.get(juror) ?? [])));
  const away = pairs((id) => recusals.filter((r) => r.dossier === id).map((r) => r.juror));
  const published = pairs((id) =>
    kept.filter((each) => each.dossiers.includes(id)).map((each) => each.juror),
  ).map((own, d) => new Set([...own].filter((j) => !away[d]?.has(j))));
  const college = jurors.map((juror) => juror.college);
  const count = (own: Iterable<number>): Map<CollegeId, number> => {
    const by = new Map<CollegeId, number>();
    for (const j of own) by.set(college[j] ?? '', (by.get(college[j] ?? '') ?? 0) + 1);
    return by;
  };
  const free = away.map((gone) => count([...jurors.keys()].filter((j) => !gone.has(j))));
  const order = [...dossiers.keys()];
  return {
    readers: published.map((own) => new Set(own)),
    away,
    kept: published,
    present: published.map(count),
    least: free.map(
      (by) =>
        new Map([...by].map(([id, able]) => [id, id === '' ? 0 : Math.min(able, minPerCollege)])),
    ),
    college,
    loads: jurors.map((_, j) => published.filter((own) => own.has(j)).length),
    order: order.toSorted(
      (a, b) => hash(`${seed} ${dossiers[a]}`) - hash(`${seed} ${dossiers[b]}`),
    ),
    draw: (d, j) => hash(`${seed} ${dossiers[d]} ${jurors[j]?.id}`),
  };
}

/** Whether a reader may be replaced by another: neither recused nor published, no college short. */
export function canMove(
  board: Board,
  d: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const { readers, away, kept, college, present, least } = board;
  if (!readers[d]?.has(from) || readers[d].has(to)) return false;
  if (away[d]?.has(to) || kept[d]?.has(from)) return false;
  const [left, joined] = [college[from] ?? '', college[to] ?? ''];
  return left === joined || (present[d]?.get(left) ?? 0) > (least[d]?.get(left) ?? 0);
}

/** Replaces a reader of a dossier, or adds one. */
export function move(
  board: Board,
  d: number,
  { from, to }: { readonly from: number | null; readonly to: number },
): void {
  if (from !== null) turn(board, { d, j: from, by: -1 });
  turn(board, { d, j: to, by: 1 });
}

function turn(board: Board, { d, j, by }: { d: number; j: number; by: 1 | -1 }): void {
  const { readers, present, loads, college } = board;
  if (by === 1) readers[d]?.add(j);
  else readers[d]?.delete(j);
  const own = college[j] ?? '';
  present[d]?.set(own, (present[d].get(own) ?? 0) + by);
  loads[j] = (loads[j] ?? 0) + by;
}

/** FNV-1a with a last mixing, 32 bits: a draw among equals, not a secret. */
function hash(words: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    state = Math.imul(state ^ words.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  return (state ^ (state >>> 15)) >>> 0;
}
