import { useMemo, useState } from 'react';
import type { Juror } from '../../../../shared/edition/juror';
import type { Problem } from '../../../../shared/file/problem';
import { tidyText } from '../../../../shared/file/text-rules';
import type { Instant } from '../../../../shared/ids';
import { bridge } from '../../../bridge';
import { ballotIn, ballotOf, handInOf, saysTheSame } from '../../../derive/juror-ballot';
import { signingAgain } from '../../../derive/juror-closing';
import { type JurorDossier, jurorDossiers } from '../../../derive/juror-dossiers';
import { type Mirror, type MirrorRow, mirrorOf } from '../../../derive/juror-mirror';
import { placeIn } from '../../../derive/juror-place';
import type { Filled } from '../../../derive/sheet-paper';
import type { HandInRow } from '../../../store/database';
import { keepHandIn, noteFileName } from '../../../store/hand-ins';
import { releaseDossier } from '../../../store/pledges';
import { useSaving } from '../../../ui/juror-saving';
import type { InRoom } from '../use-juror-work';
import { leftOut, type SignAct, signAct, toDeclare, undecided } from './sign-shows';

/** How the act of signing stands. */
export type Signing =
  | { readonly at: 'ready' }
  | { readonly at: 'signing' }
  | { readonly at: 'refused'; readonly problem: Problem };

export interface Sign {
  readonly mirror: Mirror;
  readonly undeclared: readonly MirrorRow[];
  readonly undecided: readonly MirrorRow[];
  readonly leftOut: readonly MirrorRow[];
  readonly last: {
    readonly row: HandInRow;
    readonly signedAt: Instant;
    /** It answers an edition that an addendum has replaced since. */
    readonly isOfFormerEdition: boolean;
    /** Signed by this laptop, which alone can write its file again. */
    readonly isOfThisLaptop: boolean;
  } | null;
  readonly act: SignAct;
  /** The work as it stands, to print it. */
  readonly paper: { readonly juror: Juror; readonly filled: Filled };
  readonly signing: Signing;
  /** Why one signs again after the deliberation; null where no reason is asked. */
  readonly reason: { readonly text: string; readonly write: (text: string) => void } | null;
  readonly sign: () => void;
  readonly saveAgain: (row: HandInRow) => void;
  readonly leave: (rows: readonly MirrorRow[], isLeft: boolean) => void;
  readonly goTo: (each: JurorDossier) => void;
  readonly declare: () => void;
  readonly back: () => void;
}

/** The mirror of the work, and the two acts: sign, and write the file again. */
export function useSign({ desk, work, place, stand }: InRoom): Sign {
  const { inFlight, fault, keep } = useSaving();
  const [reason, write] = useState('');
  const [signing, setSigning] = useState<Signing>({ at: 'ready' });
  const { edition, juror } = desk;
  /** The file just written, until the database says so too. */
  const [written, setWritten] = useState<{ rev: number; fileName: string } | null>(null);
  const last = useMemo(() => {
    const kept = work.handIns.at(-1);
    if (!kept) return null;
    const row = written?.rev === kept.rev ? { ...kept, ...written } : kept;
    return { row, ballot: ballotIn(row) };
  }, [work.handIns, written]);
  const mirror = useMemo(() => {
    const { interests, sheets } = work;
    const dossiers = jurorDossiers({ edition, juror: juror.id, interests, sheets });
    return mirrorOf({ edition, dossiers, last: last?.ballot ?? null });
  }, [edition, juror, work, last]);
  const isSame = last !== null && saysTheSame(last.ballot, ballotOf({ desk, work, signedAt: '' }));
  const given = tidyText(reason);
  const again = signingAgain(edition, Date.now());
  const asksReason = last !== null && again === 'with-reason';
  const left = undecided(mirror, work.releases);
  const undeclared = toDeclare(mirror);

  /** The file of a kept revision; closing the dialog leaves it signed and unsaved. */
  const save = async (row: HandInRow): Promise<void> => {
    setSigning({ at: 'signing' });
    const answer = await bridge.handIn({ payload: row.payload, rev: row.rev });
    if (!answer.ok) return setSigning({ at: 'refused', problem: answer.error });
    const { saved } = answer.value;
    if (saved) {
      const file = { rev: row.rev, fileName: saved.name };
      await keep((database) => noteFileName(database, file));
      setWritten(file);
    }
    setSigning({ at: 'ready' });
  };
  const sign = async (): Promise<void> => {
    setSigning({ at: 'signing' });
    const signedAt = new Date().toISOString();
    const made = ballotOf({ desk, work, signedAt, ...(asksReason && { reason: given }) });
    const row = handInOf(made);
    const isKept = await keep((database) => keepHandIn(database, row));
    if (isKept) write('');
    if (isKept) await save(row);
    else setSigning({ at: 'ready' });
  };
  return {
    mirror,
    undeclared,
    undecided: left,
    leftOut: leftOut(mirror, work.releases),
    last: last && {
      row: last.row,
      signedAt: last.ballot.signedAt,
      isOfFormerEdition: last.ballot.edition.digest !== desk.digest,
      isOfThisLaptop: last.ballot.publicKey === desk.session.publicKey,
    },
    act: signAct({
      isSaving: inFlight > 0 || fault !== null,
      hasMoved: desk.session.movedTo !== undefined,
      undeclared: undeclared.length,
      undecided: left.length,
      last,
      isSame,
      again: again === 'with-reason' && given !== '' ? 'free' : again,
    }),
    reason: asksReason && !isSame ? { text: reason, write } : null,
    signing,
    paper: { juror, filled: ballotOf({ desk, work, signedAt: '' }) },
    sign: () => void sign(),
    saveAgain: (row) => void save(row),
    leave: (rows, isLeft) => {
      for (const { each } of rows) {
        void keep((database) => releaseDossier(database, { dossier: each.dossier.id, isLeft }));
      }
    },
    goTo: (each) => stand({ ...placeIn(each, edition), reading: 'criterion' }),
    declare: () => stand({ ...place, room: 'declare' }),
    back: () => stand({ ...place, room: 'mark' }),
  };
}
