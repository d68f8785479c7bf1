import { IconDeviceLaptop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leave } from '../ui/leave';
import { Crown, LOGO_WEIGHTS } from './crown';
import { GuideButton } from './guide-button';
import { LanguageSwitch } from './language-switch';
import { OfflineMark } from './offline-mark';
import { ThemeSwitch } from './theme-switch';
import styles from './top-bar.module.css';

interface TopBarProps {
  /** The edition's short title, once one is open. */
  readonly edition?: string;
  /** Who is at the desk, with an icon of size 18. */
  readonly who?: ReactNode;
  /** « Enregistré », where work is being saved. */
  readonly saved?: ReactNode;
  readonly weights?: readonly number[];
  /** Opens what this computer keeps, where somebody works. */
  readonly onMachine?: () => void;
  /** Back to the first screen; at once unless somebody must be asked. */
  readonly onHome?: () => void;
  /** The rooms of the stage are dark in either theme. */
  readonly isAlwaysDark?: boolean;
}

/** The bar of every desk screen: crown, wordmark, edition; who, offline, language, theme. */
export function TopBar(props: TopBarProps) {
  const { edition, who, saved, weights = LOGO_WEIGHTS, onMachine, isAlwaysDark = false } = props;
  const { onHome = () => void leave() } = props;
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <button
        type="button"
        className={styles.home}
        aria-label={t('app.leave')}
        title={t('app.leave')}
        onClick={onHome}
      >
        <Crown weights={weights} size={22} />
        <span className={styles.wordmark}>{t('app.name')}</span>
      </button>
      {edition && (
        <>
          <span className={styles.rule} />
          <span className={styles.edition}>{edition}</span>
        </>
      )}
      <span className={styles.space} />
      {saved}
      {saved && <span className={styles.rule} />}
      {who && <span className={styles.who}>{who}</span>}
      {who && <span className={styles.rule} />}
      {onMachine && (
        <>
          <button
            type="button"
            className={styles.machine}
            title={t('app.machine')}
            onClick={onMachine}
          >
            <IconDeviceLaptop size={18} stroke={1.6} aria-hidden />
            <span className={styles.word}>{t('app.machine')}</span>
          </button>
          <span className={styles.rule} />
        </>
      )}
      <OfflineMark />
      <span className={styles.rule} />
      <GuideButton />
      <LanguageSwitch />
      {!isAlwaysDark && <ThemeSwitch />}
    </header>
  );
}
