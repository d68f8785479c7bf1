import { IconEyeOff, IconLock, IconMessage2Exclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './promises.module.css';

const PROMISES = [
  { what: 'stays', Icon: IconLock },
  { what: 'alone', Icon: IconEyeOff },
  { what: 'read', Icon: IconMessage2Exclamation },
] as const;

/** Three things said once, before any dossier opens. */
export function Promises() {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={styles.title}>{t('juror.welcome.promises')}</h3>
      <ul className={styles.list}>
        {PROMISES.map(({ what, Icon }) => (
          <li key={what}>
            <Icon size={20} stroke={1.6} aria-hidden />
            <div>
              <p className={styles.name}>{t(`juror.welcome.${what}`)}</p>
              <p className="muted">{t(`juror.welcome.${what}How`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
