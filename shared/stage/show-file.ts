import { z } from 'zod';
import { edition } from '../edition/edition';
import { readCanonical, writeCanonical } from '../file/canonical';
import { identifier } from '../file/fields';
import { tellFlaws } from '../file/flaws';
import type { FileProblem } from '../file/problem';
import { tellNewerVersion } from '../file/versions';
import { ok, type Result, refuse } from '../result';
import { plan } from './plan';

/** Where the show stood when it was saved: places from 0 in the edited order, -1 before the first. */
const place = z.strictObject({
  step: z.int().min(0).max(999),
  unlocked: z.int().min(-1).max(999),
  furthest: z.int().min(0).max(999),
});

const head = {
  format: z.literal('palmares-show'),
  version: z.literal(1),
  plan,
  at: place,
};

const bilingualText = z.strictObject({ fr: z.string(), en: z.string() });

/**
 * What another laptop needs to run the ceremony. A `ceremony` carries the sealed texts,
 * which are recounted when it opens; a `rehearsal` carries generated companies and
 * nothing sealed. Neither can be taken for the other: each lacks what the other needs.
 */
export const showFile = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('ceremony'),
    /** Texts of the `*.palmares`, by entry. */
    entries: z.record(z.string().max(200), z.string()),
  }),
  z.strictObject({
    ...head,
    kind: z.literal('rehearsal'),
    edition: edition.extend({ fictional: z.literal(true) }),
    /** Generated winners by award; the finalists among them. */
    awards: z.array(
      z.strictObject({
        award: z.enum(['laureate', 'commended', 'mention']),
        dossiers: z.array(identifier),
        citation: bilingualText.nullable(),
      }),
    ),
    finalists: z.array(identifier),
  }),
]);

export type ShowFile = z.infer<typeof showFile>;
export type ShowPlace = z.infer<typeof place>;
export type Rehearsal = Extract<ShowFile, { kind: 'rehearsal' }>;

/** Every dossier of a rehearsal has such an id; no real one has. */
export const REHEARSED_ID = /^R\d{3}$/;

/** The show as canonical JSON, to be encrypted by the shell. */
export function writeShow(show: ShowFile): string {
  return writeCanonical(show);
}

/**
 * Reads a show. Refused: `not-canonical` (damaged or edited by hand), `version-newer`,
 * `schema` with paths; a rehearsal with a dossier that was not generated is refused as
 * `schema` at that dossier, so a real edition is never rehearsed by mistake.
 */
export function readShow(text: string): Result<ShowFile, FileProblem> {
  const value = readCanonical(text);
  if (!value.ok) return value;
  const newer = tellNewerVersion(value.value, { format: 'palmares-show', version: 1 });
  if (newer !== null) return refuse(newer);
  const shape = showFile.safeParse(value.value);
  if (!shape.success) return refuse(tellFlaws(shape.error, value.value));
  const show = shape.data;
  if (show.kind === 'ceremony') return ok(show);
  const flaws = show.edition.dossiers.flatMap(({ id }, k) =>
    REHEARSED_ID.test(id) ? [] : [{ path: `$.edition.dossiers[${k}].id`, code: 'not-generated' }],
  );
  return flaws.length > 0 ? refuse({ kind: 'schema', flaws }) : ok(show);
}
