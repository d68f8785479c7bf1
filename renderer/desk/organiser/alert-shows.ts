import type { AwardId, Edition } from '../../../shared/edition/edition';
import type { Exact } from '../../../shared/exact';
import type { DossierId, Language } from '../../../shared/ids';
import type { Alert, GuardMethod } from '../../../shared/insight/alerts';
import { sayList } from '../../../shared/words/format';
import { speaker } from '../../../shared/words/say';
import type { Counted } from '../../derive/organiser-ranking';
import { namesOf } from './name-of';
import { sayScore } from './say-score';

export interface MethodAlert {
  readonly key: string;
  readonly award: AwardId;
  readonly title: string;
  readonly text: string;
}

interface Given {
  readonly edition: Edition;
  readonly language: Language;
  readonly counted: Counted;
}

type Differs = Extract<Alert, { readonly kind: 'method-differs' }>;

/** Names told one by one before the rest is counted. */
const TOLD = 3;

/** Methods that would move an award, one alert each however many dossiers tie there. */
export function showMethodAlerts(given: Given): readonly MethodAlert[] {
  const differs = given.counted.alerts.filter((alert) => alert.kind === 'method-differs');
  const groups = new Map<string, Differs[]>();
  for (const alert of differs) {
    const key = `${alert.method}/${alert.award}`;
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  }
  return [...groups].flatMap(([key, alerts]) => {
    const [first] = alerts;
    return first
      ? [
          {
            key,
            ...sayAlert(
              first,
              alerts.map(({ dossier }) => dossier),
              given,
            ),
          },
        ]
      : [];
  });
}

function sayAlert(
  { award, method }: Differs,
  ahead: readonly DossierId[],
  given: Given,
): Omit<MethodAlert, 'key'> {
  const { edition, language, counted } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const [official] = counted.proposal[award === 'laureate' ? 'laureate' : 'commended'];
  const words = sayAhead({ ahead, official, method, given });
  const said = { method: say(`tally.alert.${method}`) };
  return {
    award,
    title: say(award === 'laureate' ? 'tally.alert.laureate' : 'tally.alert.commended', said),
    text: `${words || `${ahead.map(names.dossier).join(', ')}.`} ${say('tally.alert.inform')}`,
  };
}

function sayAhead({
  ahead,
  official,
  method,
  given,
}: {
  readonly ahead: readonly DossierId[];
  readonly official: DossierId | undefined;
  readonly method: GuardMethod;
  readonly given: Given;
}): string {
  const { edition, language } = given;
  const say = speaker(language);
  const names = namesOf(edition, language);
  const [only] = ahead;
  if (only === undefined || official === undefined) return '';
  if (ahead.length > 1) {
    const told = ahead.slice(0, TOLD).map(names.dossier);
    const rest = ahead.length - TOLD;
    const others = rest > 0 ? [say('tally.alert.others', { count: rest })] : [];
    const list = sayList([...told, ...others], language);
    return say('tally.alert.several', { names: list, second: names.dossier(official) });
  }
  const mine = figureOf(only, method, given);
  const theirs = figureOf(official, method, given);
  if (!mine || !theirs) return `${names.dossier(only)}.`;
  return say('tally.alert.figures', {
    first: names.dossier(only),
    firstScore: sayScore(mine, given),
    second: names.dossier(official),
    secondScore: sayScore(theirs, given),
  });
}

/** The figure of one method where the tally holds it; the judge-adjusted mean is not among them. */
function figureOf(dossier: DossierId, method: GuardMethod, { counted }: Given): Exact | null {
  const tally = counted.ranking.tallies.get(dossier);
  if (!tally || method === 'twoway') return null;
  if (method === 'mean') return tally.mean;
  return method === 'college' ? tally.collegeMean : tally.median;
}
