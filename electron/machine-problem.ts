import type { MachineProblem } from '../shared/file/problem';

const KINDS: Readonly<Record<string, MachineProblem['kind']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  EAGAIN: 'locked',
};

/** What a system error means to a person. A key pulled out reads as `gone`, as does a lost file. */
export function machineProblem(cause: unknown): MachineProblem {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
  return { kind: KINDS[code] ?? 'gone' };
}
