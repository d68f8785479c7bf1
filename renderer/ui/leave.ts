import { bridge } from '../bridge';
import { settled } from '../store/commit';
import { useSaving } from './juror-saving';
import { useWay } from './way';

/**
 * Back to the doors: what is on its way to the journal arrives first, then main locks. What
 * the disk refuses once more is put aside as the desk closes.
 */
export async function leave(): Promise<void> {
  await settled();
  await useSaving.getState().heal();
  void bridge.lock({});
  useWay.getState().go({ at: 'doors' });
}
