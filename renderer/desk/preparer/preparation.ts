import type { NewEdition } from '../../../shared/edition/draft/begin';
import type { CheckFlaw } from '../../../shared/edition/draft/checks';
import type { Draft } from '../../../shared/edition/draft/draft';
import type { VerifiedEdition } from '../../../shared/edition/edition-file';
import type { PreparerSession } from '../../../shared/ipc-draft';
import type { DraftDatabase } from '../../store/draft-database';

/** The draft on the organiser's desk, with what every room needs of it. */
export interface Preparation {
  readonly draft: Draft;
  readonly database: DraftDatabase;
  readonly session: PreparerSession;
  /** The edition as it was published last; null before. */
  readonly published: VerifiedEdition | null;
  /** Everything to mend or to know before publishing. */
  readonly flaws: readonly CheckFlaw[];
  /** Goes on under what was just published. */
  readonly renew: (session: PreparerSession) => void;
  /** Leaves this draft for one just begun. */
  readonly goOn: (session: PreparerSession, begun: NewEdition) => void;
}
