import { Textarea, TextInput } from '@mantine/core';
import type { WhoAndWhy } from './use-name-and-reason';

interface NameAndReasonProps {
  readonly who: WhoAndWhy;
  readonly words: {
    readonly by: string;
    /** Asked only where two people decide. */
    readonly second?: string;
    readonly hint: string;
    readonly reason: string;
  };
}

/** Who decides and why, as every act that stays in the record asks it. */
export function NameAndReason({ who, words }: NameAndReasonProps) {
  return (
    <>
      <TextInput
        label={words.by}
        description={words.hint}
        value={who.by}
        maxLength={200}
        onChange={(event) => who.setBy(event.currentTarget.value)}
      />
      {words.second !== undefined && (
        <TextInput
          label={words.second}
          description={words.hint}
          value={who.second}
          maxLength={200}
          onChange={(event) => who.setSecond(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={words.reason}
        value={who.reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => who.setReason(event.currentTarget.value)}
      />
    </>
  );
}
