import { useMemo } from 'react';
import type { Edition } from '../../../shared/edition/edition';
import type { Criterion } from '../../../shared/edition/grid';
import type { Interest } from '../../../shared/edition/interest';
import type { CriterionId, DossierId } from '../../../shared/ids';
import {
  isOpen,
  type JurorDossier,
  jurorDossiers,
  openNeighbour,
} from '../../derive/juror-dossiers';
import { type Flags, wayThrough } from '../../derive/juror-list';
import { formerMarkOf, type News, newsOf } from '../../derive/juror-news';
import { placeIn, placeToMark } from '../../derive/juror-place';
import { putComment, putMark } from '../../derive/juror-sheet';
import { applyStep, type Retaking } from '../../derive/juror-undo';
import type { JurorDatabase } from '../../store/database';
import { keepInterests } from '../../store/interests';
import type { JurorWork } from '../../store/juror-work';
import { useJurorList } from '../../ui/juror-list';
import type { Place } from '../../ui/juror-place';
import { useSaving } from '../../ui/juror-saving';
import { useUndo } from '../../ui/juror-undo';
import { sheetActs } from './sheet-acts';
import type { InRoom } from './use-juror-work';

export interface Marking {
  /** Null where nothing is kept: the practice. */
  readonly database: JurorDatabase | null;
  readonly dossiers: readonly JurorDossier[];
  /** The same in the order one goes through them. */
  readonly way: readonly JurorDossier[];
  /** The dossier that lies open; null when none is open to this juror. */
  readonly current: JurorDossier | null;
  readonly place: Place;
  /** What addenda brought; null in the practice. */
  readonly news: News | null;
  /** On the open sheet, the mark of before of a criterion that is asked again; else null. */
  readonly formerMark: (criterion: Criterion) => number | null;
  readonly openDossier: (dossier: DossierId) => void;
  /** Opens a dossier where a search found something; null is its summary. */
  readonly openPart: (dossier: DossierId, criterion: CriterionId | null) => void;
  readonly step: (step: 1 | -1) => void;
  readonly goToCriterion: (criterion: CriterionId) => void;
  readonly goToNeighbour: (step: 1 | -1) => void;
  readonly showSummary: () => void;
  /** Marks (null empties) and, with a mark, moves on; without a criterion, the focused one. */
  readonly mark: (mark: number | null, criterion?: CriterionId) => void;
  readonly comment: (text: string) => void;
  /** A link found while reading; a recusal shuts the dossier, its marks stay behind. */
  readonly declare: (interest: Interest) => void;
  /** Takes the last mark or comment back, or again, wherever it was made. */
  readonly retake: (way: Retaking) => void;
  readonly retry: () => void;
}

function useNews(edition: Edition, work: JurorWork, dossiers: readonly JurorDossier[]): News {
  return useMemo(() => newsOf({ edition, work, dossiers }), [edition, work, dossiers]);
}

type Going = Omit<Parameters<typeof wayThrough>[0], 'filter' | 'sort'>;

/** The order of the list as it is shown just now. */
function useWay({ dossiers, edition, flags, from }: Going): readonly JurorDossier[] {
  const { filter, sort } = useJurorList();
  return useMemo(
    () => wayThrough({ dossiers, edition, flags, filter, sort, from }),
    [dossiers, edition, flags, filter, sort, from],
  );
}

/** What the three columns share: where one stands, and the acts on a sheet. */
export function useMarking(room: InRoom, flags: Flags): Marking {
  const { desk, database, work, stand } = room;
  const { sheets, interests } = work;
  const dossiers = useMemo(() => {
    const { edition, juror } = desk;
    return jurorDossiers({ edition, juror: juror.id, interests, sheets });
  }, [desk, sheets, interests]);
  const news = useNews(desk.edition, work, dossiers);
  const { criteria } = desk.edition.grid;
  const standing = dossiers.find((each) => each.dossier.id === room.place.dossier);
  const place = standing && isOpen(standing) ? room.place : placeToMark(desk, work);
  const current = dossiers.find((each) => each.dossier.id === place.dossier) ?? null;

  const way = useWay({ dossiers, edition: desk.edition, flags, from: place.dossier });

  const { write, sheetOf } = sheetActs(room);
  /** Keys may come faster than the screen: each act starts from where the last one went. */
  const here = (): Place => {
    const latest = useSaving.getState().place;
    return latest !== null && latest.dossier === place.dossier ? latest : place;
  };
  const neighbour = (criterion: CriterionId | null, step: 1 | -1): CriterionId | null =>
    criteria[criteria.findIndex(({ id }) => id === criterion) + step]?.id ?? criterion;
  const openDossier = (dossier: DossierId): void => {
    const next = dossiers.find((each) => each.dossier.id === dossier);
    if (next && isOpen(next)) stand(placeIn(next, desk.edition));
  };
  return {
    database,
    dossiers,
    way,
    current,
    place,
    news,
    formerMark: (criterion) =>
      current && formerMarkOf(work.former.get(current.dossier.id), current, criterion),
    openDossier,
    openPart: (dossier, criterion) => {
      const next = dossiers.find((each) => each.dossier.id === dossier);
      if (!next || !isOpen(next)) return;
      const there = placeIn(next, desk.edition);
      if (criterion === null) stand({ ...there, reading: 'summary' });
      else stand({ ...there, criterion, reading: 'criterion' });
    },
    step: (step) => {
      const next = current && openNeighbour(way, { from: current.dossier.id, step });
      if (next) openDossier(next.id);
    },
    goToCriterion: (criterion) => stand({ ...here(), criterion, reading: 'criterion' }),
    goToNeighbour: (step) => {
      const from = here();
      stand({ ...from, criterion: neighbour(from.criterion, step), reading: 'criterion' });
    },
    showSummary: () => stand({ ...here(), reading: 'summary' }),
    mark: (mark, at) => {
      const from = here();
      const criterion = at ?? from.criterion;
      if (from.dossier === null || criterion === null) return;
      const to = mark === null ? criterion : neighbour(criterion, 1);
      const next: Place = { ...from, criterion: to, reading: 'criterion' };
      // Remembered with the mark, in one commit.
      useSaving.getState().stand(next);
      const sheet = sheetOf(from.dossier);
      const before = sheet.marks[criterion] ?? null;
      const { dossier } = sheet;
      useUndo.getState().record({ what: 'mark', dossier, criterion, before, after: mark });
      write(putMark(sheet, { criterion, mark }), next);
    },
    comment: (text) => {
      if (!current) return;
      const sheet = sheetOf(current.dossier.id);
      const { dossier, comment: before } = sheet;
      useUndo.getState().record({ what: 'comment', dossier, before, after: text });
      write(putComment(sheet, text), here());
    },
    declare: (interest) => {
      void useSaving
        .getState()
        .keep((to) => keepInterests(to, [interest]), `interest ${interest.dossier}`);
    },
    retake: (way) => {
      const history = useUndo.getState();
      const step = history.take(way);
      const each = dossiers.find(({ dossier }) => dossier.id === step?.dossier);
      // A dossier recused since stays shut: its step is passed over.
      if (!step || !each || !isOpen(each)) return;
      const from = place.dossier === step.dossier ? here() : placeIn(each, desk.edition);
      const criterion = step.what === 'mark' ? step.criterion : from.criterion;
      const next: Place = { ...from, criterion, reading: 'criterion' };
      useSaving.getState().stand(next);
      write(applyStep(sheetOf(step.dossier), step, way), next);
      history.tell(way, step);
    },
    retry: room.retry,
  };
}
