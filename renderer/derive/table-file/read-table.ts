import { TABLE_LIMIT, type Table, type TableProblem } from '../../../shared/file/table';
import { type Result, refuse } from '../../../shared/result';
import { readBytes } from './read-bytes';

/** A table of two thousand lines is read in a second; what takes this long is no table. */
const PATIENCE_MS = 30_000;

/** Reads a table that a person chose, away from the window where there is a worker. */
export async function readTable(file: File): Promise<Result<Table, TableProblem>> {
  if (file.size > TABLE_LIMIT) {
    return refuse({ kind: 'too-big', bytes: file.size, limit: TABLE_LIMIT });
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    console.error('a table was not read', cause);
    return refuse({ kind: 'not-readable' });
  }
  return typeof Worker === 'undefined' ? readBytes(bytes) : readInWorker(bytes);
}

function readInWorker(bytes: Uint8Array): Promise<Result<Table, TableProblem>> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const end = (outcome: Result<Table, TableProblem>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(refuse({ kind: 'too-slow' })), PATIENCE_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<Result<Table, TableProblem>>) =>
      end(data),
    );
    worker.addEventListener('error', () => end(refuse({ kind: 'not-readable' })));
    worker.postMessage(bytes, [bytes.buffer]);
  });
}
