import { Button, Radio } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest } from '../../../../shared/ids';
import type { Choice } from '../../../../shared/merge/ledger';
import { BlockedAct } from '../blocked-act';
import { NameAndReason } from '../name-and-reason';
import { useNameAndReason } from '../use-name-and-reason';
import styles from './fork-compare.module.css';
import type { ForkShown } from './fork-shows';

interface ForkChoiceProps {
  readonly fork: ForkShown;
  readonly onClose: () => void;
  readonly onChoose: (choice: Choice) => Promise<void>;
}

/** Which version counts, who says so and why: all three, or nothing is recorded. */
export function ForkChoice({ fork, onClose, onChoose }: ForkChoiceProps) {
  const { t } = useTranslation();
  const [digest, setDigest] = useState<Digest | null>(null);
  const who = useNameAndReason();
  const { by, reason } = who.said;
  const chosen = fork.versions.find((version) => version.digest === digest);
  const missing = [
    chosen ? null : t('merge.compare.missingVersion'),
    by ? null : t('merge.compare.missingBy'),
    reason ? null : t('merge.compare.missingReason'),
  ].filter((each) => each !== null);
  const record = async (): Promise<void> => {
    if (!chosen) return;
    const { juror, kind } = fork;
    await onChoose({ kind, juror, rev: chosen.rev, digest: chosen.digest, by, reason });
  };
  return (
    <div className={styles.choice}>
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
      <NameAndReason
        who={who}
        words={{
          by: t('merge.compare.by'),
          hint: t('merge.compare.byHint'),
          reason: t('merge.compare.reason'),
        }}
      />
      <div className={styles.acts}>
        <Button variant="default" onClick={onClose}>
          {t('merge.compare.cancel')}
        </Button>
        <BlockedAct
          icon={<IconGavel size={17} stroke={1.8} aria-hidden />}
          blocked={
            missing.length === 0 ? null : t('merge.compare.missing', { what: missing.join(', ') })
          }
          onAct={() => void record()}
        >
          {t('merge.compare.act')}
        </BlockedAct>
      </div>
    </div>
  );
}
