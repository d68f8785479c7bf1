import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AwardId } from '../../../../shared/edition/edition';
import { namesOf } from '../name-of';
import styles from './award-decided.module.css';
import type { MeetingGiven } from './deliberation-shows';
import { PointDebate } from './point-debate';
import type { DeliberationActs } from './use-deliberation';

interface AwardDecidedProps {
  readonly award: AwardId;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
  readonly onReopen: () => void;
}

/** What the jury decided, and on which vote. A recorded act is corrected by another. */
export function AwardDecided({ award, given, acts, onReopen }: AwardDecidedProps) {
  const { t } = useTranslation();
  const { edition, language, meeting } = given;
  const act = meeting.awards.get(award);
  if (!act) return null;
  const label = edition.awards.find(({ id }) => id === award)?.label[language] ?? award;
  const name = act.dossiers.map(namesOf(edition, language).dossier).join(', ');
  const about = act.dossiers[0] ?? null;
  const vote = meeting.votes.find((one) => one.award === award && one.dossier === about);
  return (
    <>
      {award === 'laureate' && <PointDebate award={award} given={given} acts={acts} />}
      <p className={styles.decided} role="status">
        <IconCheck size={20} stroke={2} aria-hidden className={styles.tick} />
        {name
          ? t('deliberation.vote.decided', { label, name })
          : t('deliberation.vote.decidedNobody', { label })}
      </p>
      <p className="muted">
        {vote ? t('deliberation.vote.counts', vote.counts) : t('deliberation.vote.noVote')}
      </p>
      {act.reason && <p className="serif">{act.reason}</p>}
      <div>
        <Button variant="default" size="compact-md" onClick={onReopen}>
          {t('deliberation.vote.again')}
        </Button>
      </div>
    </>
  );
}
