import { assignedTo } from '../edition/assignment';
import type { Edition } from '../edition/edition';
import type { JurorId } from '../ids';
import type { Choice, Ledger } from '../merge/ledger';
import type { Act, Deliberation } from './deliberation';

interface JurorDataSource {
  readonly edition: Edition;
  readonly ledger: Ledger;
  readonly choices: readonly Choice[];
  readonly deliberation: Deliberation;
}

/**
 * All that the prize holds about one juror, for that person (GDPR, articles 15 and 20): the
 * entry in the edition, every score file handed in, in the order of their revisions, what was
 * chosen between them, and the acts of the meeting that name the juror. Nothing of another
 * juror: an act that names several keeps this one only. JSON, two spaces, a line feed at the end.
 */
export function writeJurorData(source: JurorDataSource, id: JurorId): string {
  const { edition, ledger, choices, deliberation } = source;
  const ballots = [...ledger.values()]
    .filter(({ ballot }) => ballot.juror === id)
    .toSorted((a, b) => a.ballot.rev - b.ballot.rev || (a.digest < b.digest ? -1 : 1));
  const reads = assignedTo(edition, id);
  const data = {
    format: 'palmares-juror-data',
    version: 1,
    edition: { id: edition.id, year: edition.year, title: edition.title },
    juror: edition.jurors.find((one) => one.id === id) ?? null,
    /** The dossiers to read, where not all read all. */
    reads: reads && [...reads].toSorted(),
    ballots: ballots.map(({ digest, ballot }) => ({ digest, content: ballot })),
    choices: choices.filter((one) => 'juror' in one && one.juror === id),
    acts: deliberation.flatMap((one) => actAbout(one, id)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function actAbout(act: Act, id: JurorId): readonly Act[] {
  if ('juror' in act) return act.juror === id ? [act] : [];
  if (act.kind !== 'examination') return [];
  const isNamed = act.withdrew.includes(id) || act.chair === id;
  const chair = act.chair === id ? id : null;
  return isNamed ? [{ ...act, withdrew: act.withdrew.filter((one) => one === id), chair }] : [];
}
