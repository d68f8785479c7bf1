import { bridge } from '../bridge';
import { settled } from '../store/commit';
import { useSaving } from './juror-saving';
import { outOfPatience } from './patience';
import { useWay } from './way';

/**
 * The last try: what is on its way arrives, what was refused is done again. Whether nothing is
 * left unsaved: a disk that does not answer has not said so.
 */
export function saveAtLast(): Promise<boolean> {
  const tried = settled().then(() => useSaving.getState().heal());
  return Promise.race([tried, outOfPatience()]);
}

/**
 * Back to the doors: what is on its way to the journal arrives first, then main locks. What
 * the disk does not take even so is put aside as the desk closes.
 */
export async function leave(): Promise<void> {
  await saveAtLast();
  void bridge.lock({});
  useWay.getState().go({ at: 'doors' });
}
