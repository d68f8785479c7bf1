import { createHash } from 'node:crypto';
import type { Found } from '../../electron/journal/found';
import type { Journal } from '../../electron/journal/journal';
import { type Commit, writeBody } from '../../electron/journal/line';
import { recall, reconcile } from '../../electron/journal/opening';
import type { Snapshot } from '../../electron/journal/snapshots';
import type { MachineProblem } from '../../shared/file/problem';
import type { Bridge, Head, JournalEntry } from '../../shared/ipc';
import { ok, refuse } from '../../shared/result';

const GENESIS = '0'.repeat(64);

/**
 * The journal of one piece of work without its disk: the same numbers, chain, refusals and
 * comparisons as the real one, whose judgement (`electron/journal/opening`) it shares.
 */
export class MemoryJournal implements Journal {
  commits: readonly Commit[] = [];
  state: Found = { kind: 'new' };
  /** What the disk answers from now on; null while it accepts. */
  trouble: MachineProblem | null = null;
  kept: Snapshot | undefined;

  found = (): Found => this.state;
  head = (): Head => {
    const last = this.commits.at(-1);
    return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: GENESIS };
  };
  hashAt = (seq: number) => (seq === 0 ? GENESIS : this.commits[seq - 1]?.hash);

  append = async (entries: readonly JournalEntry[]) => {
    if (this.trouble) return refuse(this.trouble);
    const body = this.state.kind === 'journal-broken' ? undefined : writeBody(entries);
    return body === undefined ? refuse({ kind: 'bad-request' } as const) : this.#write(body);
  };

  mend = async (entries: readonly JournalEntry[]) => {
    if (this.trouble) return refuse(this.trouble);
    this.state = { kind: 'whole' };
    return this.append(entries);
  };

  read = async (fromSeq = 1) => ok(this.commits.filter(({ seq }) => seq >= fromSeq));

  snapshot = async (taken: Snapshot) => {
    this.kept = taken;
    return ok(null);
  };

  latestSnapshot = async () => ok(this.kept);
  settled = async () => undefined;
  close = async () => undefined;

  #write(body: Buffer) {
    const { seq, hash: prev } = this.head();
    const hash = createHash('sha256')
      .update(`${prev} ${seq + 1} `)
      .update(body)
      .digest('hex');
    const entries = JSON.parse(body.toString('utf8')) as readonly JournalEntry[];
    this.commits = [...this.commits, { seq: seq + 1, hash, entries }];
    return ok(this.head());
  }
}

const journals = new Map<string, MemoryJournal>();

/** The journal of a database, by the name main knows it by: `juror-demo-2027-J04`. */
export function journalOf(work: string): MemoryJournal {
  const known = journals.get(work);
  if (known) return known;
  const journal = new MemoryJournal();
  journals.set(work, journal);
  return journal;
}

/** As on a new machine. */
export const forgetJournals = (): void => journals.clear();

/** What main answers about journals, one for each database that asks. */
export const journalAnswers: Pick<Bridge, 'keep' | 'recall' | 'reconcile' | 'rowKey'> = {
  keep: ({ work, entries }) => journalOf(work).append(entries),
  recall: ({ work, ...presented }) =>
    recall({ journal: journalOf(work), isSetAside: false }, presented),
  rowKey: () => Promise.resolve(ok({ key: new Uint8Array(32).fill(9) })),
  reconcile: ({ work, ...given }) =>
    reconcile({ journal: journalOf(work), isSetAside: false }, given),
};
