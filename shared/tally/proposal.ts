import type { AwardId, Edition } from '../edition/edition';
import {
  compareExact,
  divideExact,
  type Exact,
  exact,
  exactOf,
  multiplyExact,
  subtractExact,
  ZERO,
} from '../exact';
import type { DossierId } from '../ids';
import { score100 } from './composite';
import { type NoLaureateWhy, whyNoLaureate } from './laureate';
import type { Place, Ranking } from './ranking';
import { type LadderStep, VOTE_STEPS } from './tie-ladder';

/** A tie that only the people in the room can settle. */
export interface VoteNeeded {
  readonly award: AwardId;
  readonly between: readonly DossierId[];
  /** The next step: the vote of the jury, or the casting vote when the jury tied. */
  readonly step: LadderStep;
}

/** By how much the first leads, on 100 (PRIZE rule 9). */
export interface Margin {
  /**
   * In points of worth: negative where orders rank and the mean of the first is behind;
   * never above 0 where the official method ties the two.
   */
  readonly gap100: Exact;
  /** The second place it is measured against. */
  readonly runnerUp: DossierId;
  /** Sealing then needs a recorded deliberation. */
  readonly isBelowGate: boolean;
}

/**
 * What the rules propose to the jury, which decides (PRIZE rules 7–9). `laureate` is
 * empty with its reason in `whyNoLaureate`, and has several while a tie is unresolved or
 * where joint laureates are allowed. `commended` is the default, rank 2; `pool` are those
 * of ranks 2–4 near enough to the laureate, among whom a majority may choose.
 */
export interface Proposal {
  readonly laureate: readonly DossierId[];
  readonly whyNoLaureate: NoLaureateWhy | null;
  readonly commended: readonly DossierId[];
  readonly pool: readonly DossierId[];
  readonly needs: {
    readonly votes: readonly VoteNeeded[];
    /** Null with fewer than two ranked dossiers, or without a laureate. */
    readonly margin: Margin | null;
  };
}

interface Given {
  readonly edition: Edition;
  readonly ranking: Ranking;
}

const worthOf = ({ ranking }: Given, dossier: DossierId | undefined): Exact | null =>
  dossier === undefined ? null : (ranking.tallies.get(dossier)?.worth ?? null);

/** Those at rank 1 that may win, or the reason why none may. */
function proposeLaureate({ edition, ranking }: Given) {
  const first = ranking.places.filter(({ rank }) => rank === 1).map(({ dossier }) => dossier);
  const laureate: DossierId[] = [];
  let why: NoLaureateWhy | null = { kind: 'nobody-ranked' };
  for (const id of first) {
    const tally = ranking.tallies.get(id);
    if (tally === undefined) continue;
    const against = whyNoLaureate({ edition, tally });
    if (against === null) laureate.push(id);
    else why = against;
  }
  return { laureate, whyNoLaureate: laureate.length > 0 ? null : why };
}

/** Ranks of the pool, less the laureates, whose worth is near enough: compared exactly. */
function poolOf(given: Given, laureate: readonly DossierId[]): readonly DossierId[] {
  const { edition, ranking } = given;
  const { ranks, withinPercent } = edition.rules.commended;
  const best = worthOf(given, laureate[0] ?? ranking.places[0]?.dossier);
  if (best === null) return [];
  const share = divideExact(subtractExact(exact(100), exactOf(withinPercent)), exact(100));
  const least = multiplyExact(best, share);
  const isNear = ({ dossier }: Place) => {
    const worth = worthOf(given, dossier);
    return worth !== null && compareExact(worth, least) >= 0;
  };
  return ranking.places
    .filter((p) => p.rank >= ranks[0] && p.rank <= ranks[1] && isNear(p))
    .map(({ dossier }) => dossier)
    .filter((id) => !laureate.includes(id));
}

/** The best place after the laureates, within the ranks of the pool. */
function defaultCommended({ edition, ranking }: Given, laureate: readonly DossierId[]) {
  const { ranks } = edition.rules.commended;
  const rest = ranking.places.filter((p) => p.rank >= ranks[0] && !laureate.includes(p.dossier));
  const best = rest[0]?.rank ?? Number.POSITIVE_INFINITY;
  return best > ranks[1] ? [] : rest.filter((p) => p.rank === best).map(({ dossier }) => dossier);
}

/** The tied group that holds an award and waits for its vote. */
function voteFor(award: AwardId, tied: readonly DossierId[], ranking: Ranking): VoteNeeded[] {
  if (tied.length < 2) return [];
  const trace = ranking.places.find(({ dossier }) => dossier === tied[0])?.trace ?? [];
  const step = trace.find(
    (t) => VOTE_STEPS.includes(t.step) && t.figures.every(({ figure }) => figure === null),
  );
  return step === undefined ? [] : [{ award, between: tied, step: step.step }];
}

function marginOf(given: Given, laureate: readonly DossierId[]): Margin | null {
  const { edition, ranking } = given;
  const [first, second] = ranking.places;
  const best = worthOf(given, first?.dossier);
  const next = worthOf(given, second?.dossier);
  if (laureate.length === 0 || second === undefined || best === null || next === null) return null;
  const lead = score100(subtractExact(best, next), edition.grid);
  const isTied = second.separatedBy !== ranking.method;
  const gap100 = isTied && compareExact(lead, ZERO) > 0 ? ZERO : lead;
  const isBelowGate = compareExact(gap100, exactOf(edition.rules.marginGate100)) < 0;
  return { gap100, runnerUp: second.dossier, isBelowGate };
}

/** The proposal of the rules for one ranking; decides nothing. */
export function propose(given: Given): Proposal {
  const { edition, ranking } = given;
  const { laureate, whyNoLaureate: why } = proposeLaureate(given);
  const { mayBeJoint } = edition.rules.laureate;
  const isOpen = laureate.length > 1 && !mayBeJoint;
  const commends =
    edition.awards.some(({ id }) => id === 'commended') &&
    (laureate.length > 0 || edition.rules.commended.withoutLaureate);
  // While the laureate is open, whoever is not chosen is next: nothing to propose yet.
  const commended = commends && !isOpen ? defaultCommended(given, laureate) : [];
  const votes = [
    ...(isOpen ? voteFor('laureate', laureate, ranking) : []),
    ...voteFor('commended', commended, ranking),
  ];
  return {
    laureate,
    whyNoLaureate: why,
    commended,
    pool: commends ? poolOf(given, laureate) : [],
    needs: { votes, margin: marginOf(given, laureate) },
  };
}
