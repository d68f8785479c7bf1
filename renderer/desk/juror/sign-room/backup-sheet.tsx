import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { bridge } from '../../../bridge';
import { writeSheetPapers } from '../../../derive/sheet-paper';
import { tellProblem, useTold } from '../../../i18n/use-told';
import styles from './hand-in.module.css';
import type { Sign } from './use-sign';

/** One's marks on paper: what remains the day this laptop is lost. */
export function BackupSheet({ edition, paper }: Sign & { readonly edition: Edition }) {
  const { t } = useTranslation();
  const [said, say] = useTold();
  const print = async (): Promise<void> => {
    const html = writeSheetPapers(edition, [paper]);
    const answer = await bridge.savePaper({ name: `fiche-${edition.id}.pdf`, html });
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    say(({ t }) => (saved ? t('paper.printed', { name: saved.name }) : t('paper.notPrinted')));
  };
  return (
    <div className={styles.backup}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
        onClick={() => void print()}
      >
        {t('paper.print')}
      </Button>
      <p className={styles.small}>{t('paper.printHow')}</p>
      <p role="status" className={styles.small}>
        {said}
      </p>
    </div>
  );
}
