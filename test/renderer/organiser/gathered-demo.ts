import { readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import type { Edition } from '../../../shared/edition/edition';
import type { Ledger } from '../../../shared/merge/ledger';
import type { Receipt } from '../../../shared/merge/receipt';
import { receive } from '../../../shared/merge/receive';
import { ballotUnderTest, editionUnderTest, sealBallot } from '../../make/signed';

export const edition: Edition = editionUnderTest();

/** A demonstration ballot, signed and read back. */
export function verified(file: string): VerifiedBallot {
  const read = readBallotEnvelope(sealBallot(ballotUnderTest(file, edition)));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** A ledger and its receipts, after these files came in this order. */
export function bring(files: readonly string[]): {
  readonly ledger: Ledger;
  readonly receipts: readonly Receipt[];
} {
  let ledger: Ledger = new Map();
  const receipts = files.map((file): Receipt => {
    const received = receive({ ledger, verified: verified(file), edition });
    ledger = received.ledger;
    return { file, ...received.outcome };
  });
  return { ledger, receipts };
}
