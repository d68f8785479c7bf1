import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interest } from '../../../shared/edition/interest';
import { useDeskView } from '../../ui/juror-view';
import type { MarkingRoom } from './marking-desk';
import { PracticeOffer } from './practice-room/practice-offer';
import { DossierRoom } from './read-room/dossier-room';
import { DossierTools } from './read-room/dossier-tools';
import { LateLink } from './read-room/late-link';
import type { DeckControl } from './use-deck-control';
import type { Marking } from './use-marking';

interface ReadingDeskProps {
  readonly room: MarkingRoom;
  readonly marking: Marking;
  readonly deck: DeckControl;
  readonly onTold: (told: string) => void;
}

/** The dossier with its tools: star, come back, compare, hearing, a link found late. */
export function ReadingDesk({ room, marking, deck, onTold }: ReadingDeskProps) {
  const { t } = useTranslation();
  const look = useDeskView((state) => state.look);
  const [isDeclaring, setDeclaring] = useState(false);
  const { aids, work, desk } = room;
  const { current } = marking;
  const isNew = work.sheets.size === 0 && aids.isRead && !aids.habits.isPracticeAnswered;
  const declare = (interest: Interest): void => {
    marking.declare(interest);
    setDeclaring(false);
    const company = current?.dossier.company ?? '';
    onTold(
      t(interest.kind === 'recusal' ? 'juror.tools.late.recused' : 'juror.tools.late.linked', {
        company,
      }),
    );
  };
  return (
    <DossierRoom edition={desk.edition} marking={marking} deck={deck} aids={aids}>
      {isNew && (
        <PracticeOffer
          onTry={() => look({ at: 'practice' })}
          onDismiss={() => aids.change({ isPracticeAnswered: true })}
        />
      )}
      {current && (
        <DossierTools
          flag={aids.flags.get(current.dossier.id)}
          letters={aids.habits.letters}
          isDeclaring={isDeclaring}
          onFlag={(flag) => aids.toggle(current.dossier.id, flag)}
          onCompare={() => look({ at: 'compare', left: current.dossier.id, right: null })}
          onPitch={() => look({ at: 'pitch' })}
          onDeclare={() => setDeclaring(!isDeclaring)}
        />
      )}
      {current && isDeclaring && (
        <LateLink
          current={current}
          handedIn={work.handIns.at(-1)?.rev ?? null}
          onDeclare={declare}
          onCancel={() => setDeclaring(false)}
        />
      )}
    </DossierRoom>
  );
}
