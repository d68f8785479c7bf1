import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OrganiserRoom } from '../../../ui/organiser-place';
import styles from './rail.module.css';
import type { Road, Station } from './rail-shows';

interface RailProps {
  readonly road: Road;
  readonly onEnter: (room: OrganiserRoom) => void;
}

/** Where the edition stands, from prepared to proclaimed, and the rooms of the current step. */
export function Rail({ road, onEnter }: RailProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t('organiser.rail.title')}>
      <p className={styles.caption}>{t('organiser.rail.title')}</p>
      <ol className={styles.stations}>
        {road.stations.map((station) => (
          <li key={station.id} className={styles.station} data-state={station.state}>
            <span className={styles.dot} aria-hidden>
              {station.state === 'past' && <IconCheck size={12} stroke={3} />}
            </span>
            <StationName station={station} onEnter={onEnter} />
            <span className={styles.note}>{station.note}</span>
            <span className="visually-hidden">{t(`organiser.rail.${station.state}`)}</span>
            {station.rooms.length > 0 && (
              <ul className={styles.rooms}>
                {station.rooms.map(({ room, label, count }) => (
                  <li key={room}>
                    <button
                      type="button"
                      className={styles.room}
                      aria-current={room === road.room ? 'page' : undefined}
                      onClick={() => onEnter(room)}
                    >
                      {label}
                      <span className={styles.count}>{count}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StationName({ station, onEnter }: Pick<RailProps, 'onEnter'> & { station: Station }) {
  const { leads, label } = station;
  if (leads === null) return <span className={styles.name}>{label}</span>;
  return (
    <button type="button" className={styles.name} onClick={() => onEnter(leads)}>
      {label}
    </button>
  );
}
