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

type Typed = Pick<WhoAndWhy, 'by' | 'second' | 'reason'>;

const NOTHING: Typed = { by: '', second: '', reason: '' };

export interface NamesAndReasons {
  readonly whoOf: (key: string) => WhoAndWhy;
  /** Once it is recorded, or given up for good. */
  readonly forget: (key: string) => void;
}

/** Who decides and why, for each of several things: a dialog closed by mistake loses no word. */
export function useNamesAndReasons(): NamesAndReasons {
  const [all, setAll] = useState<ReadonlyMap<string, Typed>>(new Map());
  const whoOf = (key: string): WhoAndWhy => {
    const typed = all.get(key) ?? NOTHING;
    const set = (part: Partial<Typed>): void =>
      setAll((now) => new Map(now).set(key, { ...(now.get(key) ?? NOTHING), ...part }));
    const { by, second, reason } = typed;
    return {
      ...typed,
      setBy: (said) => set({ by: said }),
      setSecond: (said) => set({ second: said }),
      setReason: (said) => set({ reason: said }),
      said: { by: tidyText(by), second: tidyText(second), reason: tidyText(reason) },
    };
  };
  const forget = (key: string): void =>
    setAll((now) => new Map([...now].filter(([each]) => each !== key)));
  return { whoOf, forget };
}

/** Who decides and why, while it is being typed. */
export function useNameAndReason(): WhoAndWhy {
  return useNamesAndReasons().whoOf('');
}
