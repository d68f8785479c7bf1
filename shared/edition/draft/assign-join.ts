import { type Board, canMove, move } from './assign-board';

/**
 * Joins panels that share no juror by exchanges between two of them: each takes a dossier of
 * the other's, so that no load changes. Says whether one panel is left.
 */
export function joinPanels(board: Board): boolean {
  let panels = panelsOf(board);
  while (panels.count > 1) {
    const joined = exchange(board, panels);
    if (joined === null) return false;
    panels = joined;
  }
  return true;
}

interface Panels {
  readonly count: number;
  /** The panel of each dossier that has a reader. */
  readonly of: ReadonlyMap<number, number>;
}

/** Which dossiers hang together through those who read them. */
function panelsOf({ readers, loads }: Board): Panels {
  const of = new Map<number, number>();
  const read: (readonly number[])[] = loads.map((_, j) =>
    readers.flatMap((own, d) => (own.has(j) ? [d] : [])),
  );
  let count = 0;
  for (const [start, own] of readers.entries()) {
    if (own.size === 0 || of.has(start)) continue;
    const queue = [start];
    of.set(start, count);
    for (let d = queue.pop(); d !== undefined; d = queue.pop()) {
      for (const next of [...(readers[d] ?? [])].flatMap((j) => read[j] ?? [])) {
        if (of.has(next)) continue;
        of.set(next, count);
        queue.push(next);
      }
    }
    count += 1;
  }
  return { count, of };
}

/** One exchange that leaves fewer panels; null where none does. */
function exchange(board: Board, panels: Panels): Panels | null {
  const pairs = board.order.flatMap((d) =>
    [...(board.readers[d] ?? [])].map((j) => [d, j] as const),
  );
  for (const [d, a] of pairs) {
    for (const [e, b] of pairs) {
      if (panels.of.get(d) === panels.of.get(e)) continue;
      if (!canMove(board, d, { from: a, to: b }) || !canMove(board, e, { from: b, to: a }))
        continue;
      move(board, d, { from: a, to: b });
      move(board, e, { from: b, to: a });
      const left = panelsOf(board);
      if (left.count < panels.count) return left;
      move(board, d, { from: b, to: a });
      move(board, e, { from: a, to: b });
    }
  }
  return null;
}
