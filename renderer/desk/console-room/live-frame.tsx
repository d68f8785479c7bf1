import { IconPlugConnectedX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/ids';
import type { Frame } from '../../../shared/stage/frame';
import type { Show } from '../../../shared/stage/show';
import { useLanguage } from '../../i18n/use-language';
import { StageScreen } from '../../stage/stage-screen';
import styles from './console.module.css';
import { elapsed } from './console-shows';
import { useClock } from './use-clock';
import { useLater } from './use-later';

interface Props {
  readonly frame: Frame;
  readonly veil: Show['veil'];
  readonly title: Bilingual | null;
  readonly since: Date;
  /** Why the audience sees nothing: no display, or no window; null while it sees. */
  readonly lost: 'unplugged' | 'gone' | null;
}

/** The same picture as the projector's, from the same component. */
export function LiveFrame({ frame, veil, title, since, lost }: Props) {
  const { t } = useTranslation();
  const { inLanguage } = useLanguage();
  // The light of a reveal is for the hall; here the name is only there.
  const later = useLater(frame);
  const shown = useMemo<Frame>(
    () => (later.arrives === 'reveal' ? { ...later, arrives: 'cut' } : later),
    [later],
  );
  const name = veil !== 'none' ? t(`console.live.${veil}`) : title ? inLanguage(title) : '';
  return (
    <>
      <div className={styles.heading}>
        <h2>{t('console.live.title')}</h2>
        <Since since={since} />
      </div>
      {lost === null ? (
        <div
          className={styles.screen}
          role="img"
          aria-label={t('console.live.thumbnail', { cue: name })}
        >
          <StageScreen frame={shown} />
        </div>
      ) : (
        <div className={`${styles.screen} ${styles.unseen}`}>
          <IconPlugConnectedX size={32} stroke={1.4} aria-hidden />
          <p>{t('console.live.nothing')}</p>
          <p className={styles.muted}>{t(`console.live.back.${lost}`, { cue: name })}</p>
        </div>
      )}
    </>
  );
}

function Since({ since }: { readonly since: Date }) {
  const { t } = useTranslation();
  return (
    <span className={styles.muted}>{t('console.live.since', elapsed(since, useClock()))}</span>
  );
}
