import { describe, expect, it } from 'vitest';
import { checkBallot, readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import { amendEdition } from '../../../shared/edition/amend';
import type { Edition } from '../../../shared/edition/edition';
import { readEditionPayload, type VerifiedEdition } from '../../../shared/edition/edition-file';
import { broughtSince, gridChangesSince } from '../../../shared/edition/since';
import { explain } from '../../../shared/words/explain';
import { ballotUnderTest, editionUnderTest, sealBallot, sealEdition } from '../../make/signed';

const reason = { fr: 'Un dossier arrivé à temps avait été oublié.', en: 'A dossier was left out.' };
const at = '2027-07-20T09:00:00Z';

const published = (edition: Edition): VerifiedEdition => {
  const read = readEditionPayload(sealEdition(edition));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

/** The edition after one addendum; throws where it is refused. */
function amended(
  before: VerifiedEdition,
  change: (edition: Edition) => Partial<Edition>,
  more: { notAskedAgain?: ReadonlySet<string> } = {},
): VerifiedEdition {
  const after = { ...before.edition, ...change(before.edition) };
  const made = amendEdition({ before, after, reason, at, ...more });
  if (!made.ok) throw new Error(made.error.kind);
  return published(made.value);
}

const first = published(editionUnderTest());
const [template] = first.edition.dossiers;
const late = { ...template, id: 'C17', company: 'Tardif Fictif' } as Edition['dossiers'][number];

const addLate = ({ dossiers }: Edition) => ({ dossiers: [...dossiers, late] });
const rewordEvidence = ({ grid }: Edition) => ({
  grid: {
    ...grid,
    criteria: grid.criteria.map((each) =>
      each.id === 'EVI' ? { ...each, help: { fr: 'Corrigé', en: 'Corrected' } } : each,
    ),
  },
});
const reweigh = ({ grid }: Edition) => ({
  grid: {
    ...grid,
    criteria: grid.criteria.map((each) => {
      if (each.id === 'ECO') return { ...each, weight: each.weight + 5 };
      return each.id === 'MKT' ? { ...each, weight: each.weight - 5 } : each;
    }),
  },
});

describe('an addendum says, numbered and with its reason, what changed', () => {
  it('of a late dossier: it is named, and the edition before is cited', () => {
    const { edition } = amended(first, addLate);
    expect([edition.seq, edition.supersedes]).toEqual([2, first.digest]);
    expect(edition.addenda).toEqual([
      {
        seq: 2,
        supersedes: first.digest,
        gridBefore: first.gridDigest,
        at,
        reason,
        dossiers: [{ dossier: 'C17', change: 'added' }],
        criteria: [],
        also: [],
      },
    ]);
  });

  it('of a grid: new words are asked again, another weight is not', () => {
    const worded = amended(first, rewordEvidence);
    expect(worded.edition.addenda?.[0]?.criteria).toEqual([
      { criterion: 'EVI', change: 'words', isAskedAgain: true },
    ]);
    const weighed = amended(first, reweigh);
    expect(weighed.edition.addenda?.[0]?.criteria).toEqual([
      { criterion: 'MKT', change: 'weight', isAskedAgain: false },
      { criterion: 'ECO', change: 'weight', isAskedAgain: false },
    ]);
  });

  it('of a misspelling: nobody marks it again when the organiser says so', () => {
    const mended = amended(first, rewordEvidence, { notAskedAgain: new Set(['EVI']) });
    expect(broughtSince(mended.edition, 1).askedAgain.size).toBe(0);
    expect(broughtSince(mended.edition, 1).criteria.get('EVI')).toBe('words');
  });

  it('of another scale: every criterion is asked again, whatever the organiser says', () => {
    const scale = { min: 1, max: 7, step: 1 } as const;
    const rescaled = amended(first, ({ grid }) => ({ grid: { ...grid, scale } }), {
      notAskedAgain: new Set(['EVI']),
    });
    expect(broughtSince(rescaled.edition, 1).askedAgain.size).toBe(8);
  });

  it('of a withdrawal, a corrected dossier, a recusal and dates', () => {
    const { edition } = amended(first, ({ dossiers, recusals, schedule }) => ({
      dossiers: dossiers.map((each) => {
        if (each.id === 'C01') return { ...each, status: 'withdrawn' };
        return each.id === 'C02' ? { ...each, city: 'Ailleurs' } : each;
      }),
      recusals: recusals.slice(1),
      schedule: { ...schedule, ceremony: '2027-10-11' },
    }));
    expect(edition.addenda?.[0]).toMatchObject({
      dossiers: [
        { dossier: 'C01', change: 'status' },
        { dossier: 'C02', change: 'changed' },
      ],
      also: ['dates', 'recusals'],
    });
  });

  it('adds up: what one missed is told together, what one has read is not', () => {
    const second = amended(first, addLate);
    const third = amended(second, rewordEvidence);
    const all = broughtSince(third.edition, 1);
    expect([...all.dossiers.keys(), ...all.askedAgain]).toEqual(['C17', 'EVI']);
    expect(all.addenda.map(({ seq }) => seq)).toEqual([2, 3]);
    expect([...broughtSince(third.edition, 2).dossiers]).toEqual([]);
    expect(broughtSince(third.edition, 3).addenda).toEqual([]);
  });

  it.each([
    ['no-reason', (e: Edition) => ({ ...e, ...addLate(e) }), { fr: ' ', en: 'why' }],
    ['nothing-changed', (e: Edition) => e, reason],
    ['another-edition', (e: Edition) => ({ ...e, id: 'other-2027' }), reason],
    [
      'another-organiser',
      (e: Edition) => ({ ...e, organiser: { ...e.organiser, publicKey: 'x' } }),
      reason,
    ],
    [
      'method-changed',
      (e: Edition) => ({ ...e, rules: { ...e.rules, method: 'median' as const } }),
      reason,
    ],
    ['dossiers-gone', (e: Edition) => ({ ...e, dossiers: e.dossiers.slice(1) }), reason],
    ['jurors-gone', (e: Edition) => ({ ...e, jurors: e.jurors.slice(1) }), reason],
  ])('is refused as %s', (kind, change, why) => {
    const made = amendEdition({ before: first, after: change(first.edition), reason: why, at });
    expect(made).toMatchObject({ ok: false, error: { kind } });
  });
});

describe('a file whose addenda contradict the edition is refused, with the place', () => {
  const good = amended(first, rewordEvidence).edition;
  const [one] = good.addenda ?? [];
  const refusal = (change: object, edition: object = {}) => {
    const read = readEditionPayload(
      sealEdition({ ...good, addenda: [{ ...one, ...change }], ...edition } as Edition),
    );
    if (read.ok) return 'read';
    return read.error.kind === 'schema' ? read.error.flaws : read.error;
  };
  const at0 = (path: string, code: string) => [{ path: `$.addenda[0]${path}`, code }];
  const removed = { criterion: 'OLD', change: 'removed', isAskedAgain: false };

  it.each([
    ['a number beyond the edition’s', { seq: 9 }, at0('.seq', 'beyond-edition')],
    ['a number of a first edition', { seq: 1 }, at0('.seq', 'too_small')],
    ['no reason', { reason: { fr: 'a', en: ' ' } }, at0('.reason', 'no-reason')],
    ['no reason at all', { reason: null }, at0('.reason', 'invalid_type')],
    [
      'another edition before it',
      { supersedes: 'a'.repeat(64) },
      at0('.supersedes', 'not-the-one-before'),
    ],
    ['a digest that is none', { gridBefore: 'A'.repeat(64) }, at0('.gridBefore', 'invalid_format')],
    [
      'a dossier nobody knows',
      { dossiers: [{ dossier: 'C99', change: 'added' }] },
      at0('.dossiers[0].dossier', 'unknown-id'),
    ],
    [
      'a criterion nobody knows',
      { criteria: [{ criterion: 'XXX', change: 'words', isAskedAgain: true }] },
      at0('.criteria[0].criterion', 'unknown-id'),
    ],
    ['a criterion twice', { criteria: [removed, removed] }, at0('.criteria[1]', 'repeated-id')],
    [
      'a change there is none of',
      { dossiers: [{ dossier: 'C01', change: 'deleted' }] },
      at0('.dossiers[0].change', 'invalid_value'),
    ],
    ['a key nobody asked for', { __proto: 1 }, at0('', 'unrecognized_keys')],
    [
      'an id that is a path',
      { dossiers: [{ dossier: '../C01', change: 'added' }] },
      at0('.dossiers[0].dossier', 'invalid_format'),
    ],
  ])('%s', (_what, change, flaws) => {
    expect(refusal(change)).toEqual(flaws);
  });

  it('addenda out of order, or that are no list', () => {
    const twice = readEditionPayload(sealEdition({ ...good, addenda: [one, one] } as Edition));
    expect(twice).toMatchObject({
      error: { flaws: expect.arrayContaining([{ path: '$.addenda[1].seq', code: 'not-sorted' }]) },
    });
    expect(refusal({}, { addenda: { 0: one } })).toEqual([
      { path: '$.addenda', code: 'invalid_type' },
    ]);
  });

  it('a reason with characters nobody sees', () => {
    expect(refusal({ reason: { fr: 'a\u202eb', en: 'b' } })).toEqual({
      kind: 'text',
      path: '$.addenda[0].reason.fr',
    });
  });

  it('a criterion that was taken away is no longer in the grid, and that is said', () => {
    expect(refusal({ criteria: [removed] })).toBe('read');
  });
});

describe('ballots made before an addendum', () => {
  const held = (ballotEdition: Edition, now: VerifiedEdition) => {
    const read = readBallotEnvelope(sealBallot(ballotUnderTest('J01.rev1', ballotEdition)));
    if (!read.ok) throw new Error(read.error.kind);
    const { edition, digest: editionDigest, gridDigest } = now;
    return checkBallot(read.value, { edition, editionDigest, gridDigest });
  };

  it('are welcome when the grid is the same, late dossier or not', () => {
    expect(held(first.edition, amended(first, addLate))).toBeNull();
  });

  it('are refused with the criteria that differ when it is not', () => {
    const second = amended(first, rewordEvidence);
    const third = amended(second, reweigh);
    const problem = held(first.edition, third);
    expect(problem).toEqual({
      kind: 'other-grid',
      juror: 'J01',
      since: { addendum: 1, criteria: ['EVI', 'MKT', 'ECO'] },
    });
    const label = (id: string) =>
      first.edition.grid.criteria.find((each) => each.id === id)?.label.fr;
    const said = problem && explain(problem, 'fr', { criterion: label });
    expect(said).toContain('avant l’additif n°\u00a01');
    expect(said).toContain(label('EVI') ?? '?');
    expect(gridChangesSince(third.edition, second.gridDigest)).toEqual({
      addendum: 2,
      criteria: ['MKT', 'ECO'],
    });
  });

  it('are refused without more where no addendum replaced such a grid', () => {
    expect(gridChangesSince(first.edition, 'f'.repeat(64))).toBeNull();
    expect(held({ ...first.edition, ...rewordEvidence(first.edition) }, first)).toEqual({
      kind: 'other-grid',
      juror: 'J01',
    });
  });
});
