import { type Decision, decision } from '../../../shared/decision/decision';
import type { Fault } from '../../../shared/decision/palmares-contents';
import { verifyPalmares } from '../../../shared/decision/verify-palmares';
import type { Edition } from '../../../shared/edition/edition';
import { readEditionPayload } from '../../../shared/edition/edition-file';
import type { Problem } from '../../../shared/file/problem';
import type { DossierId } from '../../../shared/ids';
import type { PresenterSession } from '../../../shared/ipc';
import { ok, type Result, refuse } from '../../../shared/result';
import { arrange, type Plan, planOf } from '../../../shared/stage/plan';
import { rehearsalSource } from '../../../shared/stage/rehearse';
import { type Script, writeScript } from '../../../shared/stage/script';
import type { ScriptSource, Tell } from '../../../shared/stage/script-source';
import {
  type Rehearsal,
  readShow,
  type ShowFile,
  type ShowPlace,
} from '../../../shared/stage/show-file';
import { speaker } from '../../../shared/words/say';

/** A show that may go live: what is projected and by what code it is remembered. */
export interface Ceremony {
  readonly edition: Edition;
  /** In the order and words of the plan. */
  readonly script: Script;
  readonly fingerprint: string;
  readonly mergeCode: string;
  /** Languages the show opens in; both unless chosen. */
  readonly opensIn?: Plan['shows'];
  /** Where the saved show stood; absent starts at the first cue. */
  readonly at?: ShowPlace;
}

/** A ceremony that can still be edited, checked, rehearsed and saved. */
export interface Prepared extends Ceremony {
  readonly file: ShowFile;
  /** As generated from the decision, before any edit. */
  readonly generated: Script;
  readonly source: ScriptSource;
}

export type Unread =
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Finalists unless the jury named others: the first five places (PRIZE rule 9). */
const FINALIST_PLACES = 5;

/** Reads what was opened, a sealed decision or a show made from one; what does not recount is not projected. */
export function readCeremony({ entries, show }: PresenterSession): Result<Prepared, Unread> {
  if (show === undefined) return readSealed(entries, null);
  const file = readShow(show);
  if (!file.ok) return refuse({ kind: 'problem', problem: file.error });
  if (file.value.kind === 'ceremony') return readSealed(file.value.entries, file.value);
  return ok(prepareRehearsal(file.value));
}

function readSealed(
  entries: Readonly<Record<string, string>>,
  saved: Extract<ShowFile, { kind: 'ceremony' }> | null,
): Result<Prepared, Unread> {
  const verified = verifyPalmares(new Map(Object.entries(entries)));
  if (!verified.ok) return refuse({ kind: 'faults', faults: verified.faults });
  const edition = readEditionPayload(entries['edition.json'] ?? '');
  const decided = decision.safeParse(JSON.parse(entries['decision.json'] ?? 'null'));
  if (!edition.ok || !decided.success) throw new Error('a verified palmares does not read');
  const source: ScriptSource = {
    edition: edition.value.edition,
    decision: decided.data,
    finalists: finalistsOf(decided.data),
    tell,
  };
  const generated = writeScript(source);
  const file: ShowFile = saved ?? {
    format: 'palmares-show',
    version: 1,
    kind: 'ceremony',
    entries: { ...entries },
    plan: planOf(generated),
    at: { step: 0, unlocked: -1, furthest: 0 },
  };
  const { fingerprint, mergeCode } = verified;
  return ok({
    ...arranged({ file, generated, source }),
    fingerprint: fingerprint ?? '',
    mergeCode: mergeCode ?? '',
  });
}

/** Generated companies under a watermark that nothing takes away. */
export function prepareRehearsal(file: Rehearsal): Prepared {
  const source = rehearsalSource(file, tell);
  const generated = { ...writeScript(source), watermark: tell('rehearsal') };
  return {
    ...arranged({ file, generated, source }),
    fingerprint: '',
    mergeCode: `rehearsal ${file.edition.id}`,
  };
}

interface Made {
  readonly file: ShowFile;
  readonly generated: Script;
  readonly source: ScriptSource;
}

function arranged(made: Made): Made & Pick<Prepared, 'edition' | 'script' | 'opensIn' | 'at'> {
  const { file, generated, source } = made;
  return {
    ...made,
    edition: source.edition,
    script: arrange(generated, file.plan),
    opensIn: file.plan.shows,
    at: file.at,
  };
}

/** The same ceremony under another plan; the show that was saved stands at its first cue. */
export function withPlan(prepared: Prepared, plan: Plan): Prepared {
  const at = { step: 0, unlocked: -1, furthest: 0 };
  return { ...prepared, ...arranged({ ...prepared, file: { ...prepared.file, plan, at } }) };
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
