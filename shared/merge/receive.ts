import type { Ballot } from '../ballot/ballot';
import { checkTotalOf } from '../ballot/paper';
import { isComplete } from '../ballot/sheet-state';
import type { VerifiedBallot } from '../ballot/verified-ballot';
import { assignedTo } from '../edition/assignment';
import type { Edition } from '../edition/edition';
import { threeByFour } from '../file/digest';
import type { JurorId } from '../ids';
import type { Ledger } from './ledger';
import type { Outcome, ReceiptWarning } from './receipt';
import { recusedDossiers } from './recused';
import { inOrder, speakingKeys } from './standings';

/** The outcomes of a ballot that passed every step: it is kept, whatever its kind. */
export type Received = Extract<Outcome, { readonly receiptCode: string }>;

/**
 * Adds one verified ballot to the ledger and says what that changed. The ledger only
 * grows: an older, forked or second-device ballot is kept too, and `whatCounts` derives
 * the rest. The outcome depends on what was there before; the standings never do.
 */
export function receive({
  ledger,
  verified,
  edition,
}: {
  readonly ledger: Ledger;
  readonly verified: VerifiedBallot;
  readonly edition: Edition;
}): { readonly ledger: Ledger; readonly outcome: Received } {
  const all = receiveAll({ ledger, ballots: [verified], edition });
  const [outcome] = all.outcomes;
  if (outcome === undefined) throw new Error('one ballot has one outcome');
  return { ledger: all.ledger, outcome };
}

/**
 * The same for many ballots in the order given, with one outcome each. The ledger is
 * copied once and a juror's ballots are found by juror, so the work grows with the files.
 */
export function receiveAll({
  ledger,
  ballots,
  edition,
}: {
  readonly ledger: Ledger;
  readonly ballots: readonly VerifiedBallot[];
  readonly edition: Edition;
}): { readonly ledger: Ledger; readonly outcomes: readonly Received[] } {
  const desk = openDesk(ledger);
  return { outcomes: ballots.map((each) => desk.receive(each, edition)), ledger: desk.ledger };
}

/** A ledger that grows in place, ballot by ballot, for a stream of files too many to hold. */
export function openDesk(before: Ledger): {
  readonly ledger: Ledger;
  readonly receive: (verified: VerifiedBallot, edition: Edition) => Received;
} {
  const ledger = new Map(before);
  const byJuror = new Map<JurorId, VerifiedBallot[]>();
  const ownerOf = new Map<string, JurorId>();
  const file = (verified: VerifiedBallot): void => {
    const { juror, publicKey } = verified.ballot;
    const own = byJuror.get(juror);
    if (own === undefined) byJuror.set(juror, [verified]);
    else own.push(verified);
    // The organiser's key signs whatever comes from paper, for any juror.
    if (verified.ballot.paper === undefined && !ownerOf.has(publicKey)) {
      ownerOf.set(publicKey, juror);
    }
  };
  for (const verified of before.values()) file(verified);
  return {
    ledger,
    receive: (verified, edition) => {
      const { ballot, digest } = verified;
      const { juror, rev } = ballot;
      const owner = ownerOf.get(ballot.publicKey) ?? juror;
      const reused = owner === juror ? [] : [{ kind: 'code-reused', of: owner } as const];
      const warnings = [...warningsOf(ballot, edition), ...reused];
      const read = { juror, rev, digest, receiptCode: threeByFour(digest), warnings };
      if (ledger.has(digest)) return { kind: 'same-again', ...read };
      const change = changeBy(verified, byJuror.get(juror) ?? []);
      ledger.set(digest, verified);
      file(verified);
      return { ...change, ...read };
    },
  };
}

type Change =
  | { readonly kind: 'added' }
  | { readonly kind: 'replaced-older'; readonly from: number; readonly marksChanged: number }
  | { readonly kind: 'older-kept'; readonly current: number }
  | { readonly kind: 'fork'; readonly against: string }
  | { readonly kind: 'two-devices'; readonly against: string };

