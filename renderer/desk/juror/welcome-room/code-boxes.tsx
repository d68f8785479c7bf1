import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './code-boxes.module.css';
import { CODE_LENGTH } from './welcome-shows';

interface CodeBoxesProps {
  readonly code: string;
  readonly isRefused: boolean;
  /** The code opened the edition: it can no longer be changed. */
  readonly isDone: boolean;
  readonly onType: (typed: string) => void;
}

const PLACES = Array.from({ length: CODE_LENGTH }, (_, place) => place);

/**
 * Ten boxes drawn over one real field, so that pasting, correcting and reading aloud
 * work as in any field.
 */
export function CodeBoxes({ code, isRefused, isDone, onType }: CodeBoxesProps) {
  const { t } = useTranslation();
  const [isFocused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The code is the one thing to do here.
  useEffect(() => field.current?.focus(), []);
  const at = Math.min(code.length, CODE_LENGTH - 1);
  return (
    <div className={styles.boxes} data-refused={isRefused}>
      {PLACES.map((index) => (
        <Fragment key={index}>
          {index === 5 && <span className={styles.dash}>–</span>}
          <span
            className={styles.box}
            data-current={isFocused && !isDone && index === at}
            aria-hidden
          >
            {code[index]}
          </span>
        </Fragment>
      ))}
      <input
        className={styles.field}
        aria-label={t('juror.welcome.boxes')}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? 'juror-code-word' : undefined}
        ref={field}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        readOnly={isDone}
        value={code}
        onChange={(event) => onType(event.currentTarget.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </div>
  );
}
