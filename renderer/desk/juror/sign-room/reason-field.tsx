import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The longest reason: a few sentences of the minutes. */
const LONGEST = 600;

interface ReasonFieldProps {
  readonly text: string;
  readonly write: (text: string) => void;
}

/** Why one signs again after the deliberation: it goes into the file and the minutes. */
export function ReasonField({ text, write }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      mt={8}
      required
      autosize
      minRows={2}
      maxRows={5}
      maxLength={LONGEST}
      label={t('juror.sign.reason')}
      description={t('juror.sign.reasonWhy')}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
