import { threeByFour } from '../../../../shared/file/digest';
import type { Digest } from '../../../../shared/ids';
import { inTimeBy } from '../../../../shared/merge/closing';
import type { Choice } from '../../../../shared/merge/ledger';
import type { Receipt } from '../../../../shared/merge/receipt';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';
import type { Line, ReceiptsGiven } from './receipt-shows';

interface LateGiven extends ReceiptsGiven {
  readonly choices: readonly Choice[];
  /** No meeting is left that could admit them. */
  readonly isSealed: boolean;
}

/** What came after the closing or the seal: kept, not counted, each content once. */
export function showLate({
  edition,
  language,
  ledger,
  receipts,
  choices,
  isSealed,
}: LateGiven): readonly Line[] {
  const say = speaker(language);
  const names = namesOf(edition, language);
  const isInTime = inTimeBy(choices);
  const late = new Map<Digest, Late>();
  for (const { digest, ballot } of ledger.values()) {
    if (!isInTime(digest)) late.set(digest, { ...ballot, files: filesOf(receipts, digest) });
  }
  for (const receipt of receipts) {
    if (receipt.kind !== 'late' || ledger.has(receipt.digest)) continue;
    late.set(receipt.digest, { ...receipt, files: filesOf(receipts, receipt.digest) });
  }
  return [...late].map(([digest, { juror, rev, files }]) => ({
    key: `late/${digest}`,
    icon: 'late',
    title: say('merge.late.title'),
    text: say(isSealed ? 'merge.late.sealed' : 'merge.late.text', {
      juror: names.juror(juror),
      rev,
    }),
    file: files,
    code: threeByFour(digest),
  }));
}

interface Late {
  readonly juror: string;
  readonly rev: number;
  readonly files: string;
}

function filesOf(receipts: readonly Receipt[], digest: Digest): string {
  const held = receipts.filter((receipt) => 'digest' in receipt && receipt.digest === digest);
  return [...new Set(held.map(({ file }) => file))].join(', ');
}
