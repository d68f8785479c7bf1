import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ballotFromDemo, editionFromDemo } from '../../../electron/cli/demo/demo-edition';
import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import { writeBallotPayload } from '../../../shared/ballot/write-ballot';
import { digestGrid, writeEditionPayload } from '../../../shared/edition/edition-file';
import { sha256Hex } from '../../../shared/file/digest';
import type { Ledger } from '../../../shared/merge/ledger';

const vectors = path.resolve(import.meta.dirname, '../../vectors');

export const readVector = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(vectors, name), 'utf8'));

/** The demo edition without keys, and its ballots unsigned: the rules do not look at signatures. */
export const demoEdition = editionFromDemo(readVector('demo-edition/edition-demo.json'), {
  organiserPublicKey: 'none',
  recipients: ['none'],
});
export const demoEditionDigest = sha256Hex(writeEditionPayload(demoEdition));

export const demoBallot = (name: string): VerifiedBallot => {
  const ballot = ballotFromDemo(readVector(`demo-edition/scores/${name}.json`), {
    edition: demoEdition,
    editionDigest: demoEditionDigest,
    gridDigest: digestGrid(demoEdition.grid),
    publicKey: `key-${name.slice(0, 3)}`,
    device: 'laptop',
    enrol: '',
    prev: null,
  });
  const payload = writeBallotPayload(ballot);
  return { digest: sha256Hex(payload), ballot, envelope: payload };
};

export const DEMO_FILES = [
  'J01.rev1',
  'J02.rev1',
  'J03.rev1',
  'J04.rev2',
  'J05.rev1',
  'J06.rev1',
  'J07.rev1',
  'J08.rev1',
  'J09.rev1',
];

export const ledgerOf = (names: readonly string[]): Ledger =>
  new Map(names.map(demoBallot).map((verified) => [verified.digest, verified]));
