import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { openNeighbour } from '../../../derive/juror-dossiers';
import { useLanguage } from '../../../i18n/use-language';
import { useBeginInSight } from '../../../parts/begin-in-sight';
import { Highlighted } from '../../../parts/highlighted';
import { useJurorList } from '../../../ui/juror-list';
import type { Aids } from '../use-juror-aids';
import type { Marking } from '../use-marking';
import { Attachments, type DeckPlace } from './deck/attachments';
import { DossierHead } from './dossier-head';
import styles from './dossier-room.module.css';
import { PartTabs } from './part-tabs';
import { openTab, SUMMARY, wordsOf } from './read-shows';

interface DossierRoomProps {
  readonly edition: Edition;
  readonly marking: Marking;
  readonly deck: DeckPlace;
  /** Private notes and highlights; none in the practice. */
  readonly aids?: Aids;
  /** What stands between the head and the parts. */
  readonly children?: ReactNode;
}

/** The dossier in the light: its head, its words by criterion, its papers. */
export function DossierRoom({ edition, marking, deck, aids, children }: DossierRoomProps) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { current, place, way } = marking;
  const query = useJurorList((state) => state.query);
  const room = useRef<HTMLElement>(null);
  useBeginInSight(room, current?.dossier.id ?? '');
  const step = useRef(marking.step);
  step.current = marking.step;
  const onStep = useCallback((way: 1 | -1) => step.current(way), []);
  if (!current) {
    return (
      <main className={styles.room}>
        <div className={styles.none}>
          <h1>{t('juror.read.allClosed')}</h1>
          <p>{t('juror.read.allClosedHow')}</p>
        </div>
      </main>
    );
  }
  const { dossier } = current;
  const tab = openTab(place);
  const words = wordsOf(dossier, tab);
  const criterion = edition.grid.criteria.find((each) => each.id === tab);
  const from = dossier.id;
  return (
    <main ref={room} className={styles.room}>
      <DossierHead
        dossier={dossier}
        previous={openNeighbour(way, { from, step: -1 })}
        next={openNeighbour(way, { from, step: 1 })}
        onStep={onStep}
      />
      {children}
      <PartTabs
        criteria={edition.grid.criteria}
        tab={tab}
        onTab={(next) => (next === SUMMARY ? marking.showSummary() : marking.goToCriterion(next))}
      />
      <section
        role="tabpanel"
        id="juror-part"
        aria-labelledby={`juror-tab-${tab}`}
        // A long text scrolls by Space.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without a field is a stop of its own
        tabIndex={0}
      >
        <p className={styles.cap}>
          {criterion
            ? t('juror.read.fromCandidate', { criterion: inLanguage(criterion.label) })
            : t('juror.read.fromSummary')}
        </p>
        <p className={styles.text} data-silent={words === null}>
          {words ? <Highlighted text={inLanguage(words)} query={query} /> : t('juror.read.silent')}
        </p>
      </section>
      <Attachments dossier={dossier} place={deck} aids={aids ?? null} />
    </main>
  );
}
