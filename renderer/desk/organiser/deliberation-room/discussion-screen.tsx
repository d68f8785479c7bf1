import { Modal } from '@mantine/core';
import { useState } from 'react';
import { examinedNow } from '../../../../shared/decision/examination';
import { presiding, whoWithdraws } from '../../../../shared/decision/meeting';
import type { DossierId, JurorId } from '../../../../shared/ids';
import { namesOf } from '../name-of';
import type { MeetingGiven } from './deliberation-shows';
import { DiscussionOpen } from './discussion-open';
import styles from './discussion-screen.module.css';
import { ReturnStep } from './return-step';
import type { DeliberationActs } from './use-deliberation';
import { WithdrawalStep } from './withdrawal-step';

interface DiscussionScreenProps {
  readonly dossier: DossierId;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
  /** Leaves the screen; the discussion, if open, goes on and its figures are hidden. */
  readonly onLeave: () => void;
}

/**
 * One dossier on the whole screen: who withdraws, then the discussion, then who may come
 * back. Nothing of the dossier is drawn while a recused member is in the room.
 */
export function DiscussionScreen({ dossier, given, acts, onLeave }: DiscussionScreenProps) {
  const [back, setBack] = useState<readonly JurorId[] | null>(null);
  const { edition, language, rows } = given;
  const now = examinedNow(rows.deliberation);
  const open = now?.dossier === dossier ? now : null;
  const leaving = whoWithdraws({ ...given, dossier });
  const lateIn = open ? leaving.filter((juror) => !open.withdrew.includes(juror)) : [];
  const name = namesOf(edition, language).dossier(dossier);
  const close = async (): Promise<void> => {
    const withdrew = open?.withdrew ?? [];
    await acts.closeExamination(dossier);
    if (withdrew.length === 0) onLeave();
    else setBack(withdrew);
  };
  return (
    <Modal.Root opened onClose={onLeave} fullScreen transitionProps={{ duration: 0 }}>
      <Modal.Content>
        <Modal.Body className={styles.body ?? ''}>
          {back !== null ? (
            <ReturnStep given={given} name={name} back={back} onLeave={onLeave} />
          ) : open === null || lateIn.length > 0 ? (
            <WithdrawalStep
              given={given}
              dossier={dossier}
              leaving={leaving}
              lateIn={lateIn}
              onOpen={() =>
                acts.openExamination({
                  dossier,
                  withdrew: leaving,
                  chair: presiding({ ...given, dossiers: [dossier] })?.id ?? null,
                })
              }
              onLeave={onLeave}
            />
          ) : (
            <DiscussionOpen
              given={given}
              acts={acts}
              examination={open}
              onClose={close}
              onLeave={onLeave}
            />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
