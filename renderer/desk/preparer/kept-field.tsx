import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../../shared/ids';
import { useKeptText } from '../juror/use-kept-text';
import styles from './preparer.module.css';

interface KeptFieldProps {
  readonly label: string;
  readonly value: string;
  readonly keep: (text: string) => void;
  readonly isLong?: boolean;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly maxLength?: number;
  /** The language of what is written, for readers and hyphens. */
  readonly lang?: Language;
  readonly placeholder?: string;
  readonly type?: string;
  /** The first field of a line that a person has just added. */
  readonly takesFocus?: boolean;
}

/** A text field that keeps what is typed on each pause and on leaving. */
export function KeptField({
  value,
  keep,
  isLong = false,
  description,
  error,
  takesFocus = false,
  ...rest
}: KeptFieldProps) {
  const kept = useKeptText(value, keep);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const shared = {
    ...rest,
    value: kept.text,
    ...(description === undefined ? {} : { description }),
    ...(error === undefined ? {} : { error }),
    onBlur: kept.flush,
  };
  if (isLong) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => kept.type(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput {...shared} ref={field} onChange={(event) => kept.type(event.currentTarget.value)} />
  );
}

interface BothFieldsProps {
  readonly label: string;
  readonly value: Bilingual;
  readonly keep: (words: Bilingual, change: Partial<Bilingual>) => void;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  /** Its French field is the first of a line just added. */
  readonly takesFocus?: boolean;
}

/** The same words in French and in English, side by side. */
export function BothFields({ label, value, keep, takesFocus = false, ...rest }: BothFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.both}>
      {(['fr', 'en'] as const).map((language) => (
        <KeptField
          key={language}
          {...rest}
          lang={language}
          takesFocus={takesFocus && language === 'fr'}
          label={t('prepare.inLanguage', { label, language: t(`prepare.${language}`) })}
          value={value[language]}
          keep={(text) => keep({ ...value, [language]: text }, { [language]: text })}
        />
      ))}
    </div>
  );
}
