import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { optionLabel, type Question } from '../../../../shared/edition/application/fields';
import { useLanguage } from '../../../i18n/use-language';
import { KeptField } from '../kept-field';
import { nameQuestion } from './name-question';

interface AnswerFieldProps {
  readonly question: Question;
  readonly value: string;
  /** What is wrong with the answer, in words. */
  readonly flaw: string | undefined;
  readonly keep: (said: string) => void;
}

/** One question of the form, by its kind. What is wrong is said under it, and is kept all the same. */
export function AnswerField({ question, value, flaw, keep }: AnswerFieldProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { field } = question;
  const label = nameQuestion(question, language);
  const error = flaw === undefined ? {} : { error: flaw };
  switch (field.type) {
    case 'boolean':
    case 'consent':
      return (
        <NativeSelect
          label={label}
          value={value}
          {...error}
          data={[
            { value: '', label: '—' },
            { value: 'yes', label: t('prepare.yes') },
            { value: 'no', label: t('prepare.no') },
          ]}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      );
    case 'choice': {
      const codes = (field.options ?? []).map(({ code }) => code);
      const all = value !== '' && !codes.includes(value) ? [value, ...codes] : codes;
      return (
        <NativeSelect
          label={label}
          value={value}
          {...error}
          data={[
            { value: '', label: '—' },
            ...all.map((code) => ({ value: code, label: optionLabel(field, code)[language] })),
          ]}
          onChange={(event) => keep(event.currentTarget.value)}
        />
      );
    }
    case 'multichoice':
      return (
        <Checkbox.Group
          label={label}
          {...error}
          value={value.split(';').filter((code) => code !== '')}
          onChange={(codes) => {
            const order = (field.options ?? []).map(({ code }) => code);
            keep(order.filter((code) => codes.includes(code)).join(';'));
          }}
        >
          {(field.options ?? []).map(({ code }) => (
            <Checkbox key={code} mt={4} value={code} label={optionLabel(field, code)[language]} />
          ))}
        </Checkbox.Group>
      );
    default:
      return (
        <KeptField
          label={label}
          value={value}
          isLong={field.type === 'longtext'}
          error={flaw}
          {...(question.language ? { lang: question.language } : {})}
          keep={(said) => keep(said.trim())}
        />
      );
  }
}
