import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Range as Span } from '../../../../parts/find-in-text';
import {
  rangeTaken,
  type Spot,
  stepWords,
  type Taking,
  wordsIn,
} from '../../../../parts/word-steps';
import type { LaidText } from './open-pdf';
import { rangeOf } from './range-of';

interface WordKeys {
  /** For those who listen: what is taken, or that it was highlighted. */
  readonly told: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: () => void;
  readonly onBlur: () => void;
}

/**
 * Words of the page taken by keys: arrows walk, Shift takes several, Enter highlights. What is
 * taken is the browser's own selection. Who came by the mouse keeps the desk's own arrows.
 */
export function useWordKeys(laid: LaidText | null, onTake: (span: Span) => void): WordKeys {
  const { t } = useTranslation();
  const words = useMemo(() => wordsIn(laid?.words ?? ''), [laid]);
  const taken = useRef<{ readonly of: LaidText; readonly taking: Taking } | null>(null);
  const isByMouse = useRef(false);
  const [told, setTold] = useState('');
  const wordsOf = ({ from, to }: Span): string => laid?.words.slice(from, to) ?? '';

  const show = (text: LaidText, taking: Taking, span: Span): void => {
    const range = rangeOf(text, span);
    const selection = document.getSelection();
    if (range === null || selection === null) return;
    selection.removeAllRanges();
    selection.addRange(range);
    const end = words[taking.end];
    const there = end && rangeOf(text, end)?.startContainer.parentElement;
    there?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const count = Math.abs(taking.end - taking.start) + 1;
    const [first, last] = [
      words[Math.min(taking.start, taking.end)],
      words[Math.max(taking.start, taking.end)],
    ];
    if (count === 1 || !first || !last) setTold(wordsOf(span));
    else
      setTold(t('juror.tools.deck.taken', { count, first: wordsOf(first), last: wordsOf(last) }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (laid === null || isByMouse.current || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const before = taken.current?.of === laid ? taken.current.taking : null;
    if (event.key === 'Enter') {
      const span = before && rangeTaken(words, before);
      if (!span) return;
      onTake(span);
      setTold(t('juror.tools.deck.highlighted', { words: wordsOf(span) }));
      return;
    }
    const spotOf = (word: number): Spot | null => spotIn(laid, words[word]);
    const { key, shiftKey: isOn } = event;
    const taking = stepWords(before, { key, isOn, count: words.length, spotOf });
    const span = taking && rangeTaken(words, taking);
    if (!taking || !span) return;
    // The arrows of the desk change criterion.
    event.preventDefault();
    event.stopPropagation();
    taken.current = { of: laid, taking };
    show(laid, taking, span);
  };
  return {
    told,
    onKeyDown,
    onPointerDown: () => {
      isByMouse.current = true;
    },
    onBlur: () => {
      isByMouse.current = false;
      setTold('');
    },
  };
}

function spotIn(laid: LaidText, word: Span | undefined): Spot | null {
  const [rect] = (word && rangeOf(laid, word)?.getClientRects()) ?? [];
  return rect ? { left: rect.left, top: rect.top, height: rect.height } : null;
}
