import type { SaveFault } from '../../ui/juror-saving';

/** The key of the words that say why something is not saved. */
export const FAULT_WORDS = {
  'disk-full': 'juror.saved.diskFull',
  'read-only': 'juror.saved.readOnly',
  journal: 'juror.saved.journal',
  closed: 'juror.saved.closed',
} as const satisfies Readonly<Record<SaveFault, string>>;
