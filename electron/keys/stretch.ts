import { Worker } from 'node:worker_threads';

/** Bytes of a stretched key. */
const LENGTH = 32;
const BLOCK = 8;

/**
 * Electron's scrypt checks what it is asked by doing the whole of it on the thread that asks,
 * also when it answers later: it is asked on another thread, which ends with its answer.
 */
const WORK = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { secret, salt, length, options } = workerData;
  parentPort.postMessage(require('node:crypto').scryptSync(secret, salt, length, options));
`;

/**
 * scrypt (RFC 7914) at 2^logN rounds, r = 8, p = 1, 32 bytes, off the main thread.
 * It takes 2^(logN + 10) bytes of memory, given back at once.
 */
export function stretch({
  secret,
  salt,
  logN,
}: {
  /** A code or a passphrase, as UTF-8. */
  readonly secret: string;
  readonly salt: Uint8Array;
  readonly logN: number;
}): Promise<Uint8Array> {
  const N = 2 ** logN;
  const options = { N, r: BLOCK, p: 1, maxmem: 256 * N * BLOCK };
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORK, {
      eval: true,
      execArgv: [],
      workerData: { secret, salt, length: LENGTH, options },
    });
    worker.once('message', (key: Uint8Array) => resolve(new Uint8Array(key)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('scrypt ended without a key')));
  });
}
