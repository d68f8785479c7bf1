import { decryptWith } from '../../../electron/keys/age-box';
import { watchFolder } from '../../../electron/watch-folder';

/** Watches a folder as the organiser's desk does: whole is what opens with the organiser's key. */
export function watchAs(
  identity: string,
  folder: string,
  onFiles: (files: readonly string[]) => void,
) {
  return watchFolder({
    folder,
    pause: 500,
    isWhole: async (bytes) => (await decryptWith(identity, bytes)).ok,
    onFiles,
    onSeen: () => undefined,
  });
}
