import type { Ballot } from '../ballot/ballot';
import { isComplete } from '../ballot/sheet-state';
import type { VerifiedBallot } from '../ballot/verified-ballot';
import type { Edition } from '../edition/edition';
import { threeByFour } from '../file/digest';
import type { Ledger } from './ledger';
import type { Outcome, ReceiptWarning } from './receipt';
import { recusedDossiers } from './recused';
import { inOrder } from './standings';

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
  const { ballot, digest } = verified;
  const read = {
    juror: ballot.juror,
    rev: ballot.rev,
    digest,
    receiptCode: threeByFour(digest),
    warnings: warningsOf(ballot, edition),
  };
  if (ledger.has(digest)) return { ledger, outcome: { kind: 'same-again', ...read } };
  return {
    ledger: new Map([...ledger, [digest, verified]]),
    outcome: { ...changeBy(verified, ledger), ...read },
  };
}

type Change =
  | { readonly kind: 'added' }
  | { readonly kind: 'replaced-older'; readonly from: number; readonly marksChanged: number }
  | { readonly kind: 'older-kept'; readonly current: number }
  | { readonly kind: 'fork'; readonly against: string }
  | { readonly kind: 'two-devices'; readonly against: string };

/** What a new content changes for its juror. A draft never forks, nor replaces a final. */
function changeBy({ ballot }: VerifiedBallot, ledger: Ledger): Change {
  const before = [...ledger.values()]
    .filter((known) => known.ballot.juror === ballot.juror)
    .toSorted(inOrder);
  const finals = before.filter((known) => known.ballot.status === 'final');
  if (ballot.status === 'final') {
    const elsewhere = finals.find((known) => known.ballot.publicKey !== ballot.publicKey);
    if (elsewhere !== undefined) return { kind: 'two-devices', against: elsewhere.digest };
    const twin = finals.find((known) => known.ballot.rev === ballot.rev);
    if (twin !== undefined) return { kind: 'fork', against: twin.digest };
  }
  const current = (finals.length > 0 ? finals : before)[0];
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
  const recused = recusedDossiers({ edition, juror: ballot.juror, ballot });
  const sheets = new Map(ballot.sheets.map((sheet) => [sheet.dossier, sheet]));
  const due = edition.dossiers.filter(
    (dossier) => dossier.status === 'eligible' && !recused.has(dossier.id),
  );
  const marked = due.filter(({ id }) => {
    const sheet = sheets.get(id);
    return sheet !== undefined && isComplete(sheet, edition.grid);
  }).length;
  if (marked < due.length) warnings.push({ kind: 'incomplete', marked, of: due.length });
  for (const sheet of ballot.sheets) {
    if (recused.has(sheet.dossier) && Object.keys(sheet.marks).length > 0) {
      warnings.push({ kind: 'contradicts-recusal', dossier: sheet.dossier });
    }
  }
  return warnings;
}
