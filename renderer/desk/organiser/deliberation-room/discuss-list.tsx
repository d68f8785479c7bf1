import { Button, NativeSelect } from '@mantine/core';
import { IconCheck, IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DossierId } from '../../../../shared/ids';
import styles from './discuss-list.module.css';
import type { DiscussionShown, DossierToDiscuss } from './discuss-shows';

interface DiscussListProps {
  readonly discussion: DiscussionShown;
  /** The figures are still worked out. */
  readonly isWorking: boolean;
  readonly onDiscuss: (dossier: DossierId) => void;
  readonly onBring: (dossier: DossierId) => void;
}

/** The dossiers to discuss, each with why, who will leave for it and when it was done. */
export function DiscussList({ discussion, isWorking, onDiscuss, onBring }: DiscussListProps) {
  const { t } = useTranslation();
  const { dossiers, others } = discussion;
  const isEmpty = dossiers.length === 0;
  return (
    <>
      <p className="muted">
        {isEmpty ? t(isWorking ? 'discussion.working' : 'discussion.none') : t('discussion.lead')}
      </p>
      {!isEmpty && (
        <ul>
          {dossiers.map((each) => (
            <Row key={each.dossier} each={each} onDiscuss={onDiscuss} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <NativeSelect
          label={t('discussion.add')}
          data={[{ value: '', label: t('discussion.choose') }, ...others]}
          value=""
          onChange={(event) => {
            if (event.currentTarget.value) onBring(event.currentTarget.value);
          }}
        />
      )}
    </>
  );
}

const ACTS = { todo: 'take', open: 'goOn', done: 'again' } as const;

interface RowProps {
  readonly each: DossierToDiscuss;
  readonly onDiscuss: (dossier: DossierId) => void;
}

function Row({ each, onDiscuss }: RowProps) {
  const { t } = useTranslation();
  const { dossier, name, why, leaves, state, note } = each;
  const act = ACTS[state];
  return (
    <li className={styles.row} data-state={state}>
      <div className={styles.words}>
        <h3>
          {state === 'done' && (
            <IconCheck size={14} stroke={2.4} aria-hidden className={styles.done} />
          )}
          <span className={styles.code}>{dossier}</span> {name}
        </h3>
        {why && <p className="muted">{why}</p>}
        <p className={styles.facts}>
          {note && <span>{note}</span>}
          {leaves && (
            <span>
              <IconDoorExit size={14} stroke={1.8} aria-hidden /> {leaves}
            </span>
          )}
        </p>
      </div>
      <Button
        variant={state === 'open' ? 'filled' : 'default'}
        size="compact-sm"
        className={styles.act ?? ''}
        aria-label={t(`discussion.${act}This`, { dossier: name })}
        onClick={() => onDiscuss(dossier)}
      >
        {t(`discussion.${act}`)}
      </Button>
    </li>
  );
}
