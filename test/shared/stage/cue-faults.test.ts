import { describe, expect, it } from 'vitest';
import type { Cue } from '../../../shared/stage/cue';
import { findCueFaults } from '../../../shared/stage/cue-faults';
import type { Scene } from '../../../shared/stage/frame';
import { ceremony } from './ceremony';

const good: Cue = {
  id: 'message-1',
  title: { fr: '', en: '' },
  reveals: false,
  armed: false,
  say: { fr: '', en: '' },
  scene: { scene: 'message', words: { fr: 'Cocktail à l’étage', en: 'Drinks upstairs' } },
  dossier: null,
};
const saying = (fr: string, en = 'Drinks'): Cue => ({
  ...good,
  scene: { scene: 'message', words: { fr, en } },
});
const named = (name: string): Cue => {
  const label = { fr: 'Lauréat', en: 'Laureate' };
  const scene: Scene = { scene: 'name', light: 'laureate', label, names: [name] };
  return { ...good, scene };
};
const kinds = (cue: Cue, shows: 'fr' | 'en' | 'both' = 'both') =>
  findCueFaults(cue, shows).map((fault) => fault.kind);

describe('pre-flight reads the words of a cue', () => {
  it('finds nothing to say about the ceremony of the demo', () => {
    for (const cue of ceremony().cues) expect(kinds(cue), cue.id).toEqual([]);
  });

  it('finds an empty text, in the language that leads', () => {
    expect(kinds(saying('  '))).toEqual(['empty']);
    expect(kinds(saying('Cocktail', ''), 'en')).toEqual(['empty']);
    expect(kinds(named(''))).toEqual(['empty']);
  });

  it('finds a citation without words, and one in a single language', () => {
    const label = { fr: 'Lauréat', en: 'Laureate' };
    const cited = (fr: string, en: string): Cue => ({
      ...good,
      scene: {
        scene: 'citation',
        light: 'laureate',
        label,
        name: 'Œil-de-Brume',
        product: 'Luciole',
        words: { fr, en },
      },
    });
    expect(findCueFaults(cited('', ''), 'both')).toEqual([{ kind: 'empty', language: 'fr' }]);
    expect(findCueFaults(cited('Pour sa lumière.', ''), 'both')).toEqual([
      { kind: 'untranslated', language: 'en' },
    ]);
    expect(findCueFaults(cited('Pour sa lumière.', 'For its light.'), 'both')).toEqual([]);
  });

  it('finds a missing translation only where both languages are shown', () => {
    expect(kinds(saying('Cocktail', ''))).toEqual(['untranslated']);
    expect(kinds(saying('Cocktail', ''), 'fr')).toEqual([]);
    expect(kinds({ ...good, say: { fr: 'Bonsoir.', en: '' } })).toEqual(['untranslated']);
  });

  it('finds words of the machine, and no name that looks like one', () => {
    for (const text of ['Bravo undefined', 'Bravo {{names}}', '[object Object]', 'NaN votes'])
      expect(kinds(saying(text)), text).toEqual(['machine-word']);
    for (const text of ['Nulle part ailleurs', 'Nullité', 'Nantes', 'Undefinedia'])
      expect(kinds(saying(text)), text).toEqual([]);
  });

  it('finds characters that the shipped fonts lack: other alphabets, reserved and private ones', () => {
    for (const name of ['株式会社', 'ไทย', 'Ἀκτίς', 'A\u{1FAFF}', 'A\uE000', 'A\uFFFD'])
      expect(kinds(named(name)), name).toEqual(['unknown-glyph']);
    for (const name of ['שלום', 'سلام', 'Снежинка', 'Santé 🩻 👩🏽‍⚕️'])
      expect(kinds(named(name)), name).toEqual([]);
    for (const name of ['Κλίμαξ Ω', 'Œil-de-Brume', 'Ŝ & Co® 24/7 #1', 'Łódź “ß”'])
      expect(kinds(named(name)), name).toEqual([]);
  });
});
