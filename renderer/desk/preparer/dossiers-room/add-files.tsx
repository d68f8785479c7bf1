import { Button, FileButton, Progress } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/ids';
import { explainFile } from '../../../../shared/words/explain-answer';
import { useLanguage } from '../../../i18n/use-language';
import { DropArea } from '../../../parts/drop-area';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import own from './dossiers-room.module.css';
import { type Outcome, useAddFiles } from './use-add-files';

interface AddFilesProps {
  readonly preparation: Preparation;
  /** The dossier they are of; null: their names or their folders say. */
  readonly only: DossierId | null;
}

/** Where files are dropped or chosen; then what became of each, in a sentence. */
export function AddFiles({ preparation, only }: AddFilesProps) {
  const { t } = useTranslation();
  const { outcomes, progress, add, stop } = useAddFiles(preparation, only);
  const added = outcomes.filter(({ kind }) => kind === 'added').length;
  return (
    <div className={styles.section}>
      <DropArea
        className={own.drop}
        label={t('prepare.files.add')}
        onDrop={(files) => void add(files)}
      >
        <p className={own.dropWords}>
          {t(only === null ? 'prepare.files.dropAll' : 'prepare.files.dropOne')}
          <span className={styles.hint}> {t('prepare.files.kinds')}</span>
        </p>
        <FileButton multiple onChange={(files) => void add(files)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconPaperclip size={17} stroke={1.8} aria-hidden />}
            >
              {t('prepare.files.choose')}
            </Button>
          )}
        </FileButton>
      </DropArea>
      {progress && (
        <div className={styles.line}>
          <Progress
            className={styles.grow ?? ''}
            value={(100 * progress.done) / Math.max(1, progress.of)}
            aria-label={t('prepare.files.add')}
          />
          <span>{t('prepare.files.progress', progress)}</span>
          <Button variant="default" size="compact-sm" onClick={stop}>
            {t('prepare.files.stop')}
          </Button>
        </div>
      )}
      <div role="status" className={own.outcomes}>
        {added > 0 && <p className={styles.ok}>{t('prepare.files.added', { count: added })}</p>}
        {outcomes
          .filter(({ kind }) => kind !== 'added')
          .map((outcome) => (
            <Told
              key={
                outcome.kind === 'added'
                  ? outcome.attachment.sha256
                  : `${outcome.kind}-${outcome.name}`
              }
              outcome={outcome}
            />
          ))}
      </div>
    </div>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (outcome.kind === 'added') return null;
  if (outcome.kind === 'nobodys') {
    return <p className={styles.warn}>{t('prepare.files.nobodys', { name: outcome.name })}</p>;
  }
  if (outcome.kind === 'protected') {
    return <p className={styles.refused}>{t('prepare.files.protected', { name: outcome.name })}</p>;
  }
  const { name, problem } = outcome;
  return (
    <p className={styles.refused}>
      {t('prepare.files.refused', { name, why: explainFile(problem, language) })}
    </p>
  );
}
