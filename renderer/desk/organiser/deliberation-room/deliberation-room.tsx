import { useMemo } from 'react';
import { writeMinutes } from '../../../../shared/decision/minutes';
import type { Gathered } from '../../../derive/organiser';
import { minutesSource, sit } from '../../../derive/organiser-meeting';
import { rank } from '../../../derive/organiser-ranking';
import { useLanguage } from '../../../i18n/use-language';
import type { OrganiserRows } from '../../../store/ledger-live';
import { useOrganiserPlace } from '../../../ui/organiser-place';
import type { OpenEdition } from '../open-edition';
import { useInsight } from '../use-insight';
import { awardOf } from './award-of';
import { showSealing, withFreshCount } from './block-shows';
import { type MeetingGiven, sayQuorum, showAgenda, showPresence } from './deliberation-shows';
import { DeliberationView } from './deliberation-view';
import { DiscussList } from './discuss-list';
import { showDiscussion } from './discuss-shows';
import { freshTexts } from './fresh-texts';
import { useDeliberation } from './use-deliberation';
import { useFreshCount } from './use-fresh-count';

interface DeliberationRoomProps {
  readonly open: OpenEdition;
  readonly rows: OrganiserRows;
  readonly gathered: Gathered;
}

/** The closed meeting: who is present, what is decided, what the minutes say of it. */
export function DeliberationRoom({ open, rows, gathered }: DeliberationRoomProps) {
  const { language } = useLanguage();
  const { point, openPoint, enter, discussed, brought, discuss, bringUp } = useOrganiserPlace();
  const { edition, session, appVersion } = open;
  const counted = rank(edition, gathered.standings, rows.deliberation);
  const { meeting, blocks } = sit(edition, gathered.standings, counted, rows.deliberation);
  const { standings } = gathered;
  const given = useMemo<MeetingGiven>(
    () => ({ edition, language, standings, counted, meeting, rows }),
    [edition, language, standings, counted, meeting, rows],
  );
  const heard = useInsight(edition, standings, rows.deliberation);
  const discussion = showDiscussion(given, heard.parts.agenda ?? null, brought);
  const acts = useDeliberation(open, given);
  const source = { edition, rows, gathered, counted, fingerprint: session.fingerprint, appVersion };
  const award = awardOf(point);
  const written = writeMinutes(minutesSource(source), language);
  const pending = award && !rows.seal ? acts.pending(award) : [];
  const toCome = writeMinutes(minutesSource(source, pending), language);
  const sealing = showSealing(blocks, given);
  const isReady = sealing.blocks.length === 0 && rows.seal === null;
  const fresh = useFreshCount(open, minutesSource(source), isReady);
  return (
    <DeliberationView
      open={open}
      given={given}
      acts={acts}
      lead={sayQuorum(given)}
      presence={showPresence(given)}
      agenda={showAgenda(given, discussion.dossiers)}
      sealing={withFreshCount(sealing, fresh, language)}
      onCountAgain={fresh.state === 'failed' || fresh.state === 'differs' ? fresh.again : null}
      minutes={toCome}
      fresh={freshTexts(written, toCome)}
      source={minutesSource(source)}
      point={point}
      onPoint={openPoint}
      onSealed={() => enter('palmares')}
      discussion={
        <DiscussList
          discussion={discussion}
          isWorking={heard.state === 'working'}
          onDiscuss={discuss}
          onBring={bringUp}
        />
      }
      discussed={discussed}
      onLeaveDiscussion={() => discuss(null)}
    />
  );
}
