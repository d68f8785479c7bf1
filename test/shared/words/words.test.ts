import { describe, expect, it } from 'vitest';
import { en } from '../../../shared/words/en';
import { fr } from '../../../shared/words/fr';

interface Message {
  readonly key: string;
  readonly text: string;
}

function messages(tree: object, path = ''): Message[] {
  return Object.entries(tree).flatMap(([name, value]): Message[] => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === 'string' ? [{ key, text: value }] : messages(value as object, key);
  });
}

const french = messages(fr);
const english = messages(en);
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([a-zA-Z]+)[^}]*\}\}/g)].map((found) => found[1] ?? '').sort();

describe('the words of the screens', () => {
  it('say every message in both languages', () => {
    const keysOf = (all: readonly Message[]) => all.map(({ key }) => key).sort();
    expect(keysOf(english)).toEqual(keysOf(french));
    expect([...french, ...english].filter((message) => message.text.trim() === '')).toEqual([]);
  });

  it('fill the same blanks in both languages', () => {
    const other = new Map(english.map((message) => [message.key, message.text]));
    const differing = french.filter(
      ({ key, text }) => blanks(text).join() !== blanks(other.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are set as French is set: typographic apostrophes, unbreakable spaces', () => {
    const outside = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, 'x');
    const faults = french.filter(({ text }) => {
      const words = outside(text);
      return (
        words.includes("'") || words.includes('"') || / [:;?!%»]|« |[^\u00A0\u202F\s]»/.test(words)
      );
    });
    expect(faults).toEqual([]);
  });

  it('keep English free of French spacing and straight quotes', () => {
    const faults = english.filter(({ text }) => /[\u202F«»"']|\s[;:?!]/.test(text));
    expect(faults).toEqual([]);
  });
});
