import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftJuror } from '../../../../shared/edition/draft/draft';
import { type Awaited, writeReminder } from '../../../../shared/words/reminder';
import { useTold } from '../../../i18n/use-told';
import { keepDay, useFollow } from '../../../store/draft';
import type { FollowRow } from '../../../store/draft-database';
import { RoomHead } from '../../organiser/room-head';
import type { Preparation } from '../preparation';
import styles from '../preparer.module.css';
import own from './follow-room.module.css';

const STEPS: readonly Awaited[] = ['received', 'declared', 'handedIn'];

/** Who received, who declared, who handed in, by day; and the reminder for who has not. */
export function FollowRoom({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation();
  const [said, say] = useTold();
  const { draft, database } = preparation;
  const days = useFollow(database);
  const done = (step: Awaited): number =>
    draft.jurors.filter(({ id }) => days.get(id)?.[step] != null).length;
  const copy = async (juror: DraftJuror, awaited: Awaited): Promise<void> => {
    await navigator.clipboard.writeText(writeReminder(juror, awaited, draft.frame));
    say(({ t }) => t('prepare.follow.copied', { juror: juror.name }));
  };
  return (
    <>
      <RoomHead
        title={t('prepare.follow.title')}
        lead={t('prepare.follow.lead', {
          received: done('received'),
          declared: done('declared'),
          handedIn: done('handedIn'),
          of: draft.jurors.length,
        })}
      />
      <p role="status" className={styles.hint}>
        {said}
      </p>
      <div className={styles.wide}>
        <table className={`${styles.table} ${own.follow}`}>
          <caption className="visually-hidden">{t('prepare.follow.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('prepare.follow.juror')}</th>
              {STEPS.map((step) => (
                <th key={step} scope="col">
                  {t(`prepare.follow.${step}`)}
                </th>
              ))}
              <th scope="col">{t('prepare.follow.reminder')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.jurors.map((juror) => (
              <FollowLine
                key={juror.id}
                juror={juror}
                row={days.get(juror.id)}
                onDay={(step, day) => void keepDay(database, juror.id, { [step]: day })}
                onCopy={(awaited) => void copy(juror, awaited)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface FollowLineProps {
  readonly juror: DraftJuror;
  readonly row: FollowRow | undefined;
  readonly onDay: (step: Awaited, day: string | null) => void;
  readonly onCopy: (awaited: Awaited) => void;
}

function FollowLine({ juror, row, onDay, onCopy }: FollowLineProps) {
  const { t } = useTranslation();
  const { name } = juror;
  const awaited = STEPS.find((step) => row?.[step] == null);
  return (
    <tr>
      <th scope="row">{name}</th>
      {STEPS.map((step) => (
        <td key={step}>
          <Day
            step={step}
            juror={name}
            day={row?.[step] ?? null}
            onDay={(day) => onDay(step, day)}
          />
        </td>
      ))}
      <td>
        {awaited === undefined ? (
          <span className={styles.ok}>{t('prepare.follow.nothing')}</span>
        ) : (
          <Button
            className={styles.flush ?? ''}
            variant="subtle"
            c="var(--accent-ink)"
            leftSection={<IconCopy size={16} stroke={1.8} aria-hidden />}
            aria-label={t('prepare.follow.copyOf', { juror: name })}
            onClick={() => onCopy(awaited)}
          >
            {t('prepare.follow.copy')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Today on this laptop, as it is written in the draft. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

interface DayProps {
  readonly step: Awaited;
  readonly juror: string;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

/** Most days are written when they come: one press, then a box to mend. */
function Day({ step, juror, day, onDay }: DayProps) {
  const { t } = useTranslation();
  const [isHere, setHere] = useState(false);
  const what = t(`prepare.follow.${step}`);
  if (day === null && !isHere) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('prepare.follow.todayOf', { what, juror })}
        onClick={() => {
          setHere(true);
          onDay(today());
        }}
      >
        {t('prepare.follow.today')}
      </Button>
    );
  }
  return (
    <TextInput
      type="date"
      w={160}
      aria-label={t('prepare.follow.dayOf', { what, juror })}
      // Where the button was pressed: the focus stays in its place.
      autoFocus={isHere}
      value={day ?? ''}
      onChange={(event) => onDay(event.currentTarget.value || null)}
      onFocus={() => setHere(true)}
      onBlur={() => setHere(false)}
    />
  );
}
