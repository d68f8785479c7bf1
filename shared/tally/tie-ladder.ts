import type { Rules } from '../edition/rules';
import { compareExact, type Exact, exact } from '../exact';
import type { DossierId } from '../ids';
import type { DossierTally } from './figures';

/** The official method, `mean`, a criterion id of the ladder, or one of its named steps. */
export type LadderStep = string;

/** One step tried on one tied group, with each dossier's figure. */
export interface TieStep {
  readonly step: LadderStep;
  readonly figures: readonly { readonly dossier: DossierId; readonly figure: Exact | null }[];
  /** Groups after the step, best first; one group means the step changed nothing. */
  readonly groups: readonly (readonly DossierId[])[];
}

/**
 * A recorded vote that may settle a tie, about exactly the dossiers in `between`; where
 * several are recorded about the same dossiers, the last holds. The casting vote is the
 * president's, needs a written reason, and puts `first` ahead of the rest.
 */
export type TieVote =
  | {
      readonly step: 'juryVote';
      readonly between: readonly DossierId[];
      /** Votes cast for each; absent is none. Abstentions are not votes cast. */
      readonly counts: Readonly<Record<DossierId, number>>;
    }
  | {
      readonly step: 'presidentCastingVote';
      readonly between: readonly DossierId[];
      readonly first: DossierId;
      readonly reason: string;
    };

/** The last rungs of the ladder, used only while an award is at stake (PRIZE rule 6). */
export const VOTE_STEPS: readonly LadderStep[] = ['juryVote', 'presidentCastingVote'];

/** One group of the order, best first, with the steps that were tried on it. */
export interface Rung {
  readonly group: readonly DossierId[];
  /** The step that put this group below the one before it; null for the first. */
  readonly separatedBy: LadderStep | null;
  readonly trace: readonly TieStep[];
}

/**
 * The steps climbed under a method: those declared, and before them the exact mean where
 * another method ranks, for medians and duels tie often. A step that is the method itself
 * could not separate what it tied.
 */
export function stepsUnder({
  method,
  tieLadder,
}: Pick<Rules, 'method' | 'tieLadder'>): readonly LadderStep[] {
  if (method === 'mean') return tieLadder;
  return ['mean', ...tieLadder.filter((step) => step !== method)];
}

export interface Ladder {
  readonly steps: readonly LadderStep[];
  readonly tallies: ReadonlyMap<DossierId, DossierTally>;
  readonly votes: readonly TieVote[];
  /** Whether dossiers that tie from this rank on could lose or win an award by it. */
  readonly isAwardAtStake: (group: readonly DossierId[], rank: number) => boolean;
}

/** Jurors who scored both dossiers and put the first above the second. */
function countPreferring(a: DossierTally, b: DossierTally): number {
  const other = new Map(b.totals.map(({ juror, total }) => [juror, total]));
  return a.totals.filter(
    ({ juror, total }) => total > (other.get(juror) ?? Number.POSITIVE_INFINITY),
  ).length;
}

const isSameGroup = (a: readonly DossierId[], b: readonly DossierId[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Figures of a vote step; nothing where no vote about this very group is recorded. */
function voteFigures(
  step: LadderStep,
  group: readonly DossierId[],
  votes: readonly TieVote[],
): readonly (Exact | null)[] {
  const vote = votes.findLast((v) => v.step === step && isSameGroup(v.between, group));
  if (vote === undefined) return group.map(() => null);
  if (vote.step === 'juryVote') return group.map((id) => exact(vote.counts[id] ?? 0));
  const isValid = vote.reason.trim() !== '' && group.includes(vote.first);
  return group.map((id) => (isValid ? exact(id === vote.first ? 1 : 0) : null));
}

/** The figure of each dossier at one step, higher is better; null where it does not apply. */
function figuresAt(
  step: LadderStep,
  group: readonly DossierId[],
  { tallies, votes }: Ladder,
): readonly (Exact | null)[] {
  if (VOTE_STEPS.includes(step)) return voteFigures(step, group, votes);
  const figures = group.map((id) => tallies.get(id));
  if (step === 'mean') return figures.map((t) => t?.mean ?? null);
  if (step === 'median') return figures.map((t) => t?.median ?? null);
  if (step === 'headToHead') {
    const [a, b] = figures;
    if (figures.length !== 2 || a === undefined || b === undefined) return group.map(() => null);
    return [exact(countPreferring(a, b)), exact(countPreferring(b, a))];
  }
  return figures.map((t) => t?.criterionMeans[step] ?? null);
}

/**
 * Groups of equal figures, best first. One figure missing and nothing is split: a
 * dossier is not put last for want of a figure.
 */
export function splitByFigure(
  entries: readonly { readonly dossier: DossierId; readonly figure: Exact | null }[],
): readonly (readonly DossierId[])[] {
  const known = entries.flatMap(({ dossier, figure }) =>
    figure === null ? [] : [{ dossier, figure }],
  );
  if (known.length < entries.length) return [entries.map(({ dossier }) => dossier)];
  const groups: { readonly figure: Exact; readonly ids: DossierId[] }[] = [];
  for (const { dossier, figure } of known.toSorted((a, b) => compareExact(b.figure, a.figure))) {
    const last = groups.at(-1);
    if (last !== undefined && compareExact(last.figure, figure) === 0) last.ids.push(dossier);
    else groups.push({ figure, ids: [dossier] });
  }
  return groups.map(({ ids }) => ids);
}

/**
 * Climbs the declared ladder with one tied group that begins at `rank`. Each step splits
 * the group, and each part that still ties goes on to the next step; what ties after the
 * last step shares its rank. Every step tried is in the trace with its figures: null
 * figures say that the step does not apply (head-to-head of three) or that its vote is
 * not recorded. Never by lot, alphabet or time (PRIZE rule 6).
 */
export function climbLadder(given: {
  readonly group: readonly DossierId[];
  readonly rank: number;
  readonly ladder: Ladder;
  readonly separatedBy: LadderStep | null;
}): readonly Rung[] {
  const climb = (at: number, rank: number, rung: Rung): readonly Rung[] => {
    const { ladder } = given;
    const { group, trace } = rung;
    const step = ladder.steps[at];
    if (step === undefined || group.length < 2) return [rung];
    if (VOTE_STEPS.includes(step) && !ladder.isAwardAtStake(group, rank)) {
      return climb(at + 1, rank, rung);
    }
    const values = figuresAt(step, group, ladder);
    const figures = group.map((dossier, i) => ({ dossier, figure: values[i] ?? null }));
    const groups = splitByFigure(figures);
    const tried: TieStep = { step, figures, groups };
    const rungs: Rung[] = [];
    let next = rank;
    for (const [i, part] of groups.entries()) {
      const separatedBy = i === 0 ? rung.separatedBy : step;
      rungs.push(...climb(at + 1, next, { group: part, separatedBy, trace: [...trace, tried] }));
      next += part.length;
    }
    return rungs;
  };
  const { group, rank, separatedBy } = given;
  return climb(0, rank, { group, separatedBy, trace: [] });
}
