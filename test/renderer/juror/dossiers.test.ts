import { describe, expect, it } from 'vitest';
import { isOpen, jurorDossiers, openNeighbour } from '../../../renderer/derive/juror-dossiers';
import { declaredInterests, undeclared } from '../../../renderer/derive/juror-interests';
import { putMark } from '../../../renderer/derive/juror-sheet';
import type { Interest } from '../../../shared/edition/interest';
import { demoBallot, demoEdition } from '../../make/demo-edition';

const edition = demoEdition();
const none = (except: Readonly<Record<string, Interest>> = {}): ReadonlyMap<string, Interest> =>
  new Map(
    edition.dossiers.map(({ id }) => [id, except[id] ?? ({ dossier: id, kind: 'none' } as const)]),
  );
const of = (interests: ReadonlyMap<string, Interest>, juror = 'J04') =>
  jurorDossiers({ edition, juror, interests, sheets: new Map() });
const stateOf = (id: string, interests = none()) =>
  of(interests).find((each) => each.dossier.id === id)?.state;

describe('the dossiers of one juror', () => {
  it('stay shut until an interest is declared, a nil return included', () => {
    expect(stateOf('C02', new Map())).toBe('undeclared');
    expect(of(new Map()).filter(isOpen)).toEqual([]);
    expect(stateOf('C02')).toBe('unread');
  });

  it('are shut by a recusal of the edition whatever the juror says', () => {
    expect(stateOf('C13')).toBe('recused');
    const declared = declaredInterests({ edition, juror: 'J04', interests: none() });
    expect(declared.find((each) => each.dossier === 'C13')).toMatchObject({
      isFixed: true,
      interest: { kind: 'recusal', why: 'other' },
    });
  });

  it('are shut by the juror’s own recusal, and open with a mere link', () => {
    const recusal = { dossier: 'C02', kind: 'recusal', why: 'financial', note: '' } as const;
    expect(stateOf('C02', none({ C02: recusal }))).toBe('recused');
    expect(stateOf('C02', none({ C02: { dossier: 'C02', kind: 'link', note: 'pôle' } }))).toBe(
      'unread',
    );
  });

  it('count the recusals of the edition as declared', () => {
    const declared = declaredInterests({ edition, juror: 'J04', interests: new Map() });
    expect(undeclared(declared)).toHaveLength(15);
  });

  it('pass over what is shut when one goes to the next', () => {
    expect(openNeighbour(of(none()), { from: 'C12', step: 1 })?.id).toBe('C14');
    expect(openNeighbour(of(none()), { from: 'C15', step: 1 })).toBeNull();
    expect(openNeighbour(of(none()), { from: 'C14', step: -1 })?.id).toBe('C12');
  });
});

describe('a score sheet', () => {
  const [sheet] = demoBallot('J04.rev2').sheets;
  if (!sheet) throw new Error('the demo ballot has no sheet');

  it('empties a mark to nothing, never to zero', () => {
    const emptied = putMark(sheet, { criterion: 'INN', mark: null });
    expect(Object.hasOwn(emptied.marks, 'INN')).toBe(false);
    expect(emptied.marks).toMatchObject({ MED: sheet.marks.MED });
  });

  it('is blank again when its last word is gone', () => {
    const one = putMark(
      { dossier: 'C01', state: 'blank', marks: {}, comment: '' },
      { criterion: 'INN', mark: 2 },
    );
    expect(one.state).toBe('marked');
    expect(putMark(one, { criterion: 'INN', mark: null }).state).toBe('blank');
  });
});
