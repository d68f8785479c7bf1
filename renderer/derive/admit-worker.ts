import { admitBallot } from '../../shared/ballot/read-ballot';
import type { EnrolClaim } from '../../shared/ipc';
import { acceptedBy } from '../../shared/merge/choices';
import { inTimeBy } from '../../shared/merge/closing';
import { refuse } from '../../shared/result';
import type { ToDesk, ToWorker } from './admit-messages';

/** Questions only the shell can answer, by number, until the desk brings the answer. */
const asked = new Map<number, (whose: string | null) => void>();
let next = 0;
let given: Extract<ToWorker, { readonly kind: 'begin' }> | null = null;

const say = (message: ToDesk): void => self.postMessage(message);

/** Whose code made the proof: the keys are in main, which the desk asks. */
function whoseCode(claim: EnrolClaim): Promise<string | null> {
  next += 1;
  const question = next;
  say({ kind: 'whose', question, claim });
  return new Promise((resolve) => asked.set(question, resolve));
}

async function admit({ job, file, raw, envelope }: Job): Promise<void> {
  if (given === null) throw new Error('a ballot came before what it is held against');
  if (!envelope.ok) {
    say({ kind: 'admitted', job, admitted: { file, raw, verdict: refuse(envelope.error) } });
    return;
  }
  const verdict = await admitBallot({
    ...given.against,
    envelope: envelope.value,
    isEnrolled: async (claim) => (await whoseCode(claim)) === claim.juror,
    isAccepted: acceptedBy(given.choices),
    isInTime: inTimeBy(given.choices),
    whoseCode,
  });
  say({ kind: 'admitted', job, admitted: { file, raw, verdict } });
}

type Job = Extract<ToWorker, { readonly kind: 'admit' }>;

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'begin') given = message;
  else if (message.kind === 'admit') void admit(message);
  else {
    asked.get(message.question)?.(message.whose);
    asked.delete(message.question);
  }
});
