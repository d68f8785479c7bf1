import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockedAct } from '../blocked-act';
import { NameAndReason } from '../name-and-reason';
import type { WhoAndWhy } from '../use-name-and-reason';
import styles from './fork-compare.module.css';

interface NamedChoiceProps {
  readonly who: WhoAndWhy;
  readonly words: { readonly by: string; readonly hint: string; readonly act: string };
  /** Whether what is chosen is still to be said, and what then is missing. */
  readonly missing: string | null;
  readonly onClose: () => void;
  readonly onRecord: () => Promise<void>;
  /** What there is to choose. */
  readonly children: ReactNode;
}

/** A choice, who makes it and why: all three, or nothing is recorded. */
export function NamedChoice(props: NamedChoiceProps) {
  const { who, words, onClose, onRecord, children } = props;
  const { t } = useTranslation();
  const { by, reason } = who.said;
  const missing = [
    props.missing,
    by ? null : t('merge.compare.missingBy'),
    reason ? null : t('merge.compare.missingReason'),
  ].filter((each) => each !== null);
  const isWhole = missing.length === 0;
  return (
    <div className={styles.choice}>
      {children}
      <NameAndReason
        who={who}
        words={{ by: words.by, hint: words.hint, reason: t('merge.compare.reason') }}
      />
      <div className={styles.acts}>
        <Button variant="default" onClick={onClose}>
          {t('merge.compare.cancel')}
        </Button>
        <BlockedAct
          icon={<IconGavel size={17} stroke={1.8} aria-hidden />}
          blocked={isWhole ? null : t('merge.compare.missing', { what: missing.join(', ') })}
          onAct={() => void onRecord()}
        >
          {words.act}
        </BlockedAct>
      </div>
    </div>
  );
}
