import { useCallback, useEffect, useMemo } from 'react';
import type { OpenDesk } from '../../derive/juror-desk';
import { firstPlace } from '../../derive/juror-place';
import { isSameSheet } from '../../derive/juror-sheet';
import { JurorDatabase, type PledgeRow } from '../../store/database';
import { type JurorWork, readWork } from '../../store/juror-work';
import { useLive } from '../../store/live';
import { keepPlace } from '../../store/place';
import { makePledge } from '../../store/pledges';
import { type Opening, useOpened } from '../../store/use-opened';
import { useJurorList } from '../../ui/juror-list';
import { type Place, useJurorPlace } from '../../ui/juror-place';
import { useRest } from '../../ui/juror-rest';
import { useSaving } from '../../ui/juror-saving';
import { useUndo } from '../../ui/juror-undo';
import { useDeskView } from '../../ui/juror-view';
import { useTakenUp } from './use-taken-up';

/** What every room of the juror is given. */
export interface InRoom {
  readonly desk: OpenDesk;
  readonly database: JurorDatabase;
  readonly work: JurorWork;
  readonly place: Place;
  /** Goes somewhere and remembers it. */
  readonly stand: (place: Place) => void;
}

/** Database or journal did not open. */
type RefusedWork = Extract<Opening, { readonly at: 'refused' }>;

export interface OpenedWork extends InRoom {
  readonly at: 'open';
  readonly promise: (what: PledgeRow['what']) => void;
}

/**
 * The work as last typed: sheets still on their way to the disk are laid over what the
 * database says, until it says the same.
 */
function useShownWork(kept: JurorWork | null | undefined): JurorWork | null {
  const { typed, settle } = useSaving();
  useEffect(() => {
    const caughtUp = [...typed.values()].filter((sheet) => {
      const same = kept?.sheets.get(sheet.dossier);
      return same !== undefined && isSameSheet(same, sheet);
    });
    if (caughtUp.length > 0) settle(caughtUp);
  }, [kept, typed, settle]);
  return useMemo(() => {
    if (!kept) return null;
    return typed.size === 0 ? kept : { ...kept, sheets: new Map([...kept.sheets, ...typed]) };
  }, [kept, typed]);
}

/** Opens this juror's database, follows it, and resumes the place; null until read. */
export function useJurorWork(desk: OpenDesk | null): OpenedWork | RefusedWork | null {
  const [edition, juror] = [desk?.edition.id, desk?.juror.id];
  const database = useMemo(
    () => (edition && juror ? new JurorDatabase(edition, juror) : null),
    [edition, juror],
  );
  const opening = useTakenUp(database, useOpened(database), desk);
  const readable = opening.at === 'open' ? database : null;
  const kept = useLive(async () => (readable ? readWork(readable) : null), [readable]);
  const work = useShownWork(kept);
  const { place: standing, stand: moveTo } = useJurorPlace();
  const keep = useSaving((state) => state.keep);

  useEffect(() => {
    // What another juror typed last must never lie over this one's sheets.
    useSaving.getState().reset();
    useUndo.getState().reset();
    useJurorList.getState().reset();
    useDeskView.getState().look({ at: 'reading' });
    useRest.getState().comeBack();
    return () => {
      database?.close({ disableAutoOpen: false });
      useJurorPlace.getState().stand(null);
    };
  }, [database]);
  const stand = useCallback(
    (place: Place) => {
      moveTo(place);
      if (database) void keep(() => keepPlace(database, { key: 'here', ...place }), 'place');
    },
    [database, keep, moveTo],
  );
  const promise = useCallback(
    (what: PledgeRow['what']) => {
      if (database && desk) {
        void keep(() => makePledge(database, { what, edition: desk.edition }));
      }
    },
    [database, desk, keep],
  );
  if (opening.at === 'refused') return opening;
  if (!desk || !readable || !work) return null;
  const place = standing ?? firstPlace(work);
  return { at: 'open', desk, database: readable, work, place, stand, promise };
}
