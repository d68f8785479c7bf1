import { memo, useState } from 'react';
import type { Problem } from '../../../shared/file/problem';
import type { Greeting, JurorSession } from '../../../shared/ipc';
import { useRest } from '../../ui/juror-rest';
import { useDeskView } from '../../ui/juror-view';
import { MachineRoom } from '../machine-room/machine-room';
import { MovedBanner } from '../machine-room/moved-banner';
import { ToldBanner } from '../machine-room/told-banner';
import { UnopenedWork } from '../machine-room/unopened-work';
import { AddendumBanner } from './addendum/addendum-banner';
import { ReceiveLine } from './addendum/receive-line';
import { useReceive } from './addendum/use-receive';
import { DeclareRoom } from './declare-room/declare-room';
import { JurorBar } from './juror-bar';
import styles from './juror-desk.module.css';
import { MarkingDesk } from './marking-desk';
import { HiddenScreen, useHideKey } from './rest/hidden-screen';
import { RestMenu } from './rest/rest-menu';
import { useAutoLock } from './rest/use-auto-lock';
import { RulesDialog } from './rules-dialog/rules-dialog';
import { SignRoom } from './sign-room/sign-room';
import { useEntry } from './use-entry';
import { useJurorAids } from './use-juror-aids';
import { type OpenedWork, useJurorWork } from './use-juror-work';
import { useRetry } from './use-retry';
import { WelcomeRoom } from './welcome-room/welcome-room';

/**
 * The juror's side: the code opens the door once per start; then the juror is found
 * again in the room, before the dossier and on the criterion where they were.
 */
export function JurorDesk({ greeting }: { readonly greeting: Greeting }) {
  const entry = useEntry(greeting);
  const opened = useJurorWork(entry.desk);
  if (entry.at === 'asking') return null;
  // A desk that shuts shows nothing of the work, even while the work goes on to the disk.
  const work = entry.isShutting ? null : opened;
  if (work?.at === 'refused') {
    return <UnopenedWork problem={work.problem} onRetry={work.retry} />;
  }
  if (!work?.work.pledges.has('secrecy')) {
    return (
      <WelcomeRoom
        // Until the work is read, nobody knows whether the promise was already made.
        desk={work?.desk ?? null}
        known={entry.known}
        isLocked={entry.isLocked}
        whenShut={entry.whenShut}
        onUnlocked={entry.enter}
        onPromise={() => work?.promise('secrecy')}
      />
    );
  }
  return <OpenedDesk opened={work} onEnter={entry.enter} onLock={entry.lock} />;
}

/** Idle this long, the screen locks. */
const IDLE_MINUTES = 15;

interface OpenedDeskProps {
  readonly opened: OpenedWork;
  /** Goes on under an addendum; why not, else null. */
  readonly onEnter: (session: JurorSession) => Problem | null;
  readonly onLock: () => void;
}

/** The rooms behind the door; hidden, nothing of them can be reached. */
const OpenedDesk = memo(function OpenedDesk({ opened, onEnter, onLock }: OpenedDeskProps) {
  const { desk, database, work, place, stand, retry } = opened;
  const aids = useJurorAids(database);
  const receive = useReceive({ envelope: desk.session.envelope, enter: onEnter });
  const isHidden = useRest((state) => state.isHidden);
  const { view, look } = useDeskView();
  const [isReading, setReading] = useState(false);
  useHideKey();
  useAutoLock(true, IDLE_MINUTES, onLock);
  useRetry(retry);
  const room = work.pledges.has('interests') ? place.room : 'declare';
  const showsSheet = room === 'mark' && view.at !== 'compare';
  const inRoom = { desk, database, work, stand, place, retry };
  const practise = (): void => {
    look({ at: 'practice' });
    stand({ ...place, room: 'mark' });
  };
  const rest = (
    <RestMenu
      letters={aids.habits.letters}
      minutes={IDLE_MINUTES}
      onLetters={(letters) => aids.change({ letters })}
      onLock={onLock}
      onRules={() => setReading(true)}
      onReceive={receive.choose}
      onPractise={work.pledges.has('interests') ? practise : null}
    />
  );
  return (
    <>
      <div className={styles.desk} inert={isHidden}>
        <JurorBar desk={desk} database={database} onRetry={showsSheet ? null : retry} rest={rest} />
        <ToldBanner database={database} />
        {desk.session.movedTo !== undefined && <MovedBanner device={desk.session.movedTo} />}
        <ReceiveLine {...receive} />
        <AddendumBanner {...inRoom} />
        {room === 'declare' && (
          <DeclareRoom {...inRoom} onSign={() => opened.promise('interests')} />
        )}
        {room === 'mark' && <MarkingDesk {...inRoom} aids={aids} />}
        {room === 'sign' && <SignRoom {...inRoom} firstReadings={aids.firstReadings} />}
        <RulesDialog
          edition={desk.edition}
          isOpen={isReading && !isHidden}
          onClose={() => setReading(false)}
        />
        <MachineRoom database={database} who="juror" onSession={onEnter} />
      </div>
      {isHidden && <HiddenScreen />}
    </>
  );
});
