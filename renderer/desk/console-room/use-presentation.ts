import { useState } from 'react';
import type { Problem } from '../../../shared/file/problem';
import type { Saved } from '../../../shared/ipc';
import type { Result } from '../../../shared/result';
import type { Cue } from '../../../shared/stage/cue';
import { textsOf } from '../../../shared/stage/cue-faults';
import { speaker } from '../../../shared/words/say';
import { bridge } from '../../bridge';
import { useLanguage } from '../../i18n/use-language';
import { type Slide, slidePage } from './deck-html';
import { deckPptx, type PictureSlide } from './deck-pptx';
import { gatherStyle } from './gather-style';
import type { Ceremony } from './read-ceremony';

/** What slides were measured at, and the pixels of their pictures. */
const DRAWN = { width: 1920, height: 1080 };

interface Presentation {
  /** The slide whose picture is being drawn, from 1; null when none is. */
  readonly at: number | null;
  readonly make: () => Promise<Result<{ readonly saved: Saved | null }, Problem>>;
}

/**
 * The fallback for a machine that has presentation software only: each slide is a picture,
 * so that it looks the same without our fonts; the notes hold the words to say.
 */
export function usePresentation(
  { script, edition }: Ceremony,
  draw: () => Promise<readonly Slide[]>,
): Presentation {
  const { language } = useLanguage();
  const [at, setAt] = useState<number | null>(null);
  const make: Presentation['make'] = async () => {
    const slides = await draw();
    const css = await gatherStyle(slides.map(({ html }) => html).join(''));
    const pictures: PictureSlide[] = [];
    try {
      for (const [k, { html }] of slides.entries()) {
        setAt(k + 1);
        const drawn = await bridge.drawPaper({ html: slidePage({ html, css }), ...DRAWN });
        if (!drawn.ok) return drawn;
        const cue = script.cues[k];
        if (cue) pictures.push({ picture: drawn.value.jpeg, ...wordsOfSlide(cue, k + 1) });
      }
    } finally {
      setAt(null);
    }
    const say = speaker(language);
    const name = `${say('console.papers.deckFile', { year: edition.year })}.pptx`;
    const title = `${script.holding.fr} ${edition.year}`;
    return bridge.saveFile({ name, bytes: deckPptx({ title, slides: pictures }) });
  };
  return { at, make };
}

/** French first, as on stage; how a name is said stands between the two languages. */
function wordsOfSlide(cue: Cue, number: number): Omit<PictureSlide, 'picture'> {
  const sounds = (cue.sounds ?? []).map(({ said }) => said);
  return {
    title: `${number} · ${cue.title.fr}`,
    described: textsOf(cue.scene).join(' · '),
    notes: [cue.say.fr, ...sounds, cue.say.en].filter((text) => text !== ''),
  };
}
