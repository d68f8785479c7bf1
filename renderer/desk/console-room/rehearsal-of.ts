import { rehearse } from '../../../shared/stage/rehearse';
import type { Rehearsal } from '../../../shared/stage/show-file';
import type { Prepared } from './read-ceremony';

/** A rehearsal of this ceremony, drawn again each time; a rehearsal rehearses itself. */
export function rehearsalOf({ file, source }: Prepared): Rehearsal {
  if (file.kind === 'rehearsal') return file;
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return rehearse({ source, plan: file.plan, seed });
}
