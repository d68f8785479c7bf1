import type { Edition } from '../edition/edition';
import { gridChangesSince } from '../edition/since';
import { fingerprint } from '../file/digest';
import { readEnvelope } from '../file/envelope';
import { tellFlaws } from '../file/flaws';
import type { BallotProblem, FileProblem, Flaw, PayloadProblem, Problem } from '../file/problem';
import { isSuccession } from '../file/succession';
import { tellNewerVersion } from '../file/versions';
import type { Digest, JurorId } from '../ids';
import type { EnrolClaim } from '../ipc';
import { ok, type Result, refuse } from '../result';
import { BALLOT_TYPE, type Ballot, ballot } from './ballot';
import { areTwoPeople } from './paper';
import type { ScoreSheet } from './score-sheet';
import type { VerifiedBallot } from './verified-ballot';

/** What a ballot is held against. */
export interface Against {
  readonly edition: Edition;
  readonly editionDigest: Digest;
  readonly gridDigest: Digest;
}

type SchemaProblem = Extract<PayloadProblem, { readonly kind: 'schema' }>;
type KeyMismatch = Extract<PayloadProblem, { readonly kind: 'key-mismatch' }>;

/**
 * Reads a signed ballot from its DSSE envelope, without looking at any edition. Besides
 * the refusals of `readEnvelope`: `version-newer`, `schema` or `text` with paths, and
 * `key-mismatch` when it was signed by another key than the one it names, `signature` when
 * the laptop it says it succeeds did not sign the move. Sheets and interests must be
 * sorted by dossier, none twice, a sheet's state must fit its marks, and two people must
 * have typed what comes from paper.
 */
export function readBallotEnvelope(envelope: string): Result<VerifiedBallot, FileProblem> {
  const opened = readEnvelope(envelope, BALLOT_TYPE);
  if (!opened.ok) return opened;
  const { value, publicKey, digest } = opened.value;
  const newer = tellNewerVersion(value, { format: 'palmares-ballot', version: 1 });
  if (newer !== null) return refuse(newer);
  const shape = ballot.safeParse(value);
  if (!shape.success) return refuse(tellFlaws(shape.error, value));
  if (shape.data.publicKey !== publicKey) return refuse({ kind: 'key-mismatch' });
  if (!isMoveProved(shape.data)) return refuse({ kind: 'signature' });
  const flaws = findDisorder(shape.data);
  if (flaws.length > 0) return refuse({ kind: 'schema', flaws });
  return ok({ digest, ballot: shape.data, envelope });
}

/**
 * Holds a genuine ballot against the edition, in the order of FILES: edition, grid,
 * juror, dossiers, marks. The organiser's key signs what was typed from paper and nothing
 * else (`key-mismatch`). Null when nothing stops it. Enrolment is asked of the shell
 * between juror and dossiers: see `admitBallot`.
 *
 * A ballot made under an earlier addendum with the same grid is welcome; only one that
 * cites this very edition must hold a sheet for each of its dossiers (`schema` if not).
 */
export function checkBallot(
  verified: VerifiedBallot,
  against: Against,
): BallotProblem | SchemaProblem | KeyMismatch | null {
  return checkAddress(verified.ballot, against) ?? checkSheets(verified.ballot, against);
}

/** Who answers for the keys of a ballot. */
export interface Enrolments {
  /** Asks the holder of the enrolment keys whether this juror's code was typed on the laptop. */
  readonly isEnrolled: (claim: EnrolClaim) => Promise<boolean>;
  /** Whether a person accepted the key by voice; nobody did when absent. */
  readonly isAccepted?: (claim: EnrolClaim) => boolean;
  /** Asks whose code made the proof of a claim that fails; null is nobody's. */
  readonly whoseCode?: (claim: EnrolClaim) => Promise<JurorId | null>;
  /** Whether a ballot came before the merge was closed, or was admitted since; always when absent. */
  readonly isInTime?: (digest: Digest) => boolean;
}

/**
 * The whole ladder from envelope to a ballot fit for the ledger; stops at the first
 * failure. A key that neither a code nor a person vouches for is `key-not-enrolled`, or
 * `code-reused` where another juror's code was typed. Last of all, a ballot fit for the
 * ledger that comes after the closing is `late`.
 */
