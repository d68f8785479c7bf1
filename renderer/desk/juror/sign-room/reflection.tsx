import { Button } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sayMirror } from '../../../../shared/words/tell-insight';
import type { Mirror } from '../../../derive/juror-mirror';
import { reflect, rethought } from '../../../derive/juror-reflect';
import { useLanguage } from '../../../i18n/use-language';
import type { JurorAids } from '../../../store/juror-aids';
import { useDeskView } from '../../../ui/juror-view';
import type { InRoom } from '../use-juror-work';
import styles from './reflection.module.css';

interface ReflectionProps {
  readonly room: InRoom;
  readonly mirror: Mirror;
  readonly firstReadings: JurorAids['firstReadings'];
}

/** What one's own marks say: spread, levels, ties to untie, what changed since first read. */
export function Reflection({ room, mirror, firstReadings }: ReflectionProps) {
  const { t } = useTranslation();
  const { language, inLanguage } = useLanguage();
  const look = useDeskView((state) => state.look);
  const { desk, work, place, stand } = room;
  const own = useMemo(() => reflect(desk, work), [desk, work]);
  const changes = useMemo(
    () =>
      rethought(
        desk,
        mirror.rows.map((row) => row.each),
        firstReadings,
      ),
    [desk, mirror, firstReadings],
  );
  const { dossiers, grid } = desk.edition;
  const company = (id: string): string =>
    dossiers.find((dossier) => dossier.id === id)?.company ?? id;
  const criterion = (id: string): string => {
    const found = grid.criteria.find((each) => each.id === id);
    return found ? inLanguage(found.label) : id;
  };
  const names = { dossier: company, criterion, juror: (id: string) => id };
  const empty = t('juror.tools.reflect.empty');
  return (
    <section className={styles.reflection} aria-labelledby="juror-reflect">
      <h2 id="juror-reflect">{t('juror.tools.reflect.title')}</h2>
      <ul className={styles.said}>
        {sayMirror(own, { language, names }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {own.ties.map(([left, right]) =>
        left !== undefined && right !== undefined ? (
          <Button
            key={left}
            variant="default"
            size="compact-sm"
            className={styles.untie}
            leftSection={<IconColumns2 size={16} stroke={1.7} aria-hidden />}
            onClick={() => {
              look({ at: 'compare', left, right });
              stand({ ...place, room: 'mark' });
            }}
          >
            {t('juror.tools.reflect.untie', { first: company(left), second: company(right) })}
          </Button>
        ) : null,
      )}
      {firstReadings.size > 0 && (
        <>
          <h3>{t('juror.tools.reflect.since')}</h3>
          {changes.length === 0 ? (
            <p className="muted">{t('juror.tools.reflect.sinceNone')}</p>
          ) : (
            <ul className={styles.changes}>
              {changes.map(({ dossier, criterion: id, before, after }) => (
                <li key={`${dossier} ${id}`}>
                  {t('juror.tools.reflect.change', {
                    company: company(dossier),
                    criterion: criterion(id),
                    before: before ?? empty,
                    after: after ?? empty,
                  })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
