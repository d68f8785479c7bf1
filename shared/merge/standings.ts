import type { VerifiedBallot } from '../ballot/verified-ballot';
import type { Edition } from '../edition/edition';
import type { JurorId } from '../ids';
import { inTimeBy } from './closing';
import type { Choice, JurorChoice, Ledger, Standing, Standings } from './ledger';

/**
 * What each juror of the edition contributes: a pure function of the set of ballots and
 * of the recorded choices, hence blind to the order and repetition of files (PRIZE rule
 * 10). Once the merge is closed only what it gathered, and what was admitted by name
 * since, is looked at. Per juror: only final ballots count; a laptop whose key signed its successor has
 * handed over to it; two other laptops suspend until a recorded choice;
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
  const isInTime = inTimeBy(choices);
  for (const verified of ledger.values()) {
    if (!isInTime(verified.digest)) continue;
    const of = ballots.get(verified.ballot.juror);
    if (of === undefined) ballots.set(verified.ballot.juror, [verified]);
    else of.push(verified);
  }
  return new Map(
    edition.jurors.map((juror) => [
      juror.id,
      standingOf(
        (ballots.get(juror.id) ?? []).toSorted(inOrder),
        choices.filter(isAbout(juror.id)),
      ),
    ]),
  );
}

const isAbout =
  (juror: JurorId) =>
  (choice: Choice): choice is JurorChoice =>
    choice.kind !== 'closing' && choice.juror === juror;

/** Highest revision first, then by digest: an order that no arrival can change. */
export function inOrder(a: VerifiedBallot, b: VerifiedBallot): number {
  if (a.ballot.rev !== b.ballot.rev) return b.ballot.rev - a.ballot.rev;
  if (a.digest === b.digest) return 0;
  return a.digest < b.digest ? -1 : 1;
}

function standingOf(ballots: readonly VerifiedBallot[], choices: readonly JurorChoice[]): Standing {
  const finals = ballots.filter((verified) => verified.ballot.status === 'final');
  if (finals.length === 0) {
    const [draft] = ballots;
    return draft === undefined ? { state: 'missing' } : { state: 'draft', verified: draft };
  }
  return settleDevices(finals, choices);
}

/** One laptop speaks for a juror; `between` shows the newest ballot of each. */
function settleDevices(
  finals: readonly VerifiedBallot[],
  choices: readonly JurorChoice[],
): Standing {
  const keys = speakingKeys(finals);
  const chosen = choices
    .flatMap((choice) =>
      choice.kind === 'two-devices' ? finals.filter((one) => one.digest === choice.digest) : [],
    )
    .map((verified) => followMoves(verified.ballot.publicKey, finals))
    .at(-1);
  const [only] = keys;
  const key = keys.length === 1 ? only : chosen;
  if (key !== undefined) return settleFork(finals.filter(isBy(key)), choices);
  const between = keys.flatMap((each) => highest(finals.filter(isBy(each))));
  const rev = Math.max(...between.map((verified) => verified.ballot.rev));
  return { state: 'suspended', why: 'two-devices', rev, between: between.toSorted(inOrder) };
}

const isBy =
  (key: string) =>
  ({ ballot }: VerifiedBallot): boolean =>
    ballot.publicKey === key;

/**
 * The keys that speak for a juror: those that did not sign a successor. When keys signed
 * each other in a ring nobody can tell which is the last, so all of them speak.
 */
export function speakingKeys(finals: readonly VerifiedBallot[]): readonly string[] {
  const keys = [...new Set(finals.map((verified) => verified.ballot.publicKey))];
  const left = new Set(finals.map((verified) => verified.ballot.succession?.from));
  const speaking = keys.filter((key) => !left.has(key));
  return speaking.length > 0 ? speaking : keys;
}

/** Where a laptop handed over to, step by step; itself when it did not, or to several. */
function followMoves(key: string, finals: readonly VerifiedBallot[]): string {
  const seen = new Set([key]);
  for (let at = key; ; ) {
    const next = new Set(
      finals.flatMap(({ ballot }) => (ballot.succession?.from === at ? [ballot.publicKey] : [])),
    );
    const [only] = next;
    if (only === undefined || next.size > 1 || seen.has(only)) return at;
    seen.add(only);
    at = only;
  }
}

/** One content of the highest revision counts. */
function settleFork(finals: readonly VerifiedBallot[], choices: readonly JurorChoice[]): Standing {
  const between = highest(finals);
  const [first] = between;
  if (first === undefined) return { state: 'missing' };
  if (between.length === 1) return { state: 'counted', verified: first };
  const rev = first.ballot.rev;
  const chosen = choices
    .flatMap((choice) =>
      choice.kind === 'fork' && choice.rev === rev
        ? between.filter((verified) => verified.digest === choice.digest)
        : [],
    )
    .at(-1);
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
