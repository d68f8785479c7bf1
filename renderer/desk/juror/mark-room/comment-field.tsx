import { Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_LIMIT } from '../../../../shared/file/text-rules';
import { useKeptText } from '../use-kept-text';
import styles from './mark-room.module.css';

interface CommentFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly comment: string;
  /** The edition asks for one with each sheet. */
  readonly isRequired: boolean;
  readonly onKeep: (comment: string) => void;
  /** Escape goes back to the keys. */
  readonly onLeave: () => void;
}

/** A free comment, kept on each pause; it reminds that people named in it may read it. */
export function CommentField(props: CommentFieldProps) {
  const { field, comment, isRequired, onKeep, onLeave } = props;
  const { t } = useTranslation();
  const kept = useKeptText(comment, onKeep);
  return (
    <div className={styles.comment}>
      <label className={styles.commentHead} htmlFor="juror-comment">
        <b>{t('juror.mark.comment')}</b>{' '}
        <span>
          {isRequired && <b className={styles.asked}>{t('juror.mark.required')}</b>}
          {isRequired && ' · '}
          {t('juror.mark.disclosed')}
        </span>
      </label>
      <Textarea
        id="juror-comment"
        ref={field}
        autosize
        aria-required={isRequired}
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
