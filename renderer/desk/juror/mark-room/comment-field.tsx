import { Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_LIMIT } from '../../../../shared/file/text-rules';
import { useKeptText } from '../use-kept-text';
import styles from './mark-room.module.css';

interface CommentFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly comment: string;
  readonly onKeep: (comment: string) => void;
  /** Escape goes back to the keys. */
  readonly onLeave: () => void;
}

/** A free comment, kept on each pause; it reminds that people named in it may read it. */
export function CommentField({ field, comment, onKeep, onLeave }: CommentFieldProps) {
  const { t } = useTranslation();
  const kept = useKeptText(comment, onKeep);
  return (
    <div className={styles.comment}>
      <label className={styles.commentHead} htmlFor="juror-comment">
        <b>{t('juror.mark.comment')}</b> <span>{t('juror.mark.disclosed')}</span>
      </label>
      <Textarea
        id="juror-comment"
        ref={field}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={TEXT_LIMIT}
        placeholder={t('juror.mark.placeholder')}
        value={kept.text}
        onChange={(event) => kept.type(event.currentTarget.value)}
        onBlur={kept.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
        }}
      />
    </div>
  );
}
