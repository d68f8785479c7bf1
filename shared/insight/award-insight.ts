import type { Grid } from '../edition/grid';
import { countsOrders } from '../edition/rules';
import type { DossierId } from '../ids';
import { compositesOf } from '../tally/composite';
import { type Contest, type ContestedAward, countBy, leadersOf, namesOf } from './contest';
import { type DrawnWeights, tryWeights, type WeightDraws } from './dirichlet';
import { askGuards, type GuardVoice } from './guards';
import { type LeaveOuts, leaveOut } from './leave-out';
import { findSmallestFlip, type SmallestFlip } from './mark-steps';
import { everInTopTwo, measureOdds, oddsOf, type PlaceOdds } from './place-odds';
import { findSmallestRemoval, type SmallestRemoval } from './smallest-removal';
import { type NearestMove, nearestMove, roomOfWeights, type WeightRoom } from './tornado';
import { type LeastShift, shiftWeights } from './weight-shift';

/** How sure one award is: what would change its holder, and how little of it. */
export interface AwardInsight {
  readonly award: ContestedAward;
  readonly holder: DossierId;
  /** Others that the official method ties with the holder before the ladder is climbed. */
  readonly tiedWith: readonly DossierId[];
  readonly guards: readonly GuardVoice[];
  readonly without: LeaveOuts;
  readonly removal: SmallestRemoval;
  /** P(first of the contest) of every dossier that is ever first. */
  readonly first: Readonly<Record<DossierId, number>>;
  readonly weightDraws: WeightDraws | null;
  /** Nearest first. */
  readonly shifts: readonly LeastShift[];
  /** One a criterion: the tornado. */
  readonly rooms: readonly WeightRoom[];
  readonly nearest: NearestMove | null;
  readonly flip: SmallestFlip | null;
}

/** The odds of the whole ranking, what they were drawn from, and drawn weights. */
export interface Drawing {
  readonly odds: PlaceOdds;
  readonly drawn: readonly number[];
  readonly seed: number;
  readonly weights: DrawnWeights;
}

/**
 * P(first) of each dossier of a contest. For the laureate they are those of the whole
 * table; for the highly commended they are drawn again without the laureate.
 */
function firstOdds(contest: Contest, { odds, drawn, seed }: Drawing): Record<DossierId, number> {
  const ofAll = contest.table.dossiers.length === Object.keys(odds.places).length;
  const { method } = contest;
  // Only a score that depends on no other dossier lets those never near be left out.
  const table = ofAll || countsOrders(method) ? contest.table : everInTopTwo(contest.table, odds);
  const draw = { drawn, seed, places: 1, method };
  const own = ofAll ? odds : measureOdds(table, compositesOf(table), draw);
  const pairs = table.dossiers.map((id) => [id, oddsOf(own, id).first] as const);
  return Object.fromEntries(pairs.filter(([, p]) => p > 0));
}

/** Everything about one award. */
export function examineAward(
  contest: Contest,
  given: Drawing & { readonly scale: Grid['scale'] },
): AwardInsight {
  const { scale, weights } = given;
  const { award, holder, table, composites, method } = contest;
  const before = leadersOf(countBy(method, composites));
  const rooms = roomOfWeights(contest);
  return {
    award,
    holder: table.dossiers[holder] ?? '',
    tiedWith: namesOf(
      table,
      before.filter((d) => d !== holder),
    ),
    guards: askGuards(contest, scale.step / 2),
    without: leaveOut(contest),
    removal: findSmallestRemoval(contest),
    first: firstOdds(contest, given),
    weightDraws: tryWeights(contest, weights),
    shifts: shiftWeights(contest),
    rooms,
    nearest: nearestMove(rooms),
    flip: findSmallestFlip(contest, scale),
  };
}
