import type { Problem } from '../shared/file/problem';
import type { JurorSession } from '../shared/ipc';
import { ok, type Result, refuse } from '../shared/result';
import { refusalToReplace } from './edition-order';
import { readReferred } from './files';
import { keepEdition } from './memory';
import { openEdition } from './open-edition';
import { renew, unlockedAs } from './unlocked';
import { workNow } from './work';

/**
 * An addendum for the juror at work: the code already typed opens it, and the desk goes on
 * under it. What it may not replace stays as it is; see `refusalToReplace`.
 */
export async function receiveEdition({
  file,
}: {
  readonly file: string;
}): Promise<Result<JurorSession, Problem>> {
  const juror = unlockedAs('juror');
  const work = workNow();
  if (juror === null || work === null) return refuse({ kind: 'locked' });
  const bytes = await readReferred(file, 'edition');
  if (!bytes.ok) return bytes;
  const opened = await openEdition(bytes.value, work.identity);
  if (!opened.ok) return opened;
  const refusal = refusalToReplace(juror.edition, opened.value);
  if (refusal !== null) return refuse(refusal);
  const isOfThisJury = opened.value.jurors.some((each) => each.id === juror.session.juror);
  if (!isOfThisJury) return refuse({ kind: 'unknown-juror', juror: juror.session.juror });
  const { envelope, attachments, id, seq, organiser } = opened.value;
  const kept = await keepEdition(id, bytes.value);
  if (!kept.ok) return kept;
  const session: JurorSession = { ...juror.session, envelope };
  const { recipients } = organiser;
  renew({ ...juror, session, edition: { id, seq, organiser }, recipients, attachments });
  return ok(session);
}
