import { useCallback, useMemo, useRef, useState } from 'react';
import type { Edition } from '../../../../shared/edition/edition';
import type { Interest } from '../../../../shared/edition/interest';
import { broughtSince } from '../../../../shared/edition/since';
import type { DossierId } from '../../../../shared/ids';
import { declaredInterests, undeclared } from '../../../derive/juror-interests';
import { placeToMark } from '../../../derive/juror-place';
import { keepInterests } from '../../../store/interests';
import { useSaving } from '../../../ui/juror-saving';
import type { InRoom } from '../use-juror-work';
import { changeKind, type DeclareRow, declareRows } from './declare-shows';

export interface Declare {
  readonly rows: readonly DeclareRow[];
  readonly left: number;
  /** The declaration was signed before: the juror came back to add to it. */
  readonly wasSigned: boolean;
  readonly declare: (dossier: DossierId, kind: Interest['kind']) => void;
  readonly detail: (interest: Interest) => void;
  readonly declareRest: () => void;
  readonly sign: () => void;
}

/** What stands for each dossier, and the acts that declare. */
export function useDeclare({
  desk,
  work,
  place,
  stand,
  onSign,
}: InRoom & { readonly onSign: () => void }): Declare {
  const keep = useSaving((state) => state.keep);
  const { sheets } = work;
  const { interests, latest, paint } = useTyped(work.interests);
  const declared = useMemo(
    () => declaredInterests({ edition: desk.edition, juror: desk.juror.id, interests }),
    [desk, interests],
  );
  const rows = useMemo(() => {
    const marked = [...sheets.values()].filter((sheet) => sheet.state === 'marked');
    const began = work.seen?.began ?? desk.edition.seq;
    return declareRows(desk.edition, declared, {
      juror: desk.juror.id,
      marked: new Set(marked.map((sheet) => sheet.dossier)),
      added: addedSince(desk.edition, began),
    });
  }, [desk, declared, sheets, work.seen]);
  const left = undeclared(declared);
  const keepAll = (list: readonly Interest[]): void => {
    paint(list);
    const [one] = list.length === 1 ? list : [];
    void keep((database) => keepInterests(database, list), one && `interest ${one.dossier}`);
  };
  return {
    rows,
    left: left.length,
    wasSigned: work.pledges.has('interests'),
    declare: (dossier, kind) =>
      keepAll([changeKind(dossier, kind, latest.current.get(dossier) ?? null)]),
    detail: (interest) => keepAll([interest]),
    declareRest: () => keepAll(left.map((dossier) => ({ dossier, kind: 'none' }))),
    sign: () => {
      onSign();
      const isBack = work.pledges.has('interests') && place.dossier !== null;
      stand(isBack ? { ...place, room: 'mark' } : placeToMark(desk, { ...work, interests }));
    },
  };
}

type Interests = ReadonlyMap<DossierId, Interest>;

/**
 * What was declared last lies over what the disk has said so far: whoever goes on before it
 * answers starts from there, and overwrites nothing of it.
 */
function useTyped(kept: Interests) {
  const [typed, setTyped] = useState<Interests>(() => new Map());
  const interests = useMemo(() => new Map([...kept, ...typed]), [kept, typed]);
  const latest = useRef<Interests>(interests);
  latest.current = interests;
  const paint = useCallback((list: readonly Interest[]): void => {
    const painted = list.map((each) => [each.dossier, each] as const);
    latest.current = new Map([...latest.current, ...painted]);
    setTyped((before) => new Map([...before, ...painted]));
  }, []);
  return { interests, latest, paint };
}

/** Dossiers that addenda brought since an edition. */
function addedSince(edition: Edition, seq: number): ReadonlySet<DossierId> {
  const { dossiers } = broughtSince(edition, seq);
  return new Set([...dossiers].flatMap(([id, change]) => (change === 'added' ? [id] : [])));
}
