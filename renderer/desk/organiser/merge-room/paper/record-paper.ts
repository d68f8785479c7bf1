import {
  ballotOfPaper,
  cellsOnPaper,
  writeSettled,
} from '../../../../../shared/ballot/two-typings';
import { writeBallotPayload } from '../../../../../shared/ballot/write-ballot';
import type { Problem } from '../../../../../shared/file/problem';
import { tidyText } from '../../../../../shared/file/text-rules';
import type { Ledger } from '../../../../../shared/merge/ledger';
import type { Receipt } from '../../../../../shared/merge/receipt';
import { ok, type Result } from '../../../../../shared/result';
import { bridge } from '../../../../bridge';
import type { PaperRow } from '../../../../store/paper-rows';
import { forgetPaper } from '../../../../store/papers';
import type { OpenEdition } from '../../open-edition';
import { takeSigned } from '../take-in';
import type { Comparison } from './paper-shows';
import { NO_TYPING } from './paper-shows';

/** What became of a settled sheet; null when the person closed the dialog. */
export type RecordedPaper = { readonly name: string; readonly receipt: Receipt } | null;

/** Signs a settled sheet, saves its file, and takes it in like any other. */
export async function recordPaper({
  open,
  row,
  compared,
  ledger,
}: {
  readonly open: OpenEdition;
  readonly row: PaperRow;
  readonly compared: Comparison;
  readonly ledger: Ledger;
}): Promise<Result<RecordedPaper, Problem>> {
  const { edition, editionDigest, gridDigest, session, database } = open;
  const { first, second } = { first: row.first, second: row.second ?? NO_TYPING };
  const cells = cellsOnPaper(edition, row.juror);
  const made = ballotOfPaper({
    edition,
    cited: { id: edition.id, digest: editionDigest, grid: gridDigest },
    juror: row.juror,
    publicKey: session.publicKey,
    last: lastTyped(row, ledger),
    signedAt: new Date().toISOString(),
    cells: compared.cells,
    paper: {
      typedBy: [tidyText(first.by), tidyText(second.by)],
      checkTotal: compared.written,
      settled: writeSettled({ first, second, cells, kept: row.kept }),
      reason: tidyText(row.reason),
    },
  });
  const answer = await bridge.signPaper({ payload: writeBallotPayload(made), rev: made.rev });
  if (!answer.ok) return answer;
  if (answer.value.written === null) return ok(null);
  const { saved, taken } = answer.value.written;
  const [receipt] = await takeSigned(open, taken);
  if (receipt === undefined) throw new Error('a file taken in has a receipt');
  if ('receiptCode' in receipt || receipt.kind === 'late') await forgetPaper(database, row.juror);
  return ok({ name: saved.name, receipt });
}

/** The last ballot typed for this juror before: the next one follows it. */
function lastTyped({ juror }: PaperRow, ledger: Ledger) {
  return [...ledger.values()]
    .filter(({ ballot }) => ballot.juror === juror && ballot.paper !== undefined)
    .map(({ ballot, digest }) => ({ rev: ballot.rev, digest }))
    .reduce<{ rev: number; digest: string } | null>(
      (last, one) => (last === null || one.rev > last.rev ? one : last),
      null,
    );
}
