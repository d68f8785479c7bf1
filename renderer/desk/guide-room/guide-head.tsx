import { Button, Modal, TextInput } from '@mantine/core';
import { IconFileText, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../parts/language-switch';
import styles from './guide.module.css';
import type { GuideText } from './open-guide';
import { useGuidePaper } from './use-guide-paper';

interface GuideHeadProps {
  readonly text: GuideText;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** Title, search, the two papers to save, language, and the way back to the room. */
export function GuideHead({ text, query, onQuery }: GuideHeadProps) {
  const { t } = useTranslation();
  const { isBusy, said, saveGuide, saveJurorPage } = useGuidePaper(text);
  return (
    <div className={styles.head}>
      <Modal.Title className={styles.title ?? ''}>{t('guide.title')}</Modal.Title>
      <TextInput
        type="search"
        className={styles.search ?? ''}
        aria-label={t('guide.search')}
        placeholder={t('guide.search')}
        leftSection={<IconSearch {...ICON} />}
        value={query}
        data-autofocus
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <span role="status" className={styles.said}>
        {said}
      </span>
      <Button
        variant="default"
        leftSection={<IconPrinter {...ICON} />}
        disabled={isBusy}
        onClick={saveJurorPage}
      >
        {t('guide.jurorPage')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileText {...ICON} />}
        disabled={isBusy}
        onClick={saveGuide}
      >
        {t('guide.save')}
      </Button>
      <LanguageSwitch />
      <Modal.CloseButton size="md" aria-label={t('guide.close')} />
    </div>
  );
}
