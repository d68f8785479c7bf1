import { type Decision, decision } from '../../../shared/decision/decision';
import type { Fault } from '../../../shared/decision/palmares-contents';
import { verifyPalmares } from '../../../shared/decision/verify-palmares';
import type { Edition } from '../../../shared/edition/edition';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import type { DossierId } from '../../../shared/ids';
import type { PresenterSession } from '../../../shared/ipc';
import { ok, type Result, refuse } from '../../../shared/result';
import { type Script, writeScript } from '../../../shared/stage/script';
import type { Tell } from '../../../shared/stage/script-source';
import { speaker } from '../../../shared/words/say';

/** A sealed decision that was recounted identically, and the show made from it. */
export interface Ceremony {
  readonly edition: Edition;
  readonly script: Script;
  readonly fingerprint: string;
  readonly mergeCode: string;
}

/** Finalists unless the jury named others: the first five places (PRIZE rule 9). */
const FINALIST_PLACES = 5;

/** Reads and recounts the opened file; what does not recount is not projected. */
export function readCeremony({ entries }: PresenterSession): Result<Ceremony, readonly Fault[]> {
  const verified = verifyPalmares(new Map(Object.entries(entries)));
  if (!verified.ok) return refuse(verified.faults);
  const edition = readEditionPayload(entries['edition.json'] ?? '');
  const decided = decision.safeParse(JSON.parse(entries['decision.json'] ?? 'null'));
  if (!edition.ok || !decided.success) throw new Error('a verified palmares does not read');
  return ok({
    edition: edition.value.edition,
    script: writeScript({
      edition: edition.value.edition,
      decision: decided.data,
      finalists: finalistsOf(decided.data),
      tell,
    }),
    fingerprint: verified.fingerprint ?? '',
    mergeCode: verified.mergeCode ?? '',
  });
}

/** Whoever wins is among the finalists, even from further down the ranking. */
function finalistsOf({ ranking, awards }: Decision): readonly DossierId[] {
  const placed = ranking.filter(({ rank }) => rank <= FINALIST_PLACES).map((one) => one.dossier);
  const winners = awards.flatMap((award) => award.dossiers.map(({ id }) => id));
  return [...new Set([...placed, ...winners])];
}

/**
 * The script names its words as text, so the compiler cannot know them; a test looks up
 * every word of every variant.
 */
const tell: Tell = (word, facts) => {
  const key = `stage.${word}` as 'stage.and';
  return { fr: speaker('fr')(key, { ...facts }), en: speaker('en')(key, { ...facts }) };
};
