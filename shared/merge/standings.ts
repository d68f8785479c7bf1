import type { VerifiedBallot } from '../ballot/verified-ballot';
import type { Edition } from '../edition/edition';
import type { JurorId } from '../ids';
import type { Choice, Ledger, Standing, Standings } from './ledger';

/**
 * What each juror of the edition contributes: a pure function of the set of ballots and
 * of the recorded choices, hence blind to the order and repetition of files (PRIZE rule
 * 10). Per juror: only final ballots count; two laptops suspend until a recorded choice;
 * then the highest revision counts; two contents of it suspend until a recorded choice.
 * A choice about a revision that a higher one replaced has no effect. Of several choices
 * about the same thing the last recorded holds. Ballots of unknown jurors are ignored.
 */
export function whatCounts({
  edition,
  ledger,
  choices,
}: {
  readonly edition: Edition;
  readonly ledger: Ledger;
  readonly choices: readonly Choice[];
}): Standings {
  const ballots = new Map<JurorId, VerifiedBallot[]>();
  for (const verified of ledger.values()) {
    const of = ballots.get(verified.ballot.juror);
    if (of === undefined) ballots.set(verified.ballot.juror, [verified]);
    else of.push(verified);
  }
  return new Map(
    edition.jurors.map((juror) => [
      juror.id,
      standingOf(
        (ballots.get(juror.id) ?? []).toSorted(inOrder),
        choices.filter((choice) => choice.juror === juror.id),
      ),
    ]),
  );
}

/** Highest revision first, then by digest: an order that no arrival can change. */
export function inOrder(a: VerifiedBallot, b: VerifiedBallot): number {
  if (a.ballot.rev !== b.ballot.rev) return b.ballot.rev - a.ballot.rev;
  if (a.digest === b.digest) return 0;
  return a.digest < b.digest ? -1 : 1;
}

function standingOf(ballots: readonly VerifiedBallot[], choices: readonly Choice[]): Standing {
  const finals = ballots.filter((verified) => verified.ballot.status === 'final');
  if (finals.length === 0) {
    const [draft] = ballots;
    return draft === undefined ? { state: 'missing' } : { state: 'draft', verified: draft };
  }
  return settleDevices(finals, choices);
}

/** One laptop speaks for a juror; `between` shows the newest ballot of each. */
function settleDevices(finals: readonly VerifiedBallot[], choices: readonly Choice[]): Standing {
  const keys = new Set(finals.map((verified) => verified.ballot.publicKey));
  if (keys.size <= 1) return settleFork(finals, choices);
  const chosen = choices
    .filter((choice) => choice.kind === 'two-devices')
    .map((choice) => finals.find((verified) => verified.digest === choice.digest))
    .findLast((verified) => verified !== undefined);
  if (chosen !== undefined) {
    const ofDevice = finals.filter((v) => v.ballot.publicKey === chosen.ballot.publicKey);
    return settleFork(ofDevice, choices);
  }
  const between = [...keys].flatMap((key) =>
    highest(finals.filter((verified) => verified.ballot.publicKey === key)),
  );
  const rev = Math.max(...between.map((verified) => verified.ballot.rev));
  return { state: 'suspended', why: 'two-devices', rev, between: between.toSorted(inOrder) };
}

/** One content of the highest revision counts. */
function settleFork(finals: readonly VerifiedBallot[], choices: readonly Choice[]): Standing {
  const between = highest(finals);
  const [first] = between;
  if (first === undefined) return { state: 'missing' };
  if (between.length === 1) return { state: 'counted', verified: first };
  const rev = first.ballot.rev;
  const chosen = choices
    .filter((choice) => choice.kind === 'fork' && choice.rev === rev)
    .map((choice) => between.find((verified) => verified.digest === choice.digest))
    .findLast((verified) => verified !== undefined);
  return chosen === undefined
    ? { state: 'suspended', why: 'fork', rev, between }
    : { state: 'counted', verified: chosen };
}

/** All ballots of the highest revision among `sorted`, which is in order. */
function highest(sorted: readonly VerifiedBallot[]): VerifiedBallot[] {
  const rev = sorted[0]?.ballot.rev;
  return sorted.filter((verified) => verified.ballot.rev === rev);
}

/** The ballots that count, in the edition's order of jurors. */
export function countedBallots(standings: Standings): readonly VerifiedBallot[] {
  return [...standings.values()].flatMap((standing) =>
    standing.state === 'counted' ? [standing.verified] : [],
  );
}
