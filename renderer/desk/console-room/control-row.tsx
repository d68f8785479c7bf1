import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Show } from '../../../shared/stage/show';
import { KeyCap } from '../../parts/key-cap';
import styles from './console.module.css';
import { outcomeWords, timeOf } from './key-log';
import type { Pressing, Told } from './use-show';

interface Props {
  readonly show: Show;
  readonly last: Told | null;
  readonly act: (pressing: Pressing) => void;
}

/** The last key and its fate, the language on screen, and the red way out. */
export function ControlRow({ show, last, act }: Props) {
  const { t } = useTranslation();
  const click = (kind: 'language' | 'neutral', key: string): void =>
    act({ press: { kind }, key, source: 'mouse' });
  return (
    <div className={styles.controls}>
      <div className={styles.state} role="status">
        <div className={styles.caption}>{t('console.last.title')}</div>
        <div className={styles.value}>
          {last ? (
            <>
              <KeyCap>{last.key}</KeyCap>
              <b className={styles.cut}>{outcomeWords(last.outcome, t)}</b>
              <span className={styles.muted}>{timeOf(last.at)}</span>
            </>
          ) : (
            <span className={styles.muted}>{t('console.last.none')}</span>
          )}
        </div>
      </div>
      <button
        type="button"
        className={styles.stateButton}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => click('language', 'L')}
      >
        <span className={styles.caption}>{t('console.shows.title')}</span>
        <span className={styles.value}>
          <b>{t(`console.shows.${show.shows}`)}</b>
          <span className={styles.space} />
          <KeyCap>L</KeyCap>
        </span>
      </button>
      <button
        type="button"
        className={styles.red}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => click('neutral', 'N')}
      >
        <IconHandStop size={22} stroke={1.6} aria-hidden /> {t('console.neutral')}{' '}
        <KeyCap>N</KeyCap>
      </button>
    </div>
  );
}
