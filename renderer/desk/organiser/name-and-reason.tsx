import { Textarea, TextInput } from '@mantine/core';

interface NameAndReasonProps {
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly words: { readonly by: string; readonly hint: string; readonly reason: string };
}

/** Who decides and why, as every act that stays in the record asks it. */
export function NameAndReason({ by, onBy, reason, onReason, words }: NameAndReasonProps) {
  return (
    <>
      <TextInput
        label={words.by}
        description={words.hint}
        value={by}
        maxLength={200}
        onChange={(event) => onBy(event.currentTarget.value)}
      />
      <Textarea
        label={words.reason}
        value={reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </>
  );
}
