import type { Composites } from '../composite';

/**
 * Number of separate pieces of the juror–dossier graph, one edge a counted sheet. Jurors
 * and dossiers without any sheet are not pieces. 0 for an empty table. In more than one
 * piece, jurors of different pieces cannot be compared.
 */
export function countComponents({ jurors, dossiers, juror, dossier }: Composites): number {
  const parent = Int32Array.from({ length: jurors + dossiers }, (_, at) => at);
  const rootOf = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      // Halve the path on the way up.
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const seen = new Uint8Array(jurors + dossiers);
  let pieces = 0;
  juror.forEach((j, i) => {
    const d = jurors + (dossier[i] ?? 0);
    for (const node of [j, d]) {
      if (seen[node] === 0) pieces += 1;
      seen[node] = 1;
    }
    const [a, b] = [rootOf(j), rootOf(d)];
    if (a === b) return;
    parent[a] = b;
    pieces -= 1;
  });
  return pieces;
}
