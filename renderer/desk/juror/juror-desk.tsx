import type { Greeting } from '../../../shared/ipc';
import { MachineRoom } from '../machine-room/machine-room';
import { ToldBanner } from '../machine-room/told-banner';
import { UnopenedWork } from '../machine-room/unopened-work';
import { DeclareRoom } from './declare-room/declare-room';
import { JurorBar } from './juror-bar';
import styles from './juror-desk.module.css';
import { MarkingDesk } from './marking-desk';
import { SignRoom } from './sign-room/sign-room';
import { useEntry } from './use-entry';
import { useJurorWork } from './use-juror-work';
import { WelcomeRoom } from './welcome-room/welcome-room';

/**
 * The juror's side: the code opens the door once per start; then the juror is found
 * again in the room, before the dossier and on the criterion where they were.
 */
export function JurorDesk({ greeting }: { readonly greeting: Greeting }) {
  const entry = useEntry(greeting);
  const opened = useJurorWork(entry.desk);
  if (entry.at === 'asking') return null;
  if (opened?.at === 'refused') {
    return <UnopenedWork problem={opened.problem} onRetry={opened.retry} />;
  }
  if (!opened?.work.pledges.has('secrecy')) {
    return (
      <WelcomeRoom
        // Until the work is read, nobody knows whether the promise was already made.
        desk={opened?.desk ?? null}
        known={entry.known}
        onUnlocked={entry.enter}
        onPromise={() => opened?.promise('secrecy')}
      />
    );
  }
  const { desk, database, work, place, stand } = opened;
  const room = work.pledges.has('interests') ? place.room : 'declare';
  const inRoom = { desk, database, work, stand, place };
  return (
    <div className={styles.desk}>
      <JurorBar desk={desk} database={database} showsSaved={room !== 'mark'} />
      <ToldBanner database={database} />
      {room === 'declare' && <DeclareRoom {...inRoom} onSign={() => opened.promise('interests')} />}
      {room === 'mark' && <MarkingDesk {...inRoom} />}
      {room === 'sign' && <SignRoom {...inRoom} />}
      <MachineRoom database={database} who="juror" />
    </div>
  );
}
