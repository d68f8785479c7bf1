import type { Digest, JurorId } from '../ids';
import type { Edition } from './edition';

/**
 * The edition as it is published with new codes: the same content but for the recipients
 * (`age1…`) of the jurors named. Until a first code exists its number stays; later it is
 * the next one and names the edition it replaces by digest. An unknown juror is ignored.
 * Where the content changes too, give the new recipients to what `amendEdition` makes: one
 * number then carries both.
 */
export function nextEdition({
  edition,
  digest,
  recipients,
}: {
  readonly edition: Edition;
  readonly digest: Digest;
  readonly recipients: ReadonlyMap<JurorId, string>;
}): Edition {
  const wasPublished = edition.jurors.some(({ recipient }) => recipient !== undefined);
  const jurors = edition.jurors.map((juror) => {
    const recipient = recipients.get(juror.id);
    return recipient === undefined ? juror : { ...juror, recipient };
  });
  return wasPublished
    ? { ...edition, jurors, seq: edition.seq + 1, supersedes: digest }
    : { ...edition, jurors };
}
