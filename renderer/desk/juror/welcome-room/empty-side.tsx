import { useTranslation } from 'react-i18next';
import { Crown, LOGO_WEIGHTS } from '../../../parts/crown';
import styles from './welcome.module.css';

/** Before the code: what will appear here. */
export function EmptySide({ isLocked }: { readonly isLocked: boolean }) {
  const { t } = useTranslation();
  return (
    <section className={styles.empty}>
      <Crown weights={LOGO_WEIGHTS} states={LOGO_WEIGHTS.map(() => 'empty')} size={168} />
      {!isLocked && (
        <>
          <h2 className={`serif ${styles.emptyTitle}`}>{t('juror.welcome.emptyTitle')}</h2>
          <p className={styles.emptyLead}>{t('juror.welcome.empty')}</p>
        </>
      )}
    </section>
  );
}
