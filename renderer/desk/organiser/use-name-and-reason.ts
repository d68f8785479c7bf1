import { useState } from 'react';
import { tidyText } from '../../../shared/file/text-rules';

/** What is typed under "who" and "why", and what of it is recorded. */
export interface WhoAndWhy {
  readonly by: string;
  /** The other person, where two decide. */
  readonly second: string;
  readonly reason: string;
  readonly setBy: (by: string) => void;
  readonly setSecond: (second: string) => void;
  readonly setReason: (reason: string) => void;
  /** As it enters the record: without outer spaces, NFC; empty where nothing was said. */
  readonly said: { readonly by: string; readonly second: string; readonly reason: string };
}

/** Who decides and why, while it is being typed. */
export function useNameAndReason(): WhoAndWhy {
  const [by, setBy] = useState('');
  const [second, setSecond] = useState('');
  const [reason, setReason] = useState('');
  const said = { by: tidyText(by), second: tidyText(second), reason: tidyText(reason) };
  return { by, second, reason, setBy, setSecond, setReason, said };
}
