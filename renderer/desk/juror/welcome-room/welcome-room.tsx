import type { Problem } from '../../../../shared/file/problem';
import type { JurorSession, KnownEdition } from '../../../../shared/ipc';
import type { OpenDesk } from '../../../derive/juror-desk';
import { useWelcome } from './use-welcome';
import { WelcomeView } from './welcome-view';

export interface WelcomeRoomProps {
  /** The edition the code opened; null while the door is shut. */
  readonly desk: OpenDesk | null;
  readonly known: readonly KnownEdition[];
  /** Opens what main unlocked; null when it opened, else why it did not. */
  readonly onUnlocked: (session: JurorSession) => Problem | null;
  readonly onPromise: () => void;
  /** The screen was locked: the same person comes back to the same place. */
  readonly isLocked: boolean;
  /** Settles once main has locked behind who was here. */
  readonly whenShut: () => Promise<void>;
}

/** The first room: the code, who one is, the dates, the promises. */
export function WelcomeRoom(props: WelcomeRoomProps) {
  const welcome = useWelcome(props);
  return (
    <WelcomeView
      {...welcome}
      desk={props.desk}
      isLocked={props.isLocked}
      onPromise={props.onPromise}
    />
  );
}
