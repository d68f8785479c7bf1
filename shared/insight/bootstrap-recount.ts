import type { OfficialMethod } from '../edition/rules';
import type { Composites } from '../tally/composite';
import { METHODS } from '../tally/method/methods';
import { type Bootstrap, drawsFrom, EXACT_LIMIT } from './bootstrap';
import { RankMass } from './bootstrap-ranks';
import {
  type Redrawn,
  redrawColleges,
  redrawMajority,
  redrawMedian,
  redrawTrimmed,
} from './redrawn-marks';
import { redrawDuels } from './redrawn-orders';

/** The official methods that each drawn jury is counted again by: all but means of sheets. */
export type Recounted = Exclude<OfficialMethod, 'mean' | 'borda_norm'>;

const REDRAW: Readonly<Record<Recounted, (composites: Composites) => Redrawn>> = {
  trimmed1: redrawTrimmed,
  median: redrawMedian,
  majority_judgment: redrawMajority,
  college: redrawColleges,
  copeland: (composites) => redrawDuels(composites, 'copeland'),
  ranked_pairs_margin: (composites) => redrawDuels(composites, 'ranked_pairs_margin'),
};

/** Most jurors whose multisets are all counted: what takes longer to count is drawn sooner. */
const EXACT_JURORS: Readonly<Record<Recounted, number>> = {
  trimmed1: EXACT_LIMIT,
  median: EXACT_LIMIT,
  college: EXACT_LIMIT,
  majority_judgment: 9,
  copeland: 9,
  ranked_pairs_margin: 8,
};

/** Duels added up for all draws together, some seconds of work, and what locking them costs. */
const MOST_DUELS = 1_000_000_000;
const LOCKING = 10;
const FEWEST_DRAWS = 500;

/** Draws asked for, or what is left of them where a large panel makes each one dear. */
function affordable({ jurors, dossiers }: Composites, { method, replicates }: Given): number {
  if (method !== 'copeland' && method !== 'ranked_pairs_margin') return replicates;
  const duels = (jurors * dossiers * (dossiers - 1)) / 2;
  const each = method === 'copeland' ? duels : LOCKING * duels;
  const most = Math.floor(MOST_DUELS / Math.max(1, each));
  return Math.min(replicates, Math.max(FEWEST_DRAWS, most));
}

interface Given {
  readonly method: Recounted;
  readonly seed: number;
  readonly places: number;
  /** Draws of a jury too large to enumerate; fewer where one takes long. */
  readonly replicates: number;
}

/**
 * How often each dossier takes each rank when jurors are drawn again with replacement, by
 * a method that counts each draw anew: every multiset with its probability for a small
 * jury, seeded draws for a larger one (Efron 1979). Ties share the mass of their ranks; a
 * dossier that the method cannot score is unranked there.
 */
export function bootstrapByRecount(composites: Composites, given: Given): Bootstrap {
  const { jurors, dossiers } = composites;
  const { method } = given;
  const { rank } = METHODS[method](composites);
  const likely = Int32Array.from(rank, (_, d) => d).sort(
    (a, b) => (rank[a] ?? dossiers + 1) - (rank[b] ?? dossiers + 1) || a - b,
  );
  const mass = new RankMass(likely, given.places);
  const redraw = REDRAW[method](composites);
  const key = new Float64Array(dossiers);
  const add = (times: Int32Array, weight: number) => {
    redraw(times, key);
    mass.add(key, weight);
  };
  if (jurors > 0 && jurors <= EXACT_JURORS[method]) {
    const { replicates, whole } = seatEach(jurors, add);
    return { how: 'exact', rank: mass.rows(1), replicates, mass: whole };
  }
  const replicates = affordable(composites, given);
  drawEach(jurors, { seed: given.seed, replicates, add });
  return { how: 'drawn', rank: mass.rows(replicates), replicates, mass: 1 };
}

type Add = (times: Int32Array, weight: number) => void;

function drawEach(
  jurors: number,
  {
    seed,
    replicates,
    add,
  }: { readonly seed: number; readonly replicates: number; readonly add: Add },
): void {
  const random = drawsFrom(seed);
  const times = new Int32Array(jurors);
  for (let replicate = 0; replicate < replicates; replicate++) {
    times.fill(0);
    for (let draw = 0; draw < jurors; draw++) {
      const j = Math.floor(random() * jurors);
      times[j] = (times[j] ?? 0) + 1;
    }
    add(times, 1);
  }
}

/** Every multiset of so many jurors, with its multinomial probability. */
function seatEach(jurors: number, add: Add) {
  const times = new Int32Array(jurors);
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  let [replicates, whole] = [0, 0];
  const seat = (j: number, left: number, weight: number) => {
    const isLast = j === jurors - 1;
    for (let t = isLast ? left : 0; t <= left; t++) {
      times[j] = t;
      const next = weight / factorial(t);
      if (isLast) {
        add(times, next);
        replicates += 1;
        whole += next;
      } else seat(j + 1, left - t, next);
    }
  };
  seat(0, jurors, factorial(jurors) / jurors ** jurors);
  return { replicates, whole };
}
