import { describe, expect, it } from 'vitest';
import { ballotOf, handInOf, saysTheSame } from '../../../renderer/derive/juror-ballot';
import { openDesk } from '../../../renderer/derive/juror-desk';
import { jurorDossiers } from '../../../renderer/derive/juror-dossiers';
import type { JurorWork } from '../../../renderer/store/juror-work';
import { checkBallot, readBallotEnvelope } from '../../../shared/ballot/read-ballot';
import type { ScoreSheet } from '../../../shared/ballot/score-sheet';
import { demoBallot } from '../../make/demo-edition';
import { sessionOf } from '../../make/juror-desk';
import { editionUnderTest, sealBallot } from '../../make/signed';

const edition = editionUnderTest();
const opened = openDesk(sessionOf('J04', edition));
if (!opened.ok) throw new Error('the edition under test does not open');
const desk = opened.value;

function workOf(sheets: readonly ScoreSheet[]): JurorWork {
  return {
    sheets: new Map(sheets.map((sheet) => [sheet.dossier, sheet])),
    interests: new Map(
      edition.dossiers.map(({ id }) => [id, { dossier: id, kind: 'none' } as const]),
    ),
    pledges: new Set(['secrecy', 'interests'] as const),
    releases: new Set(),
    handIns: [],
    place: null,
    seen: null,
    former: new Map(),
  };
}

const work = workOf(demoBallot('J04.rev2').sheets);
const signedAt = '2027-09-20T10:00:00Z';

describe('the ballot a juror signs', () => {
  it('is accepted by the reader of the organiser, against the same edition', () => {
    const read = readBallotEnvelope(sealBallot(ballotOf({ desk, work, signedAt })));
    if (!read.ok) throw new Error(read.error.kind);
    const against = { edition, editionDigest: desk.digest, gridDigest: desk.gridDigest };
    expect(checkBallot(read.value, against)).toBeNull();
  });

  it('says the same again whenever it is signed, and not after a mark changed', () => {
    const made = ballotOf({ desk, work, signedAt });
    const later = { ...work, handIns: [handInOf(made)] };
    const again = ballotOf({ desk, work: later, signedAt: '2027-09-21T10:00:00Z' });
    expect([again.rev, saysTheSame(made, again)]).toEqual([2, true]);
    const changed = workOf(
      made.sheets.map((sheet) =>
        sheet.dossier === 'C01' ? { ...sheet, marks: { ...sheet.marks, INN: 1 } } : sheet,
      ),
    );
    expect(saysTheSame(made, ballotOf({ desk, work: changed, signedAt }))).toBe(false);
  });

  it('leaves out marks of a criterion that an addendum took away', () => {
    const marks = { INN: 4, OLD: 3 };
    const old = workOf([{ dossier: 'C01', state: 'marked', marks, comment: '' }]);
    const sheet = ballotOf({ desk, work: old, signedAt }).sheets.find((s) => s.dossier === 'C01');
    expect(sheet?.marks).toEqual({ INN: 4 });
  });

  it('has words only of what the juror was given to read, and still a sheet for every dossier', () => {
    const given = ['C01', 'C05'];
    const drawn = {
      ...edition,
      assignment: { perDossier: 1, seed: 'a', jurors: [{ juror: 'J04', dossiers: given }] },
    };
    const shared = openDesk(sessionOf('J04', drawn));
    if (!shared.ok) throw new Error('the edition that shares its dossiers does not open');
    const { interests, sheets } = work;
    const list = jurorDossiers({ edition: drawn, juror: 'J04', interests, sheets });
    expect(list.map(({ dossier }) => dossier.id)).toEqual(given);
    const made = ballotOf({ desk: shared.value, work, signedAt });
    expect(made.sheets).toHaveLength(edition.dossiers.length);
    expect(made.sheets.filter(({ state }) => state !== 'blank').map((s) => s.dossier)).toEqual(
      given,
    );
    const read = readBallotEnvelope(sealBallot(made));
    if (!read.ok) throw new Error(read.error.kind);
    const { digest: editionDigest, gridDigest } = shared.value;
    expect(checkBallot(read.value, { edition: drawn, editionDigest, gridDigest })).toBeNull();
  });

  it('holds a sheet and a declaration for every dossier, in order', () => {
    const made = ballotOf({ desk, work: workOf([]), signedAt });
    const ids = edition.dossiers.map(({ id }) => id).toSorted();
    expect(made.sheets.map((sheet) => sheet.dossier)).toEqual(ids);
    expect(made.interests.map((interest) => interest.dossier)).toEqual(ids);
  });
});
