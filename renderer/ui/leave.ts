import { bridge } from '../bridge';
import { settled } from '../store/commit';
import { useWay } from './way';

/** Back to the doors: what is on its way to the journal arrives first, then main locks. */
export async function leave(): Promise<void> {
  await settled();
  void bridge.lock({});
  useWay.getState().go({ at: 'doors' });
}
