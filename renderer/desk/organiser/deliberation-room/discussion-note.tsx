import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyText } from '../../../../shared/file/text-rules';

interface DiscussionNoteProps {
  /** The note as it stands in the minutes; empty before the first. */
  readonly recorded: string;
  readonly onRecord: (words: string) => Promise<void>;
}

/** What the meeting notes about one dossier. */
export function DiscussionNote({ recorded, onRecord }: DiscussionNoteProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState(recorded);
  const field = useRef<HTMLTextAreaElement>(null);
  const isSame = tidyText(words) === recorded;
  const record = (): void => {
    // The button goes once the note is recorded: the focus must not go with it.
    field.current?.focus();
    void onRecord(words);
  };
  return (
    <div>
      <Textarea
        ref={field}
        label={t('discussion.note')}
        description={t('discussion.noteHint')}
        value={words}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={3000}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <p role="status" style={{ minHeight: 36, marginTop: 8 }}>
        {isSame ? (
          recorded && t('discussion.noted')
        ) : (
          <Button variant="default" size="compact-md" onClick={record}>
            {t('discussion.noteAct')}
          </Button>
        )}
      </p>
    </div>
  );
}
