import { describe, expect, it } from 'vitest';
import { declaredInterests } from '../../../renderer/derive/juror-interests';
import { declareRows } from '../../../renderer/desk/juror/declare-room/declare-shows';
import type { Interest } from '../../../shared/edition/interest';
import { demoEdition } from '../../make/demo-edition';

const word = 'Pôle Île-de-Fiction';
const edition = {
  ...demoEdition(),
  guessedLinks: [
    { juror: 'J04', dossier: 'C05', word },
    { juror: 'J04', dossier: 'C13', word },
    { juror: 'J05', dossier: 'C06', word: 'Modèle' },
  ],
};

function askedOf(juror: string, interests: readonly Interest[] = []): readonly string[] {
  const declared = declaredInterests({
    edition,
    juror,
    interests: new Map(interests.map((each) => [each.dossier, each])),
  });
  const rows = declareRows(edition, declared, { juror, marked: new Set(), added: new Set() });
  return rows.flatMap(({ dossier, shared }) => (shared === null ? [] : [`${dossier} ${shared}`]));
}

describe('words that a juror and an application share', () => {
  it('are asked of that juror alone, and not where a recusal is already known', () => {
    expect(askedOf('J04')).toEqual([`C05 ${word}`]);
    expect(askedOf('J05')).toEqual(['C06 Modèle']);
    expect(askedOf('J02')).toEqual([]);
  });

  it('stay beside a nil return, and go with a declared link', () => {
    expect(askedOf('J04', [{ dossier: 'C05', kind: 'none' }])).toEqual([`C05 ${word}`]);
    expect(askedOf('J04', [{ dossier: 'C05', kind: 'link', note: '' }])).toEqual([]);
  });
});
