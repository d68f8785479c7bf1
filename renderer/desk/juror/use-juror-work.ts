import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { OpenDesk } from '../../derive/juror-desk';
import { firstPlace } from '../../derive/juror-place';
import { JurorDatabase, type PledgeRow } from '../../store/database';
import { type JurorWork, readWorkAt, shareWork, type WorkAt } from '../../store/juror-work';
import { useLive } from '../../store/live';
import { keepPlace } from '../../store/place';
import { makePledge } from '../../store/pledges';
import { type Opening, useOpened } from '../../store/use-opened';
import { useJurorList } from '../../ui/juror-list';
import type { Place } from '../../ui/juror-place';
import { useRest } from '../../ui/juror-rest';
import { PLACE, useSaving } from '../../ui/juror-saving';
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
  /** Does again what the disk refused; tries the disk where nothing waits. */
  readonly retry: () => void;
}

/** Database or journal did not open. */
type RefusedWork = Extract<Opening, { readonly at: 'refused' }>;

export interface OpenedWork extends InRoom {
  readonly at: 'open';
  readonly promise: (what: PledgeRow['what']) => void;
}

/**
 * The work as last typed: sheets still on their way to the disk are laid over what the
 * database says, until it holds them. What says the same stays the same object: the
 * answer of the disk to a key that was painted already draws nothing again.
 */
function useShownWork(read: WorkAt | null | undefined): JurorWork | null {
  const typed = useSaving((state) => state.typed);
  const settle = useSaving((state) => state.settle);
  const last = useRef<JurorWork | null>(null);
  useEffect(() => {
    if (read) settle(read.seq);
  }, [read, settle]);
  return useMemo(() => {
    if (!read) return null;
    const { work } = read;
    const sheets = typed.size === 0 ? work.sheets : new Map([...work.sheets, ...typed]);
    last.current = shareWork(last.current, { ...work, sheets });
    return last.current;
  }, [read, typed]);
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
  const read = useLive(async () => (readable ? readWorkAt(readable) : null), [readable]);
  const work = useShownWork(read);
  const standing = useSaving((state) => state.place);
  const moveTo = useSaving((state) => state.stand);
  const keep = useSaving((state) => state.keep);

  useEffect(() => {
    // What another juror typed last must never lie over this one's sheets.
    useSaving.getState().sitDown(database);
    useUndo.getState().reset();
    useJurorList.getState().reset();
    useDeskView.getState().look({ at: 'reading' });
    useRest.getState().comeBack();
    return () => {
      // What the disk has not taken yet waits for this juror to come back.
      useSaving.getState().sitDown(null);
      database?.close({ disableAutoOpen: false });
    };
  }, [database]);
  const stand = useCallback(
    (place: Place) => {
      moveTo(place);
      if (database) void keep((to) => keepPlace(to, { key: 'here', ...place }), PLACE);
    },
    [database, keep, moveTo],
  );
  const promise = useCallback(
    (what: PledgeRow['what']) => {
      if (database && desk) {
        void keep((to) => makePledge(to, { what, edition: desk.edition }));
      }
    },
    [database, desk, keep],
  );
  const retry = useCallback(() => {
    const saving = useSaving.getState();
    if (saving.refused.size > 0) void saving.retry();
    else if (saving.place) stand(saving.place);
  }, [stand]);
  const place = useMemo(() => standing ?? (work && firstPlace(work)), [standing, work]);
  const opened = useMemo((): OpenedWork | null => {
    if (!desk || !readable || !work || !place) return null;
    return { at: 'open', desk, database: readable, work, place, stand, retry, promise };
  }, [desk, readable, work, place, stand, retry, promise]);
  return opening.at === 'refused' ? opening : opened;
}
