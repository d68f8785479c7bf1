import type { Ballot } from '../ballot/ballot';
import type { Edition } from '../edition/edition';
import type { DossierId, JurorId } from '../ids';
import type { Standings } from './ledger';

/** What is known of one withdrawal when sheets are gathered. */
interface Withdrawal {
  readonly juror: JurorId;
  readonly dossier: DossierId;
}

/**
 * The dossiers a juror withdrew from, by the edition, by the ballot's declared
 * interests or by its sheets, and by what the meeting recorded (PRIZE rule 3: the union).
 * An absent ballot adds nothing.
 */
export function recusedDossiers({
  edition,
  juror,
  ballot,
  inMeeting = [],
}: {
  readonly edition: Edition;
  readonly juror: JurorId;
  readonly ballot?: Ballot | undefined;
  readonly inMeeting?: readonly Withdrawal[] | undefined;
}): ReadonlySet<DossierId> {
  const written = [...edition.recusals, ...inMeeting].filter((one) => one.juror === juror);
  const declared = (ballot?.interests ?? []).filter((interest) => interest.kind === 'recusal');
  const left = (ballot?.sheets ?? []).filter((sheet) => sheet.state === 'recused');
  return new Set([...written, ...declared, ...left].map((one) => one.dossier));
}

/**
 * Every juror's withdrawals, from the ballots that stand. A suspended juror's contending
 * ballots all speak: withdrawing is the safe side of doubt.
 */
export function recusalsByJuror({
  edition,
  standings,
  inMeeting,
}: {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly inMeeting?: readonly Withdrawal[] | undefined;
}): ReadonlyMap<JurorId, ReadonlySet<DossierId>> {
  return new Map(
    edition.jurors.map(({ id }) => {
      const ballots = standingBallots(standings, id);
      const sets = (ballots.length === 0 ? [undefined] : ballots).map((ballot) =>
        recusedDossiers({ edition, juror: id, ballot, inMeeting }),
      );
      return [id, new Set(sets.flatMap((set) => [...set]))];
    }),
  );
}

function standingBallots(standings: Standings, juror: JurorId): readonly Ballot[] {
  const standing = standings.get(juror);
  if (standing === undefined || standing.state === 'missing') return [];
  if (standing.state === 'suspended') return standing.between.map((verified) => verified.ballot);
  return [standing.verified.ballot];
}
