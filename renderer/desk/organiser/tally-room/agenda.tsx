import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/ids';
import styles from './agenda.module.css';
import type { ToDiscuss } from './agenda-shows';

interface AgendaProps {
  /** Where a link at the head of the room leads. */
  readonly id: string;
  readonly points: readonly ToDiscuss[];
  readonly onDebate: (dossiers: readonly DossierId[]) => void;
}

/** Reasons told before the others are counted. */
const TOLD = 2;

/** What is worth discussing first; each point leads to the discussion of its dossiers. */
export function Agenda({ id, points, onDebate }: AgendaProps) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <section id={id} tabIndex={-1} aria-labelledby={title} className={styles.agenda}>
      <h2 id={title} className={styles.title}>
        {t('tally.agenda.title')}
      </h2>
      {points.length === 0 && <p className="muted">{t('tally.agenda.none')}</p>}
      <ol>
        {points.map((point, at) => (
          <li key={point.key} className={styles.point}>
            <span className={styles.number} aria-hidden>
              {at + 1}
            </span>
            <div className={styles.words}>
              <h3>{point.title}</h3>
              <Reasons why={point.why} />
              {point.carried && <p className="muted">{point.carried}</p>}
            </div>
            <Button
              variant="subtle"
              c="var(--accent-ink)"
              size="compact-sm"
              className={styles.act ?? ''}
              aria-label={t('tally.agenda.debateThis', { title: point.title })}
              onClick={() => onDebate(point.dossiers)}
            >
              {t('tally.agenda.debate')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The first reasons; the others are one click away. */
function Reasons({ why }: { readonly why: readonly string[] }) {
  const { t } = useTranslation();
  const rest = why.slice(TOLD);
  return (
    <>
      {why.length > 0 && <p>{why.slice(0, TOLD).join(' ')}</p>}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{t('tally.agenda.others', { count: rest.length })}</summary>
          <p>{rest.join(' ')}</p>
        </details>
      )}
    </>
  );
}
