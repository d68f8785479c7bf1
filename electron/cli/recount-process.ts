import '../web-crypto';
import type { Problem } from '../../shared/file/problem';
import type { FreshCount } from '../../shared/ipc';
import { type Result, refuse } from '../../shared/result';
import { recountFiles, toRecount } from './recount';

async function answer(data: unknown): Promise<Result<FreshCount, Problem>> {
  const asked = toRecount.safeParse(data);
  return asked.success ? recountFiles(asked.data) : refuse({ kind: 'bad-request' });
}

/** A process that is started for one count, answers once and is then ended by its parent. */
process.parentPort.once('message', ({ data }) => {
  void answer(data).then((counted) => process.parentPort.postMessage(counted));
});
