import type { Line } from '../../shared/stage/frame';
import { stageWords as en } from '../../shared/words/en/stage';
import { stageWords as fr } from '../../shared/words/fr/stage';

type ScreenWord = keyof typeof fr.screen;
type CardWord = keyof typeof fr.card;

/** What the light box says by itself, read straight from the words: no translation engine on stage. */
export function screenWord(word: ScreenWord): Line {
  return { fr: fr.screen[word], en: en.screen[word] };
}

export function cardWord(word: CardWord): Line {
  return { fr: fr.card[word], en: en.card[word] };
}

/** A count in words: « trois voix », « Huit critères »; figures above twenty. */
export function countOf(what: 'voices' | 'criteria', count: number): Line {
  if (count === 1) return screenWord(`${what}_one`);
  const number = `n${count}`;
  const spelled = isNumber(number)
    ? { fr: fr.number[number], en: en.number[number] }
    : { fr: String(count), en: String(count) };
  const many = screenWord(`${what}_other`);
  return {
    fr: many.fr.replace('{{spelled}}', spelled.fr),
    en: many.en.replace('{{spelled}}', spelled.en),
  };
}

function isNumber(name: string): name is keyof typeof fr.number {
  return name in fr.number;
}

/** First letter as a sentence begins. */
export function capital(line: Line): Line {
  const up = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { fr: up(line.fr), en: up(line.en) };
}
