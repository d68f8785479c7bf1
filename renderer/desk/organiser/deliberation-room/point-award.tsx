import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconDoorExit, IconPencilCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardId } from '../../../../shared/edition/edition';
import { showMethodAlerts } from '../alert-shows';
import { BlockedAct } from '../blocked-act';
import { AwardDecided } from './award-decided';
import { type AwardShown, type Ballot, showAward } from './award-shows';
import type { MeetingGiven } from './deliberation-shows';
import styles from './point-award.module.css';
import { PointDebate } from './point-debate';
import { PointTie } from './point-tie';
import type { DeliberationActs } from './use-deliberation';
import { VoteBox } from './vote-box';

interface PointAwardProps {
  readonly award: AwardId;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
}

/** One award: the question, who leaves and why, the vote, what it comes to. */
export function PointAward({ award, given, acts }: PointAwardProps) {
  const { t } = useTranslation();
  const [isReopened, setReopened] = useState(false);
  const decided = given.meeting.awards.get(award);
  if (decided && !isReopened) {
    return (
      <AwardDecided award={award} given={given} acts={acts} onReopen={() => setReopened(true)} />
    );
  }
  const isTooSoon = award !== 'laureate' && !given.meeting.awards.has('laureate');
  if (isTooSoon) return <p className="muted">{t('deliberation.question.first')}</p>;
  if (given.counted.proposal.needs.votes.some((one) => one.award === award)) {
    return <PointTie award={award} given={given} acts={acts} />;
  }
  const ballot = acts.ballotOf(award);
  const shown = showAward(award, ballot, given);
  const close = async (recording: Promise<void>): Promise<void> => {
    await recording;
    setReopened(false);
  };
  return (
    <>
      <Question award={award} shown={shown} ballot={ballot} given={given} acts={acts} />
      {award === 'mention' && ballot.dossier === null ? null : (
        <>
          <VoteBox ballot={ballot} onChange={(change) => acts.setBallot(award, change)} />
          <p role="status">{shown.outcome}</p>
          <Reasons award={award} shown={shown} ballot={ballot} acts={acts} />
          <div className={styles.acts}>
            <BlockedAct
              icon={<IconPencilCheck size={17} stroke={1.8} aria-hidden />}
              blocked={shown.blocked}
              onAct={() => void close(acts.recordVote(award))}
            >
              {t('deliberation.vote.act')}
            </BlockedAct>
            {shown.isNatural && given.meeting.quorum.reached && (
              <Button
                variant="subtle"
                c="var(--accent-ink)"
                onClick={() => void close(acts.followRanking(award))}
              >
                {t('deliberation.vote.actWithout')}
              </Button>
            )}
          </div>
          <p className={styles.quiet}>{t('deliberation.vote.correct')}</p>
        </>
      )}
    </>
  );
}

interface QuestionProps extends PointAwardProps {
  readonly shown: AwardShown;
  readonly ballot: Ballot;
}

function Question({ award, shown, ballot, given, acts }: QuestionProps) {
  const { t } = useTranslation();
  const { ranks, withinPercent } = given.edition.rules.commended;
  const alerts = showMethodAlerts(given).filter((alert) => alert.award === award);
  return (
    <>
      <NativeSelect
        label={t('deliberation.question.label')}
        description={
          award === 'commended'
            ? t('deliberation.question.pool', {
                from: ranks[0],
                to: ranks[1],
                percent: withinPercent,
              })
            : undefined
        }
        data={[...shown.options]}
        value={ballot.dossier ?? ''}
        onChange={(event) => acts.setBallot(award, { dossier: event.currentTarget.value || null })}
      />
      {alerts.map(({ key, title, text }) => (
        <p key={key} className={styles.alert}>
          <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
          <span>
            <b>{title}</b> {text}
          </span>
        </p>
      ))}
      {award === 'laureate' && <PointDebate award={award} given={given} acts={acts} />}
      <p className={styles.question}>{shown.question}</p>
      <p className={styles.leaving} data-someone={shown.leavers.length > 0 || undefined}>
        <IconDoorExit size={18} stroke={1.6} aria-hidden />
        <span>{shown.leaving}</span>
      </p>
    </>
  );
}

function Reasons({ award, shown, ballot, acts }: Omit<QuestionProps, 'given'>) {
  const { t } = useTranslation();
  return (
    <>
      {shown.isTied && (
        <Textarea
          label={t('deliberation.vote.casting')}
          value={ballot.casting}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => acts.setBallot(award, { casting: event.currentTarget.value })}
        />
      )}
      {shown.asksReason && (
        <Textarea
          label={t('deliberation.vote.reason')}
          value={ballot.reason}
          autosize
          minRows={2}
          maxLength={2000}
          onChange={(event) => acts.setBallot(award, { reason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
