import type { Edition } from '../../../shared/edition/edition';
import type { Digest } from '../../../shared/ids';
import type { OrganiserSession } from '../../../shared/ipc';
import type { OrganiserDatabase } from '../../store/database';

/** The edition on the organiser's desk, with what every room needs of it. */
export interface OpenEdition {
  readonly session: OrganiserSession;
  readonly edition: Edition;
  readonly editionDigest: Digest;
  readonly gridDigest: Digest;
  readonly database: OrganiserDatabase;
  /** Goes on with an edition just published. */
  readonly renew: (session: OrganiserSession) => void;
  /** Version of this app, printed in the minutes. */
  readonly appVersion: string;
}
