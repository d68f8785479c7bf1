import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';

/** French or English, switched live. Written in full on the first screen only. */
export function LanguageSwitch({ full = false }: { readonly full?: boolean }) {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <SegmentedControl
      aria-label={t('app.language')}
      value={language}
      onChange={(next) => choose(next === 'en' ? 'en' : 'fr')}
      data={[
        { value: 'fr', label: full ? t('app.french') : 'FR' },
        { value: 'en', label: full ? t('app.english') : 'EN' },
      ]}
    />
  );
}
