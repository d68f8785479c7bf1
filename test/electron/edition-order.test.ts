import { describe, expect, it } from 'vitest';
import { refusalToReplace } from '../../electron/edition-order';

const edition = (seq: number, changes: object = {}) => ({
  id: 'prix-2027',
  seq,
  organiser: { publicKey: 'ours', recipients: ['age1'] },
  ...changes,
});

describe('an edition takes the place of the one before', () => {
  it('when it is a later one of the same organiser, or the same', () => {
    expect(refusalToReplace(edition(1), edition(2))).toBeNull();
    expect(refusalToReplace(edition(2), edition(2))).toBeNull();
    expect(refusalToReplace(edition(1), edition(4))).toBeNull();
  });

  it('never when it is older, another’s, or of another year', () => {
    expect(refusalToReplace(edition(3), edition(2))).toEqual({
      kind: 'older-edition',
      seq: 2,
      current: 3,
    });
    const theirs = edition(4, { organiser: { publicKey: 'theirs', recipients: ['age1'] } });
    expect(refusalToReplace(edition(3), theirs)).toEqual({ kind: 'another-organiser' });
    expect(refusalToReplace(edition(3), edition(9, { id: 'prix-2028' }))).toEqual({
      kind: 'another-edition',
      edition: 'prix-2028',
    });
  });
});
