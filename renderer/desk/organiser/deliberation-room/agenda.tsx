import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaPoint } from '../../../ui/organiser-place';
import type { OpenEdition } from '../open-edition';
import styles from './agenda.module.css';
import { awardOf } from './award-of';
import type { AgendaShown, MeetingGiven } from './deliberation-shows';
import { PointAward } from './point-award';
import { PointCitations } from './point-citations';
import { PointQuorum } from './point-quorum';
import { PointReading } from './point-reading';
import type { DeliberationActs } from './use-deliberation';

interface AgendaProps {
  readonly open: OpenEdition;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
  readonly agenda: readonly AgendaShown[];
  readonly point: AgendaPoint;
  readonly onPoint: (point: AgendaPoint) => void;
  readonly isSealed: boolean;
  readonly discussion: ReactNode;
}

/** The points of the meeting; the current one opens in place. */
export function Agenda(props: AgendaProps) {
  const { open, given, acts, agenda, point, onPoint, isSealed, discussion } = props;
  const { t } = useTranslation();
  return (
    <section aria-labelledby="agenda-title" className={styles.agenda}>
      <h2 id="agenda-title" className={styles.title}>
        {t('deliberation.agenda.title')}
      </h2>
      <ol>
        {agenda.map((each, at) => {
          const isOpen = each.point === point;
          const state = each.isDone ? 'done' : isOpen ? 'now' : 'todo';
          return (
            <li key={each.point}>
              <button
                type="button"
                className={styles.point}
                data-state={state}
                aria-expanded={isOpen}
                onClick={() => onPoint(each.point)}
              >
                <span className={styles.number} aria-hidden>
                  {each.isDone ? <IconCheck size={13} stroke={3} /> : at + 1}
                </span>
                <span className={styles.what} data-open={isOpen || undefined}>
                  {each.title}
                </span>
                <span className={styles.note}>
                  {each.note || (isOpen && !isSealed ? t('deliberation.agenda.now') : '')}
                </span>
              </button>
              {isOpen && !isSealed && <Point {...{ open, point, given, acts, discussion }} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type PointProps = Pick<AgendaProps, 'open' | 'point' | 'given' | 'acts' | 'discussion'>;

function Point({ open, point, given, acts, discussion }: PointProps) {
  const award = awardOf(point);
  return (
    <div className={styles.card}>
      {point === 'quorum' && <PointQuorum open={open} given={given} acts={acts} />}
      {point === 'discussion' && discussion}
      {award && <PointAward key={award} award={award} given={given} acts={acts} />}
      {point === 'citations' && <PointCitations given={given} acts={acts} />}
      {point === 'reading' && <PointReading given={given} acts={acts} />}
    </div>
  );
}
