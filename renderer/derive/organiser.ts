import type { Edition } from '../../shared/edition/edition';
import type { Digest, JurorId } from '../../shared/ids';
import { coverageOf, type JurorCoverage } from '../../shared/merge/coverage';
import type { Choice, Ledger, Standing, Standings } from '../../shared/merge/ledger';
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
    if (known && isSame(known.given, given)) return known.value;
    const value = compute(...given);
    last = { given, value };
    return value;
  };
}

interface KnownRow {
  readonly stands: readonly unknown[];
  readonly row: JurorCoverage;
}

const knownRows = new WeakMap<Edition, Map<JurorId, KnownRow>>();

/** A file changes one juror's row: the others stay the very rows they were. */
function coverageSoFar(
  edition: Edition,
  standings: Standings,
): ReadonlyMap<JurorId, JurorCoverage> {
  const known = knownRows.get(edition) ?? new Map<JurorId, KnownRow>();
  knownRows.set(edition, known);
  return new Map(
    edition.jurors.map(({ id: juror }) => {
      const standing = standings.get(juror) ?? { state: 'missing' };
      const stands = whatStands(standing);
      const before = known.get(juror);
      if (before && isSame(before.stands, stands)) return [juror, before.row];
      const row = coverageOf({ edition, juror, standing });
      known.set(juror, { stands, row });
      return [juror, row];
    }),
  );
}

function whatStands(standing: Standing): readonly unknown[] {
  if (standing.state === 'missing') return [standing.state];
  if (standing.state === 'suspended') return [standing.state, ...standing.between];
  return [standing.state, standing.verified];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => Object.is(each, b[at]));

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
      coverage: coverageSoFar(edition, standings),
      code: mergeCode({ editionDigest, standings, choices }),
      unsettled: states.filter(([, s]) => s.state === 'suspended').map(([juror]) => juror),
      counted: states.filter(([, s]) => s.state === 'counted').length,
    };
  },
);
