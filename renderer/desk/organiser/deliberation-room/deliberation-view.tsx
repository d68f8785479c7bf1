import { Button } from '@mantine/core';
import { IconLock, IconLockCheck, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesSource } from '../../../../shared/decision/minutes';
import type { Minutes } from '../../../../shared/decision/minutes-paper';
import type { DossierId } from '../../../../shared/ids';
import { StateChip } from '../../../parts/state-chip';
import type { AgendaPoint } from '../../../ui/organiser-place';
import { BlockedAct } from '../blocked-act';
import { MinutesPaper } from '../minutes-paper';
import type { OpenEdition } from '../open-edition';
import { RoomHead } from '../room-head';
import { Agenda } from './agenda';
import type { SealingShown } from './block-shows';
import { Blocks } from './blocks';
import type { AgendaShown, MeetingGiven, PresenceShown } from './deliberation-shows';
import styles from './deliberation-view.module.css';
import { DiscussionScreen } from './discussion-screen';
import { Presence } from './presence';
import { ReopenDialog } from './reopen-dialog';
import { SealDialog } from './seal-dialog';
import type { DeliberationActs } from './use-deliberation';

interface DeliberationViewProps {
  readonly open: OpenEdition;
  readonly given: MeetingGiven;
  readonly acts: DeliberationActs;
  readonly lead: string;
  readonly presence: PresenceShown;
  readonly agenda: readonly AgendaShown[];
  readonly sealing: SealingShown;
  readonly minutes: Minutes;
  readonly fresh: ReadonlySet<string>;
  readonly source: MinutesSource;
  readonly point: AgendaPoint;
  readonly onPoint: (point: AgendaPoint) => void;
  readonly onSealed: () => void;
  readonly onCountAgain: (() => void) | null;
  /** The dossiers to discuss, and the one whose discussion fills the screen. */
  readonly discussion: ReactNode;
  readonly discussed: DossierId | null;
  readonly onLeaveDiscussion: () => void;
}

/** Who was present, interests, debate and decision; marks stay out of the room's screen. */
const ARTICLES = [0, 1, 4, 5];

export function DeliberationView(props: DeliberationViewProps) {
  const { t } = useTranslation();
  const { given, acts, sealing, presence, agenda, point, onPoint } = props;
  const [isSealing, setSealing] = useState(false);
  const [isReopening, setReopening] = useState(false);
  const isSealed = given.rows.seal !== null;
  const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const;
  const n = sealing.blocks.length;
  return (
    <>
      <RoomHead
        title={t('deliberation.title')}
        chips={
          <>
            <StateChip tone="neutral" icon={<IconLock {...icon} />}>
              {t('deliberation.closed')}
            </StateChip>
            {isSealed && (
              <StateChip tone="ok" icon={<IconLockCheck {...icon} />}>
                {t('deliberation.sealed')}
              </StateChip>
            )}
          </>
        }
        lead={<span role="status">{props.lead}</span>}
        act={
          isSealed ? (
            <Button variant="default" onClick={() => setReopening(true)}>
              {t('deliberation.reopen.act')}
            </Button>
          ) : (
            <BlockedAct
              size="md"
              icon={<IconRosetteDiscountCheck size={20} stroke={1.6} aria-hidden />}
              blocked={n === 0 ? null : t('deliberation.seal.blocked', { count: n })}
              onAct={() => setSealing(true)}
            >
              {t('deliberation.seal.act')}
            </BlockedAct>
          )
        }
      />
      <div className={styles.columns}>
        <Presence presence={presence} given={given} acts={acts} isSealed={isSealed} point={point} />
        <Agenda
          {...{ given, acts, agenda, point, onPoint, isSealed }}
          open={props.open}
          discussion={props.discussion}
        />
        <aside className={styles.minutes}>
          <h2 className={styles.title}>{t('deliberation.paper')}</h2>
          <MinutesPaper
            minutes={props.minutes}
            only={ARTICLES}
            fresh={props.fresh}
            size="meeting"
          />
          {!isSealed && <Blocks sealing={sealing} onPoint={onPoint} onAgain={props.onCountAgain} />}
        </aside>
      </div>
      {props.discussed !== null && !isSealed && (
        <DiscussionScreen
          key={props.discussed}
          dossier={props.discussed}
          given={given}
          acts={acts}
          onLeave={props.onLeaveDiscussion}
        />
      )}
      <ReopenDialog
        isOpen={isReopening}
        onReopen={acts.reopen}
        onClose={() => setReopening(false)}
      />
      <SealDialog
        isOpen={isSealing}
        open={props.open}
        source={props.source}
        onClose={() => setSealing(false)}
        onSealed={props.onSealed}
      />
    </>
  );
}
