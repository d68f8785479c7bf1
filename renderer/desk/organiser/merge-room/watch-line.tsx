import { Button } from '@mantine/core';
import { IconFolderOff, IconFolderSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../../shared/words/explain';
import { useLanguage } from '../../../i18n/use-language';
import type { Watch } from './use-watch';
import styles from './watch-line.module.css';

/** The folder whose new files come in by themselves: how it stands, and how to stop it. */
export function WatchLine({ watch }: { readonly watch: Watch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { watched, problem } = watch;
  if (watched === null) {
    return (
      <div className={styles.line}>
        <Button
          variant="subtle"
          c="var(--accent-ink)"
          size="compact-sm"
          leftSection={<IconFolderSearch size={16} stroke={1.6} aria-hidden />}
          onClick={watch.choose}
        >
          {t('merge.watch.act')}
        </Button>
        {problem && <span role="alert">{explain(problem, language)}</span>}
      </div>
    );
  }
  const isLost = watched.state === 'lost';
  const Icon = isLost ? IconFolderOff : IconFolderSearch;
  return (
    <div className={styles.line} data-lost={isLost || undefined}>
      <Icon size={18} stroke={1.6} aria-hidden className={styles.icon} />
      <p className={styles.words} role="status">
        {t(isLost ? 'merge.watch.lost' : 'merge.watch.on', { folder: watched.folder })}
        {!isLost && watched.writing > 0 && (
          <> {t('merge.watch.writing', { count: watched.writing })}</>
        )}
        {!isLost && watched.left > 0 && <> {t('merge.drop.left', { count: watched.left })}</>}
      </p>
      <Button variant="default" size="compact-sm" onClick={watch.stop}>
        {t('merge.watch.stop')}
      </Button>
    </div>
  );
}
