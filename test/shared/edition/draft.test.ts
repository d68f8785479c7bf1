import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../../electron/keys/signing';
import { matchColumns } from '../../../shared/edition/application/columns';
import { readApplications } from '../../../shared/edition/application/read-applications';
import { beginDraft } from '../../../shared/edition/draft/begin';
import { checkDraft, isDay } from '../../../shared/edition/draft/checks';
import { composeEdition } from '../../../shared/edition/draft/compose';
import type { Draft, DraftAttachment } from '../../../shared/edition/draft/draft';
import { guessLinks } from '../../../shared/edition/draft/links';
import { readJury } from '../../../shared/edition/draft/read-jury';
import { exhibitorsOf } from '../../../shared/edition/draft/village';
import { workExample } from '../../../shared/edition/draft/worked-example';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import { cleanTable, rawEdition } from '../../make/applications';
import { greyLogo } from '../../make/logo';
import { editionUnderTest, ORGANISER_SEED, sealEdition } from '../../make/signed';

const [heads = [], ...lines] = cleanTable();

/** The demo edition as it would be prepared from its spreadsheet. */
function preparedDemo(): Draft {
  const empty = beginDraft({ id: 'prix-2027-test', year: 2027, start: { from: 'default' } });
  const table = {
    heads: ['Nom', 'Collège', 'Rôle', 'Langue', 'Affiliation'],
    rows: rawEdition.jurors.map(({ name, college, role, language }, at) => ({
      line: at + 2,
      cells: [name, college, role === 'vicePresident' ? 'vice-président' : role, language, ''],
    })),
    notes: [],
  };
  const { jurors } = readJury(table, { colleges: empty.frame.colleges, present: [] });
  const read = readApplications({
    rows: lines.map((cells, at) => ({ line: at + 2, cells: cells.map(String) })),
    matching: matchColumns(heads.map(String)),
    year: 2027,
    present: [],
  });
  return {
    frame: { ...empty.frame, schedule: rawEdition.edition.schedule },
    jurors,
    dossiers: read.dossiers.map(({ dossier }) => ({
      ...dossier,
      eligibility: { state: 'eligible', reason: '' },
    })),
    recusals: [],
  };
}

const blocking = (draft: Draft): readonly string[] =>
  checkDraft(draft)
    .filter(({ blocks }) => blocks)
    .map(({ kind }) => kind);

const keys = {
  publicKey: publicKeyOf(ORGANISER_SEED),
  recipient: 'age1demo',
  codes: new Map([['J01', 'age1juror']]),
  seq: 1,
  supersedes: null,
};

