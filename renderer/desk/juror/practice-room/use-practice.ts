import { useMemo, useRef, useState } from 'react';
import type { ScoreSheet } from '../../../../shared/ballot/score-sheet';
import type { Edition } from '../../../../shared/edition/edition';
import type { Interest } from '../../../../shared/edition/interest';
import type { CriterionId, DossierId, JurorId } from '../../../../shared/ids';
import { isOpen, jurorDossiers, openNeighbour } from '../../../derive/juror-dossiers';
import { placeIn } from '../../../derive/juror-place';
import { blankSheet, putComment, putMark } from '../../../derive/juror-sheet';
import type { Place } from '../../../ui/juror-place';
import type { Marking } from '../use-marking';

const NOWHERE: Place = { room: 'mark', dossier: null, criterion: null, reading: 'summary' };

interface Practising {
  readonly place: Place;
  readonly sheets: ReadonlyMap<DossierId, ScoreSheet>;
}

/** The same acts as on a real sheet, held in this screen alone: nothing reaches the store. */
export function usePractice(edition: Edition, juror: JurorId): Marking {
  const [shown, setShown] = useState<Practising>({ place: NOWHERE, sheets: new Map() });
  const latest = useRef(shown);
  const interests = useMemo(
    () =>
      new Map(
        edition.dossiers.map(({ id }): [string, Interest] => [id, { dossier: id, kind: 'none' }]),
      ),
    [edition],
  );
  const look = (sheets: Practising['sheets']) =>
    jurorDossiers({ edition, juror, interests, sheets });
  const dossiers = look(shown.sheets);
  const first = dossiers[0];
  const placeOf = ({ place }: Practising): Place =>
    place.dossier === null && first ? placeIn(first, edition) : place;
  /** Keys may come faster than the screen. */
  const change = (next: Partial<Practising>): void => {
    latest.current = { ...latest.current, ...next };
    setShown(latest.current);
  };
  const here = (): Place => placeOf(latest.current);
  const stand = (place: Place): void => change({ place });
  const neighbour = (criterion: CriterionId | null, step: 1 | -1): CriterionId | null => {
    const { criteria } = edition.grid;
    return criteria[criteria.findIndex(({ id }) => id === criterion) + step]?.id ?? criterion;
  };
  const openDossier = (dossier: DossierId): void => {
    const each = look(latest.current.sheets).find((one) => one.dossier.id === dossier);
    if (each && isOpen(each)) stand(placeIn(each, edition));
  };
  const write = (act: (sheet: ScoreSheet) => ScoreSheet, place: Place): void => {
    const { dossier } = here();
    if (dossier === null) return;
    const sheet = act(latest.current.sheets.get(dossier) ?? blankSheet(dossier));
    change({ sheets: new Map(latest.current.sheets).set(dossier, sheet), place });
  };
  const place = placeOf(shown);
  const nothing = (): void => undefined;
  return {
    database: null,
    dossiers,
    way: dossiers,
    current: dossiers.find((each) => each.dossier.id === place.dossier) ?? null,
    place,
    news: null,
    formerMark: () => null,
    openDossier,
    openPart: openDossier,
    step: (step) => {
      const { dossier } = here();
      const next = dossier && openNeighbour(dossiers, { from: dossier, step });
      if (next) openDossier(next.id);
    },
    goToCriterion: (criterion) => stand({ ...here(), criterion, reading: 'criterion' }),
    goToNeighbour: (step) =>
      stand({ ...here(), criterion: neighbour(here().criterion, step), reading: 'criterion' }),
    showSummary: () => stand({ ...here(), reading: 'summary' }),
    mark: (mark, at) => {
      const criterion = at ?? here().criterion;
      if (criterion === null) return;
      const to = mark === null ? criterion : neighbour(criterion, 1);
      write((sheet) => putMark(sheet, { criterion, mark }), {
        ...here(),
        criterion: to,
        reading: 'criterion',
      });
    },
    comment: (text) => write((sheet) => putComment(sheet, text), here()),
    declare: nothing,
    retake: nothing,
    retry: nothing,
  };
}
