import { type RefObject, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Script } from '../../../shared/stage/script';
import { looseFromPixels, type Slide } from './deck-html';

const HEIGHT = 1080;

interface Slides {
  /** The cue being drawn; null when nothing is. */
  readonly at: number | null;
  /** How many were drawn. */
  readonly slides: number;
  readonly draw: () => Promise<readonly Slide[]>;
}

/** Draws every cue in turn where `place` is, fitted by the stage's own code, and takes its markup. */
export function useSlides({ cues }: Script, place: RefObject<HTMLDivElement | null>): Slides {
  const [at, setAt] = useState<number | null>(null);
  const isDrawing = useRef(false);
  const draw = async (): Promise<readonly Slide[]> => {
    if (isDrawing.current) return [];
    isDrawing.current = true;
    const slides: Slide[] = [];
    for (const [k, cue] of cues.entries()) {
      flushSync(() => setAt(k));
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
      const html = place.current?.innerHTML ?? '';
      slides.push({ id: cue.id, html: looseFromPixels(html, HEIGHT) });
    }
    setAt(null);
    isDrawing.current = false;
    return slides;
  };
  return { at, slides: at ?? 0, draw };
}
