import { ActionIcon } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '../ui/guide';

/** The way to the guide for who does not know F1. */
export function GuideButton() {
  const { t } = useTranslation();
  const open = useGuide((state) => state.open);
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('guide.open')}
      title={t('guide.open')}
      onClick={open}
      style={{ color: 'var(--muted)' }}
    >
      <IconHelpCircle size={18} stroke={1.6} />
    </ActionIcon>
  );
}
