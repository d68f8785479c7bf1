import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlockedAct } from '../blocked-act';
import type { OpenEdition } from '../open-edition';
import type { MeetingGiven } from './deliberation-shows';
import { LateList } from './late-list';
import styles from './point-quorum.module.css';
import { sayRecusalEffect, showRecusals } from './recusal-shows';
import type { DeliberationActs } from './use-deliberation';

interface PointQuorumProps {
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
}

/** The declared recusals, and one found late: its effect is shown before it is recorded. */
export function PointQuorum({
  open,
  given,
  acts,
}: PointQuorumProps & { readonly open: OpenEdition }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { lead, rows } = showRecusals(given);
  return (
    <>
      <p>{lead}</p>
      {rows.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('deliberation.recusals.list')}</summary>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </details>
      )}
      {isOpen ? (
        <LateRecusal given={given} acts={acts} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
            {t('deliberation.recusals.late')}
          </Button>
        </div>
      )}
      <LateList open={open} given={given} />
    </>
  );
}

function LateRecusal({
  given,
  acts,
  onClose,
}: PointQuorumProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [juror, setJuror] = useState('');
  const [dossier, setDossier] = useState('');
  const [reason, setReason] = useState('');
  const choose = { value: '', label: t('deliberation.recusals.choose') };
  const isReady = juror !== '' && dossier !== '' && reason.trim() !== '';
  return (
    <div className={styles.late}>
      <NativeSelect
        label={t('deliberation.recusals.juror')}
        data={[choose, ...given.edition.jurors.map(({ id, name }) => ({ value: id, label: name }))]}
        value={juror}
        onChange={(event) => setJuror(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('deliberation.recusals.dossier')}
        data={[
          choose,
          ...given.edition.dossiers.map(({ id, company }) => ({
            value: id,
            label: `${id} ${company}`,
          })),
        ]}
        value={dossier}
        onChange={(event) => setDossier(event.currentTarget.value)}
      />
      <Textarea
        label={t('deliberation.recusals.reason')}
        value={reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {juror && dossier && (
        <p className={styles.effect} role="status">
          {sayRecusalEffect(juror, dossier, given)}
        </p>
      )}
      <BlockedAct
        icon={<IconUserOff size={17} stroke={1.8} aria-hidden />}
        blocked={isReady ? null : t('deliberation.recusals.missing')}
        onAct={() => {
          void acts.recordRecusal(juror, dossier, reason);
          onClose();
        }}
      >
        {t('deliberation.recusals.act')}
      </BlockedAct>
    </div>
  );
}
