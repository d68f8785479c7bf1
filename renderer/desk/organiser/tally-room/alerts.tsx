import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AgendaPoint } from '../../../ui/organiser-place';
import styles from './alerts.module.css';
import type { AlertShown } from './tally-shows';

interface AlertsProps {
  readonly alerts: readonly AlertShown[];
  readonly onAgenda: (point: AgendaPoint) => void;
  readonly onMerge: () => void;
}

/** What must be seen beside the ranking; none of it changes a rank. */
export function Alerts({ alerts, onAgenda, onMerge }: AlertsProps) {
  const { t } = useTranslation();
  if (alerts.length === 0) return null;
  return (
    <ul className={styles.alerts} aria-label={t('tally.alert.title')}>
      {alerts.map(({ key, title, text, leads }) => (
        <li key={key} className={styles.alert}>
          <IconAlertTriangle size={20} stroke={1.8} aria-hidden className={styles.icon} />
          <p className={styles.words}>
            <b>{title}</b> {text}
          </p>
          {leads !== null && leads !== 'merge' && (
            <Button
              variant="subtle"
              c="var(--accent-ink)"
              size="compact-sm"
              onClick={() => onAgenda(leads)}
            >
              {t('tally.alert.agenda')}
            </Button>
          )}
          {leads === 'merge' && (
            <Button variant="subtle" c="var(--accent-ink)" size="compact-sm" onClick={onMerge}>
              {t('organiser.rooms.merge')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