export async function admitBallot({
  envelope,
  isEnrolled,
  isAccepted,
  whoseCode,
  isInTime,
  ...against
}: Against & Enrolments & { readonly envelope: string }): Promise<Result<VerifiedBallot, Problem>> {
  const verified = readBallotEnvelope(envelope);
  if (!verified.ok) return verified;
  const { ballot } = verified.value;
  const misplaced = checkAddress(ballot, against);
  if (misplaced !== null) return refuse(misplaced);
  const { juror, publicKey, device, enrol } = ballot;
  const claim = { edition: ballot.edition.id, juror, publicKey, device, enrol };
  const isVouched = ballot.paper !== undefined || (await isEnrolled(claim));
  if (!isVouched && isAccepted?.(claim) !== true) {
    const of = (await whoseCode?.(claim)) ?? null;
    const named = { juror, publicKey, fingerprint: fingerprint(publicKey) };
    return refuse(
      of === null ? { kind: 'key-not-enrolled', ...named } : { kind: 'code-reused', of, ...named },
    );
  }
  const problem = checkSheets(ballot, against);
  if (problem !== null) return refuse(problem);
  const { digest } = verified.value;
  if (isInTime?.(digest) === false) return refuse({ kind: 'late', juror, rev: ballot.rev, digest });
  return verified;
}

function isMoveProved({ edition, juror, publicKey, succession }: Ballot): boolean {
  if (succession === undefined) return true;
  return isSuccession({ edition: edition.id, juror, to: publicKey, ...succession });
}

function checkAddress(
  ballot: Ballot,
  { edition, gridDigest }: Against,
): BallotProblem | KeyMismatch | null {
  const { juror } = ballot;
  if (ballot.edition.id !== edition.id) {
    return { kind: 'other-edition', edition: ballot.edition.id, juror };
  }
  if (ballot.edition.grid !== gridDigest) {
    const since = gridChangesSince(edition, ballot.edition.grid);
    return { kind: 'other-grid', juror, ...(since && { since }) };
  }
  const isKnown = edition.jurors.some((j) => j.id === juror);
  if (!isKnown) return { kind: 'unknown-juror', juror };
  const isOrganiser = ballot.publicKey === edition.organiser.publicKey;
  return isOrganiser === (ballot.paper !== undefined) ? null : { kind: 'key-mismatch' };
}

function checkSheets(
  ballot: Ballot,
  { edition, editionDigest }: Against,
): BallotProblem | SchemaProblem | null {
  const { juror, sheets, interests } = ballot;
  const known = new Set(edition.dossiers.map((d) => d.id));
  const stranger = [...sheets, ...interests].find((s) => !known.has(s.dossier));
  if (stranger !== undefined) return { kind: 'unknown-dossier', juror, dossier: stranger.dossier };
  if (ballot.edition.digest === editionDigest && sheets.length !== known.size) {
    return { kind: 'schema', flaws: [{ path: '$.sheets', code: 'missing-sheet' }] };
  }
  const { min, max } = edition.grid.scale;
  const criteria = new Set(edition.grid.criteria.map((c) => c.id));
  for (const { dossier, marks } of sheets) {
    for (const [criterion, mark] of Object.entries(marks)) {
      if (!criteria.has(criterion) || mark < min || mark > max) {
        return { kind: 'mark-off-scale', juror, dossier, criterion, mark };
      }
    }
  }
  return null;
}

/** What a schema of single fields cannot see. */
function findDisorder({ sheets, interests, reason, paper }: Ballot): readonly Flaw[] {
  const isTypedTwice = paper === undefined || areTwoPeople(paper.typedBy);
  return [
    ...(reason?.trim() === '' ? [{ path: '$.reason', code: 'no-reason' }] : []),
    ...(isTypedTwice ? [] : [{ path: '$.paper.typedBy', code: 'not-two-people' }]),
    ...findUnsorted('$.sheets', sheets),
    ...findUnsorted('$.interests', interests),
    ...sheets.flatMap((sheet, i) =>
      fitsItsState(sheet)
        ? []
        : [{ path: `$.sheets[${i}].state`, code: 'state-contradicts-marks' }],
    ),
  ];
}

function fitsItsState({ state, marks, comment }: ScoreSheet): boolean {
  const hasMark = Object.keys(marks).length > 0;
  if (state === 'recused') return !hasMark;
  return (state === 'marked') === (hasMark || comment !== '');
}

function findUnsorted(
  path: string,
  about: readonly { readonly dossier: string }[],
): readonly Flaw[] {
  return about.flatMap(({ dossier }, i) => {
    const before = about[i - 1];
    const isAfter = before === undefined || before.dossier < dossier;
    return isAfter ? [] : [{ path: `${path}[${i}].dossier`, code: 'not-sorted' }];
  });
}
