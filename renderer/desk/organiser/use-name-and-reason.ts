import { useState } from 'react';

/** What is typed under "who" and "why", and what of it is recorded. */
export interface WhoAndWhy {
  readonly by: string;
  readonly reason: string;
  readonly setBy: (by: string) => void;
  readonly setReason: (reason: string) => void;
  /** As it enters the record: without outer spaces, NFC; empty where nothing was said. */
  readonly said: { readonly by: string; readonly reason: string };
}

const clean = (text: string): string => text.trim().normalize('NFC');

/** Who decides and why, while it is being typed. */
export function useNameAndReason(): WhoAndWhy {
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  return { by, reason, setBy, setReason, said: { by: clean(by), reason: clean(reason) } };
}
