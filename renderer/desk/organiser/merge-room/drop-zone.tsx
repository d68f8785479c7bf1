import { Button } from '@mantine/core';
import { IconUsb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DropArea } from '../../../parts/drop-area';
import styles from './drop-zone.module.css';
import { ReadingLine } from './reading-line';
import type { MergeActs } from './use-merge';
import { useWatch } from './use-watch';
import { WatchLine } from './watch-line';

interface DropZoneProps {
  readonly acts: MergeActs;
  /** Nothing came yet: the demonstration's act is then the one filled button. */
  readonly isEmpty: boolean;
  /** The merge is closed or the decision sealed: what comes now is kept, not counted. */
  readonly isLate: boolean;
}

/** Where files and folders are dropped, in any order, twice if need be. */
export function DropZone({ acts, isEmpty, isLate }: DropZoneProps) {
  const { t } = useTranslation();
  const watch = useWatch();
  return (
    <>
      <DropArea className={styles.zone} label={t('merge.drop.title')} onDrop={acts.drop}>
        <IconUsb size={28} stroke={1.5} className={styles.icon} aria-hidden />
        <div>
          <p className={styles.title}>{t('merge.drop.title')}</p>
          <p className={styles.hint}>{t(isLate ? 'merge.drop.hintLate' : 'merge.drop.hint')}</p>
          <div className={styles.acts}>
            <Button variant="default" size="compact-sm" onClick={acts.choose}>
              {t('merge.drop.choose')}
            </Button>
            {acts.dropDemo && (
              <Button
                variant={isEmpty ? 'filled' : 'default'}
                size="compact-sm"
                onClick={acts.dropDemo}
              >
                {t('merge.drop.demo')}
              </Button>
            )}
          </div>
        </div>
      </DropArea>
      <ReadingLine reading={acts.reading} />
      <WatchLine watch={watch} />
    </>
  );
}
