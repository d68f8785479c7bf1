import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BALLOT_TYPE } from '../../../shared/ballot/ballot';
import { admitBallot } from '../../../shared/ballot/read-ballot';
import { digestGrid, writeEditionPayload } from '../../../shared/edition/edition-file';
import { writeCanonical } from '../../../shared/file/canonical';
import { sha256Hex } from '../../../shared/file/digest';
import type { ProblemKind } from '../../../shared/file/problem';
import { ballotUnderTest, editionUnderTest, JUROR_SEED, seal } from '../../make/signed';

const edition = editionUnderTest();
const ballot = ballotUnderTest('J03.rev1', edition);
const against = {
  edition,
  editionDigest: sha256Hex(writeEditionPayload(edition)),
  gridDigest: digestGrid(edition.grid),
};

/** What FILES lets be said of a ballot that was opened. */
const DOCUMENTED: readonly ProblemKind[] = [
  'not-canonical',
  'version-newer',
  'schema',
  'text',
  'signature',
  'key-mismatch',
  'other-edition',
  'other-grid',
  'unknown-juror',
  'unknown-dossier',
  'mark-off-scale',
];

async function kindOf(payload: string) {
  const admitted = await admitBallot({
    envelope: seal(BALLOT_TYPE, payload, JUROR_SEED),
    ...against,
    isEnrolled: async () => true,
  });
  return admitted.ok ? 'added' : admitted.error.kind;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every place in a JSON value, as paths. */
function placesOf(value: Json, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = steps.flatMap((s) =>
    placesOf((value as Record<string, Json>)[s] ?? null, [...path, s]),
  );
  return [[...path], ...inside];
}

/** The value with what is at `path` replaced, or removed where nothing is given. */
function replaceAt(
  value: Json,
  path: readonly (string | number)[],
  by: Json | undefined,
): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const entries = Object.entries(value as Record<string, Json>).flatMap(([key, here]) => {
    const kept = key === String(step) ? replaceAt(here, rest, by) : here;
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return Array.isArray(value) ? entries.map(([, here]) => here) : Object.fromEntries(entries);
}

const genuine = JSON.parse(writeCanonical(ballot)) as Json;
const nasty = fc.oneof(
  fc.constantFrom<Json | undefined>(
    undefined,
    null,
    '',
    [],
    {},
    0,
    -1,
    6,
    3.5,
    1e300,
    2 ** 53,
    true,
  ),
  fc.constantFrom<Json>(
    'constructor',
    '../../evil',
    'a\u202eb',
    'J99',
    'f'.repeat(64),
    'A'.repeat(5000),
  ),
  fc.constantFrom<Json>(
    { constructor: 1 },
    { toString: 3 },
    [[[[[[]]]]]],
    { MED: 3 },
    { MED: '3' },
  ),
  fc
    .jsonValue({ maxDepth: 3 })
    .map((v) => JSON.parse(JSON.stringify(v).replace(/-0\b(?!\.)/g, '0')) as Json),
);

describe('a ballot rightly signed by a hostile hand', () => {
  it('is added only as what it was, or refused by a documented kind', async () => {
    const places = placesOf(genuine);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), nasty, async (path, by) => {
        const changed = replaceAt(genuine, path, by) ?? null;
        const kind = await kindOf(writeCanonical(changed));
        const isSame = writeCanonical(changed) === writeCanonical(genuine);
        expect([...DOCUMENTED, 'added']).toContain(kind);
        if (isSame) expect(kind).toBe('added');
      }),
      { numRuns: 800 },
    );
  });

  it('may hold any bytes at all without stopping the reader', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(['not-canonical', 'schema']).toContain(await kindOf(text));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['polluting the prototype', '{"__proto__":{"polluted":1}}', 'not-canonical'],
    ['nested a million times', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'not-canonical'],
    ['wide by three million members', `[${'1,'.repeat(3_000_000)}1]`, 'not-canonical'],
  ])('%s is refused', async (_, payload, kind) => {
    expect(await kindOf(payload)).toBe(kind);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
