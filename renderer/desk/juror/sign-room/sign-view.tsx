import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { useBeginInSight } from '../../../parts/begin-in-sight';
import { HandInSide } from './hand-in-side';
import { Histogram } from './histogram';
import { MirrorTable } from './mirror-table';
import styles from './sign.module.css';
import type { Sign } from './use-sign';

interface SignViewProps extends Sign {
  readonly edition: Edition;
  /** What the marks say, under the mirror. */
  readonly children: ReactNode;
}

/** Left the mirror, right the road out. */
export function SignView(props: SignViewProps) {
  const { t } = useTranslation();
  const { edition, mirror, last } = props;
  const room = useRef<HTMLElement>(null);
  useBeginInSight(room, 'sign');
  const { min, max } = edition.grid.scale;
  return (
    <div className={styles.body}>
      <main ref={room} className={styles.main}>
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.back}
          leftSection={<IconArrowLeft size={16} stroke={1.8} aria-hidden />}
          onClick={props.back}
        >
          {t('juror.sign.back')}
        </Button>
        <header className={styles.head}>
          <div>
            <h1>{t('juror.sign.title')}</h1>
            <p className={styles.lead}>{t('juror.sign.lead')}</p>
          </div>
          <Histogram bars={mirror.histogram} />
        </header>
        <MirrorTable edition={edition} mirror={mirror} onOpen={props.goTo} />
        <footer className={styles.legend}>
          {last && mirror.changes > 0 && (
            <span className={styles.changedKey}>
              <span className={styles.ring} aria-hidden />
              {t('juror.sign.changed', { rev: last.row.rev })}
            </span>
          )}
          <span className={styles.floor}>
            {t('juror.sign.floor', { floor: Math.round((min * 100) / max), min })}
          </span>
        </footer>
        {props.children}
      </main>
      <HandInSide {...props} />
    </div>
  );
}
