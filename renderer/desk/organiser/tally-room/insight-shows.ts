import type { AwardVerdict } from '../../../../shared/insight/verdict';
import type { Proposal } from '../../../../shared/tally/proposal';
import { speaker } from '../../../../shared/words/say';
import { sayVerdict } from '../../../../shared/words/tell-insight';
import type { InsightHeard } from '../../../derive/insight';
import { namesOf } from '../name-of';
import { showAgenda, type ToDiscuss } from './agenda-shows';
import { type BumpShown, showBump } from './bump-shows';
import { type CriteriaShown, showCriteria } from './criteria-shows';
import { type JurorsShown, showJurors } from './juror-shows';
import { type OddsShown, showOdds } from './odds-shows';
import { type PlacesShown, showPlaces } from './places-shows';
import type { ShownGiven } from './ranking-shows';
import { showTornado, type TornadoShown } from './tornado-shows';

/** What the figures say; null where a part has not come, or has nothing to say. */
export interface InsightShown {
  readonly state: InsightHeard['state'];
  readonly chip: AwardVerdict['kind'] | null;
  /** One sentence an award, empty until it can be said. */
  readonly laureate: string;
  readonly commended: string;
  readonly agenda: readonly ToDiscuss[] | null;
  readonly odds: OddsShown | null;
  readonly bump: BumpShown | null;
  readonly tornado: TornadoShown | null;
  readonly places: PlacesShown | null;
  readonly jurors: JurorsShown | null;
  readonly criteria: CriteriaShown | null;
  /** That figures inform, and what ranks. */
  readonly inform: string;
}

interface Given extends ShownGiven {
  readonly proposal: Proposal;
  readonly heard: InsightHeard;
}

export function showInsight({ heard, ...given }: Given): InsightShown {
  const { edition, language } = given;
  const { state, parts } = heard;
  const { verdicts, awards, agenda, odds, methods, concord, jurors, outliers, criteria } = parts;
  const say = speaker(language);
  const { method } = edition.rules;
  const told = { language, names: namesOf(edition, language), method };
  const sentence = (verdict: AwardVerdict | null | undefined) =>
    verdict ? sayVerdict(verdict, told) : '';
  const known = [verdicts?.laureate, verdicts?.commended].flatMap((each) => each ?? []);
  return {
    state,
    chip: verdicts?.laureate?.kind ?? null,
    laureate: sentence(verdicts?.laureate),
    commended: sentence(verdicts?.commended),
    agenda: agenda ? showAgenda({ ...given, agenda, verdicts: known }) : null,
    odds: odds ? showOdds(odds, given) : null,
    bump: methods ? showBump(methods, given) : null,
    tornado: awards?.laureate ? showTornado(awards.laureate, given) : null,
    places: odds ? showPlaces(odds, given) : null,
    jurors:
      concord && jurors
        ? showJurors({ ...given, concord, jurors, outliers: outliers ?? [] })
        : null,
    criteria: criteria ? showCriteria(criteria, given) : null,
    inform: say('tally.inform', { method: say(`method.the.${method}`) }),
  };
}
