import { useRef, useState } from 'react';
import { openNeighbour } from '../../derive/juror-dossiers';
import type { Novelty } from '../../derive/juror-news';
import { useDeskView } from '../../ui/juror-view';
import { CompareRoom } from './compare-room/compare-room';
import styles from './juror-desk.module.css';
import { MarkRoom } from './mark-room/mark-room';
import { PitchRoom } from './pitch-room/pitch-room';
import { PracticeDesk } from './practice-desk';
import { ListRoom } from './read-room/list-room';
import { ReadingDesk } from './reading-desk';
import { type DeckControl, useDeckControl } from './use-deck-control';
import { useDeskKeys } from './use-desk-keys';
import type { Aids } from './use-juror-aids';
import type { InRoom } from './use-juror-work';
import { type Marking, useMarking } from './use-marking';

const NO_NOVELTY = new Map<string, Novelty>();

export type MarkingRoom = InRoom & { readonly aids: Aids };

/** List, dossier, sheet: moving in one moves the others. */
export function MarkingDesk(room: MarkingRoom) {
  const { view, look } = useDeskView();
  const { desk, aids } = room;
  return (
    <div className={styles.columns}>
      {view.at === 'practice' ? (
        <PracticeDesk
          desk={desk}
          letters={aids.habits.letters}
          onDone={() => {
            aids.change({ isPracticeAnswered: true });
            look({ at: 'reading' });
          }}
        />
      ) : (
        <RealDesk {...room} />
      )}
    </div>
  );
}

function RealDesk(room: MarkingRoom) {
  const { desk, aids, place, stand } = room;
  const marking = useMarking(room, aids.flags);
  const deck = useDeckControl(marking.current?.dossier.id ?? '');
  const comment = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  useDeskKeys({ room, marking, deck, comment, search });
  const { current } = marking;
  const isCompared = useDeskView((state) => state.view.at === 'compare');
  return (
    <>
      <ListRoom
        edition={desk.edition}
        marking={marking}
        flags={aids.flags}
        novelties={marking.news?.novelties ?? NO_NOVELTY}
        search={search}
        onInterests={() => stand({ ...place, room: 'declare' })}
        onSign={() => stand({ ...place, room: 'sign' })}
      />
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <Middle room={room} marking={marking} deck={deck} onTold={setTold} />
      {current && !isCompared && (
        <MarkRoom edition={desk.edition} marking={marking} current={current} comment={comment} />
      )}
    </>
  );
}

interface MiddleProps {
  readonly room: MarkingRoom;
  readonly marking: Marking;
  readonly deck: DeckControl;
  /** Says, for those who listen, what a declaration did. */
  readonly onTold: (told: string) => void;
}

/** What fills the middle: the dossier, two of them side by side, or a hearing. */
function Middle(props: MiddleProps) {
  const { room, marking } = props;
  const { view, look } = useDeskView();
  const { current, dossiers, way } = marking;
  const { edition } = room.desk;
  if (view.at === 'compare') {
    return (
      <CompareRoom
        edition={edition}
        dossiers={dossiers}
        left={view.left}
        right={view.right}
        onChoose={(pair) => look({ at: 'compare', ...pair })}
        onOpen={(dossier) => {
          look({ at: 'reading' });
          marking.openDossier(dossier);
        }}
        onBack={() => look({ at: 'reading' })}
      />
    );
  }
  if (view.at === 'pitch' && current) {
    return (
      <PitchRoom
        dossier={current.dossier}
        next={openNeighbour(way, { from: current.dossier.id, step: 1 })}
        pitch={edition.rules.pitch}
        letters={room.aids.habits.letters}
        onNext={() => marking.step(1)}
        onBack={() => look({ at: 'reading' })}
      />
    );
  }
  return <ReadingDesk key={current?.dossier.id ?? 'none'} {...props} />;
}