describe('a draft', () => {
  it('that is ready makes an edition which opens to the same', () => {
    const draft = preparedDemo();
    expect(blocking(draft)).toEqual([]);
    const made = composeEdition(draft, keys);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const opened = readEditionPayload(sealEdition(made.value));
    expect(opened).toMatchObject({ ok: true, value: { edition: made.value } });
  });

  it('publishes what a picture shows, and tells where nobody wrote it', () => {
    const draft = preparedDemo();
    const image: DraftAttachment = {
      ...{ name: 'coupe.png', type: 'image/png', bytes: 10, sha256: 'a'.repeat(64) },
      ...{ field: 'images', pages: null },
    };
    const withImage = (description?: { fr: string; en: string }): Draft => ({
      ...draft,
      dossiers: draft.dossiers.map((each, at) =>
        at === 0
          ? { ...each, attachments: [{ ...image, ...(description && { description }) }] }
          : each,
      ),
    });
    const told = (of: Draft) =>
      checkDraft(of).some(({ kind }) => kind === 'attachment-undescribed');
    const said = { fr: 'Une coupe du foie.', en: '' };
    expect([told(withImage()), told(withImage(said))]).toEqual([true, false]);
    const made = composeEdition(withImage(said), keys);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const opened = readEditionPayload(sealEdition(made.value));
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.edition.dossiers[0]?.attachments).toEqual([
      { name: image.name, type: image.type, bytes: 10, sha256: image.sha256, description: said },
    ]);
  });

  it('that ranks by colleges needs a voice in each; by orders, is told when few read all', () => {
    const demo = preparedDemo();
    const { rules } = demo.frame;
    const free = {
      ...rules,
      quorum: { ...rules.quorum, minPerCollege: 0 },
      sheets: { ...rules.sheets, minPerCollege: 0 },
    };
    const [first] = demo.frame.colleges;
    const jurors = demo.jurors.map((juror) =>
      juror.college === first?.id ? { ...juror, voting: false } : juror,
    );
    const by = (method: typeof rules.method, more: Partial<Draft['frame']> = {}) =>
      checkDraft({ ...demo, jurors, frame: { ...demo.frame, ...more, rules: { ...free, method } } })
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'college-too-small' || kind === 'orders-of-few');
    expect([by('mean'), by('college')]).toEqual([[], ['college-too-small']]);
    const reading = { perDossier: 5, seed: 'tirage' };
    expect([by('median', { reading }), by('copeland')]).toEqual([[], []]);
    expect(by('copeland', { reading })).toEqual(['orders-of-few']);
  });

  it('that shares its dossiers publishes who reads what, and an addendum leaves it', () => {
    const demo = preparedDemo();
    const recusals = [{ juror: 'J02', dossier: 'C04', kind: 'other', note: 'ami' } as const];
    const reading = { perDossier: 5, seed: 'tirage' };
    const draft: Draft = { ...demo, recusals, frame: { ...demo.frame, reading } };
    const made = composeEdition(draft, keys);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { assignment } = made.value;
    const readersOf = (jurors: typeof assignment, dossier: string) =>
      jurors?.jurors.filter((each) => each.dossiers.includes(dossier)).map((each) => each.juror);
    for (const { id } of draft.dossiers) expect(readersOf(assignment, id)).toHaveLength(5);
    expect(readersOf(assignment, 'C04')).not.toContain('J02');
    expect(readEditionPayload(sealEdition(made.value)).ok).toBe(true);
    const [first] = draft.dossiers;
    if (!first || !assignment) throw new Error('nothing is assigned');
    const late = { ...draft, dossiers: [...draft.dossiers, { ...first, id: 'C17' }] };
    const again = composeEdition(late, { ...keys, assignment });
    if (!again.ok) throw new Error(JSON.stringify(again.error));
    expect(readersOf(again.value.assignment, 'C17')).toHaveLength(5);
    for (const { juror, dossiers } of assignment.jurors) {
      const now = again.value.assignment?.jurors.find((each) => each.juror === juror);
      expect(now?.dossiers.filter((id) => id !== 'C17')).toEqual(dossiers);
    }
  });

  it('is not published where fewer read a dossier than its ranking needs', () => {
    const demo = preparedDemo();
    const reading = { perDossier: 3, seed: 'tirage' };
    expect(blocking({ ...demo, frame: { ...demo.frame, reading } })).toEqual(['too-few-readers']);
  });

  it('keeps contacts and confidential answers from the jury', () => {
    const draft = preparedDemo();
    const [first] = draft.dossiers;
    if (!first) throw new Error('no dossier');
    const answers = {
      ...first.answers,
      ...{ contactName: 'Secret Nom', contactEmail: 'secret@exemple.fr', revenueEur: '123456789' },
      ...{ linksWithOrganisers: 'Secret lien', contactPhone: '0600000000' },
    };
    const withSecrets = { ...draft, dossiers: [{ ...first, answers }, ...draft.dossiers.slice(1)] };
    const made = composeEdition(withSecrets, keys);
    const text = JSON.stringify(made.ok && made.value);
    for (const secret of [
      'Secret',
      'secret@',
      '123456789',
      '0600000000',
      first.answers.siren ?? 'siren',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it.each<[string, (draft: Draft) => Draft, string]>([
    ['weights of 99', (d) => withFrame(d, { grid: reweighed(d, 0, 19) }), 'weights-not-100'],
    [
      'no date',
      (d) => withFrame(d, { schedule: { ...d.frame.schedule, hearings: '' } }),
      'no-date',
    ],
    [
      'the 30th of February',
      (d) => withFrame(d, { schedule: { ...d.frame.schedule, hearings: '2027-02-30' } }),
      'not-a-date',
    ],
    [
      'nobody presiding',
      (d) => ({ ...d, jurors: d.jurors.map((j) => ({ ...j, role: 'member' })) }),
      'no-president',
    ],
    [
      'a college of nobody',
      (d) => ({ ...d, jurors: d.jurors.filter((j) => j.college !== 'SNITEM') }),
      'college-too-small',
    ],
    [
      'more sheets than voices',
      (d) => withFrame(d, { rules: { ...d.frame.rules, sheets: { min: 10, minPerCollege: 1 } } }),
      'sheets-out-of-reach',
    ],
    [
      'a ladder of a criterion that is gone',
      (d) => withFrame(d, { rules: { ...d.frame.rules, tieLadder: ['ZZZ'] } }),
      'ladder-of-unknown-criterion',
    ],
    [
      'an application nobody decided',
      (d) => ({
        ...d,
        dossiers: d.dossiers.map((each) => ({
          ...each,
          eligibility: { state: 'pending', reason: '' },
        })),
      }),
      'eligibility-undecided',
    ],
    [
      'a withdrawal without its reason',
      (d) => ({
        ...d,
        dossiers: d.dossiers.map((each) => ({
          ...each,
          eligibility: { state: 'withdrawn', reason: ' ' },
        })),
      }),
      'decision-without-reason',
    ],
  ])('with %s is not published', (_, spoil, kind) => {
    const spoilt = spoil(preparedDemo());
    expect(blocking(spoilt)).toContain(kind);
    expect(composeEdition(spoilt, keys).ok).toBe(false);
  });

  it('begins from last year with its jury, without its codes, dates and dossiers', () => {
    const edition = editionUnderTest();
    const draft = beginDraft({
      id: 'prix-2028-x',
      year: 2028,
      start: { from: 'last-year', edition },
    });
    expect(draft.frame.grid).toEqual(edition.grid);
    expect(draft.frame.reading).toBeNull();
    expect(draft.frame.history).toEqual(edition.history);
    expect(draft.jurors.map(({ name }) => name)).toEqual(edition.jurors.map(({ name }) => name));
    expect(JSON.stringify(draft)).not.toContain('recipient');
    expect(draft.dossiers).toEqual([]);
    expect(Object.values(draft.frame.schedule).every((day) => day === '')).toBe(true);
  });

  it('shares the dossiers out as last year, from a draw of its own, and keeps the logos', () => {
    const logos = [{ organiser: editionUnderTest().organisers[0] ?? '', picture: greyLogo() }];
    const assignment = { perDossier: 4, seed: 'last year', jurors: [] };
    const edition = { ...editionUnderTest(), logos, assignment };
    const { frame } = beginDraft({
      id: 'prix-2028-x',
      year: 2028,
      start: { from: 'last-year', edition },
    });
    expect(frame.reading).toEqual({ perDossier: 4, seed: 'prix-2028-x' });
    expect(frame.logos).toEqual(logos);
  });

  it('begun from nothing tells what is missing, and no fault that follows from it', () => {
    const nothing = beginDraft({ id: 'prix-2027-rien', year: 2027, start: { from: 'empty' } });
    expect(blocking(nothing)).toContain('no-criterion');
    expect(blocking(nothing)).not.toContain('threshold-of-unknown-criterion');
    const [criterion] = preparedDemo().frame.grid.criteria;
    if (!criterion) throw new Error('the default grid has no criterion');
    const grid = { ...nothing.frame.grid, criteria: [criterion] };
    const begun = { ...nothing, frame: { ...nothing.frame, grid } };
    expect(blocking(begun)).toContain('threshold-of-unknown-criterion');
  });

  it('knows the days of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
        },
      ),
    );
    for (const wrong of ['2027-02-29', '2027-04-31', '2027-13-01', '30/06/2027', '']) {
      expect(isDay(wrong)).toBe(false);
    }
    expect(isDay('2028-02-29T18:00:00+01:00')).toBe(true);
  });

  it('publishes what is promised and until when all is secret, and nothing where nothing is written', () => {
    const benefits = { fr: 'un accès privilégié', en: 'privileged access' };
    const embargo = '2027-10-10T11:30+02:00';
    const told = composeEdition(withFrame(preparedDemo(), { benefits, embargo }), keys);
    expect(told.ok && told.value).toMatchObject({ benefits, embargo });
    const unwritten = { benefits: { fr: '', en: '' }, embargo: '' };
    const untold = composeEdition(withFrame(preparedDemo(), unwritten), keys);
    expect(untold.ok && Object.keys(untold.value)).not.toContain('benefits');
    expect(untold.ok && Object.keys(untold.value)).not.toContain('embargo');
    if (!told.ok) throw new Error('refused');
    const next = beginDraft({
      id: 'prix-2028-test',
      year: 2028,
      start: { from: 'last-year', edition: told.value },
    });
    expect(next.frame.benefits).toEqual(benefits);
    expect(next.frame.embargo).toBeUndefined();
  });

  it('lists who exhibits, with the prize or beside it', () => {
    const draft = preparedDemo();
    const demo = rawEdition.candidates.filter(
      (each) => 'villageExhibitor' in each && each.villageExhibitor,
    );
    const text = { fr: '', en: '' };
    const beside = withFrame(draft, {
      village: {
        ...draft.frame.village,
        // A line that was begun and left without a name is nobody's.
        exhibitorsOnly: [
          { company: 'Hors Concours', stand: 'V9', text },
          { company: ' ', stand: 'V8', text },
        ],
      },
    });
    const listed = exhibitorsOf(beside);
    expect(listed).toHaveLength(demo.length + 1);
    expect(listed.at(-1)).toMatchObject({ company: 'Hors Concours', dossier: null });
    const published = composeEdition(beside, keys);
    expect(published.ok && published.value.village.exhibitorsOnly).toHaveLength(1);
  });

  it('guesses a link from an affiliation, until the recusal is recorded', () => {
    const draft = preparedDemo();
    const [juror, ...others] = draft.jurors;
    const [first, ...rest] = draft.dossiers;
    if (!juror || !first) throw new Error('empty');
    const linked: Draft = {
      ...draft,
      jurors: [{ ...juror, affiliation: 'Hôpital Saint-Exemple' }, ...others],
      dossiers: [
        {
          ...first,
          answers: { ...first.answers, academicPartnerName: 'CHU et hôpital SAINT EXEMPLE, Lyon' },
        },
        ...rest.map((each) => ({ ...each, answers: { ...each.answers, academicPartnerName: '' } })),
      ],
    };
    expect(guessLinks(linked)).toEqual([
      { juror: juror.id, dossier: first.id, word: 'Hôpital Saint-Exemple' },
    ]);
    const recusals = [{ juror: juror.id, dossier: first.id, kind: 'other' as const, note: '' }];
    expect(guessLinks({ ...linked, recusals })).toEqual([]);
    const asks = (one: Draft) => {
      const made = composeEdition(one, keys);
      return made.ok ? made.value.guessedLinks : made.error;
    };
    expect(asks(linked)).toEqual(guessLinks(linked));
    expect(asks({ ...linked, recusals })).toBeUndefined();
  });

  it('works its example by hand', () => {
    const { rules } = beginDraft({ id: 'x', year: 2027, start: { from: 'default' } }).frame;
    // 80.00 and 79.20: under one point; nine tenths of 80 is 72; two thirds of nine is six.
    expect(workExample(rules)).toEqual({
      ...{ laureate: 8000, second: 7920, gap: 80, asksDebate: true },
      ...{ poolFloor: 7200, votesToLeave: 6, votesCast: 9, tooFew: 4 },
    });
  });
});

const withFrame = (draft: Draft, part: Partial<Draft['frame']>): Draft => ({
  ...draft,
  frame: { ...draft.frame, ...part },
});

const reweighed = ({ frame }: Draft, at: number, weight: number): Draft['frame']['grid'] => ({
  ...frame.grid,
  criteria: frame.grid.criteria.map((each, i) => (i === at ? { ...each, weight } : each)),
});
