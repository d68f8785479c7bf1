import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './rail.module.css';
import type { Road, Station } from './rail-shows';

interface RailProps<R extends string> {
  readonly road: Road<R>;
  readonly onEnter: (room: R) => void;
}

/** Where the edition stands, from prepared to proclaimed, and the rooms of the current step. */
export function Rail<R extends string>({ road, onEnter }: RailProps<R>) {
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

function StationName<R extends string>({
  station,
  onEnter,
}: Pick<RailProps<R>, 'onEnter'> & { readonly station: Station<R> }) {
  const { leads, label } = station;
  if (leads === null) return <span className={styles.name}>{label}</span>;
  return (
    <button type="button" className={styles.name} onClick={() => onEnter(leads)}>
      {label}
    </button>
  );
}
