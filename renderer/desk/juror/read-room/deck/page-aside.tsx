import { Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TEXT_LIMIT } from '../../../../../shared/file/text-rules';
import type { Digest } from '../../../../../shared/ids';
import { type HighlightRow, pageNoteId } from '../../../../store/juror-aids';
import { goToSheet } from '../../go-to-sheet';
import type { Aids } from '../../use-juror-aids';
import { useKeptText } from '../../use-kept-text';
import styles from './deck-tools.module.css';

interface PageAsideProps {
  readonly paper: Digest;
  readonly page: number;
  readonly aids: Aids;
  readonly mine: readonly HighlightRow[];
}

/** What the juror keeps of one page: highlighted passages and a note, never handed in. */
export function PageAside({ paper, page, aids, mine }: PageAsideProps) {
  const { t } = useTranslation();
  const id = pageNoteId(paper, page);
  return (
    <div className={styles.aside}>
      {mine.length > 0 && (
        <ul className={styles.passages} aria-label={t('juror.tools.deck.highlights', { page })}>
          {mine.map((row) => (
            <li key={row.id} className={styles.passage}>
              <span title={row.words}>{row.words}</span>
              <button
                type="button"
                aria-label={t('juror.tools.deck.remove', { words: row.words })}
                onClick={() => aids.unhighlight(row.id)}
              >
                <IconX size={14} stroke={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {aids.isRead && (
        <NoteField
          key={id}
          page={page}
          text={aids.notes.get(id) ?? ''}
          onKeep={(text) => aids.note(id, text)}
        />
      )}
    </div>
  );
}

interface NoteFieldProps {
  readonly page: number;
  readonly text: string;
  readonly onKeep: (text: string) => void;
}

function NoteField({ page, text, onKeep }: NoteFieldProps) {
  const { t } = useTranslation();
  const kept = useKeptText(text, onKeep);
  return (
    <div>
      <label className={styles.noteHead} htmlFor="juror-page-note">
        <b>{t('juror.tools.deck.note', { page })}</b> <span>{t('juror.tools.deck.noteWhy')}</span>
      </label>
      <Textarea
        id="juror-page-note"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={TEXT_LIMIT}
        placeholder={t('juror.tools.deck.notePlaceholder')}
        value={kept.text}
        onChange={(event) => kept.type(event.currentTarget.value)}
        onBlur={kept.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape') goToSheet();
        }}
      />
    </div>
  );
}
