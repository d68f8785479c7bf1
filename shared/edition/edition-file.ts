import { writeCanonical } from '../file/canonical';
import { sha256Hex } from '../file/digest';
import { readEnvelope } from '../file/envelope';
import { tellFlaws } from '../file/flaws';
import type { FileProblem, Flaw } from '../file/problem';
import { tellNewerVersion } from '../file/versions';
import type { Digest } from '../ids';
import { ok, type Result, refuse } from '../result';
import { findAddendumFlaws } from './addendum-flaws';
import { EDITION_TYPE, type Edition, edition } from './edition';
import type { Grid } from './grid';

/** An edition its organiser signed, with the two digests that ballots cite. */
export interface VerifiedEdition {
  readonly edition: Edition;
  /** SHA-256 of the signed payload. */
  readonly digest: Digest;
  readonly gridDigest: Digest;
}

/**
 * SHA-256 of the canonical grid. Ballots cite it beside the edition's digest, so that an
 * addendum that leaves the grid alone refuses nothing (FILES).
 */
export function digestGrid(grid: Grid): Digest {
  return sha256Hex(writeCanonical(grid));
}

/** An edition as the text to be signed: canonical JSON. Refuses nothing; see `readEditionPayload`. */
export function writeEditionPayload(edition: Edition): string {
  return writeCanonical(edition);
}

/**
 * Reads a signed edition from its DSSE envelope. Besides the refusals of `readEnvelope`:
 * `version-newer`, `schema` or `text` with paths, `key-mismatch` when it was signed by
 * another key than the organiser's it names, and `schema` when it contradicts itself: an
 * id given twice, an unknown college, juror, dossier or criterion referred to, or addenda
 * that cannot be its own (`findAddendumFlaws`).
 * Whether the key is *this* organiser's is proved by its fingerprint, not here.
 */
export function readEditionPayload(envelope: string): Result<VerifiedEdition, FileProblem> {
  const opened = readEnvelope(envelope, EDITION_TYPE);
  if (!opened.ok) return opened;
  const { value, publicKey, digest } = opened.value;
  const newer = tellNewerVersion(value, { format: 'palmares-edition', version: 1 });
  if (newer !== null) return refuse(newer);
  const shape = edition.safeParse(value);
  if (!shape.success) return refuse(tellFlaws(shape.error, value));
  if (shape.data.organiser.publicKey !== publicKey) return refuse({ kind: 'key-mismatch' });
  const flaws = findContradictions(shape.data);
  if (flaws.length > 0) return refuse({ kind: 'schema', flaws });
  return ok({ edition: shape.data, digest, gridDigest: digestGrid(shape.data.grid) });
}

function findContradictions(edition: Edition): readonly Flaw[] {
  const { grid, colleges, jurors, dossiers, recusals, rules } = edition;
  const ids = {
    criterion: new Set(grid.criteria.map((c) => c.id)),
    college: new Set(colleges.map((c) => c.id)),
    juror: new Set(jurors.map((j) => j.id)),
    dossier: new Set(dossiers.map((d) => d.id)),
  };
  const unknown = (isKnown: boolean, path: string): readonly Flaw[] =>
    isKnown ? [] : [{ path, code: 'unknown-id' }];
  return [
    ...findRepeats('$.grid.criteria', grid.criteria),
    ...findRepeats('$.colleges', colleges),
    ...findRepeats('$.jurors', jurors),
    ...findRepeats('$.dossiers', dossiers),
    ...findRepeats('$.awards', edition.awards),
    ...findSharedCodes(jurors),
    ...jurors.flatMap((j, i) => unknown(ids.college.has(j.college), `$.jurors[${i}].college`)),
    ...recusals.flatMap((r, i) => [
      ...unknown(ids.juror.has(r.juror), `$.recusals[${i}].juror`),
      ...unknown(ids.dossier.has(r.dossier), `$.recusals[${i}].dossier`),
    ]),
    ...unknown(ids.criterion.has(rules.laureate.criterion), '$.rules.laureate.criterion'),
    ...(grid.scale.min < grid.scale.max ? [] : [{ path: '$.grid.scale', code: 'empty-scale' }]),
    ...findLogoFlaws(edition),
    ...findAssignmentFlaws(edition, ids),
    ...findAddendumFlaws(edition),
  ];
}

/** A logo is that of an organiser who is named, and of one only. */
function findLogoFlaws({ organisers, logos = [] }: Edition): readonly Flaw[] {
  const named = logos.map(({ organiser }) => ({ id: organiser }));
  const strangers = logos.flatMap(({ organiser }, i) =>
    organisers.includes(organiser) ? [] : [{ path: `$.logos[${i}].organiser`, code: 'unknown-id' }],
  );
  return [...strangers, ...findRepeats('$.logos', named)];
}

/** Who reads what speaks of known jurors and dossiers, each once. */
function findAssignmentFlaws(
  { assignment }: Edition,
  ids: Record<'juror' | 'dossier', ReadonlySet<string>>,
): readonly Flaw[] {
  const unknown = (path: string): Flaw => ({ path, code: 'unknown-id' });
  const drawn = assignment?.jurors ?? [];
  const named = drawn.map(({ juror }) => ({ id: juror }));
  return [
    ...findRepeats('$.assignment.jurors', named),
    ...drawn.flatMap(({ juror, dossiers }, i) => {
      const path = `$.assignment.jurors[${i}]`;
      const strangers = dossiers.flatMap((id, k) =>
        ids.dossier.has(id) ? [] : [unknown(`${path}.dossiers[${k}]`)],
      );
      const own = findRepeats(
        `${path}.dossiers`,
        dossiers.map((id) => ({ id })),
      );
      return [...(ids.juror.has(juror) ? [] : [unknown(`${path}.juror`)]), ...strangers, ...own];
    }),
  ];
}

function findRepeats(path: string, named: readonly { readonly id: string }[]): readonly Flaw[] {
  const seen = new Set<string>();
  return named.flatMap(({ id }, i) => {
    const isRepeat = seen.has(id);
    seen.add(id);
    return isRepeat ? [{ path: `${path}[${i}].id`, code: 'repeated-id' }] : [];
  });
}

/** A code says who the juror is: two jurors never have one. */
function findSharedCodes(jurors: Edition['jurors']): readonly Flaw[] {
  return jurors.flatMap(({ recipient }, i) => {
    const isShared =
      recipient !== undefined && jurors.slice(0, i).some((j) => j.recipient === recipient);
    return isShared ? [{ path: `$.jurors[${i}].recipient`, code: 'repeated-id' }] : [];
  });
}
