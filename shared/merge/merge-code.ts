import { writeCanonical } from '../file/canonical';
import { sha256Hex, threeByFour } from '../file/digest';
import type { Digest } from '../ids';
import type { Choice, Standings } from './ledger';
import { countedBallots } from './standings';

/**
 * `WBSB XZ63 VDWZ`: what two laptops compare by voice after merging the same files
 * (FILES). It covers the edition's digest, the sorted digests of the counted ballots and
 * the recorded choices; order and repetition of files and of choices do not matter.
 * A suspended juror's ballots are absent from it, so settling them changes the code;
 * closing the merge does not, for it changes nothing that counts.
 */
export function mergeCode({
  editionDigest,
  standings,
  choices,
}: {
  readonly editionDigest: Digest;
  readonly standings: Standings;
  readonly choices: readonly Choice[];
}): string {
  const ballots = countedBallots(standings).map((verified) => verified.digest);
  const settling = choices.filter((choice) => choice.kind !== 'closing');
  const recorded = new Set(settling.map((choice) => writeCanonical(choice)));
  const covered = ['palmares-merge-v1', editionDigest, ballots.toSorted(), [...recorded].sort()];
  return threeByFour(sha256Hex(writeCanonical(covered)));
}
