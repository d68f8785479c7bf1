import { NativeSelect, Textarea } from '@mantine/core';
import { IconDoorExit, IconPencilCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardId } from '../../../../shared/edition/edition';
import { BlockedAct } from '../blocked-act';
import type { MeetingGiven } from './deliberation-shows';
import styles from './point-award.module.css';
import { showTie, type TieBallot, tieAct } from './tie-shows';
import type { DeliberationActs } from './use-deliberation';
import { HandsOrSlips, Stepper } from './vote-box';
import boxes from './vote-box.module.css';

const NOTHING: TieBallot = { counts: {}, abstain: 0, by: 'hands', first: '', reason: '' };

interface PointTieProps {
  readonly award: AwardId;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
}

/** A tie that no scoring step settles: the jury votes, then the president where it divides evenly. */
export function PointTie({ award, given, acts }: PointTieProps) {
  const { t } = useTranslation();
  const [ballot, setBallot] = useState(NOTHING);
  const shown = showTie(award, ballot, given);
  if (shown === null) return null;
  const change = (part: Partial<TieBallot>): void => setBallot({ ...ballot, ...part });
  return (
    <>
      <p className={styles.question}>{shown.question}</p>
      {shown.leavers && (
        <p className={styles.leaving} data-someone>
          <IconDoorExit size={18} stroke={1.6} aria-hidden />
          <span>{shown.leavers}</span>
        </p>
      )}
      {shown.isCasting ? (
        <>
          <NativeSelect
            label={t('deliberation.tie.first')}
            data={[
              { value: '', label: t('deliberation.recusals.choose') },
              ...shown.between.map(({ dossier, name }) => ({ value: dossier, label: name })),
            ]}
            value={ballot.first}
            onChange={(event) => change({ first: event.currentTarget.value })}
          />
          <Textarea
            label={t('deliberation.vote.casting')}
            value={ballot.reason}
            autosize
            minRows={2}
            maxLength={1000}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        </>
      ) : (
        <>
          <HandsOrSlips by={ballot.by} onChange={(by) => change({ by })} />
          <div className={boxes.steppers}>
            {shown.between.map(({ dossier, name }) => (
              <Stepper
                key={dossier}
                label={name}
                value={ballot.counts[dossier] ?? 0}
                onChange={(value) => change({ counts: { ...ballot.counts, [dossier]: value } })}
              />
            ))}
            <Stepper
              label={t('deliberation.vote.abstain')}
              value={ballot.abstain}
              onChange={(abstain) => change({ abstain })}
            />
          </div>
        </>
      )}
      <BlockedAct
        icon={<IconPencilCheck size={17} stroke={1.8} aria-hidden />}
        blocked={shown.blocked}
        onAct={() => {
          void acts.recordTie(tieAct(award, ballot, shown, new Date().toISOString()));
          setBallot(NOTHING);
        }}
      >
        {t('deliberation.vote.act')}
      </BlockedAct>
    </>
  );
}
