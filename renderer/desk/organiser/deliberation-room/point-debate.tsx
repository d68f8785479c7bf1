import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardId } from '../../../../shared/edition/edition';
import { exactOf } from '../../../../shared/exact';
import { sayGap } from '../say-gap';
import type { MeetingGiven } from './deliberation-shows';
import styles from './point-debate.module.css';
import type { DeliberationActs } from './use-deliberation';

interface PointDebateProps {
  readonly award: AwardId;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
}

/** The debate that a narrow gap asks for (PRIZE rule 9), in the jury's own words. */
export function PointDebate({ award, given, acts }: PointDebateProps) {
  const { t } = useTranslation();
  const { edition, counted, meeting, language } = given;
  const [isOpen, setOpen] = useState(false);
  const [summary, setSummary] = useState('');
  const recorded = meeting.debates.get(award);
  if (counted.proposal.needs.margin?.isBelowGate !== true) return null;
  const gate = sayGap(exactOf(edition.rules.marginGate100), language);
  if (recorded && !isOpen) {
    return (
      <div className={styles.debate}>
        <p>{t('deliberation.debate.recorded', { summary: recorded.summary })}</p>
        <div>
          <Button
            variant="subtle"
            c="var(--accent-ink)"
            size="compact-sm"
            onClick={() => {
              setSummary(recorded.summary);
              setOpen(true);
            }}
          >
            {t('deliberation.debate.again')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.debate}>
      <Textarea
        label={t('deliberation.debate.label')}
        description={t('deliberation.debate.needed', { gate })}
        value={summary}
        autosize
        minRows={2}
        maxLength={3000}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          size="compact-md"
          disabled={!summary.trim()}
          onClick={() => {
            void acts.recordDebate(award, summary);
            setOpen(false);
          }}
        >
          {t('deliberation.debate.act')}
        </Button>
      </div>
    </div>
  );
}
