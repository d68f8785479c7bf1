import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { feedbackFor } from '../../../../shared/decision/feedback';
import type { Edition } from '../../../../shared/edition/edition';
import type { TakeChoices, Thing } from './take-away-shows';
import styles from './take-aways.module.css';

interface TakeChoiceFieldsProps {
  readonly thing: Thing;
  readonly edition: Edition;
  readonly choices: TakeChoices;
  readonly onChoose: (change: Partial<TakeChoices>) => void;
}

/** What is chosen before saving letters and marks; what may name somebody is off until asked. */
export function TakeChoiceFields(props: TakeChoiceFieldsProps) {
  const { t } = useTranslation();
  const { thing, edition, choices, onChoose } = props;
  if (thing === 'scores') {
    return (
      <Checkbox
        className={styles.choice ?? ''}
        size="xs"
        label={t('palmares.scoresNamed')}
        checked={choices.withJurors}
        onChange={(event) => onChoose({ withJurors: event.currentTarget.checked })}
      />
    );
  }
  if (thing === 'juror') {
    return (
      <NativeSelect
        className={styles.choice ?? ''}
        size="xs"
        label={t('palmares.jurorOf')}
        value={choices.juror ?? edition.jurors[0]?.id ?? ''}
        data={edition.jurors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => onChoose({ juror: event.currentTarget.value })}
      />
    );
  }
  if (thing !== 'letters') return null;
  const known = new Map(edition.dossiers.map(({ id, company }) => [id, company]));
  return (
    <div className={styles.choice}>
      <NativeSelect
        size="xs"
        label={t('palmares.lettersOf')}
        value={choices.candidate ?? ''}
        data={[
          { value: '', label: t('palmares.lettersAll') },
          ...feedbackFor({ edition }).map((id) => ({ value: id, label: known.get(id) ?? id })),
        ]}
        onChange={(event) => onChoose({ candidate: event.currentTarget.value || null })}
      />
      <Checkbox
        size="xs"
        label={t('palmares.lettersComments')}
        description={t('palmares.lettersCommentsHint')}
        checked={choices.withComments}
        onChange={(event) => onChoose({ withComments: event.currentTarget.checked })}
      />
    </div>
  );
}
