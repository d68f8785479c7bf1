import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidyText } from '../../../../shared/file/text-rules';
import { embargoOf } from '../../../derive/organiser-meeting';
import { instantIn, localIn } from '../../../derive/organiser-zone';
import type { MeetingGiven } from './deliberation-shows';
import type { DeliberationActs } from './use-deliberation';

interface PointReadingProps {
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
}

/** Where, who held the pen, who signs, until when nothing is said: kept as each field is left. */
export function PointReading({ given, acts }: PointReadingProps) {
  const { t } = useTranslation();
  const { edition, rows } = given;
  const { occasion } = rows;
  const embargo = localIn(edition.timezone, embargoOf(edition, occasion));
  return (
    <>
      <p className="muted">{t('deliberation.reading.lead')}</p>
      <KeptField
        label={t('deliberation.reading.place')}
        hint={t('deliberation.reading.placeHint')}
        value={occasion.place}
        onKeep={(place) => void acts.tell({ place })}
      />
      <KeptField
        label={t('deliberation.reading.secretary')}
        value={occasion.secretary}
        onKeep={(secretary) => void acts.tell({ secretary })}
      />
      {edition.organisers.map((organiser) => (
        <KeptField
          key={organiser}
          label={t('deliberation.reading.signs', { organiser })}
          hint={t('deliberation.reading.signsHint')}
          value={occasion.signatories[organiser] ?? ''}
          onKeep={(name) =>
            void acts.tell({ signatories: { ...occasion.signatories, [organiser]: name } })
          }
        />
      ))}
      <TextInput
        type="datetime-local"
        label={t('deliberation.reading.embargo')}
        defaultValue={embargo}
        onBlur={(event) => {
          const local = event.currentTarget.value;
          if (local) void acts.tell({ embargo: instantIn(edition.timezone, local) });
        }}
      />
    </>
  );
}

interface KeptFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onKeep: (value: string) => void;
}

function KeptField({ label, hint, value, onKeep }: KeptFieldProps) {
  const [typed, setTyped] = useState(value);
  return (
    <TextInput
      label={label}
      description={hint}
      value={typed}
      maxLength={300}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onKeep(tidyText(typed))}
    />
  );
}
