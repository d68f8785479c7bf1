import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/ids';
import type { Frame } from '../../../shared/stage/frame';
import { useLanguage } from '../../i18n/use-language';
import { StageScreen } from '../../stage/stage-screen';
import styles from './console.module.css';
import { elapsed } from './console-shows';
import { useClock } from './use-clock';

interface Props {
  readonly frame: Frame;
  readonly title: Bilingual | null;
  readonly since: Date;
}

/** The same picture as the projector's, from the same component. */
export function LiveFrame({ frame, title, since }: Props) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  const { scene } = frame.now;
  const veil = scene === 'black' || scene === 'neutral' ? t(`console.live.${scene}`) : null;
  const name = veil ?? (title ? inLanguage(title) : '');
  return (
    <>
      <div className={styles.heading}>
        <h2>{t('console.live.title')}</h2>
        <Since since={since} />
      </div>
      <div
        className={styles.screen}
        role="img"
        aria-label={t('console.live.thumbnail', { cue: name })}
      >
        <StageScreen frame={frame} />
      </div>
    </>
  );
}

function Since({ since }: { readonly since: Date }) {
  const { t } = useTranslation();
  return (
    <span className={styles.muted}>{t('console.live.since', elapsed(since, useClock()))}</span>
  );
}
