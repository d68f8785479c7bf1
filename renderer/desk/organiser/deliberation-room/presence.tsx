import { Button, Switch } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../parts/state-chip';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { awardOf } from './award-of';
import { showAward } from './award-shows';
import type { MeetingGiven, PresenceShown } from './deliberation-shows';
import styles from './presence.module.css';
import type { DeliberationActs } from './use-deliberation';

interface PresenceProps {
  readonly presence: PresenceShown;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
  readonly isSealed: boolean;
  readonly point: AgendaPoint;
}

/** Who is in the room, by college; those who must leave for the open question say so. */
export function Presence({ presence, given, acts, isSealed, point }: PresenceProps) {
  const { t } = useTranslation();
  const award = awardOf(point);
  const leavers = award && !isSealed ? showAward(award, acts.ballotOf(award), given).leavers : [];
  const absent = presence.groups.flatMap(({ jurors }) => jurors.filter((one) => !one.present));
  return (
    <section aria-labelledby="presence-title">
      <div className={styles.head}>
        <h2 id="presence-title" className={styles.title}>
          {t('deliberation.presence.title')}
        </h2>
        {!isSealed && !presence.isComplete && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              void acts.setPresence(
                absent.map(({ juror }) => juror),
                true,
              )
            }
          >
            {t('deliberation.presence.all')}
          </Button>
        )}
      </div>
      {presence.groups.map((group) => (
        <fieldset key={group.label} className={styles.group}>
          <legend className={styles.college}>
            <span>{group.label}</span>
            <span>{group.count}</span>
          </legend>
          {group.jurors.map(({ juror, name, present, role, when }) => (
            <div key={juror} className={styles.juror} data-absent={!present || undefined}>
              <Switch
                checked={present}
                disabled={isSealed}
                aria-label={t('deliberation.presence.present', { name })}
                onChange={(event) => void acts.setPresence([juror], event.currentTarget.checked)}
              />
              <span className={styles.name}>
                {name}{' '}
                <span className={styles.role}>
                  {[role, present && when].filter(Boolean).join(', ')}
                </span>
              </span>
              {leavers.includes(juror) ? (
                <StateChip
                  tone="refused"
                  icon={<IconDoorExit size={14} stroke={1.8} aria-hidden />}
                >
                  {t('deliberation.presence.leaves')}
                </StateChip>
              ) : (
                !present && (
                  <span className={styles.role}>{when || t('deliberation.presence.absent')}</span>
                )
              )}
            </div>
          ))}
        </fieldset>
      ))}
      {presence.chairs.map((sentence) => (
        <p key={sentence} className={styles.chair}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
