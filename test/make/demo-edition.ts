import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ballotFromDemo, editionFromDemo } from '../../electron/cli/demo/demo-edition';
import type { Ballot } from '../../shared/ballot/ballot';
import type { Edition } from '../../shared/edition/edition';
import type { Standing, Standings } from '../../shared/merge/ledger';

const folder = path.resolve(import.meta.dirname, '../vectors/demo-edition');
const DIGEST = '0'.repeat(64);

/** The nine files that count: J04 at its second revision. */
export const COUNTED_FILES = [
  'J01.rev1',
  'J02.rev1',
  'J03.rev1',
  'J04.rev2',
  'J05.rev1',
  'J06.rev1',
  'J07.rev1',
  'J08.rev1',
  'J09.rev1',
] as const;

export function readDemo(name: string): unknown {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

/** The demonstration edition, with stand-in keys. */
export function demoEdition(): Edition {
  return editionFromDemo(readDemo('edition-demo.json'), {
    organiserPublicKey: 'organiser',
    recipients: ['age1demo'],
  });
}

export function demoBallot(file: string, edition = demoEdition()): Ballot {
  return ballotFromDemo(readDemo(`scores/${file}.json`), {
    edition,
    editionDigest: DIGEST,
    gridDigest: DIGEST,
    publicKey: 'juror',
    device: 'laptop',
    enrol: 'enrol',
    prev: null,
  });
}

/** The nine ballots that count. */
export function demoBallots(): Ballot[] {
  const edition = demoEdition();
  return COUNTED_FILES.map((file) => demoBallot(file, edition));
}

/** Every juror of the edition: counted where a ballot is given, missing otherwise. */
export function standingsOf(edition: Edition, ballots: readonly Ballot[]): Standings {
  return new Map(
    edition.jurors.map(({ id }): [string, Standing] => {
      const ballot = ballots.find((b) => b.juror === id);
      if (ballot === undefined) return [id, { state: 'missing' }];
      return [id, { state: 'counted', verified: { digest: DIGEST, ballot, envelope: '' } }];
    }),
  );
}
