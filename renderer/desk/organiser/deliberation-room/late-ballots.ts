import { countAgain } from '../../../../shared/decision/count-again';
import type { Act } from '../../../../shared/decision/deliberation';
import type { Problem } from '../../../../shared/file/problem';
import type { Digest, DossierId, JurorId } from '../../../../shared/ids';
import { inTimeBy } from '../../../../shared/merge/closing';
import type { AdmissionChoice, Choice } from '../../../../shared/merge/ledger';
import { ok, type Result, refuse } from '../../../../shared/result';
import { bridge } from '../../../bridge';
import type { AdmittedFile } from '../../../derive/admit-messages';
import { openAdmitter } from '../../../derive/admitter';
import { recordActs } from '../../../store/acts';
import { choicesInForce, recordChoice } from '../../../store/choices';
import { keepFiles, lateFiles } from '../../../store/ledger';
import { deskOf } from '../../../store/ledger-desk';
import type { OrganiserRows } from '../../../store/ledger-live';
import type { OpenEdition } from '../open-edition';

/** A ballot that came after the closing, in quarantine: kept as it came, not counted. */
export interface LateBallot {
  readonly juror: JurorId;
  readonly rev: number;
  readonly digest: Digest;
}

export type LatePreview = Extract<Act, { readonly kind: 'latePreview' }>;

/** Late contents that nobody admitted, each once, in the order they came. */
export function lateBallots({ receipts, choices }: OrganiserRows): readonly LateBallot[] {
  const isInTime = inTimeBy(choices);
  const late = new Map<Digest, LateBallot>();
  for (const receipt of receipts) {
    if (receipt.kind !== 'late' || isInTime(receipt.digest)) continue;
    const { juror, rev, digest } = receipt;
    late.set(digest, { juror, rev, digest });
  }
  return [...late.values()];
}

/**
 * The last look at a late ballot, as long as it holds: once the laureate it started from is
 * no longer the one proposed (another file was admitted, a vote changed), one looks again.
 */
export function previewOf(
  { digest }: LateBallot,
  { deliberation }: OrganiserRows,
  laureate: readonly DossierId[],
): LatePreview | undefined {
  const last = deliberation.findLast(
    (act): act is LatePreview => act.kind === 'latePreview' && act.digest === digest,
  );
  return last?.before.join() === laureate.toSorted().join() ? last : undefined;
}

/** The file read again from the inbox, as if it were admitted. */
async function readLate(
  open: OpenEdition,
  digest: Digest,
  choices: readonly Choice[],
): Promise<Result<AdmittedFile, Problem>> {
  const kept = await lateFiles(open.database, digest);
  const answer = await bridge.takeKept({ kept: kept.slice(0, 1) });
  if (!answer.ok) return answer;
  const [taken] = answer.value.taken;
  if (taken === undefined) return refuse({ kind: 'gone' });
  const { edition, editionDigest, gridDigest } = open;
  const admitter = openAdmitter({ against: { edition, editionDigest, gridDigest }, choices });
  try {
    return ok(await admitter.admit(taken));
  } finally {
    admitter.close();
  }
}

const admissionOf = ({ juror, digest }: LateBallot): AdmissionChoice => ({
  ...{ kind: 'admission', juror, digest, by: '', reason: '', at: '' },
  preview: { before: [], after: [] },
});

/** What admitting it would do to the laureate. Looking is recorded: it enters the minutes. */
export async function previewLate(
  open: OpenEdition,
  rows: OrganiserRows,
  late: LateBallot,
): Promise<Result<null, Problem>> {
  const { database, edition, editionDigest } = open;
  const inForce = await choicesInForce(database);
  const choices = [...inForce, admissionOf(late)];
  const read = await readLate(open, late.digest, choices);
  if (!read.ok) return read;
  const { verdict } = read.value;
  if (!verdict.ok) return verdict;
  const { deliberation } = rows;
  // What is on disk now: the screen may not have followed the last admission yet.
  const { ledger } = await deskOf(database);
  const given = { edition, editionDigest, deliberation };
  const laureates = (count: Pick<Parameters<typeof countAgain>[0], 'ledger' | 'choices'>) =>
    countAgain({ ...given, ...count }).proposal.laureate.toSorted();
  const before = laureates({ ledger, choices: inForce });
  const grown = new Map(ledger).set(late.digest, verdict.value);
  const after = laureates({ ledger: grown, choices });
  const at = new Date().toISOString();
  await recordActs(database, [{ kind: 'latePreview', at, ...late, before, after }]);
  return ok(null);
}

/** Admits it in the name of people, for a reason, after the recorded preview (PRIZE rule 11). */
export async function admitLate(
  open: OpenEdition,
  late: LateBallot,
  said: Pick<AdmissionChoice, 'by' | 'second' | 'reason' | 'preview'>,
): Promise<Result<null, Problem>> {
  const { database, edition } = open;
  const choice = { ...admissionOf(late), ...said, at: new Date().toISOString() };
  const read = await readLate(open, late.digest, [...(await choicesInForce(database)), choice]);
  if (!read.ok) return read;
  const { verdict } = read.value;
  if (!verdict.ok) return verdict;
  // Kept first: it counts from the choice on, so nobody ever sees the one without the other.
  await keepFiles({ database, edition, admitted: [read.value], isQuiet: true });
  await recordChoice(database, choice);
  return ok(null);
}
