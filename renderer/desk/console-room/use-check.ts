import { type RefObject, useEffect, useState } from 'react';
import { type CueFault, findCueFaults } from '../../../shared/stage/cue-faults';
import type { Frame } from '../../../shared/stage/frame';
import type { Script } from '../../../shared/stage/script';
import { type DrawnFault, examineFrame } from './examine-frame';

export type FoundFault = CueFault | DrawnFault;

interface Checking {
  readonly script: Script;
  readonly shows: Frame['shows'];
  /** Where the cue of `at` is drawn, at the projector's size. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Another size starts again. */
  readonly size: string;
}

interface Check {
  /** Which cue is being drawn; past the end when all were. */
  readonly at: number;
  /** By cue, in order; a cue not yet drawn has none. */
  readonly found: readonly (readonly FoundFault[])[];
}

/** Draws the cues one after the other and examines each once its fonts are there. */
export function useCheck({ script, shows, place, size }: Checking): Check {
  const [check, setCheck] = useState<Check & { readonly size: string }>({ at: 0, found: [], size });
  if (check.size !== size) setCheck({ at: 0, found: [], size });
  const { at } = check;
  useEffect(() => {
    const cue = script.cues[at];
    if (!cue) return;
    let isHere = true;
    const examine = async (): Promise<void> => {
      await document.fonts.ready;
      const images = [...(place.current?.querySelectorAll('img') ?? [])];
      await Promise.all(images.map((image) => image.decode().catch(brokenPicture)));
      await new Promise(requestAnimationFrame);
      const stage = place.current?.querySelector<HTMLElement>('.st-stage');
      if (!isHere) return;
      const faults = [...findCueFaults(cue, shows), ...(stage ? examineFrame(stage) : [])];
      setCheck((was) => ({ ...was, at: at + 1, found: [...was.found.slice(0, at), faults] }));
    };
    void examine();
    return () => {
      isHere = false;
    };
  }, [at, script, shows, place]);
  return check;
}

/** The examination finds it by its size of nothing. */
function brokenPicture(cause: unknown): void {
  console.error('picture:', cause);
}
