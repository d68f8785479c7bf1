import type { VerifiedBallot } from '../../../shared/ballot/verified-ballot';
import type { Choice } from '../../../shared/merge/ledger';

/**
 * A second reading of PRIZE rules 10 and 11, moved laptops and paper sheets included (a sheet
 * typed from paper stands as one more laptop, the organiser's), written apart from the first and as bluntly as
 * possible: the digest that counts for a juror, or a word.
 */
export function naiveCount(
  juror: string,
  files: readonly VerifiedBallot[],
  choices: readonly Choice[],
): string {
  let mine = files.filter((f) => f.ballot.juror === juror);
  let closed: readonly string[] | null = null;
  for (const c of choices) if (c.kind === 'closing') closed = c.ballots;
  if (closed !== null) {
    const inside = new Set(closed);
    for (const c of choices) if (c.kind === 'admission') inside.add(c.digest);
    mine = mine.filter((f) => inside.has(f.digest));
  }
  if (mine.length === 0) return 'missing';
  mine = mine.filter((f) => f.ballot.status !== 'draft');
  if (mine.length === 0) return 'draft';
  const moved = new Map<string, string[]>();
  for (const f of mine) {
    const from = f.ballot.succession?.from;
    if (from !== undefined) moved.set(from, [...(moved.get(from) ?? []), f.ballot.publicKey]);
  }
  const laptops = [...new Set(mine.map((f) => f.ballot.publicKey))];
  const last = laptops.filter((key) => !moved.has(key));
  const speak = last.length > 0 ? last : laptops;
  if (speak.length > 1) {
    let key: string | null = null;
    for (const c of choices) {
      if (c.kind !== 'two-devices' || c.juror !== juror) continue;
      for (const f of mine) if (f.digest === c.digest) key = f.ballot.publicKey;
    }
    if (key === null) return 'two-devices';
    // A laptop that was chosen may have handed over: then its heir speaks, if there is one only.
    const walked: string[] = [key];
    for (;;) {
      const heirs = new Set(moved.get(walked.at(-1) ?? ''));
      const heir = heirs.size === 1 ? [...heirs][0] : undefined;
      if (heir === undefined || walked.includes(heir)) break;
      walked.push(heir);
    }
    const chosenKey = walked.at(-1);
    mine = mine.filter((f) => f.ballot.publicKey === chosenKey);
  } else {
    mine = mine.filter((f) => f.ballot.publicKey === speak[0]);
  }
  let top = 0;
  for (const f of mine) if (f.ballot.rev > top) top = f.ballot.rev;
  const digests = new Set(mine.filter((f) => f.ballot.rev === top).map((f) => f.digest));
  if (digests.size === 1) return [...digests][0] ?? '';
  let answer = 'fork';
  for (const c of choices) {
    if (c.kind === 'fork' && c.juror === juror && c.rev === top && digests.has(c.digest)) {
      answer = c.digest;
    }
  }
  return answer;
}
