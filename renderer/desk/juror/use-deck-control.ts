import { useMemo, useState } from 'react';
import type { DossierId } from '../../../shared/ids';
import type { DeckPlace } from './read-room/deck/attachments';

/** Zoom in hundredths: as wide as the column, then wider. */
const ZOOMS = [100, 125, 150, 200, 300];

export interface DeckControl extends DeckPlace {
  readonly zoomBy: (step: 1 | -1) => void;
}

/** Which page lies open in each deck, whether it fills the window, how near one is. */
export function useDeckControl(dossier: DossierId): DeckControl {
  const [isLarge, onLarge] = useState(false);
  const [zoom, setZoom] = useState(100);
  const [pages, setPages] = useState<Readonly<Record<string, number>>>({});
  return useMemo(
    () => ({
      page: pages[dossier] ?? 1,
      isLarge,
      zoom,
      onPage: (next) => setPages((known) => ({ ...known, [dossier]: Math.max(1, next) })),
      onLarge,
      zoomBy: (step) =>
        setZoom((now) => ZOOMS[Math.max(0, ZOOMS.indexOf(now) + step)] ?? (ZOOMS.at(-1) as number)),
    }),
    [dossier, pages, isLarge, zoom],
  );
}
