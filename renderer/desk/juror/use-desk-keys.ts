import type { RefObject } from 'react';
import { usePitch } from '../../ui/juror-pitch';
import { useDeskView } from '../../ui/juror-view';
import { goToSheet } from './go-to-sheet';
import type { MarkingRoom } from './marking-desk';
import type { KeyAct } from './marking-keys';
import type { DeckControl } from './use-deck-control';
import type { Marking } from './use-marking';
import { useMarkingKeys } from './use-marking-keys';

interface DeskKeys {
  readonly room: MarkingRoom;
  readonly marking: Marking;
  readonly deck: DeckControl;
  readonly comment: RefObject<HTMLTextAreaElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Every key of the marking desk and what it does, wherever the focus is. */
export function useDeskKeys({ room, marking, deck, comment, search }: DeskKeys): void {
  const { view, look } = useDeskView();
  const { aids, desk } = room;
  const { current } = marking;
  const id = current?.dossier.id ?? null;
  const isCompared = view.at === 'compare';
  const compare = (): void => {
    if (isCompared) look({ at: 'reading' });
    else if (id !== null) look({ at: 'compare', left: id, right: null });
  };
  const clock = (): void => {
    if (view.at === 'pitch') usePitch.getState().toggle();
    else if (id !== null) look({ at: 'pitch' });
  };
  const leave = (): void => {
    if (view.at !== 'reading') look({ at: 'reading' });
    else if (deck.isLarge) deck.onLarge(false);
    else goToSheet();
  };
  const find = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  /** A page turned by a key is one that the person wants to see. */
  const turn = (step: 1 | -1): void => {
    deck.onPage(deck.page + step);
    document.querySelector('main [data-deck-page]')?.scrollIntoView({ block: 'nearest' });
  };
  /** Acts on the sheet and the dossier before one's eyes: not while two are compared. */
  const obeyHere = (key: KeyAct): void => {
    if (key.act === 'criterion') marking.goToNeighbour(key.step);
    else if (key.act === 'dossier') marking.step(key.step);
    else if (key.act === 'page') turn(key.step);
    else if (key.act === 'zoom') deck.zoomBy(key.step);
    else if (key.act === 'enlarge') deck.onLarge(!deck.isLarge);
    else if (key.act === 'comment') comment.current?.focus();
    else if (key.act === 'star' && id !== null) aids.toggle(id, 'isStarred');
    else if (key.act === 'return' && id !== null) aids.toggle(id, 'toReturn');
    else if (key.act === 'undo' || key.act === 'redo') marking.retake(key.act);
    else if (key.act === 'mark') marking.mark(key.mark);
    else if (key.act === 'empty') marking.mark(null);
  };
  const onAct = (key: KeyAct): void => {
    if (key.act === 'find') find();
    else if (key.act === 'compare') compare();
    else if (key.act === 'pitch') clock();
    else if (key.act === 'leave') leave();
    else if (!isCompared) obeyHere(key);
  };
  useMarkingKeys({ scale: desk.edition.grid.scale, letters: aids.habits.letters, onAct });
}
