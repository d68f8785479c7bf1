import { Button } from '@mantine/core';
import { IconFileDiff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { jurorDossiers } from '../../../derive/juror-dossiers';
import { newsOf } from '../../../derive/juror-news';
import { placeIn } from '../../../derive/juror-place';
import { useLanguage } from '../../../i18n/use-language';
import { putAddendaAway } from '../../../store/edition-seen';
import { useSaving } from '../../../ui/juror-saving';
import { useDeskView } from '../../../ui/juror-view';
import type { InRoom } from '../use-juror-work';
import styles from './addendum.module.css';
import { reasonsOf, sayNews } from './addendum-shows';

/** What the organiser changed and why, and what it asks of the juror; stays until it is read. */
export function AddendumBanner({ desk, work, place, stand }: InRoom) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const keep = useSaving((state) => state.keep);
  const look = useDeskView((state) => state.look);
  const { edition, juror } = desk;
  const { interests, sheets } = work;
  const news = useMemo(() => {
    const dossiers = jurorDossiers({ edition, juror: juror.id, interests, sheets });
    return newsOf({ edition, work, dossiers });
  }, [edition, juror, interests, sheets, work]);
  if (news.unread.length === 0) return null;
  const { toDeclare, toMarkAgain } = news;
  const [again] = toMarkAgain;
  const [first] = again?.dossiers ?? [];
  return (
    <section className={styles.banner} aria-label={t('juror.addendum.region')}>
      <IconFileDiff size={20} stroke={1.6} className={styles.icon} aria-hidden />
      <div className={styles.words}>
        {reasonsOf(news, language).map(({ number, reason }) => (
          <p key={number}>
            <b>{t('juror.addendum.title', { number })}</b> {reason}
          </p>
        ))}
        <p className={styles.changes}>
          {sayNews({ edition, juror: juror.id, news, language }).join(' ')}
        </p>
      </div>
      <div className={styles.acts}>
        {toDeclare.length > 0 && place.room !== 'declare' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => stand({ ...place, room: 'declare' })}
          >
            {t('juror.addendum.declare', { count: toDeclare.length })}
          </Button>
        )}
        {again && first && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              look({ at: 'reading' });
              const there = placeIn(first, edition);
              stand({ ...there, criterion: again.criterion.id, reading: 'criterion' });
            }}
          >
            {t('juror.addendum.review')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void keep((database) => putAddendaAway(database, edition))}
        >
          {t('juror.addendum.read')}
        </Button>
      </div>
    </section>
  );
}
