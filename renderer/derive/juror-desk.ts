import { assignedTo } from '../../shared/edition/assignment';
import type { Edition } from '../../shared/edition/edition';
import { readEditionPayload } from '../../shared/edition/edition-file';
import type { Juror } from '../../shared/edition/juror';
import type { Problem } from '../../shared/file/problem';
import type { Digest } from '../../shared/ids';
import type { JurorSession } from '../../shared/ipc';
import { ok, type Result, refuse } from '../../shared/result';

/** An unlocked edition and the juror whose code opened it. */
export interface OpenDesk {
  readonly session: JurorSession;
  readonly edition: Edition;
  readonly digest: Digest;
  readonly gridDigest: Digest;
  readonly juror: Juror;
}

/** How many dossiers the juror is given to read, withdrawn ones and recusals among them. */
export function toRead({ edition, juror }: OpenDesk): number {
  return assignedTo(edition, juror.id)?.size ?? edition.dossiers.length;
}

/** Reads what main unlocked; a juror who left the jury since is `unknown-juror`. */
export function openDesk(session: JurorSession): Result<OpenDesk, Problem> {
  const read = readEditionPayload(session.envelope);
  if (!read.ok) return read;
  const juror = read.value.edition.jurors.find((each) => each.id === session.juror);
  if (!juror) return refuse({ kind: 'unknown-juror', juror: session.juror });
  return ok({ session, ...read.value, juror });
}
