import { Button, Checkbox } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentChoice } from '../../../../shared/merge/ledger';
import { SpokenCode } from '../../../parts/spoken-code';
import { BlockedAct } from '../blocked-act';
import { Dialog } from '../dialog';
import { NameAndReason } from '../name-and-reason';
import { useNameAndReason } from '../use-name-and-reason';
import type { NewKeyShown } from './enrol-shows';
import styles from './fork-compare.module.css';

interface EnrolDialogProps {
  readonly shown: NewKeyShown | null;
  readonly onClose: () => void;
  readonly onAccept: (choice: EnrolmentChoice) => Promise<void>;
}

/** The call to the juror: what to ask, what was heard, who says so and why. */
export function EnrolDialog({ shown, onClose, onAccept }: EnrolDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      isOpen={shown !== null}
      onClose={onClose}
      size={620}
      title={shown ? t('merge.enrol.title', { juror: shown.name }) : ''}
    >
      {shown && (
        <>
          <p className={styles.lead}>{t('merge.enrol.how', { juror: shown.name })}</p>
          <p className={styles.print}>
            <SpokenCode code={shown.fingerprint} size={28} />
          </p>
          <Acceptance
            shown={shown}
            onClose={onClose}
            onAccept={async (choice) => {
              await onAccept(choice);
              onClose();
            }}
          />
        </>
      )}
    </Dialog>
  );
}

function Acceptance({
  shown,
  onClose,
  onAccept,
}: Omit<EnrolDialogProps, 'shown'> & { readonly shown: NewKeyShown }) {
  const { t } = useTranslation();
  const [isHeard, setHeard] = useState(false);
  const who = useNameAndReason();
  const { by, reason } = who.said;
  const missing = [
    isHeard ? null : t('merge.enrol.missingHeard'),
    by ? null : t('merge.compare.missingBy'),
    reason ? null : t('merge.compare.missingReason'),
  ].filter((each) => each !== null);
  const record = (): Promise<void> => {
    const { juror, publicKey } = shown;
    return onAccept({
      kind: 'enrolment',
      juror,
      publicKey,
      by,
      reason,
      at: new Date().toISOString(),
    });
  };
  return (
    <div className={styles.choice}>
      <Checkbox
        label={t('merge.enrol.heard', { juror: shown.name })}
        checked={isHeard}
        onChange={(event) => setHeard(event.currentTarget.checked)}
      />
      <NameAndReason
        who={who}
        words={{
          by: t('merge.enrol.by'),
          hint: t('merge.enrol.byHint'),
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
          {t('merge.enrol.record')}
        </BlockedAct>
      </div>
    </div>
  );
}
