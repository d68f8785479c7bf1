import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkDatabase } from '../../store/journal-rows';
import { dismissTold, useTold } from '../../store/use-opened';
import styles from './told-banner.module.css';
import { countLost, isWhole, sentenceOf } from './told-shows';

/** What opening had to repair, from what, and what is missing; stays until it is read. */
export function ToldBanner({ database }: { readonly database: WorkDatabase }) {
  const { t } = useTranslation();
  const told = useTold(database);
  if (told === null) return null;
  const spans = told.lost.map((span) => t('machine.told.span', { ...span })).join(', ');
  const isLoss = told.lost.length > 0 || told.from === 'nothing' || told.from === 'marks';
  return (
    <div className={styles.banner} data-loss={isLoss} role={isLoss ? 'alert' : 'status'}>
      <IconHistory size={18} stroke={1.6} aria-hidden />
      <p>
        {t(sentenceOf(told))} {isWhole(told) && <b>{t('machine.told.nothingMissing')}</b>}
        {told.lost.length > 0 && (
          <b>{t('machine.told.lost', { count: countLost(told.lost), spans })}</b>
        )}
      </p>
      <button type="button" className={styles.read} onClick={() => void dismissTold(database)}>
        {t('machine.told.read')}
      </button>
    </div>
  );
}
