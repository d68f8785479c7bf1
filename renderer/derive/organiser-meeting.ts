import type { Block } from '../../shared/decision/block';
import { whatBlocksSealing } from '../../shared/decision/blocks';
import type { Deliberation } from '../../shared/decision/deliberation';
import { type Meeting, meetingOf } from '../../shared/decision/meeting';
import type { MinutesSource, Occasion } from '../../shared/decision/minutes';
import type { Edition } from '../../shared/edition/edition';
import type { Standings } from '../../shared/merge/ledger';
import type { OccasionRow } from '../store/database';
import type { OrganiserRows } from '../store/ledger-live';
import { type Gathered, rememberLast } from './organiser';
import type { Counted } from './organiser-ranking';
import { startOfDay } from './organiser-zone';

/** The meeting as its acts leave it, and everything that prevents sealing. */
export interface Sitting {
  readonly meeting: Meeting;
  readonly blocks: readonly Block[];
}

export const sit = rememberLast(
  (
    edition: Edition,
    standings: Standings,
    counted: Counted,
    deliberation: Deliberation,
  ): Sitting => {
    const { ranking, proposal } = counted;
    return {
      meeting: meetingOf({ edition, deliberation }),
      blocks: whatBlocksSealing({ edition, ranking, proposal, standings, deliberation }),
    };
  },
);

interface Given {
  readonly edition: Edition;
  readonly rows: OrganiserRows;
  readonly gathered: Gathered;
  readonly counted: Counted;
  readonly fingerprint: string;
  readonly appVersion: string;
}

/** What the minutes are written from while the meeting goes on; sealing adds the decision. */
export function minutesSource(given: Given, acts: Deliberation = []): MinutesSource {
  const { edition, rows, gathered, counted } = given;
  const deliberation = [...rows.deliberation, ...acts];
  return {
    edition,
    standings: gathered.standings,
    choices: rows.choices,
    ...counted,
    deliberation,
    decision: null,
    mergeCode: gathered.code,
    occasion: occasionOf(given, deliberation),
  };
}

function occasionOf(
  { edition, rows, fingerprint, appVersion }: Given,
  deliberation: Deliberation,
): Occasion {
  const { place, secretary, signatories } = rows.occasion;
  const day = startOfDay(edition.schedule.deliberation, edition.timezone);
  return {
    place,
    secretary,
    opened: deliberation[0]?.at ?? day,
    closed: deliberation.at(-1)?.at ?? day,
    signatories: edition.organisers.map((organiser) => ({
      organiser,
      name: signatories[organiser] ?? '',
    })),
    embargo: embargoOf(edition, rows.occasion),
    fingerprint,
    appVersion,
  };
}

/** Until when nothing may be published: as the meeting or the edition wrote it, else the day of the ceremony. */
export function embargoOf(edition: Edition, occasion: OccasionRow): string {
  const { embargo, schedule, timezone } = edition;
  return occasion.embargo ?? startOfDay(embargo ?? schedule.ceremony, timezone);
}
