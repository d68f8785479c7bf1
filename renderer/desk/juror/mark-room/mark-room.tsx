import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import type { CriterionId } from '../../../../shared/ids';
import type { JurorDossier } from '../../../derive/juror-dossiers';
import { isPageScrolled } from '../../../parts/begin-in-sight';
import { useUndo } from '../../../ui/juror-undo';
import { goToSheet } from '../go-to-sheet';
import { SavedMark } from '../saved-mark';
import type { Marking } from '../use-marking';
import { CommentField } from './comment-field';
import { CriterionRow } from './criterion-row';
import styles from './mark-room.module.css';
import { stopOf } from './mark-shows';
import { SheetFoot } from './sheet-foot';
import { UndoKeys } from './undo-keys';

interface MarkRoomProps {
  readonly edition: Edition;
  readonly marking: Marking;
  readonly current: JurorDossier;
  readonly comment: RefObject<HTMLTextAreaElement | null>;
}

/** The score sheet, always in view: only the focused criterion opens. */
export function MarkRoom({ edition, marking, current, comment }: MarkRoomProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const dossier = current.dossier.id;
  const retaken = useUndo((state) => state.told?.nth ?? 0);

  return (
    <aside className={styles.room} aria-labelledby="juror-sheet">
      <header className={styles.head}>
        <h2 id="juror-sheet" className={styles.title}>
          {t('juror.mark.title')}
        </h2>
        {marking.database ? (
          <>
            <UndoKeys edition={edition} dossiers={marking.dossiers} onRetake={marking.retake} />
            <SavedMark database={marking.database} onRetry={marking.retry} />
          </>
        ) : (
          <span className={styles.unsaved}>{t('juror.tools.practice.unsaved')}</span>
        )}
      </header>
      <SheetList key={dossier} list={list} edition={edition} marking={marking} current={current} />
      <CommentField
        // A comment taken back is shown anew.
        key={`comment ${dossier} ${retaken}`}
        field={comment}
        comment={current.sheet.comment}
        isRequired={edition.rules.commentRequired === true}
        onKeep={marking.comment}
        onLeave={goToSheet}
      />
      <SheetFoot
        edition={edition}
        current={current}
        dossiers={marking.dossiers}
        way={marking.way}
        onNext={() => marking.step(1)}
      />
    </aside>
  );
}

/** The criteria; the keys of the one being marked take the focus, unless it is at work elsewhere. */
function SheetList({
  list,
  edition,
  marking,
  current,
}: Pick<MarkRoomProps, 'edition' | 'marking' | 'current'> & {
  readonly list: RefObject<HTMLDivElement | null>;
}) {
  const { criterion } = marking.place;
  const acts = useRef(marking);
  acts.current = marking;
  const onFocus = useCallback((id: CriterionId) => acts.current.goToCriterion(id), []);
  const onMark = useCallback(
    (mark: number | null, id: CriterionId) => acts.current.mark(mark, id),
    [],
  );
  const focused = edition.grid.criteria.find((each) => each.id === criterion);
  const stop = focused && stopOf(focused, current.sheet, edition.grid.scale);
  const shown = useRef<string | null>(null);
  const { id } = current.dossier;
  useEffect(() => {
    // Where the page scrolls, a dossier that was just opened begins at its head, not here.
    const isOpened = shown.current !== id && isPageScrolled();
    shown.current = id;
    const active = document.activeElement;
    const isFree = active === null || active === document.body || list.current?.contains(active);
    const row = list.current?.querySelector(`[data-criterion="${criterion}"]`);
    if (isFree) keyIn(row, stop)?.focus({ preventScroll: true });
    if (!isOpened) row?.scrollIntoView({ block: 'nearest' });
  }, [list, criterion, stop, id]);
  return (
    <div className={styles.list} ref={list} data-sheet>
      {edition.grid.criteria.map((each) => (
        <CriterionRow
          key={each.id}
          criterion={each}
          scale={edition.grid.scale}
          sheet={current.sheet}
          isFocused={each.id === criterion}
          former={marking.formerMark(each)}
          onFocus={onFocus}
          onMark={onMark}
        />
      ))}
    </div>
  );
}

function keyIn(within: Element | null | undefined, mark: number | undefined): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`input[type=radio][value="${mark}"]`) ?? null;
}
