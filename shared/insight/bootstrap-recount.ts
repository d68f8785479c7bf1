import type { Composites } from '../tally/composite';
import type { MethodId } from '../tally/method/methods';
import { type Bootstrap, drawsFrom } from './bootstrap';
import { RankMass } from './bootstrap-ranks';
import { countBy } from './contest';

/** Most jurors whose multisets are all recounted: 6,435 of them. */
export const RECOUNT_LIMIT = 8;
/** Replicates recounted for a larger jury. */
const RECOUNTS = 2000;

/** The sheets of a jury in which each juror sits so many times, each time as one more. */
function seatAgain(composites: Composites, times: Int32Array): Composites {
  const { dossiers, juror, dossier, total, start, colleges } = composites;
  const first = new Int32Array(times.length);
  let jurors = 0;
  times.forEach((t, j) => {
    first[j] = jurors;
    jurors += t;
  });
  const seats: number[] = [];
  const next = new Int32Array(dossiers + 1);
  for (let d = 0; d < dossiers; d++) {
    next[d] = seats.length;
    for (let i = start[d] ?? 0; i < (start[d + 1] ?? 0); i++) {
      for (let t = times[juror[i] ?? 0] ?? 0; t > 0; t--) seats.push(i);
    }
  }
  next[dossiers] = seats.length;
  // The copies of one sheet stand together: each takes the next seat of its juror.
  const own = Int32Array.from(seats, (i, at) => {
    let copy = 0;
    while (seats[at - copy - 1] === i) copy += 1;
    return (first[juror[i] ?? 0] ?? 0) + copy;
  });
  const ofJuror = new Int32Array(jurors);
  times.forEach((t, j) => {
    ofJuror.fill(colleges?.ofJuror[j] ?? -1, first[j], (first[j] ?? 0) + t);
  });
  return {
    ...composites,
    jurors,
    start: next,
    juror: own,
    dossier: Int32Array.from(seats, (i) => dossier[i] ?? 0),
    total: Float64Array.from(seats, (i) => total[i] ?? 0),
    colleges: colleges === null ? null : { ...colleges, ofJuror },
  };
}

/**
 * How often each dossier takes each rank when jurors are drawn again with replacement, by
 * a method that must be recounted each time: every multiset with its probability for a
 * small jury, seeded draws for a larger one (Efron 1979). Ties share the mass of their
 * ranks; a dossier that the method cannot score is unranked there.
 */
export function bootstrapByRecount(
  composites: Composites,
  given: { readonly method: MethodId; readonly seed: number; readonly places: number },
): Bootstrap {
  const { jurors, dossiers } = composites;
  const { method, seed, places } = given;
  const { rank } = countBy(method, composites);
  const likely = Int32Array.from(rank, (_, d) => d).sort(
    (a, b) => (rank[a] ?? dossiers + 1) - (rank[b] ?? dossiers + 1) || a - b,
  );
  const mass = new RankMass(likely, places);
  const key = new Float64Array(dossiers);
  const recount = (times: Int32Array, weight: number) => {
    const again = countBy(method, seatAgain(composites, times)).rank;
    for (let d = 0; d < dossiers; d++) key[d] = -(again[d] ?? Number.POSITIVE_INFINITY);
    mass.add(key, weight);
  };
  const times = new Int32Array(jurors);
  if (jurors > RECOUNT_LIMIT || jurors === 0) {
    const random = drawsFrom(seed);
    for (let replicate = 0; replicate < RECOUNTS; replicate++) {
      times.fill(0);
      for (let draw = 0; draw < jurors; draw++) {
        const j = Math.floor(random() * jurors);
        times[j] = (times[j] ?? 0) + 1;
      }
      recount(times, 1);
    }
    return { rank: mass.rows(RECOUNTS), replicates: RECOUNTS, mass: 1 };
  }
  let [replicates, whole] = [0, 0];
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const seat = (j: number, left: number, weight: number) => {
    const isLast = j === jurors - 1;
    for (let t = isLast ? left : 0; t <= left; t++) {
      times[j] = t;
      const next = weight / factorial(t);
      if (isLast) {
        recount(times, next);
        replicates += 1;
        whole += next;
      } else seat(j + 1, left - t, next);
    }
  };
  seat(0, jurors, factorial(jurors) / jurors ** jurors);
  return { rank: mass.rows(1), replicates, mass: whole };
}
