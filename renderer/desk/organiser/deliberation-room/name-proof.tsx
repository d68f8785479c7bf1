import { TextInput } from '@mantine/core';
import { IconAbc } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../../shared/edition/dossier';
import { BlockedAct } from '../blocked-act';
import styles from './point-citations.module.css';
import type { DeliberationActs } from './use-deliberation';

interface NameProofProps {
  readonly dossier: Dossier;
  readonly acts: DeliberationActs;
}

/** A winner's name, large, to be read over to the letter and confirmed by a named person. */
export function NameProof({ dossier, acts }: NameProofProps) {
  const { t } = useTranslation();
  const [by, setBy] = useState('');
  return (
    <div className={styles.proof}>
      <p className="muted">{t('deliberation.proof.lead')}</p>
      <p className={styles.name}>
        <bdi>{dossier.company}</bdi>
        <bdi>{dossier.product}</bdi>
      </p>
      <TextInput
        label={t('deliberation.proof.by')}
        description={t('deliberation.seal.nameHint')}
        value={by}
        maxLength={200}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <BlockedAct
          icon={<IconAbc size={17} stroke={1.8} aria-hidden />}
          blocked={by.trim() === '' ? t('deliberation.proof.missing') : null}
          filled={false}
          onAct={() => void acts.recordProof(dossier, by)}
        >
          {t('deliberation.proof.act')}
        </BlockedAct>
      </div>
    </div>
  );
}
