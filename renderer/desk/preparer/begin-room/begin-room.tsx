import { IconEdit } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TopBar } from '../../../parts/top-bar';
import styles from './begin-room.module.css';
import { NewDraft } from './new-draft';
import { ResumeDraft } from './resume-draft';
import { type OnOpened, useBegin } from './use-begin';

/** Going on with a draft of this computer, or beginning a new one. */
export function BeginRoom({ onOpened }: { readonly onOpened: OnOpened }) {
  const { t } = useTranslation();
  const beginning = useBegin(onOpened);
  const heading = useRef<HTMLHeadingElement>(null);
  // The door that led here is gone: the keyboard and a screen reader begin at the head.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <TopBar
        who={
          <>
            <IconEdit size={18} stroke={1.6} aria-hidden />
            {t('prepare.who')}
          </>
        }
      />
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {t('prepare.begin.title')}
        </h1>
        <p className={styles.lead}>{t('prepare.begin.lead')}</p>
        <p className={styles.trouble} role="alert">
          {beginning.trouble}
        </p>
        <div className={styles.columns} aria-busy={beginning.isBusy}>
          <NewDraft beginning={beginning} />
          <ResumeDraft beginning={beginning} />
        </div>
      </main>
    </div>
  );
}
