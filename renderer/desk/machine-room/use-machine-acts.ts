import { useState } from 'react';
import type { Problem } from '../../../shared/file/problem';
import type { EditionId } from '../../../shared/ids';
import type { FileRef, JurorSession, Restored } from '../../../shared/ipc';
import { bridge } from '../../bridge';
import { commitsOf, settled } from '../../store/commit';
import type { WorkDatabase } from '../../store/journal-rows';
import { openWork } from '../../store/open-work';
import { finishPurge, purgeWork } from '../../store/purge-work';
import { useSaving } from '../../ui/juror-saving';
import { useMachine } from '../../ui/machine';
import { useWay } from '../../ui/way';

/** What the room is doing, or what came of it. */
export type MachineAct =
  | { readonly at: 'idle' }
  | { readonly at: 'busy' }
  | { readonly at: 'backed-up'; readonly name: string }
  | { readonly at: 'would-replace'; readonly file: FileRef; readonly count: number }
  | { readonly at: 'restored'; readonly restored: Restored }
  | { readonly at: 'refused'; readonly problem: Problem };

export interface MachineActs {
  readonly act: MachineAct;
  readonly backUp: () => void;
  readonly chooseBackup: () => void;
  readonly restore: (file: FileRef, mayReplace: boolean) => void;
  readonly purge: (edition: EditionId) => void;
  readonly calm: () => void;
  /** On the new computer: the request. */
  readonly askToMove: () => void;
  /** On the former one: the request is opened and signed. */
  readonly handOver: () => void;
}

const IDLE = { at: 'idle' } as const;

/** The acts of the room, one at a time. */
export function useMachineActs(
  database: WorkDatabase,
  onSession: (session: JurorSession) => unknown,
): MachineActs {
  const { tellMoved } = useMachine();
  const [act, setAct] = useState<MachineAct>(IDLE);
  const perform = (next: () => Promise<MachineAct>): void => {
    setAct({ at: 'busy' });
    tellMoved(null);
    void next().then(setAct);
  };
  const refused = (problem: Problem): MachineAct => ({ at: 'refused', problem });

  /** What was typed and is on no disk would be in no copy: null, or why it is not there yet. */
  const unsaved = async (): Promise<MachineAct | null> => {
    await settled();
    if (await useSaving.getState().heal()) return null;
    return refused(commitsOf(database).problem ?? { kind: 'gone' });
  };
  const backUp = async (): Promise<MachineAct> => {
    // A copy of what the disk has is better than none: the bar says what is missing.
    await unsaved();
    const answer = await bridge.backUp({});
    if (!answer.ok) return refused(answer.error);
    const { saved } = answer.value;
    return saved ? { at: 'backed-up', name: saved.name } : IDLE;
  };
  const restore = async (file: FileRef, mayReplace: boolean): Promise<MachineAct> => {
    const answer = await bridge.restore({ file: file.ref, mayReplace });
    if (!answer.ok) return refused(answer.error);
    const restored = answer.value;
    if (restored.state === 'would-replace') {
      return { at: 'would-replace', file, count: restored.replaced };
    }
    const opened = await openWork(database, { quietly: true });
    if (!opened.ok) return refused(opened.error);
    if (restored.hasMoved) await takeOver();
    return { at: 'restored', restored };
  };
  const takeOver = async (): Promise<void> => {
    const answer = await bridge.greet({});
    const session = answer.ok ? answer.value.session : null;
    tellMoved({ at: 'taken' });
    if (session?.role === 'juror') onSession(session);
  };
  const askToMove = async (): Promise<MachineAct> => {
    await settled();
    const answer = await bridge.askToMove({});
    if (!answer.ok) return refused(answer.error);
    const { saved, session } = answer.value;
    if (saved) tellMoved({ at: 'asked', name: saved.name });
    if (session) onSession(session);
    return IDLE;
  };
  const handOver = async (): Promise<MachineAct> => {
    const chosen = await bridge.chooseFiles({ want: 'move' });
    if (!chosen.ok) return refused(chosen.error);
    const [file] = chosen.value.files;
    if (!file) return IDLE;
    const why = await unsaved();
    if (why !== null) return why;
    const answer = await bridge.handOver({ file: file.ref });
    if (!answer.ok) return refused(answer.error);
    const { saved, session } = answer.value;
    if (!saved) return IDLE;
    tellMoved({ at: 'handed-over', name: saved.name });
    onSession(session);
    return IDLE;
  };
  const chooseBackup = async (): Promise<MachineAct> => {
    const chosen = await bridge.chooseFiles({ want: 'backup' });
    if (!chosen.ok) return refused(chosen.error);
    const [file] = chosen.value.files;
    return file ? restore(file, false) : IDLE;
  };
  const purge = async (edition: EditionId): Promise<MachineAct> => {
    const answer = await purgeWork(database, edition);
    if (!answer.ok) return refused(answer.error);
    // The desk goes first: nothing reads the database while it is deleted.
    useSaving.getState().forget(database.name);
    useMachine.getState().tellPurged(answer.value);
    useWay.getState().go({ at: 'doors' });
    await finishPurge();
    return IDLE;
  };
  return {
    act,
    backUp: () => perform(backUp),
    chooseBackup: () => perform(chooseBackup),
    restore: (file, mayReplace) => perform(() => restore(file, mayReplace)),
    purge: (edition) => perform(() => purge(edition)),
    calm: () => setAct(IDLE),
    askToMove: () => perform(askToMove),
    handOver: () => perform(handOver),
  };
}
