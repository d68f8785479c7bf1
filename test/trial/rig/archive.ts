import { inflateWhole } from '../../../electron/keys/inflate';
import { readContainer, writeContainer } from '../../../shared/file/container';

/** The app's own archive, for trials that change what is inside. */
export const archive = { inflateWhole, readContainer, writeContainer };
