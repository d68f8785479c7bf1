import { tieVotesOf } from '../../../../shared/decision/count-again';
import { meetingOf } from '../../../../shared/decision/meeting';
import type { DossierId, JurorId } from '../../../../shared/ids';
import { recusalsByJuror } from '../../../../shared/merge/recused';
import { type Ranking, rankDossiers } from '../../../../shared/tally/ranking';
import { sayCountFirst } from '../../../../shared/words/count';
import { speaker } from '../../../../shared/words/say';
import { namesOf } from '../name-of';
import { sayOfficialScore } from '../say-score';
import type { MeetingGiven } from './deliberation-shows';

/** Every recusal known, in words: from the edition, the ballots and the meeting. */
export function showRecusals(given: MeetingGiven): {
  readonly lead: string;
  readonly rows: readonly string[];
} {
  const { edition, language, standings, meeting } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const kinds = new Map(edition.recusals.map((one) => [`${one.juror}/${one.dossier}`, one.kind]));
  const all = recusalsByJuror({ edition, standings, inMeeting: meeting.recusals });
  const rows = [...all].flatMap(([juror, dossiers]) =>
    [...dossiers].map((dossier) =>
      say('deliberation.recusals.row', {
        juror: names.juror(juror),
        dossier: names.dossier(dossier),
        kind: say(`deliberation.recusals.kind.${kinds.get(`${juror}/${dossier}`) ?? 'other'}`),
      }),
    ),
  );
  const count = { count: rows.length, n: sayCountFirst(rows.length, language) };
  return {
    lead:
      rows.length === 0
        ? say('deliberation.recusals.none')
        : say('deliberation.recusals.known', count),
    rows,
  };
}

/** What withdrawing this juror's sheet would change, said before it is recorded (PRIZE rule 2). */
export function sayRecusalEffect(juror: JurorId, dossier: DossierId, given: MeetingGiven): string {
  const { edition, language, standings, counted, rows } = given;
  const say = speaker(language);
  const counts = counted.ranking.tallies
    .get(dossier)
    ?.totals.some((total) => total.juror === juror);
  if (!counts) return say('deliberation.recusals.effectNone');
  const known = meetingOf({ edition, deliberation: rows.deliberation }).recusals;
  const recusals = [...known, { juror, dossier }];
  const votes = tieVotesOf(rows.deliberation);
  const after = rankDossiers({ edition, standings, recusals, votes });
  const rankBefore = rankOf(counted.ranking, dossier);
  const rankAfter = rankOf(after, dossier);
  if (rankBefore === null) return say('deliberation.recusals.effectNone');
  if (rankAfter === null) return say('deliberation.recusals.effectUnranked', { dossier });
  return say('deliberation.recusals.effect', {
    dossier,
    before: sayOfficialScore(dossier, { ...given, ranking: counted.ranking }),
    rankBefore,
    after: sayOfficialScore(dossier, { ...given, ranking: after }),
    rankAfter,
  });
}

function rankOf(ranking: Ranking, dossier: DossierId): number | null {
  return ranking.places.find((place) => place.dossier === dossier)?.rank ?? null;
}
