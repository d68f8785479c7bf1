import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentChoice } from '../../../../shared/merge/ledger';
import { SpokenCode } from '../../../parts/spoken-code';
import { Dialog } from '../dialog';
import { useNamesAndReasons, type WhoAndWhy } from '../use-name-and-reason';
import type { NewKeyShown } from './enrol-shows';
import styles from './fork-compare.module.css';
import { NamedChoice } from './named-choice';

interface EnrolDialogProps {
  readonly shown: NewKeyShown | null;
  readonly onClose: () => void;
  readonly onAccept: (choice: EnrolmentChoice) => Promise<void>;
}

/** The call to the juror: what to ask, what was heard, who says so and why. */
export function EnrolDialog({ shown, onClose, onAccept }: EnrolDialogProps) {
  const { t } = useTranslation();
  const { whoOf, forget } = useNamesAndReasons();
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
            who={whoOf(shown.key)}
            onClose={onClose}
            onAccept={async (choice) => {
              await onAccept(choice);
              forget(shown.key);
              onClose();
            }}
          />
        </>
      )}
    </Dialog>
  );
}

interface AcceptanceProps extends EnrolDialogProps {
  readonly shown: NewKeyShown;
  readonly who: WhoAndWhy;
}

function Acceptance({ shown, who, onClose, onAccept }: AcceptanceProps) {
  const { t } = useTranslation();
  const [isHeard, setHeard] = useState(false);
  const { by, reason } = who.said;
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
    <NamedChoice
      who={who}
      words={{
        by: t('merge.enrol.by'),
        hint: t('merge.enrol.byHint'),
        act: t('merge.enrol.record'),
      }}
      missing={isHeard ? null : t('merge.enrol.missingHeard')}
      onClose={onClose}
      onRecord={record}
    >
      <Checkbox
        label={t('merge.enrol.heard', { juror: shown.name })}
        checked={isHeard}
        onChange={(event) => setHeard(event.currentTarget.checked)}
      />
    </NamedChoice>
  );
}
