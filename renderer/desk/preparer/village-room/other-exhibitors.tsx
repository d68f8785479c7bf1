import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Exhibitor } from '../../../../shared/edition/dossier';
import { passFocusOn } from '../../../parts/pass-focus';
import { BothFields, KeptField } from '../kept-field';
import styles from '../preparer.module.css';

type Exhibitors = readonly Exhibitor[];

interface OtherExhibitorsProps {
  readonly exhibitors: Exhibitors;
  /** The last one was just added: its name is typed next. */
  readonly isAdded: boolean;
  readonly keep: (next: (now: Exhibitors) => Exhibitors) => void;
}

/** Those who exhibit and do not compete, edited where they stand. */
export function OtherExhibitors({ exhibitors, isAdded, keep }: OtherExhibitorsProps) {
  const { t } = useTranslation();
  if (exhibitors.length === 0) return null;
  const lines = exhibitors.map((exhibitor, at) => {
    const change = (part: Partial<Exhibitor>): void =>
      keep((now) => now.map((each, i) => (i === at ? { ...each, ...part } : each)));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a company being typed has no other identity
      <div key={`${at}-${exhibitors.length}`} className={styles.panel}>
        <div className={styles.line}>
          <div className={styles.grow}>
            <KeptField
              label={t('prepare.village.company')}
              value={exhibitor.company}
              maxLength={160}
              takesFocus={isAdded && at === exhibitors.length - 1}
              keep={(company) => change({ company })}
            />
          </div>
          <KeptField
            label={t('prepare.village.stand')}
            value={exhibitor.stand}
            maxLength={12}
            keep={(stand) => change({ stand })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('prepare.village.remove', { company: exhibitor.company })}
            onClick={(event) => {
              passFocusOn(event.currentTarget);
              keep((now) => now.filter((_, i) => i !== at));
            }}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
        <BothFields
          label={t('prepare.village.text')}
          value={exhibitor.text}
          maxLength={200}
          keep={(_, words) =>
            keep((now) =>
              now.map((each, i) =>
                i === at ? { ...each, text: { ...each.text, ...words } } : each,
              ),
            )
          }
        />
      </div>
    );
  });
  return (
    <div className={styles.stack} data-lines>
      {lines}
    </div>
  );
}
