import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** PSS of a process and all it started, in MB; NaN where the system does not tell. */
export function memoryOf(pid) {
  if (process.platform !== 'linux') return Number.NaN;
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [pid];
  for (const each of tree)
    tree.push(...pairs.filter(([, parent]) => parent === each).map(([child]) => child));
  return tree.map(pssOf).reduce((sum, each) => sum + each, 0) / 1024;
}

/** In kB. A process may end between the list and the look: it then holds nothing. */
function pssOf(pid) {
  try {
    const seen = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(seen)?.[1] ?? 0);
  } catch (cause) {
    if (cause.code === 'ESRCH' || cause.code === 'ENOENT') return 0;
    throw cause;
  }
}
