import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCopyCheck,
  IconGavel,
  IconHelpCircle,
  IconHourglassEmpty,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice, EnrolmentChoice } from '../../../../shared/merge/ledger';
import { EnrolCard } from './enrol-card';
import { EnrolDialog } from './enrol-dialog';
import type { NewKeyShown } from './enrol-shows';
import { ForkCard } from './fork-card';
import { ForkCompare } from './fork-compare';
import type { ForkShown } from './fork-shows';
import type { MergeShown } from './merge-shows';
import { ReceiptLine } from './receipt-line';
import type { Line } from './receipt-shows';
import styles from './receipts.module.css';

interface ReceiptsProps {
  readonly shown: MergeShown;
  readonly isSealed: boolean;
  readonly onSettle: (choice: Choice) => Promise<void>;
  readonly onAccept: (choice: EnrolmentChoice) => Promise<void>;
}

/** What needs a person first, then what was refused, then what changed nothing. */
export function Receipts({ shown, isSealed, onSettle, onAccept }: ReceiptsProps) {
  const { t } = useTranslation();
  const [compared, compare] = useState<ForkShown | null>(null);
  const [heard, hear] = useState<NewKeyShown | null>(null);
  const { forks, newKeys, refused, notices, without, settled, late } = shown;
  return (
    <div aria-live="polite" aria-relevant="additions">
      {forks.length + newKeys.length > 0 && (
        <Group tone="warn" icon={<IconHelpCircle {...SIZE} />} title={t('merge.group.unsettled')}>
          {forks.map((fork) => (
            <ForkCard key={fork.juror} fork={fork} onCompare={() => compare(fork)} />
          ))}
          {newKeys.map((each) => (
            <EnrolCard key={each.key} shown={each} onCompare={isSealed ? null : () => hear(each)} />
          ))}
        </Group>
      )}
      <Lines
        tone="warn"
        icon={<IconHourglassEmpty {...SIZE} />}
        title={t('merge.group.late')}
        note={t('merge.group.lateNote')}
        lines={late}
      />
      <Lines
        tone="refused"
        icon={<IconBan {...SIZE} />}
        title={t('merge.group.refused')}
        note={t('merge.group.refusedNote')}
        lines={refused}
      />
      <Lines
        tone="warn"
        icon={<IconAlertTriangle {...SIZE} />}
        title={t('merge.group.notice')}
        lines={notices}
      />
      {settled.length > 0 && (
        <Group tone="ok" icon={<IconGavel {...SIZE} />} title={t('merge.group.settled')}>
          {settled.map(({ key, sentence, reason, fork }) => (
            <div key={key} className={styles.settled}>
              <IconCheck size={18} stroke={2} aria-hidden className={styles.tick} />
              <div>
                <p>{sentence}</p>
                <p className="muted">{reason}</p>
                {fork && !isSealed && (
                  <Button
                    variant="subtle"
                    c="var(--accent-ink)"
                    size="compact-sm"
                    onClick={() => compare(fork)}
                  >
                    {t('merge.settled.again')}
                  </Button>
                )}
              </div>
            </div>
          ))}
        </Group>
      )}
      <Lines
        tone="info"
        icon={<IconCopyCheck {...SIZE} />}
        title={t('merge.group.without')}
        lines={without}
      />
      <EnrolDialog shown={heard} onClose={() => hear(null)} onAccept={onAccept} />
      <ForkCompare fork={compared} onClose={() => compare(null)} onSettle={onSettle} />
    </div>
  );
}

const SIZE = { size: 17, stroke: 1.8, 'aria-hidden': true } as const;

interface GroupProps {
  readonly tone: 'warn' | 'refused' | 'info' | 'ok';
  readonly icon: ReactNode;
  readonly title: string;
  readonly note?: string;
}

function Group({
  tone,
  icon,
  title,
  note,
  children,
}: GroupProps & { readonly children: ReactNode }) {
  return (
    <section className={styles.group} data-tone={tone}>
      <h2 className={styles.heading}>
        {icon}
        {title}
        {note && <span className={styles.note}>{note}</span>}
      </h2>
      {children}
    </section>
  );
}

function Lines({ lines, ...group }: GroupProps & { readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Group {...group}>
      <ul>
        {lines.map((line) => (
          <ReceiptLine key={line.key} line={line} />
        ))}
      </ul>
    </Group>
  );
}
