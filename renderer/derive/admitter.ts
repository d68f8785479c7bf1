import { type Against, admitBallot } from '../../shared/ballot/read-ballot';
import type { EnrolClaim, TakenBallot } from '../../shared/ipc';
import { acceptedBy } from '../../shared/merge/choices';
import { inTimeBy } from '../../shared/merge/closing';
import type { Choice } from '../../shared/merge/ledger';
import { refuse } from '../../shared/result';
import { bridge } from '../bridge';
import type { AdmittedFile, ToDesk, ToWorker } from './admit-messages';

/** Reads files down the ladder, away from the window where there is a worker. */
export interface Admitter {
  readonly admit: (taken: TakenBallot) => Promise<AdmittedFile>;
  readonly close: () => void;
}

interface Given {
  readonly against: Against;
  readonly choices: readonly Choice[];
}

export function openAdmitter(given: Given): Admitter {
  return typeof Worker === 'undefined' ? admitHere(given) : admitInWorker(given);
}

async function askWhose(claim: EnrolClaim): Promise<string | null> {
  const answer = await bridge.checkEnrolments({ claims: [claim] });
  return answer.ok ? (answer.value.whose[0] ?? null) : null;
}

function admitHere({ against, choices }: Given): Admitter {
  const isAccepted = acceptedBy(choices);
  const isInTime = inTimeBy(choices);
  return {
    admit: async ({ file, raw, envelope }) => {
      if (!envelope.ok) return { file, raw, verdict: refuse(envelope.error) };
      const verdict = await admitBallot({
        ...against,
        envelope: envelope.value,
        isEnrolled: async (claim) => (await askWhose(claim)) === claim.juror,
        isAccepted,
        isInTime,
        whoseCode: askWhose,
      });
      return { file, raw, verdict };
    },
    close: () => undefined,
  };
}

function admitInWorker({ against, choices }: Given): Admitter {
  const worker = new Worker(new URL('./admit-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (admitted: AdmittedFile) => void>();
  const failed: ((cause: Error) => void)[] = [];
  const say = (message: ToWorker): void => worker.postMessage(message);
  let next = 0;
  worker.addEventListener('message', async (event: MessageEvent<ToDesk>) => {
    const message = event.data;
    if (message.kind === 'admitted') {
      waiting.get(message.job)?.(message.admitted);
      waiting.delete(message.job);
      return;
    }
    const whose = await askWhose(message.claim);
    say({ kind: 'whose', question: message.question, whose });
  });
  worker.addEventListener('error', ({ message }) => {
    for (const fail of failed.splice(0)) fail(new Error(`reading ballots: ${message}`));
  });
  say({ kind: 'begin', against, choices });
  return {
    admit: (taken) =>
      new Promise((resolve, reject) => {
        next += 1;
        waiting.set(next, resolve);
        failed.push(reject);
        say({ kind: 'admit', job: next, ...taken });
      }),
    close: () => worker.terminate(),
  };
}
