import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../../shared/edition/edition';
import { bridge } from '../../../bridge';
import { useLanguage } from '../../../i18n/use-language';
import { tellProblem, useTold } from '../../../i18n/use-told';
import styles from './publication.module.css';
import { writeRecovery } from './recovery-paper';

interface RecoveryPanelProps {
  readonly edition: Pick<Edition, 'id' | 'seq' | 'title'>;
  readonly fingerprint: string;
}

/** The organiser's key on paper, for the day when file or passphrase is lost. */
export function RecoveryPanel({ edition, fingerprint }: RecoveryPanelProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [passphrase, setPassphrase] = useState('');
  const [said, say] = useTold();
  const print = async (): Promise<void> => {
    const html = writeRecovery(edition, { fingerprint, language });
    const name = `secours-${edition.id}-v${edition.seq}.pdf`;
    const answer = await bridge.saveRecovery({ name, html, passphrase });
    if (!answer.ok) return say(tellProblem(answer.error));
    const { saved } = answer.value;
    if (saved) setPassphrase('');
    say(({ t }) =>
      saved ? t('organiser.save.saved', { name: saved.name }) : t('organiser.save.closed'),
    );
  };
  return (
    <section>
      <h2 className={styles.heading}>{t('organiser.edition.recovery')}</h2>
      <p className={styles.hint}>{t('organiser.edition.recoveryHint')}</p>
      <PasswordInput
        mt={8}
        label={t('organiser.edition.passphrase')}
        value={passphrase}
        autoComplete="off"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button variant="default" disabled={passphrase === ''} onClick={() => void print()}>
          {t('organiser.edition.recoveryAct')}
        </Button>
      </div>
      <p role="status" className={styles.hint}>
        {said}
      </p>
    </section>
  );
}
