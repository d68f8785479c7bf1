import { Button, Modal } from '@mantine/core';
import { IconDoorExit, IconEyeOff, IconGavel } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Examination, notesOf } from '../../../../shared/decision/examination';
import { sayList } from '../../../../shared/words/format';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';
import { DiscussionNote } from './discussion-note';
import styles from './discussion-open.module.css';
import { DiscussionTimer } from './discussion-timer';
import { type ProfileShown, showProfile } from './profile-shows';
import { ProfileStrips } from './profile-strips';
import type { DeliberationActs } from './use-deliberation';

interface DiscussionOpenProps {
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
  readonly examination: Examination;
  readonly onClose: () => Promise<void>;
  readonly onLeave: () => void;
}

/** What the room reads while it discusses: the profile, the spread, the comments, the time. */
export function DiscussionOpen(props: DiscussionOpenProps) {
  const { given, acts, examination, onClose, onLeave } = props;
  const { t } = useTranslation();
  const { edition, language, rows } = given;
  const { dossier, withdrew, chair, opened } = examination;
  const names = namesOf(edition, language);
  const profile = useMemo(() => showProfile(dossier, given), [dossier, given]);
  const out = sayList(withdrew.map(names.juror), language);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Modal.Title className={styles.name ?? ''}>
            <span className={styles.code}>{dossier}</span> {profile.name}
          </Modal.Title>
          <p className="muted">{profile.product}</p>
          <p>
            {profile.standing}
            {withdrew.length > 0 && (
              <span className={styles.out}>
                <IconDoorExit size={16} stroke={1.8} aria-hidden />
                {t('discussion.withdraws', { count: withdrew.length, names: out })}
                {chair && ` ${t('discussion.chair', { chair: names.juror(chair) })}`}
              </span>
            )}
          </p>
        </div>
        <DiscussionTimer opened={opened} minutes={edition.rules.discussion?.minutes ?? 10} />
        <div className={styles.acts}>
          <Button
            variant="default"
            leftSection={<IconEyeOff size={17} stroke={1.6} aria-hidden />}
            onClick={onLeave}
          >
            {t('discussion.leave')}
          </Button>
          <Button
            leftSection={<IconGavel size={17} stroke={1.8} aria-hidden />}
            onClick={() => void onClose()}
          >
            {t('discussion.close')}
          </Button>
        </div>
      </div>
      <div className={styles.columns}>
        <ProfileStrips profile={profile} />
        <div className={styles.side}>
          <Comments profile={profile} />
          <DiscussionNote
            key={dossier}
            recorded={notesOf(rows.deliberation).get(dossier) ?? ''}
            onRecord={(words) => acts.recordNote(dossier, words)}
          />
        </div>
      </div>
    </div>
  );
}

function Comments({ profile }: { readonly profile: ProfileShown }) {
  const { t } = useTranslation();
  const { comments, isNamed } = profile;
  return (
    <section aria-labelledby="comments-title" className={styles.comments}>
      <h3 id="comments-title">{t('discussion.comments')}</h3>
      <p className="muted">
        {comments.length === 0
          ? t('discussion.noComments')
          : t(isNamed ? 'discussion.named' : 'discussion.unnamed')}
      </p>
      <ul>
        {comments.map(({ key, words, by }) => (
          <li key={key} className={styles.comment}>
            <bdi>{words}</bdi>
            {by && <span className={styles.by}>{by}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
