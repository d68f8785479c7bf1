import type { Problem } from '../shared/file/problem';
import type { OpenEdition } from './open-edition';

/**
 * Why an edition may not take the place of the one it would replace: it is another edition,
 * signed by another organiser, or of an earlier number (FILES, `seq`). Null when it may;
 * the same number is the same edition, or one that only names new codes.
 */
export function refusalToReplace(
  before: Pick<OpenEdition, 'id' | 'seq' | 'organiser'>,
  next: Pick<OpenEdition, 'id' | 'seq' | 'organiser'>,
): Problem | null {
  if (next.id !== before.id) return { kind: 'another-edition', edition: next.id };
  if (next.organiser.publicKey !== before.organiser.publicKey) return { kind: 'another-organiser' };
  return next.seq < before.seq
    ? { kind: 'older-edition', seq: next.seq, current: before.seq }
    : null;
}
