import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFileZip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '../../../../shared/ipc';
import styles from './welcome.module.css';

interface EditionCardProps {
  readonly file: FileRef | null;
  readonly isKnown: boolean;
  /** How many dossiers it holds, once open; null before. */
  readonly dossiers: number | null;
  readonly onChoose: () => void;
}

/** The edition file: chosen, remembered or missing; intact once it opened. */
export function EditionCard({ file, isKnown, dossiers, onChoose }: EditionCardProps) {
  const { t } = useTranslation();
  const isEdition = file?.kind === 'edition';
  const isRefused = file !== null && !isEdition;
  const Icon = isRefused ? IconAlertTriangle : IconFileZip;
  return (
    <section className={styles.card} aria-label={t('juror.welcome.edition')}>
      <Icon
        size={24}
        stroke={1.4}
        className={styles.cardIcon}
        data-refused={isRefused}
        aria-hidden
      />
      <div className={styles.cardWords}>
        {isEdition ? (
          <>
            <p className={styles.fileName} title={file.name}>
              {file.name}
            </p>
            <p className={styles.small}>
              {dossiers !== null
                ? t('juror.welcome.dossiers', { count: dossiers })
                : t(isKnown ? 'juror.welcome.known' : 'juror.welcome.waiting')}
            </p>
          </>
        ) : (
          <p
            className={styles.cardAsk}
            role={isRefused ? 'alert' : undefined}
            data-refused={isRefused}
          >
            {isRefused
              ? t('juror.welcome.notAnEdition', { name: file.name })
              : t('juror.welcome.noEdition')}
          </p>
        )}
      </div>
      {dossiers !== null ? (
        <span className={styles.intact}>
          <IconCheck size={15} stroke={2.2} aria-hidden />
          {t('juror.welcome.intact')}
        </span>
      ) : (
        <Button variant="default" size="xs" onClick={onChoose}>
          {t(isEdition ? 'juror.welcome.chooseOther' : 'juror.welcome.choose')}
        </Button>
      )}
    </section>
  );
}
