import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { cleanText } from '../../../shared/file/text-rules';

/** Long enough not to write at every letter, short enough that a crash loses a word. */
const PAUSE_MS = 300;

interface KeptText {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Keeps at once what was typed: on leaving the field. */
  readonly flush: () => void;
}

/** Text being typed: shown as typed, cleaned and kept on each pause and on leaving. */
export function useKeptText(kept: string, keep: (text: string) => void): KeptText {
  const [text, setText] = useState(kept);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const keeping = useRef(keep);
  keeping.current = keep;
  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { text: typed } = waiting.current;
    waiting.current = null;
    keeping.current(cleanText(typed));
  }, []);
  // Before the desk itself goes: what is typed belongs to whoever still sits there.
  useLayoutEffect(() => {
    // Before anybody asks whether all of it is on the disk.
    window.addEventListener('beforeunload', flush, true);
    return () => {
      window.removeEventListener('beforeunload', flush, true);
      flush();
    };
  }, [flush]);
  const type = useCallback(
    (typed: string) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { text: typed, timer: setTimeout(flush, PAUSE_MS) };
      setText(typed);
    },
    [flush],
  );
  return { text, type, flush };
}
