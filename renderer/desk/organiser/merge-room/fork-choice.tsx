import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest } from '../../../../shared/ids';
import type { Choice } from '../../../../shared/merge/ledger';
import type { WhoAndWhy } from '../use-name-and-reason';
import styles from './fork-compare.module.css';
import type { ForkShown } from './fork-shows';
import { NamedChoice } from './named-choice';

interface ForkChoiceProps {
  readonly fork: ForkShown;
  readonly who: WhoAndWhy;
  readonly onClose: () => void;
  readonly onChoose: (choice: Choice) => Promise<void>;
}

/** Which version counts, who says so and why: all three, or nothing is recorded. */
export function ForkChoice({ fork, who, onClose, onChoose }: ForkChoiceProps) {
  const { t } = useTranslation();
  const [digest, setDigest] = useState<Digest | null>(null);
  const { by, reason } = who.said;
  const chosen = fork.versions.find((version) => version.digest === digest);
  const record = async (): Promise<void> => {
    if (!chosen) return;
    const { juror, kind } = fork;
    await onChoose({ kind, juror, rev: chosen.rev, digest: chosen.digest, by, reason });
  };
  return (
    <NamedChoice
      who={who}
      words={{
        by: t('merge.compare.by'),
        hint: t('merge.compare.byHint'),
        act: t('merge.compare.act'),
      }}
      missing={chosen ? null : t('merge.compare.missingVersion')}
      onClose={onClose}
      onRecord={record}
    >
      <Radio.Group
        label={t('merge.compare.which')}
        value={digest}
        onChange={setDigest}
        labelProps={{ className: styles.label }}
      >
        <div className={styles.radios}>
          {fork.versions.map((version) => (
            <Radio
              key={version.digest}
              value={version.digest}
              label={t('merge.compare.version', { letter: version.letter })}
              description={`${version.files} · ${t('merge.compare.receipt', { code: version.code })}`}
            />
          ))}
        </div>
      </Radio.Group>
    </NamedChoice>
  );
}
