import type { CollegeId, DossierId, JurorId } from '../../ids';
import type { Assignment } from '../assignment';
import { type Board, canMove, layBoard, move } from './assign-board';
import { joinPanels } from './assign-join';

/** How an edition assigns its dossiers: how many jurors read each, and the draw. */
export type ReadingPlan = Pick<Assignment, 'perDossier' | 'seed'>;

/** What an assignment is drawn from. */
export interface Panel extends ReadingPlan {
  readonly jurors: readonly { readonly id: JurorId; readonly college: CollegeId }[];
  readonly dossiers: readonly DossierId[];
  readonly recusals: readonly { readonly juror: JurorId; readonly dossier: DossierId }[];
  /** Readers of each college that each dossier needs at least. */
  readonly minPerCollege: number;
  /** What was published: it stands, but for recused pairs, and only what lacks is drawn. */
  readonly kept?: Assignment['jurors'];
}

export interface Assigned {
  /** In the order of the jurors; the dossiers of each in the order of the edition. */
  readonly jurors: Assignment['jurors'];
  /** Whether any two dossiers can be compared through jurors who read both sides. */
  readonly isConnected: boolean;
  /** Dossiers with fewer readers than asked for: recusals leave no more. */
  readonly short: readonly DossierId[];
}

/**
 * Draws who reads what: as many readers a dossier as asked for, so many of each college,
 * nobody about a dossier they are recused from. Loads are then evened by moving dossiers
 * along chains of jurors until no move brings two loads closer (no cheaper assignment
 * exists then, as for any flow without a cost-reducing path), and panels that share nobody
 * are joined by exchanges that change no load. The same seed draws the same.
 */
export function assignDossiers(panel: Panel): Assigned {
  const board = layBoard(panel);
  fill(board, panel);
  even(board);
  const isConnected = joinPanels(board);
  return {
    jurors: panel.jurors.map(({ id }, j) => ({
      juror: id,
      dossiers: panel.dossiers.filter((_, d) => board.readers[d]?.has(j)),
    })),
    isConnected,
    short: panel.dossiers.filter((_, d) => size(board, d) < panel.perDossier),
  };
}

const size = (board: Board, d: number): number => board.readers[d]?.size ?? 0;

/** Gives each dossier its readers, the least laden first; colleges are served before the rest. */
function fill(board: Board, { perDossier }: Panel): void {
  for (const d of board.order) {
    for (const [college, least] of board.least[d] ?? []) {
      while ((board.present[d]?.get(college) ?? 0) < least) {
        if (!take(board, d, (j) => board.college[j] === college)) break;
      }
    }
    while (size(board, d) < perDossier && take(board, d, () => true));
  }
}

function take(board: Board, d: number, isAsked: (j: number) => boolean): boolean {
  let best = -1;
  for (let j = 0; j < board.loads.length; j++) {
    if (!isAsked(j) || board.readers[d]?.has(j) || board.away[d]?.has(j)) continue;
    if (best < 0 || comesBefore(board, d, [j, best])) best = j;
  }
  if (best < 0) return false;
  move(board, d, { from: null, to: best });
  return true;
}

function comesBefore(board: Board, d: number, [a, b]: readonly [number, number]): boolean {
  const gap = (board.loads[a] ?? 0) - (board.loads[b] ?? 0);
  return gap === 0 ? board.draw(d, a) < board.draw(d, b) : gap < 0;
}

/** Moves dossiers along chains from the most laden jurors until no chain evens any more. */
function even(board: Board): void {
  const stuck = new Set<number>();
  for (;;) {
    const least = Math.min(...board.loads);
    const most = Math.max(...board.loads.filter((_, j) => !stuck.has(j)));
    if (!(most > least + 1)) return;
    const from = board.loads.findIndex((load, j) => load === most && !stuck.has(j));
    const chain = chainFrom(board, from);
    if (chain === null) stuck.add(from);
    else {
      for (const [d, x, y] of chain) move(board, d, { from: x, to: y });
      stuck.clear();
    }
  }
}

type Step = readonly [dossier: number, from: number, to: number];

/** The shortest chain of moves from a juror to one with two dossiers fewer; null without any. */
function chainFrom(board: Board, from: number): readonly Step[] | null {
  const cameBy = new Map<number, Step | null>([[from, null]]);
  const queue = [from];
  const most = board.loads[from] ?? 0;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const d of board.order) {
      if (!board.readers[d]?.has(at)) continue;
      for (let to = 0; to < board.loads.length; to++) {
        if (cameBy.has(to) || !canMove(board, d, { from: at, to })) continue;
        cameBy.set(to, [d, at, to]);
        if ((board.loads[to] ?? 0) < most - 1) return holdsTogether(board, trace(cameBy, to));
        queue.push(to);
      }
    }
  }
  return null;
}

function trace(cameBy: ReadonlyMap<number, Step | null>, end: number): readonly Step[] {
  const chain: Step[] = [];
  for (let step = cameBy.get(end); step; step = cameBy.get(step[1])) chain.unshift(step);
  return chain;
}

/** A chain that takes two readers of a college from one dossier may leave it short: not that one. */
function holdsTogether(board: Board, chain: readonly Step[]): readonly Step[] | null {
  const dossiers = chain.map(([d]) => d);
  const isAlone = new Set(dossiers).size === dossiers.length;
  const isWithin = chain.every(([, x, y]) => board.college[x] === board.college[y]);
  return isAlone || isWithin ? chain : null;
}
