import type { Edition } from '../../shared/edition/edition';
import type { Digest, JurorId } from '../../shared/ids';
import { coverage, type JurorCoverage } from '../../shared/merge/coverage';
import type { Choice, Ledger, Standings } from '../../shared/merge/ledger';
import { mergeCode } from '../../shared/merge/merge-code';
import { whatCounts } from '../../shared/merge/standings';

/** What one merge comes to: who counts, who marked what, the code to dictate. */
export interface Gathered {
  readonly standings: Standings;
  readonly coverage: ReadonlyMap<JurorId, JurorCoverage>;
  readonly code: string;
  /** Jurors whose ballots wait for a recorded choice: the code is provisional. */
  readonly unsettled: readonly JurorId[];
  readonly counted: number;
}

/** Remembers the last answer: live queries hand out the same rows until they change. */
export function rememberLast<A extends readonly unknown[], T>(
  compute: (...given: A) => T,
): (...given: A) => T {
  let last: { readonly given: A; readonly value: T } | null = null;
  return (...given) => {
    const known = last;
    if (known?.given.every((each, at) => Object.is(each, given[at]))) return known.value;
    const value = compute(...given);
    last = { given, value };
    return value;
  };
}

/** The merge as it stands, from live rows. */
export const gather = rememberLast(
  (
    edition: Edition,
    editionDigest: Digest,
    ledger: Ledger,
    choices: readonly Choice[],
  ): Gathered => {
    const standings = whatCounts({ edition, ledger, choices });
    const states = [...standings];
    return {
      standings,
      coverage: coverage({ edition, standings }),
      code: mergeCode({ editionDigest, standings, choices }),
      unsettled: states.filter(([, s]) => s.state === 'suspended').map(([juror]) => juror),
      counted: states.filter(([, s]) => s.state === 'counted').length,
    };
  },
);
