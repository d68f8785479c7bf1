import { type Decision, decide } from '../../../shared/decision/decision';
import { act, type Deliberation } from '../../../shared/decision/deliberation';
import type { Edition } from '../../../shared/edition/edition';
import { whatCounts } from '../../../shared/merge/standings';
import { propose } from '../../../shared/tally/proposal';
import { rankDossiers } from '../../../shared/tally/ranking';
import { DEMO_FILES, demoEdition, demoEditionDigest, ledgerOf, readVector } from './demo-jury';

const edition = demoEdition;
const standings = whatCounts({ edition, ledger: ledgerOf(DEMO_FILES), choices: [] });
const ranking = rankDossiers({ edition, standings });
const { acts } = readVector('meetings/01-plain-demo.json') as { acts: unknown[] };
const deliberation: Deliberation = acts.map((one) => act.parse(one));
const decided = decide({
  ...{ edition, editionDigest: demoEditionDigest, standings, ranking, deliberation },
  ...{ proposal: propose({ edition, ranking }), mergeCode: '611Q D45X 9540' },
});
if (!decided.ok) throw new Error('the plain demo must be decided');

/** The demo edition's plain meeting, decided, with all that papers are written from. */
export const demoPrize = {
  edition: edition as Edition,
  decision: decided.value as Decision,
  embargo: '2027-10-10T18:30:00+02:00',
  standings,
  ranking,
  deliberation,
};

/** The same decision with other winners of one award. */
export function withWinners(award: 'laureate' | 'commended' | 'mention', ids: readonly string[]) {
  const dossiers = ids.map((id) => {
    const found = edition.dossiers.find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return { id, company: found.company, product: found.product };
  });
  const { decision } = demoPrize;
  const awards = decision.awards.map((one) => (one.award === award ? { ...one, dossiers } : one));
  return { ...demoPrize, decision: { ...decision, awards } };
}

/** A release in which nothing is blank. */
export const FULL_BLANKS = {
  place: { fr: 'Paris', en: 'Paris' },
  presidentQuote: { fr: 'Une image obtenue au moment du geste.', en: 'An image at the bedside.' },
  laureateQuote: { fr: 'Ce prix va à toute une équipe.', en: 'This prize goes to a team.' },
  spokesperson: { fr: 'Porte-parole fictif', en: 'Fictional spokesperson' },
  benefits: { fr: 'un accès privilégié aux organisations', en: 'privileged access' },
  contacts: { fr: 'presse@exemple.example', en: 'press@exemple.example' },
};