/** What a new content changes for its juror. A draft never forks, nor replaces a final. */
function changeBy(verified: VerifiedBallot, before: readonly VerifiedBallot[]): Change {
  const { ballot } = verified;
  const finals = before.filter((known) => known.ballot.status === 'final').toSorted(inOrder);
  if (ballot.status === 'final') {
    const moved = changeOfLaptop(verified, finals);
    if (moved !== null) return moved;
    const twin = finals.find((known) => known.ballot.rev === ballot.rev);
    if (twin !== undefined) return { kind: 'fork', against: twin.digest };
  }
  const current = finals[0] ?? before.toSorted(inOrder)[0];
  if (current === undefined) return { kind: 'added' };
  const { rev, status } = current.ballot;
  if (rev > ballot.rev && (status === 'final' || ballot.status === 'draft')) {
    return { kind: 'older-kept', current: rev };
  }
  if (rev < ballot.rev && (status === 'draft' || ballot.status === 'final')) {
    return {
      kind: 'replaced-older',
      from: rev,
      marksChanged: marksChanged(current.ballot, ballot),
    };
  }
  return { kind: 'added' };
}

/** What a final from another laptop means: a move its old key signed, or two laptops. Else null. */
function changeOfLaptop(
  verified: VerifiedBallot,
  finals: readonly VerifiedBallot[],
): Change | null {
  const { ballot } = verified;
  const elsewhere = finals.find((known) => known.ballot.publicKey !== ballot.publicKey);
  if (elsewhere === undefined) return null;
  const speaking = speakingKeys([...finals, verified]);
  const rival = finals.find(
    ({ ballot: { publicKey } }) => publicKey !== ballot.publicKey && speaking.includes(publicKey),
  );
  if (rival === undefined) {
    const same = finals.find((known) => known.ballot.publicKey === ballot.publicKey);
    if (same !== undefined) return null;
    const { rev } = elsewhere.ballot;
    const changed = marksChanged(elsewhere.ballot, ballot);
    return { kind: 'replaced-older', from: rev, marksChanged: changed };
  }
  if (!speaking.includes(ballot.publicKey)) {
    return { kind: 'older-kept', current: rival.ballot.rev };
  }
  return { kind: 'two-devices', against: rival.digest };
}

/** How many marks differ between two ballots: changed, added or taken away. */
export function marksChanged(from: Ballot, to: Ballot): number {
  const before = marksOf(from);
  const after = marksOf(to);
  const cells = new Set([...before.keys(), ...after.keys()]);
  return [...cells].filter((cell) => before.get(cell) !== after.get(cell)).length;
}

function marksOf(ballot: Ballot): ReadonlyMap<string, number> {
  return new Map(
    ballot.sheets.flatMap((sheet) =>
      Object.entries(sheet.marks).map(([criterion, mark]) => [
        `${sheet.dossier}/${criterion}`,
        mark,
      ]),
    ),
  );
}

/** What is told beside the receipt and stops nothing; counts are over eligible dossiers. */
function warningsOf(ballot: Ballot, edition: Edition): readonly ReceiptWarning[] {
  const warnings: ReceiptWarning[] = [];
  if (ballot.status === 'draft') warnings.push({ kind: 'draft' });
  if (ballot.reason !== undefined) warnings.push({ kind: 'signed-again', reason: ballot.reason });
  const recused = recusedDossiers({ edition, juror: ballot.juror, ballot });
  const own = assignedTo(edition, ballot.juror);
  const sheets = new Map(ballot.sheets.map((sheet) => [sheet.dossier, sheet]));
  const due = edition.dossiers.filter(
    ({ id, status }) => status === 'eligible' && !recused.has(id) && own?.has(id) !== false,
  );
  const marked = due.filter(({ id }) => {
    const sheet = sheets.get(id);
    return sheet !== undefined && isComplete(sheet, edition.grid);
  }).length;
  if (marked < due.length) warnings.push({ kind: 'incomplete', marked, of: due.length });
  for (const sheet of ballot.sheets) {
    const { dossier } = sheet;
    if (Object.keys(sheet.marks).length === 0) continue;
    if (recused.has(dossier)) warnings.push({ kind: 'contradicts-recusal', dossier });
    else if (own?.has(dossier) === false) warnings.push({ kind: 'not-assigned', dossier });
  }
  return [...warnings, ...warningsOfPaper(ballot)];
}

function warningsOfPaper({ paper, sheets }: Ballot): readonly ReceiptWarning[] {
  if (paper === undefined) return [];
  const [first, second] = paper.typedBy;
  const typed = { kind: 'paper', first, second, settled: paper.settled.length } as const;
  const { checkTotal: written } = paper;
  const sum = checkTotalOf(sheets);
  if (written === null || written === sum) return [typed];
  return [typed, { kind: 'paper-total', written, sum }];
}
