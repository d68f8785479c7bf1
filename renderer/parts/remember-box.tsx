import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Remembering } from '../ui/use-remember';
import styles from './remember-box.module.css';

/** The box by which the juror is remembered here, or forgotten, and who can open then. */
export function RememberBox({ isOn, isRefused, change }: Remembering) {
  const { t } = useTranslation();
  return (
    <Checkbox
      classNames={{ root: styles.box ?? '', description: styles.why ?? '' }}
      checked={isOn}
      onChange={(event) => change(event.currentTarget.checked)}
      label={t('machine.remember.box')}
      description={t('machine.remember.why')}
      error={isRefused && <span role="alert">{t('machine.remember.refused')}</span>}
    />
  );
}
