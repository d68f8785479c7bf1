import { Button, Checkbox } from '@mantine/core';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_PRESS } from '../../../../shared/decision/announcement-press';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OpenEdition } from '../open-edition';
import styles from './keep-first.module.css';
import { readSealed } from './palmares-shows';
import { usePalmares } from './use-palmares';

/** What outlives a purge (PRIZE, law): the minutes and the list of winners, nothing of a juror's marks. */
const KEPT = ['minutes', 'csv'] as const;

interface KeepFirstProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  /** Told once both are saved, or the person says that they are elsewhere. */
  readonly onKept: (isKept: boolean) => void;
}

/** Before a purge: what is kept is saved, or said to be safe already. */
export function KeepFirst({ open, rows, onKept }: KeepFirstProps) {
  const { t } = useTranslation();
  if (!rows.seal) return <p className={styles.words}>{t('machine.purge.unsealed')}</p>;
  return <KeepBoth open={open} rows={rows} seal={rows.seal} onKept={onKept} />;
}

interface KeepBothProps extends KeepFirstProps {
  readonly seal: NonNullable<OrganiserRows['seal']>;
}

function KeepBoth({ open, rows, seal, onKept }: KeepBothProps) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [hasThem, setHasThem] = useState(false);
  const sealed = useMemo(() => readSealed(seal), [seal]);
  const acts = usePalmares({ open, rows, sealed, blanks: NO_PRESS });
  const keep = async (thing: (typeof KEPT)[number]): Promise<void> => {
    if ((await acts.save({ thing, format: null })) === null) return;
    setSaved((before) => new Set(before).add(thing));
  };
  const isKept = hasThem || saved.size === KEPT.length;
  useEffect(() => onKept(isKept), [isKept, onKept]);
  return (
    <div className={styles.keep}>
      <p className={styles.words}>{t('machine.purge.keepLead')}</p>
      <div className={styles.acts}>
        {KEPT.map((thing) => (
          <Button
            key={thing}
            variant="default"
            loading={acts.busy?.thing === thing}
            leftSection={
              saved.has(thing) ? (
                <IconCheck size={18} stroke={1.6} aria-hidden />
              ) : (
                <IconDownload size={18} stroke={1.6} aria-hidden />
              )
            }
            onClick={() => void keep(thing)}
          >
            {t(`machine.purge.keep.${thing}`)}
          </Button>
        ))}
      </div>
      <p className={styles.words} role="status">
        {acts.said}
      </p>
      <Checkbox
        label={t('machine.purge.haveThem')}
        checked={hasThem}
        onChange={(event) => setHasThem(event.currentTarget.checked)}
      />
      <p className={styles.words}>{t('machine.purge.bundle')}</p>
    </div>
  );
}
