import { useRef, useState } from 'react';
import styles from './juror-desk.module.css';
import { MarkRoom } from './mark-room/mark-room';
import type { KeyAct } from './marking-keys';
import { DossierRoom } from './read-room/dossier-room';
import { ListRoom } from './read-room/list-room';
import type { InRoom } from './use-juror-work';
import { useMarking } from './use-marking';
import { useMarkingKeys } from './use-marking-keys';

/** List, dossier, sheet: moving in one moves the others. */
export function MarkingDesk(room: InRoom) {
  const marking = useMarking(room);
  const [isLarge, setLarge] = useState(false);
  const [pages, setPages] = useState<Readonly<Record<string, number>>>({});
  const comment = useRef<HTMLTextAreaElement>(null);
  const { current, place } = marking;
  const { edition } = room.desk;

  const dossier = current?.dossier.id ?? '';
  const page = pages[dossier] ?? 1;
  const turnTo = (next: number): void => setPages({ ...pages, [dossier]: Math.max(1, next) });

  const obey = (key: KeyAct): void => {
    if (key.act === 'criterion') marking.goToNeighbour(key.step);
    else if (key.act === 'dossier') marking.step(key.step);
    else if (key.act === 'page') turnTo(page + key.step);
    else if (key.act === 'enlarge') setLarge((was) => !was);
    else if (key.act === 'comment') comment.current?.focus();
    else if (key.act === 'undo' || key.act === 'redo') marking.retake(key.act);
    else if (key.act === 'mark' || key.act === 'empty')
      marking.mark(key.act === 'mark' ? key.mark : null);
  };
  useMarkingKeys({ scale: edition.grid.scale, letters: true, onAct: obey });

  return (
    <div className={styles.columns}>
      <ListRoom
        edition={edition}
        marking={marking}
        onInterests={() => room.stand({ ...place, room: 'declare' })}
        onSign={() => room.stand({ ...place, room: 'sign' })}
      />
      <DossierRoom
        key={current?.dossier.id ?? 'none'}
        edition={edition}
        marking={marking}
        deck={{ page, isLarge, onPage: turnTo, onLarge: setLarge }}
      />
      {current && (
        <MarkRoom edition={edition} marking={marking} current={current} comment={comment} />
      )}
    </div>
  );
}
