import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../shared/edition/edition';
import {
  digestGrid,
  readEditionPayload,
  writeEditionPayload,
} from '../../../shared/edition/edition-file';
import { sha256Hex } from '../../../shared/file/digest';
import { editionUnderTest, JUROR_SEED, seal, sealEdition } from '../../make/signed';

const edition = editionUnderTest();

function read(changed: unknown) {
  return readEditionPayload(sealEdition(changed as Edition));
}

describe('a signed edition', () => {
  it('reads back whole, with the digests that ballots cite', () => {
    expect(readEditionPayload(sealEdition(edition))).toEqual({
      ok: true,
      value: {
        edition,
        digest: sha256Hex(writeEditionPayload(edition)),
        gridDigest: digestGrid(edition.grid),
      },
    });
  });

  it('keeps its grid digest through an addendum that leaves the grid alone', () => {
    const addendum = editionUnderTest({ seq: 2, year: edition.year + 1 });
    expect(digestGrid(addendum.grid)).toBe(digestGrid(edition.grid));
    const [first, ...others] = edition.grid.criteria;
    expect(digestGrid({ ...edition.grid, criteria: others.concat(first ?? []) })).not.toBe(
      digestGrid(edition.grid),
    );
  });

  it('is refused under another key than the organiser’s it names', () => {
    expect(readEditionPayload(sealEdition(edition, JUROR_SEED))).toEqual({
      ok: false,
      error: { kind: 'key-mismatch' },
    });
  });

  it('of a later version asks for a newer app rather than listing flaws', () => {
    expect(read({ ...edition, version: 3, unheardOf: true })).toEqual({
      ok: false,
      error: { kind: 'version-newer', version: 3 },
    });
  });

  it('is refused as a ballot is: it is signed as what it is', () => {
    const asBallot = seal(
      'application/vnd.palmares.ballot.v1+json',
      writeEditionPayload(edition),
      JUROR_SEED,
    );
    const refused = readEditionPayload(asBallot);
    expect(!refused.ok && refused.error.kind).toBe('schema');
  });

  it('tells every flaw with its path', () => {
    const refused = read({ ...edition, year: 'soon', extra: 1 });
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: 'schema',
        flaws: [
          { path: '$.year', code: 'invalid_type' },
          { path: '$', code: 'unrecognized_keys' },
        ],
      },
    });
  });

  it('tells which dossier holds forbidden characters', () => {
    const dossiers = edition.dossiers.map((d, i) => (i === 1 ? { ...d, product: 'a\u202eb' } : d));
    expect(read({ ...edition, dossiers })).toEqual({
      ok: false,
      error: { kind: 'text', path: '$.dossiers[1].product', dossier: edition.dossiers[1]?.id },
    });
  });

  it('is refused when weights do not sum to 100', () => {
    const criteria = edition.grid.criteria.map((c) => ({ ...c, weight: c.weight + 1 }));
    expect(read({ ...edition, grid: { ...edition.grid, criteria } })).toEqual({
      ok: false,
      error: { kind: 'schema', flaws: [{ path: '$.grid', code: 'weights-not-100' }] },
    });
  });

  it('is refused when it contradicts itself', () => {
    const [juror, ...jurors] = edition.jurors;
    const [dossier] = edition.dossiers;
    const stranger = { juror: 'J99', dossier: 'C01', kind: 'other', note: '' } as const;
    const refused = read({
      ...edition,
      jurors: [{ ...juror, college: 'NONE' }, ...jurors],
      dossiers: [...edition.dossiers, dossier],
      recusals: [stranger],
    });
    expect(refused).toEqual({
      ok: false,
      error: {
        kind: 'schema',
        flaws: [
          { path: `$.dossiers[${edition.dossiers.length}].id`, code: 'repeated-id' },
          { path: '$.jurors[0].college', code: 'unknown-id' },
          { path: '$.recusals[0].juror', code: 'unknown-id' },
        ],
      },
    });
  });

  it('is refused when it gives to read what or whom it does not know, or twice', () => {
    const jurors = [
      { juror: 'J99', dossiers: ['C01', 'C99'] },
      { juror: 'J01', dossiers: ['C02', 'C02'] },
    ];
    const refused = read({ ...edition, assignment: { perDossier: 2, seed: 'a', jurors } });
    expect(!refused.ok && refused.error).toEqual({
      kind: 'schema',
      flaws: [
        { path: '$.assignment.jurors[0].juror', code: 'unknown-id' },
        { path: '$.assignment.jurors[0].dossiers[1]', code: 'unknown-id' },
        { path: '$.assignment.jurors[1].dossiers[1].id', code: 'repeated-id' },
      ],
    });
  });

  it('is refused when two jurors have one code, which would not say whose it is', () => {
    const jurors = edition.jurors.map((j) => ({ ...j, recipient: 'age1same' }));
    const refused = read({ ...edition, jurors: jurors.slice(0, 2) });
    expect(!refused.ok && refused.error).toEqual({
      kind: 'schema',
      flaws: expect.arrayContaining([{ path: '$.jurors[1].recipient', code: 'repeated-id' }]),
    });
  });
});
