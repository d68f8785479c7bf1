import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JurorSession, MachineState } from '../../../shared/ipc';
import { bridge } from '../../bridge';
import type { WorkDatabase } from '../../store/journal-rows';
import { useJournalNumber } from '../../store/use-opened';
import { useMachine } from '../../ui/machine';
import { MachineDialog } from './machine-dialog';
import { type KeepFirst, MachineView } from './machine-view';
import { useMachineActs } from './use-machine-acts';

interface MachineRoomProps {
  readonly database: WorkDatabase;
  readonly who: 'juror' | 'organiser';
  /** Goes on under what main says of the juror now; the organiser's key does not move. */
  readonly onSession?: (session: JurorSession) => unknown;
  /** What a purge must not take along. */
  readonly keepFirst?: KeepFirst;
}

const ignore = (): void => undefined;

/** What this computer keeps of somebody's work: its journal, backup, restore, purge. */
export function MachineRoom(props: MachineRoomProps) {
  const { t } = useTranslation();
  const { isOpen, close } = useMachine();
  return (
    <MachineDialog isOpen={isOpen} title={t('machine.title')} onClose={close}>
      <OpenedRoom {...props} />
    </MachineDialog>
  );
}

function OpenedRoom({ database, who, onSession = ignore, keepFirst }: MachineRoomProps) {
  const [state, setState] = useState<MachineState | null>(null);
  const number = useJournalNumber(database);
  const acts = useMachineActs(database, onSession);
  useEffect(() => {
    let isHere = true;
    void bridge.machineState({}).then((answer) => {
      if (isHere && answer.ok) setState(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, []);
  if (state === null) return null;
  return (
    <MachineView
      state={{ ...state, seq: number ?? 0 }}
      who={who}
      acts={acts}
      keepFirst={keepFirst}
    />
  );
}
