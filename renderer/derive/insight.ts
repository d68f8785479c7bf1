import type { Edition } from '../../shared/edition/edition';
import type { InsightPart } from '../../shared/insight/examine';
import type { Standing, Standings } from '../../shared/merge/ledger';
import type { TieVote } from '../../shared/tally/ranking';
import type { RecusedPair } from '../../shared/tally/table-of-ballots';
import type { InsightAsked, InsightTold } from './insight-worker';

/** What is drawn is drawn from this, so that two organisers read the same figures. */
const SEED = 2027;

/** What the figures hang on: the same of each, the same figures. */
export interface InsightGiven {
  readonly edition: Edition;
  readonly standings: Standings;
  readonly recusals: readonly RecusedPair[];
  /** Votes that settled a tie: the holder of an award is whom the record names. */
  readonly votes: readonly TieVote[];
}

/** `working` while parts still come, `failed` when the worker could not go on. */
export interface InsightHeard {
  readonly state: 'working' | 'ready' | 'failed';
  readonly parts: InsightPart;
}

const NOTHING: InsightHeard = { state: 'working', parts: {} };

let worker: Worker | null = null;
let turn = 0;
let isBusy = false;
let last: { readonly given: InsightGiven; readonly heard: InsightHeard } | null = null;

const isSame = (a: InsightGiven, b: InsightGiven) =>
  a.edition === b.edition &&
  a.standings === b.standings &&
  a.recusals === b.recusals &&
  a.votes === b.votes;

/** What was already worked out for these, so that coming back to the room waits for nothing. */
export function heardBefore(given: InsightGiven): InsightHeard {
  return last && isSame(last.given, given) ? last.heard : NOTHING;
}

/** Signed envelopes are long and count for nothing here: they stay on this side. */
function withoutEnvelopes(standings: Standings): Standings {
  return new Map(
    [...standings].map(([juror, standing]): [string, Standing] => [
      juror,
      standing.state === 'counted'
        ? { ...standing, verified: { ...standing.verified, envelope: '' } }
        : standing,
    ]),
  );
}

function start(): Worker {
  if (isBusy || worker === null) {
    worker?.terminate();
    worker = new Worker(new URL('./insight-worker.ts', import.meta.url), { type: 'module' });
  }
  isBusy = true;
  return worker;
}

/**
 * Examines aside and tells each part as it comes; `hear` is called once at least. The
 * answer stops it: at once, whatever the worker is in the middle of.
 */
export function examineAside(given: InsightGiven, hear: (heard: InsightHeard) => void): () => void {
  const known = heardBefore(given);
  if (known.state === 'ready') {
    hear(known);
    return () => undefined;
  }
  const own = start();
  turn += 1;
  const asked: InsightAsked = {
    turn,
    given: { ...given, standings: withoutEnvelopes(given.standings), seed: SEED },
  };
  let heard = NOTHING;
  const tell = (next: InsightHeard) => {
    heard = next;
    if (next.state !== 'working') isBusy = false;
    last = { given, heard };
    hear(heard);
  };
  own.onmessage = ({ data }: MessageEvent<InsightTold>) => {
    if (data.turn !== asked.turn) return;
    const parts = { ...heard.parts, ...data.part };
    tell({ state: data.isWhole ? 'ready' : 'working', parts });
  };
  own.onerror = () => {
    own.terminate();
    worker = null;
    tell({ state: 'failed', parts: {} });
  };
  own.postMessage(asked);
  return () => {
    own.onmessage = null;
    if (heard.state === 'working' && worker === own) {
      own.terminate();
      worker = null;
      isBusy = false;
    }
  };
}
