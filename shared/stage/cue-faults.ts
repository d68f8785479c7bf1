import type { Cue } from './cue';
import type { Frame, Scene } from './frame';
import { wordsOf } from './scene-words';

/** What is wrong with a cue's words before any of it is drawn. */
export type CueFault =
  | { readonly kind: 'empty'; readonly language: 'fr' | 'en' }
  | { readonly kind: 'untranslated'; readonly language: 'fr' | 'en' }
  /** A word of the machine on a big screen: the worst known fault of such systems (STAGE). */
  | { readonly kind: 'machine-word'; readonly word: string }
  /** Characters that the shipped fonts do not have. */
  | { readonly kind: 'unknown-glyph'; readonly glyphs: string };

const MACHINE_WORD =
  /\bundefined\b|\bNaN\b|\[object [A-Z]\w*\]|\{\{|\}\}|(?<![\p{L}’'])null(?![\p{L}’'])/u;
/** The alphabets of the shipped fonts, with what they share; no private or unassigned character. */
const KNOWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]$/u;
/** Polytonic Greek is not in the shipped fonts: another face would be drawn among the letters. */
const NEVER = /[\p{Co}\p{Cn}\uFFFD\u1F00-\u1FFF]/u;
/** Pictographs kept for the future of the standard: no font draws them. */
const RESERVED = /(?=\p{Extended_Pictographic})\P{Emoji}/u;

/** Everything wrong with what a cue says, on screen and aloud, in the languages shown. */
export function findCueFaults(cue: Cue, shows: Frame['shows']): readonly CueFault[] {
  const texts = [...textsOf(cue.scene), cue.say.fr, cue.say.en];
  return [...findMissing(cue, shows), ...findMachineWords(texts), ...findGlyphs(texts)];
}

function findMissing(cue: Cue, shows: Frame['shows']): readonly CueFault[] {
  const words = wordsOf(cue.scene);
  if (words === null) return findUnnamed(cue.scene);
  const lead = shows === 'en' ? 'en' : 'fr';
  const second = lead === 'fr' ? 'en' : 'fr';
  if (words[lead].trim() === '') return [{ kind: 'empty', language: lead }];
  if (shows === 'both' && words[second].trim() === '')
    return [{ kind: 'untranslated', language: second }];
  const isSilent = cue.say.fr === '' && cue.say.en === '';
  const isHalfSaid = !isSilent && (cue.say.fr.trim() === '' || cue.say.en.trim() === '');
  if (!isHalfSaid) return [];
  return [{ kind: 'untranslated', language: cue.say.fr.trim() === '' ? 'fr' : 'en' }];
}

/** A name or a label that is not there. */
function findUnnamed(scene: Scene): readonly CueFault[] {
  const isEmpty = textsOf(scene).some((text) => text.trim() === '');
  return isEmpty ? [{ kind: 'empty', language: 'fr' }] : [];
}

function findMachineWords(texts: readonly string[]): readonly CueFault[] {
  const words = texts.flatMap((text) => MACHINE_WORD.exec(text)?.[0] ?? []);
  return [...new Set(words)].map((word) => ({ kind: 'machine-word', word }));
}

function findGlyphs(texts: readonly string[]): readonly CueFault[] {
  const odd = new Set(
    texts.flatMap((text) =>
      [...text].filter((glyph) => !KNOWN.test(glyph) || NEVER.test(glyph) || RESERVED.test(glyph)),
    ),
  );
  // Digits and # carry the emoji property without being one.
  const glyphs = [...odd].filter((glyph) => !/^[0-9#*]$/.test(glyph)).join('');
  return glyphs === '' ? [] : [{ kind: 'unknown-glyph', glyphs }];
}

/** Every text the audience reads in a scene; the absent past commended company is no text. */
export function textsOf(scene: Scene): readonly string[] {
  switch (scene.scene) {
    case 'jury':
      return [
        ...scene.colleges.map((one) => one.label),
        ...scene.criteria.flatMap(({ label }) => [label.fr, label.en]),
      ];
    case 'village':
      return [...pair(scene.title), ...scene.exhibitors.map((one) => one.company)];
    case 'finalist':
      return [scene.company, scene.product, ...pair(scene.pitch)];
    case 'finalists':
      return scene.companies;
    case 'announce':
      return pair(scene.label);
    case 'name':
      return [...pair(scene.label), ...scene.names];
    case 'citation':
      return [...pair(scene.label), scene.name, scene.product, ...pair(scene.words)];
    case 'why':
      return [...pair(scene.label), scene.name, ...pair(scene.words)];
    case 'winners':
      return [
        ...pair(scene.prize),
        ...scene.winners.flatMap(({ label, name }) => [...pair(label), name]),
      ];
    case 'past':
      return [...pair(scene.title), ...scene.years.map((one) => one.laureate)];
    default: {
      const words = wordsOf(scene);
      return words === null ? [] : pair(words);
    }
  }
}

function pair({ fr, en }: { readonly fr: string; readonly en: string }): readonly string[] {
  return [fr, en];
}
