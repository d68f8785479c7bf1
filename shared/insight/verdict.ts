import type { DossierId, JurorId } from '../ids';
import { TOLERANCE } from '../tally/method/counted';
import type { Proposal } from '../tally/proposal';
import type { AwardInsight } from './award-insight';
import type { ContestedAward, Outcome } from './contest';
import type { Guard } from './guards';
import { countKept } from './leave-out';
import type { NearestMove } from './tornado';

/** P(first) that a certified holder has at least, and under which it is contested. */
export const SURE = 0.8;
export const EVEN = 0.5;

/** Why an award is not certified: who or what would change it. */
export type Doubt =
  /** Proposed together: the people in the room choose. */
  | { readonly kind: 'tied'; readonly dossiers: readonly DossierId[] }
  /** The exact means tie; the declared ladder put the holder first. */
  | { readonly kind: 'ladder'; readonly dossiers: readonly DossierId[] }
  /** This guard puts others first. */
  | { readonly kind: 'guard'; readonly guard: Guard; readonly dossiers: readonly DossierId[] }
  /**
   * Without this juror these others are first, alone (`lost`) or with the holder
   * (`shared`); none where nobody is left.
   */
  | {
      readonly kind: 'juror';
      readonly juror: JurorId;
      readonly outcome: Exclude<Outcome, 'kept'>;
      readonly dossiers: readonly DossierId[];
    }
  /** The holder is first in this share of redrawn juries; `dossiers` are the next. */
  | { readonly kind: 'odds'; readonly p: number; readonly dossiers: readonly DossierId[] };

/**
 * How sure one award is. `certified`: every guard that can speak names the holder, it is
 * first in at least 80 % of redrawn juries, and no single juror's removal changes it.
 * `contested`: a guard names another, several are proposed at once, or the holder is
 * first in less than half of redrawn juries. `close`: anything between. It informs the
 * deliberation and never changes a rank.
 */
export interface AwardVerdict {
  readonly award: ContestedAward;
  readonly kind: 'certified' | 'close' | 'contested';
  /** Null when several are proposed at once. */
  readonly dossier: DossierId | null;
  /** Most telling first; empty when certified. */
  readonly doubts: readonly Doubt[];
  /** Removals of one juror that keep the holder, out of how many; 0 of 0 when tied. */
  readonly removals: { readonly kept: number; readonly of: number };
  /** P(the holder is first); null when tied. */
  readonly pFirst: number | null;
  readonly nearest: NearestMove | null;
}

/** The most probable first among the others; ties together; none when nobody ever is. */
function nextLikely({ first, holder }: AwardInsight): readonly DossierId[] {
  const others = Object.entries(first).filter(([id]) => id !== holder);
  const best = Math.max(0, ...others.map(([, p]) => p));
  return others.flatMap(([id, p]) => (p > 0 && p >= best - TOLERANCE ? [id] : []));
}

function doubtsOf(insight: AwardInsight): readonly Doubt[] {
  const { guards, tiedWith, without, first, holder } = insight;
  const doubts: Doubt[] = guards.flatMap(({ guard, leaders, agrees }): Doubt[] =>
    agrees === false ? [{ kind: 'guard', guard, dossiers: leaders }] : [],
  );
  if (tiedWith.length > 0) doubts.push({ kind: 'ladder', dossiers: tiedWith });
  const p = first[holder] ?? 0;
  if (p < SURE - TOLERANCE) doubts.push({ kind: 'odds', p, dossiers: nextLikely(insight) });
  for (const { without: juror, leaders, outcome } of without.jurors) {
    const dossiers = leaders.filter((id) => id !== holder);
    if (outcome !== 'kept') doubts.push({ kind: 'juror', juror, outcome, dossiers });
  }
  return doubts;
}

/** The verdict on an award with one holder. */
export function judgeAward(insight: AwardInsight): AwardVerdict {
  const doubts = doubtsOf(insight);
  const pFirst = insight.first[insight.holder] ?? 0;
  const isContested = pFirst < EVEN - TOLERANCE || doubts.some(({ kind }) => kind === 'guard');
  const { jurors } = insight.without;
  return {
    award: insight.award,
    kind: doubts.length === 0 ? 'certified' : isContested ? 'contested' : 'close',
    dossier: insight.holder,
    doubts,
    removals: { kept: countKept(jurors), of: jurors.length },
    pFirst,
    nearest: insight.nearest,
  };
}

/** The verdict on an award that several hold at once; null when nobody is proposed. */
export function judgeTie(award: ContestedAward, proposal: Proposal): AwardVerdict | null {
  const dossiers = proposal[award];
  if (dossiers.length < 2) return null;
  return {
    award,
    kind: 'contested',
    dossier: null,
    doubts: [{ kind: 'tied', dossiers }],
    removals: { kept: 0, of: 0 },
    pFirst: null,
    nearest: null,
  };
}
