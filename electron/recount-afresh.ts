import path from 'node:path';
import { utilityProcess } from 'electron';
import type { Problem } from '../shared/file/problem';
import type { FreshCount, Requests } from '../shared/ipc';
import { type Result, refuse } from '../shared/result';
import { folderOf } from './memory';
import { unlockedAs } from './unlocked';

/** Two hundred files take seconds; a process that says nothing for so long is stuck. */
const PATIENCE = 120_000;

/**
 * Starts a process of its own (`dist/recount.cjs`), which reads the raw files of the inbox
 * through the whole ladder and counts to the decision. The key goes to it as a message,
 * never as an argument or a file. This process only carries the answer.
 */
export async function recountAfresh({
  kept,
  choices,
  acts,
}: Requests['recountAfresh']['ask']): Promise<Requests['recountAfresh']['answer']> {
  const organiser = unlockedAs('organiser');
  if (organiser === null) return refuse({ kind: 'bad-request' });
  const { editionId, key, session } = organiser;
  const inbox = path.join(folderOf(editionId), 'inbox');
  return ask({
    editionEnvelope: session.envelope,
    editionId,
    ageIdentity: key.ageIdentity,
    enrolmentKeys: Object.fromEntries(key.enrolmentKeys),
    files: kept.map((raw) => path.join(inbox, raw)),
    choices,
    acts,
  });
}

function ask(question: object): Promise<Result<FreshCount, Problem>> {
  return new Promise((resolve) => {
    const counter = utilityProcess.fork(path.join(__dirname, 'recount.cjs'), [], {
      serviceName: 'palmares-recount',
      stdio: 'ignore',
    });
    const end = (answer: Result<FreshCount, Problem>): void => {
      clearTimeout(stuck);
      resolve(answer);
      counter.kill();
    };
    const stuck = setTimeout(() => end(refuse({ kind: 'gone' })), PATIENCE);
    counter.once('message', (answer: Result<FreshCount, Problem>) => end(answer));
    counter.once('exit', () => end(refuse({ kind: 'gone' })));
    counter.postMessage(question);
  });
}
