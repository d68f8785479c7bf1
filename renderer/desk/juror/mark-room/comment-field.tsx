import { Textarea } from '@mantine/core';
import { memo, type RefObject, useCallback, useRef } from 'react';
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
  const acts = useRef({ kept, onLeave });
  acts.current = { kept, onLeave };
  return (
    <div className={styles.comment}>
      <label className={styles.commentHead} htmlFor="juror-comment">
        <b>{t('juror.mark.comment')}</b>{' '}
        {isRequired && <b className={styles.asked}>{t('juror.mark.required')}</b>}{' '}
        <span>{t('juror.mark.disclosed')}</span>
      </label>
      <CommentArea
        field={field}
        text={kept.text}
        isRequired={isRequired}
        onType={useCallback((text) => acts.current.kept.type(text), [])}
        onPause={useCallback(() => acts.current.kept.flush(), [])}
        onLeave={useCallback(() => acts.current.onLeave(), [])}
      />
    </div>
  );
}

interface CommentAreaProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly isRequired: boolean;
  readonly onType: (text: string) => void;
  readonly onPause: () => void;
  readonly onLeave: () => void;
}

/** The field itself, which measures the whole page to know its height: drawn when it changes. */
const CommentArea = memo(function CommentArea(props: CommentAreaProps) {
  const { t } = useTranslation();
  const { field, text, isRequired, onType, onPause, onLeave } = props;
  return (
    <Textarea
      id="juror-comment"
      ref={field}
      autosize
      aria-required={isRequired}
      minRows={2}
      maxRows={6}
      maxLength={TEXT_LIMIT}
      placeholder={t('juror.mark.placeholder')}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
      onBlur={onPause}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    />
  );
});
